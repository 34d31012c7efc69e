package dev.runway.core.people;

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
 * it is looked up anew; and nobody waits for longer than the platform would wait for us.
 */
public final class Remembered<K, V> {

    /** How long somebody new is waited for, and for how long nobody waits once that was in vain. */
    public record Patience(Duration longest, Duration rest) {}

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
        private Optional<Question> underWay = Optional.empty();
    }

    /** One look-up. All who wait for it do so until the same moment, however many of them wait one after another. */
    private record Question(CountDownLatch done, Instant waitUntil) {}

    /**
     * @param most how many are remembered; whoever was not asked for longest is forgotten first
     * @param fresh for how long an answer is good
     */
    public Remembered(int most, Function<V, Duration> fresh, Patience patience, Clock system, Executor lookups) {
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
    public Optional<V> get(K key, Supplier<V> ask) {
        return begun(key, ask).get();
    }

    /** The same, looked up from now on and waited for by the supplier: so that several are looked up at once. */
    public Supplier<Optional<V>> begun(K key, Supplier<V> ask) {
        Optional<Question> mine;
        Entry<V> entry;
        synchronized (entries) {
            entry = entries.computeIfAbsent(key, any -> new Entry<>());
            mine = begin(entry);
        }
        mine.ifPresent(question -> start(entry, ask, question));
        return () -> awaited(entry);
    }

    /** What is known, without looking anything up. */
    public Optional<V> known(K key) {
        synchronized (entries) {
            var entry = entries.get(key);
            return entry == null ? Optional.empty() : entry.value;
        }
    }

    /** Told without having been asked for. What is being looked up may be older: nobody waits for it, and it is let go of. */
    public void put(K key, V value) {
        Optional<Question> outdated;
        synchronized (entries) {
            var entry = entries.computeIfAbsent(key, any -> new Entry<>());
            keep(entry, value);
            outdated = entry.underWay;
            entry.underWay = Optional.empty();
        }
        outdated.ifPresent(question -> question.done().countDown());
    }

    private Optional<Question> begin(Entry<V> entry) {
        var now = system.instant();
        if (entry.underWay.isPresent() || now.isBefore(entry.askAgain)) {
            return Optional.empty();
        }
        entry.underWay = Optional.of(new Question(new CountDownLatch(1), now.plus(patience.longest())));
        return entry.underWay;
    }

    private void start(Entry<V> entry, Supplier<V> ask, Question question) {
        boolean handedOver = false;
        try {
            lookups.execute(() -> lookUp(entry, ask, question));
            handedOver = true;
        } catch (RejectedExecutionException busy) {
            failed("too many look-ups at once");
        } finally {
            if (!handedOver) {
                end(entry, question, Optional.empty());
            }
        }
    }

    private void lookUp(Entry<V> entry, Supplier<V> ask, Question question) {
        var answer = Optional.<V>empty();
        try {
            answer = Optional.of(ask.get());
        } catch (PlatformException failure) {
            failed(failure.getMessage());
        } catch (RuntimeException fault) {
            failed(fault.getClass().getName());
        } finally {
            end(entry, question, answer);
        }
    }

    private static void failed(String reason) {
        LOG.warn("Looked up in vain, and tried again in {} seconds: {}", AFTER_A_FAILURE.toSeconds(), reason);
    }

    private void end(Entry<V> entry, Question question, Optional<V> answer) {
        synchronized (entries) {
            if (entry.underWay.filter(current -> current == question).isPresent()) {
                entry.underWay = Optional.empty();
                entry.askAgain = system.instant().plus(AFTER_A_FAILURE);
                answer.ifPresent(value -> keep(entry, value));
            }
        }
        question.done().countDown();
    }

    private void keep(Entry<V> entry, V value) {
        entry.value = Optional.of(value);
        entry.askAgain = system.instant().plus(fresh.apply(value));
    }

    private Optional<V> awaited(Entry<V> entry) {
        Question question;
        Duration longest;
        synchronized (entries) {
            var now = system.instant();
            if (entry.value.isPresent() || entry.underWay.isEmpty() || now.isBefore(restUntil)) {
                return entry.value;
            }
            question = entry.underWay.get();
            longest = Duration.between(now, question.waitUntil());
        }
        boolean inTime = isDone(question.done(), longest);
        synchronized (entries) {
            if (!inTime) {
                restUntil = system.instant().plus(patience.rest());
            }
            return entry.value;
        }
    }

    private static boolean isDone(CountDownLatch done, Duration longest) {
        try {
            return done.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
