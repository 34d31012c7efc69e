package dev.runway.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** All that is written to the log, by whomever and at every level, from when this is made until it is closed. */
public final class Logged implements AutoCloseable {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level usual = root.getLevel();

    public Logged() {
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    /** How many entries there are by now. */
    public int size() {
        return log.list.size();
    }

    public long warnings() {
        return log.list.stream().filter(entry -> entry.getLevel() == Level.WARN).count();
    }

    /** Every entry as somebody reads it, with whatever was thrown. */
    public String text() {
        return text(0);
    }

    /** The same from that entry on, counted from 0. */
    public String text(int from) {
        return log.list.stream().skip(from).map(Logged::written).collect(Collectors.joining("\n"));
    }

    private static String written(ILoggingEvent entry) {
        var thrown = entry.getThrowableProxy();
        return entry.getLevel() + " " + entry.getLoggerName() + " " + entry.getFormattedMessage()
                + (thrown == null ? "" : " " + ThrowableProxyUtil.asString(thrown));
    }

    @Override
    public void close() {
        root.detachAppender(log);
        root.setLevel(usual);
    }
}
