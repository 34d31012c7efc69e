package dev.runway.core.inbox;

import dev.runway.core.agenda.Agenda;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.run.Run;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks after a run that hears nothing: the one nudge, "later", the draft, and the end of a draft. A run has one entry, put when
 * its state changes and not at every turn: when it comes too early, because something was heard since, it is put again.
 */
final class SilenceJob implements Agenda.Job {

    static final String NAME = "dialog-silence";

    private final Workings workings;
    private final VisitsService visits;

    SilenceJob(Workings workings, VisitsService visits) {
        this.workings = workings;
        this.visits = visits;
    }

    static void watch(Workings workings, Setting setting, Optional<Run> before, Run run) {
        var next = workings.engine().nextTick(setting, run);
        if (next.isPresent()) {
            workings.agenda().put(NAME, key(run), next.get());
        } else if (before.isPresent()) {
            workings.agenda().cancel(NAME, key(run));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key, Instant due) {
        var parts = key.split("/");
        long office = Long.parseLong(parts[0]);
        long person = Long.parseLong(parts[1]);
        var id = UUID.fromString(parts[2]);
        visits.around(office, person, id, this::look);
    }

    private void look(OneTurn turn, Run run) {
        var next = workings.engine().nextTick(turn.setting(), run);
        if (next.isEmpty()) {
            return;
        }
        if (next.get().isAfter(turn.now())) {
            workings.agenda().put(NAME, key(run), next.get());
            return;
        }
        var step = workings.engine().tick(turn.setting(), run);
        turn.floor().apply(run, step);
        if (step.run().state() == run.state()) {
            watch(workings, turn.setting(), Optional.of(run), step.run());
        }
    }

    private static String key(Run run) {
        return run.office() + "/" + run.person() + "/" + run.id();
    }
}
