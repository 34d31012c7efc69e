package dev.runway.app.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** A data source that writes down what is executed through it: one entry for each trip to the database. */
public final class CountedStatements {

    private final List<String> executed = new CopyOnWriteArrayList<>();
    private final DataSource source;

    public CountedStatements(DataSource real) {
        this.source = proxy(DataSource.class, (proxy, method, arguments) -> {
            var result = call(real, method, arguments);
            return result instanceof Connection connection ? counted(connection) : result;
        });
    }

    public DataSource source() {
        return source;
    }

    /** In the order of their execution; a batch is one. */
    public List<String> executed() {
        return List.copyOf(executed);
    }

    public void forget() {
        executed.clear();
    }

    private Connection counted(Connection real) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            var result = call(real, method, arguments);
            return result instanceof PreparedStatement statement ? counted(statement, (String) arguments[0]) : result;
        });
    }

    private PreparedStatement counted(PreparedStatement real, String sql) {
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                executed.add(sql);
            }
            return call(real, method, arguments);
        });
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
