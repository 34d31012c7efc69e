package dev.runway.core.door;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what must not keep an acknowledgement waiting, on a few threads and with a bounded queue. Refuses more. */
public final class Afterwards implements Executor, AutoCloseable {

    private static final int THREADS = 8;
    private static final int WAITING = 200;
    private static final Duration TO_FINISH = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);

    private final String platform;
    private final ThreadPoolExecutor threads;
    private final Duration toFinish;

    /** @param platform as people call it; threads and log lines say so */
    public Afterwards(String platform) {
        this(platform, TO_FINISH);
    }

    public Afterwards(String platform, Duration toFinish) {
        this.platform = platform;
        this.toFinish = toFinish;
        threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                work -> new Thread(work, platform.toLowerCase(Locale.ROOT) + "-afterwards"));
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws java.util.concurrent.RejectedExecutionException when too much is waiting, or it is closed */
    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /** Finishes what was begun, for ten seconds at most, and tells how much was lost. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(toFinish.toMillis(), TimeUnit.MILLISECONDS)) {
                breakOff();
            }
        } catch (InterruptedException e) {
            breakOff();
            Thread.currentThread().interrupt();
        }
    }

    private void breakOff() {
        LOG.warn(
                "The process stops: {} answers to {} that waited are lost, and those in hand are broken off.",
                threads.shutdownNow().size(),
                platform);
    }
}
