package dev.runway.app.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** A data source that writes down what is executed through it: one entry for each trip to the database. */
public final class CountedStatements {

    private final List<String> executed = new CopyOnWriteArrayList<>();
    private final AtomicReference<Interruption> interruption = new AtomicReference<>();
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

    /**
     * Lets something happen right before the next statement that begins so, once: what another node does meanwhile. It has
     * a thread of its own, since transactions belong to threads.
     */
    public void meanwhile(String beginning, Runnable happens) {
        interruption.set(new Interruption(beginning, happens));
    }

    private record Interruption(String beginning, Runnable happens) {}

    private void interrupt(String sql) {
        var due = interruption.get();
        if (due != null && sql.startsWith(due.beginning()) && interruption.compareAndSet(due, null)) {
            CompletableFuture.runAsync(due.happens(), thread -> new Thread(thread).start())
                    .join();
        }
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
                interrupt(sql);
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
