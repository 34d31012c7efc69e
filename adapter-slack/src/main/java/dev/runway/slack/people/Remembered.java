package dev.runway.slack.people;

import dev.runway.core.platform.PlatformException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers of a slow neighbour, remembered for a while. One look-up at a time for each key; what is old is still given while
 * it is looked up anew; and nobody waits for longer than Slack would wait for us.
 */
final class Remembered<K, V> {

    /** How long somebody new is waited for, and for how long nobody waits once that was in vain. */
    record Patience(Duration longest, Duration rest) {}

    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(20);

    private final Function<V, Duration> fresh;
    private final Patience patience;
    private final Clock system;
    private final Executor lookups;
    private final Map<K, Entry<V>> entries;
    private Instant restUntil = Instant.MIN;

    private static final class Entry<V> {
        private Optional<V> value = Optional.empty();
        private Instant askAgain = Instant.MIN;
        private Optional<CountDownLatch> underWay = Optional.empty();
    }

    /**
     * @param most how many are remembered; whoever was not asked for longest is forgotten first
     * @param fresh for how long an answer is good
     */
    Remembered(int most, Function<V, Duration> fresh, Patience patience, Clock system, Executor lookups) {
        this.fresh = fresh;
        this.patience = patience;
        this.system = system;
        this.lookups = lookups;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Entry<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** What is known; empty when it could not be looked up, or not in time. */
    Optional<V> get(K key, Supplier<V> ask) {
        Optional<CountDownLatch> mine;
        Entry<V> entry;
        synchronized (entries) {
            entry = entries.computeIfAbsent(key, any -> new Entry<>());
            mine = begin(entry);
        }
        mine.ifPresent(done -> start(entry, ask, done));
        return awaited(entry);
    }

    /** What is known, without looking anything up. */
    Optional<V> known(K key) {
        synchronized (entries) {
            var entry = entries.get(key);
            return entry == null ? Optional.empty() : entry.value;
        }
    }

    /** Told without having been asked for. */
    void put(K key, V value) {
        synchronized (entries) {
            keep(entries.computeIfAbsent(key, any -> new Entry<>()), value);
        }
    }

    private Optional<CountDownLatch> begin(Entry<V> entry) {
        if (entry.underWay.isPresent() || system.instant().isBefore(entry.askAgain)) {
            return Optional.empty();
        }
        entry.underWay = Optional.of(new CountDownLatch(1));
        return entry.underWay;
    }

    private void start(Entry<V> entry, Supplier<V> ask, CountDownLatch done) {
        try {
            lookups.execute(() -> lookUp(entry, ask, done));
        } catch (RejectedExecutionException busy) {
            failed(entry, done, "too many look-ups at once");
        }
    }

    private void lookUp(Entry<V> entry, Supplier<V> ask, CountDownLatch done) {
        try {
            var value = ask.get();
            synchronized (entries) {
                keep(entry, value);
                entry.underWay = Optional.empty();
            }
            done.countDown();
        } catch (PlatformException failure) {
            failed(entry, done, failure.getMessage());
        } catch (RuntimeException fault) {
            failed(entry, done, fault.getClass().getName());
        }
    }

    private void failed(Entry<V> entry, CountDownLatch done, String reason) {
        LOG.warn("Looked up in vain, and tried again in {} seconds: {}", AFTER_A_FAILURE.toSeconds(), reason);
        synchronized (entries) {
            entry.askAgain = system.instant().plus(AFTER_A_FAILURE);
            entry.underWay = Optional.empty();
        }
        done.countDown();
    }

    private void keep(Entry<V> entry, V value) {
        entry.value = Optional.of(value);
        entry.askAgain = system.instant().plus(fresh.apply(value));
    }

    private Optional<V> awaited(Entry<V> entry) {
        CountDownLatch done;
        synchronized (entries) {
            if (entry.value.isPresent()
                    || entry.underWay.isEmpty()
                    || system.instant().isBefore(restUntil)) {
                return entry.value;
            }
            done = entry.underWay.get();
        }
        boolean inTime = isDone(done);
        synchronized (entries) {
            if (!inTime) {
                restUntil = system.instant().plus(patience.rest());
            }
            return entry.value;
        }
    }

    private boolean isDone(CountDownLatch done) {
        try {
            return done.await(patience.longest().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
