package dev.runway.app.agenda;

import dev.runway.core.delivery.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Moves the office's clock forward, from due instant to due instant: at each one, what is due is run to its end and what it
 * said is delivered before the next. A week passed in one leap would run a daily job once; this way it runs seven times.
 *
 * <p>For one node alone: other nodes on the same database do not hear of it.
 */
public final class TimeMachine {

    /** Where the clock was and is now, and what was run on the way, in order. */
    public record Moved(Instant from, Instant to, List<AgendaRunner.Ran> ran) {
        public Moved {
            ran = List.copyOf(ran);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OfficeTime time;
    private final DbSchedulerAgenda agenda;
    private final AgendaRunner runner;
    private final Outbox outbox;
    private final Clock system;
    private final List<AgendaRunner.Ran> ran = new CopyOnWriteArrayList<>();
    private volatile boolean moving;

    public TimeMachine(OfficeTime time, DbSchedulerAgenda agenda, AgendaRunner runner, Outbox outbox, Clock system) {
        this.time = time;
        this.agenda = agenda;
        this.runner = runner;
        this.outbox = outbox;
        this.system = system;
        runner.listen(this::note);
    }

    public Instant now() {
        return time.clock().instant();
    }

    /** When the next entry of that job is due; empty when the agenda has none. */
    public Optional<Instant> next(String job) {
        return agenda.nextDue(Optional.of(job));
    }

    /**
     * Moves there; only does what is due when that instant is past already.
     *
     * @param arrived hears what the clock reads after each due instant is dealt with, on this thread; what it throws ends
     *     the journey there
     * @throws IllegalStateException when something does not come to its end; the clock stays where it was by then
     */
    public synchronized Moved moveTo(Instant target, Consumer<Instant> arrived) {
        var from = now();
        ran.clear();
        moving = true;
        try {
            settle();
            for (var due = nextDue(); due.isPresent() && !due.get().isAfter(target); due = nextDue()) {
                time.moveTo(due.get());
                settle();
                arrived.accept(now());
            }
            time.moveTo(target);
            settle();
            arrived.accept(now());
        } finally {
            moving = false;
        }
        return new Moved(from, now(), ran);
    }

    private Optional<Instant> nextDue() {
        return agenda.nextDue(runner.jobs());
    }

    private void note(AgendaRunner.Ran run) {
        if (moving) {
            ran.add(run);
        }
    }

    /** Waits until all that is due now is done, and all that was said is delivered. */
    private void settle() {
        var patience = system.instant().plus(PATIENCE);
        while (!runner.isDone() || !outbox.isDrained(system.instant())) {
            if (system.instant().isAfter(patience)) {
                throw new IllegalStateException(
                        "The office is still busy with what is due. Please try again in a moment.");
            }
            runner.look();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}
