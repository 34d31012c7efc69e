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

    /** @throws IllegalStateException when something does not come to its end; the clock stays where it was by then */
    public synchronized Moved forward(Duration by) {
        return moveTo(time.clock().instant().plus(by));
    }

    /** To the next entry of that job, run to its end; empty, and nothing moves, when the agenda has none. */
    public synchronized Optional<Moved> toNext(String job) {
        return agenda.nextDue(Optional.of(job)).map(this::moveTo);
    }

    /** When the next entry of that job is due. */
    public Optional<Instant> next(String job) {
        return agenda.nextDue(Optional.of(job));
    }

    private Moved moveTo(Instant target) {
        var from = time.clock().instant();
        ran.clear();
        moving = true;
        try {
            settle();
            for (var due = nextDue(); due.isPresent() && !due.get().isAfter(target); due = nextDue()) {
                time.moveTo(due.get());
                settle();
            }
            time.moveTo(target);
            settle();
        } finally {
            moving = false;
        }
        return new Moved(from, time.clock().instant(), ran);
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
        while (agenda.unfinished(runner.jobs(), time.clock().instant()) > 0 || !outbox.isDrained(system.instant())) {
            if (system.instant().isAfter(patience)) {
                throw new IllegalStateException(
                        "The office is still busy with what is due. Please try again in a moment.");
            }
            runner.look();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}
