package dev.runway.app.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A datasource that one thread uses at a time, from its first connection to the close of its last; a thread that has one may
 * open another.
 *
 * <p>For H2, which writes each table as it is in that moment, not all of them as they were in one: what another thread is in
 * the midst of would be kept half when the process is killed then. See decision 8.
 */
public final class OneAtATime extends DelegatingDataSource {

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Duration patience;

    /** @param patience how long a thread waits for the others before it is told so */
    public OneAtATime(DataSource target, Duration patience) {
        super(target);
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        await();
        return released(() -> obtainTargetDataSource().getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        await();
        return released(() -> obtainTargetDataSource().getConnection(username, password));
    }

    private void await() throws SQLException {
        try {
            if (turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new SQLTransientConnectionException(
                "The store was in use by others for " + patience.toSeconds() + " seconds; please try again.");
    }

    /** The connection, which lets the next one in when it is closed. */
    private Connection released(Opening opening) throws SQLException {
        try {
            return releasing(opening.open());
        } catch (SQLException | RuntimeException e) {
            turn.unlock();
            throw e;
        }
    }

    private Connection releasing(Connection connection) {
        var closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                OneAtATime.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (method.getName().equals("close") && closed.compareAndSet(false, true)) {
                            turn.unlock();
                        }
                    }
                });
    }

    @FunctionalInterface
    private interface Opening {
        Connection open() throws SQLException;
    }
}
