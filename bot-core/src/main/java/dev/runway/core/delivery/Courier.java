package dev.runway.core.delivery;

import dev.runway.core.delivery.Outbox.InHand;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Allowance;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.Traced;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what the outbox holds to the platforms, after the commit. Any number of workers, on any number of nodes; a place is
 * in one courier's hands at a time.
 */
public final class Courier implements Allowance {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /**
     * What it works with.
     *
     * @param platforms by {@link ChatPlatform#name()}
     * @param system never the office's clock: leases and limits are real time
     * @param random safe for threads; spreads what is tried again
     */
    public record Means(
            Outbox outbox,
            Map<String, ChatPlatform> platforms,
            Clock system,
            RandomGenerator random,
            CourierSettings settings,
            DeliveryWatcher watcher) {
        public Means {
            platforms = Map.copyOf(platforms);
        }
    }

    private final Means means;
    private final Pace pace;
    private final Bell bell;
    private final Carrier carrier;

    private final ReentrantLock hands = new ReentrantLock();
    private final Condition fewer = hands.newCondition();
    private int inHand;
    private int workers;
    private volatile boolean stopping;

    public Courier(Means means) {
        this.means = means;
        var limits = new HashMap<String, List<Limit>>();
        means.platforms().forEach((name, platform) -> limits.put(name, platform.limits()));
        this.pace = new Pace(limits, means.system());
        this.bell = new Bell(means.system(), means.settings().sweep());
        this.carrier = new Carrier(means, pace, bell);
    }

    /** Sets this many workers to work; the executor has a thread for each. */
    public void start(Executor executor, int howMany) {
        stopping = false;
        for (int i = 0; i < howMany; i++) {
            count(0, 1);
            executor.execute(this::work);
        }
    }

    @Override
    public <T> T counting(Workspace workspace, Call call, int times, Supplier<T> asked) {
        var leave = pace.begun(workspace, Map.of(call, times));
        try {
            return asked.get();
        } finally {
            leave.over();
        }
    }

    /** Something was committed that may be delivered. */
    public void nudge() {
        bell.ring();
    }

    /**
     * Takes nothing new in hand and waits for what is.
     *
     * @return false when something was still in hand after the grace time; it is a doubt for the next start
     */
    public boolean stop(Duration grace) {
        stopping = true;
        bell.ringForAll();
        return waitedForAll(grace);
    }

    /**
     * Delivers here and now all that is due, and waits for what the workers have in hand. What has to wait for a limit or
     * another try is left to them.
     *
     * @return how many places were served here
     */
    public int deliverAllNow() {
        int served = 0;
        do {
            while (serveOne(() -> false, () -> {})) {
                served++;
            }
        } while (waitedForOthers());
        return served;
    }

    private void work() {
        try {
            // Listened first, asked after: whoever hears the ring of stop() sees that it is to stop.
            for (var heard = bell.listen(); !stopping; heard = bell.listen()) {
                if (!served()) {
                    bell.await(heard);
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } finally {
            count(0, -1);
        }
    }

    /** Nothing is the end of a worker, neither a store that is away nor an error in an adapter: nobody would miss it. */
    private boolean served() {
        try {
            return serveOne(() -> stopping, bell::ring);
        } catch (RuntimeException | Error failure) {
            LOG.error(
                    "A delivery could not be brought to its end; it is looked up when its lease is over: {}.",
                    Traced.of(failure));
            return false;
        }
    }

    /** @param found called when there was something, so that another worker looks as well */
    private boolean serveOne(BooleanSupplier stopping, Runnable found) {
        count(1, 0);
        try {
            var next = claim();
            if (next.isPresent()) {
                found.run();
                carrier.carry(next.get(), stopping);
            }
            return next.isPresent();
        } finally {
            count(-1, 0);
        }
    }

    /** Two workers may race for the last call of an allowance; the one that loses puts its row back. */
    private Optional<InHand> claim() {
        var resting = pace.resting();
        resting.until().ifPresent(bell::ringAt);
        return means.outbox().claim(means.system().instant(), means.settings().lease(), resting.calls());
    }

    private void count(int moreInHand, int moreWorkers) {
        hands.lock();
        try {
            inHand += moreInHand;
            workers += moreWorkers;
            fewer.signalAll();
        } finally {
            hands.unlock();
        }
    }

    /** False when nothing was in anybody's hands. */
    private boolean waitedForOthers() {
        hands.lock();
        try {
            if (inHand == 0) {
                return false;
            }
            while (inHand > 0) {
                fewer.awaitUninterruptibly();
            }
            return true;
        } finally {
            hands.unlock();
        }
    }

    private boolean waitedForAll(Duration grace) {
        hands.lock();
        try {
            long left = grace.toNanos();
            while ((workers > 0 || inHand > 0) && left > 0) {
                left = fewer.awaitNanos(left);
            }
            return workers == 0 && inHand == 0;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            hands.unlock();
        }
    }
}
