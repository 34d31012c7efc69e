package dev.runway.playground.web;

import dev.runway.playground.stage.TimeTravel;
import dev.runway.playground.stage.TimeTravel.Move;
import dev.runway.playground.web.Views.ClockView;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** At most one journey through time, on a thread of its own; each step is told to every open page. */
public final class Journey implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journey.class);

    private final TimeTravel travel;
    private final Clock office;
    private final LiveStreams live;
    private final AtomicReference<Instant> destination = new AtomicReference<>();
    private final ExecutorService driver = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "playground-time");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicLong journeys;
    private volatile String trouble;
    private volatile boolean closing;

    public Journey(TimeTravel travel, Clock office, LiveStreams live) {
        this.travel = travel;
        this.office = office;
        this.live = live;
        this.journeys = new AtomicLong(office.instant().toEpochMilli());
        live.greetWith("clock", this::clock);
    }

    void refuseWhileMoving() {
        if (destination.get() != null) {
            throw Refused.conflict("Time is moving already. Please wait until it has arrived.");
        }
    }

    /** Sets off, unless a journey to that very instant is under way. */
    ClockView setOff(Instant target) {
        if (destination.compareAndSet(null, target)) {
            trouble = null;
            driver.execute(() -> travelTo(target));
        } else if (!target.equals(destination.get())) {
            refuseWhileMoving();
        }
        return clock();
    }

    private void travelTo(Instant target) {
        live.announce("clock", clock());
        try {
            travel.moveTo(target, now -> {
                live.announce("clock", clock());
                if (closing) {
                    throw new CancellationException();
                }
            });
        } catch (CancellationException closed) {
            LOG.info("The journey to {} ends early because Runway is shutting down.", target);
        } catch (RuntimeException failure) {
            LOG.error("The journey to {} failed.", target, failure);
            trouble = "Time stopped on the way. Nothing is lost: please move on in a moment.";
        } finally {
            journeys.incrementAndGet();
            destination.set(null);
            live.announce("clock", clock());
        }
    }

    /** Where the moves would lead is worked out only while none is under way. */
    ClockView clock() {
        var moving = destination.get();
        var moves = new LinkedHashMap<String, Instant>();
        if (moving == null) {
            Arrays.stream(Move.values())
                    .forEach(move -> travel.target(move).ifPresent(then -> moves.put(move.name(), then)));
        }
        return new ClockView(office.instant(), moving, moves, journeys.get(), trouble);
    }

    /** A journey under way ends after its next step. */
    @Override
    public void close() {
        closing = true;
        driver.shutdown();
    }
}
