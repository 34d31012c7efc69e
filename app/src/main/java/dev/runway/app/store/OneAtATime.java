package dev.runway.app.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** As long as a pool lets others wait for a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Set<String> ENDS = Set.of("close", "abort");

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;

    /** Whose turn it is, and how many connections that thread has; another thread may close them. */
    private Thread owner;

    private int open;

    /** The datasource itself, unless what it opens is H2. */
    public static DataSource whereH2(DataSource source, String url) {
        return url.startsWith("jdbc:h2:") ? new OneAtATime(source, PATIENCE) : source;
    }

    /** @param patience how long a thread waits for the others before it is told so */
    OneAtATime(DataSource target, Duration patience) {
        super(target);
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return inTurn(() -> obtainTargetDataSource().getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return inTurn(() -> obtainTargetDataSource().getConnection(username, password));
    }

    /** The connection, which lets the next one in when it is closed. */
    private Connection inTurn(Opening opening) throws SQLException {
        begin();
        boolean isOpen = false;
        try {
            var connection = releasing(opening.open());
            isOpen = true;
            return connection;
        } finally {
            if (!isOpen) {
                end();
            }
        }
    }

    private void begin() throws SQLException {
        if (!isAnother()) {
            await();
            isFirst();
        }
    }

    private synchronized boolean isAnother() {
        boolean isOurs = owner == Thread.currentThread();
        open += isOurs ? 1 : 0;
        return isOurs;
    }

    private synchronized void isFirst() {
        owner = Thread.currentThread();
        open = 1;
    }

    private synchronized void end() {
        open--;
        if (open == 0) {
            owner = null;
            turn.release();
        }
    }

    private void await() throws SQLException {
        try {
            if (turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException(
                    "Whoever waited for the store was told to end; nothing was done.", e);
        }
        throw new SQLTransientConnectionException(
                "The store was in use by others for " + patience.toSeconds() + " seconds; please try again.");
    }

    private Connection releasing(Connection connection) {
        var closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                OneAtATime.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("equals")) {
                        return proxy == arguments[0];
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (ENDS.contains(method.getName()) && closed.compareAndSet(false, true)) {
                            end();
                        }
                    }
                });
    }

    @FunctionalInterface
    private interface Opening {
        Connection open() throws SQLException;
    }
}
