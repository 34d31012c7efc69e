package dev.runway.app.playground;

import dev.runway.app.agenda.TimeMachine;
import dev.runway.conversations.checkin.Outlook;
import dev.runway.playground.stage.Cast;
import dev.runway.playground.stage.TimeTravel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The playground's moves, by the time machine and what the check-in has in view. */
public final class MachineTravel implements TimeTravel {

    private final TimeMachine machine;
    private final Outlook outlook;
    private final Cast cast;

    public MachineTravel(TimeMachine machine, Outlook outlook, Cast cast) {
        this.machine = machine;
        this.outlook = outlook;
        this.cast = cast;
    }

    /** A day is one of the office's: the same time tomorrow there, also when its clocks change tonight. */
    @Override
    public Optional<Instant> target(Move move) {
        var now = machine.now();
        var stage = cast.stage();
        return switch (move) {
            case HOUR -> Optional.of(now.plus(Duration.ofHours(1)));
            case DAY -> Optional.of(now.atZone(stage.zone()).plusDays(1).toInstant());
            case NEXT_PROMPT -> outlook.nextPrompt(stage.workspace().office(), now);
            case NEXT_DIGEST -> outlook.nextDigest(stage.workspace().office(), now);
        };
    }

    @Override
    public void moveTo(Instant target, Progress progress) {
        machine.moveTo(target, progress::at);
    }
}
