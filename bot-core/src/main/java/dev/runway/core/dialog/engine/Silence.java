package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * When nothing is heard: one nudge at a decent hour, then a draft, and in the end nothing. What was sent before and is being
 * changed is no draft: it stands as it was sent.
 */
final class Silence {

    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime UNTIL = LocalTime.of(18, 0);

    private final Talk talk;

    Silence(Talk talk) {
        this.talk = talk;
    }

    Optional<Instant> next() {
        var run = talk.run();
        return switch (run.state()) {
            case ASKING -> Optional.of(nudge().filter(at -> !run.nudged()).orElseGet(this::draft));
            case LATER -> run.until();
            case DRAFT ->
                Optional.of(run.heard()
                        .plus(Duration.ofDays(talk.known.dialog().patience().draftDays())));
            case WAITING, DONE, STOPPED -> Optional.empty();
        };
    }

    Step tick() {
        var run = talk.run();
        if (next().filter(at -> !talk.setting.now().isBefore(at)).isEmpty()) {
            return Step.silent(run);
        }
        return switch (run.state()) {
            case LATER ->
                talk.with(run.in(Run.State.ASKING).heard(talk.setting.now())).ask(List.of());
            case DRAFT -> Step.silent(run.in(Run.State.STOPPED), Step.Outcome.STOPPED);
            default ->
                run.nudged() || nudge().isEmpty()
                        ? run.asSent()
                                .map(this::unchanged)
                                .orElseGet(() -> Step.silent(run.in(Run.State.DRAFT), Step.Outcome.STOPPED))
                        : talk.with(run.afterNudge()).ask(List.of(talk.says.nudge()));
        };
    }

    /** Says so where a change was begun that is now let go. */
    private Step unchanged(Run sent) {
        return sent.answers().equals(talk.run().answers())
                ? Step.silent(sent, Step.Outcome.STOPPED)
                : Step.say(sent, Step.Outcome.STOPPED, talk.says.unchanged("I heard nothing more, so "));
    }

    private Optional<Instant> nudge() {
        return talk.known
                .dialog()
                .patience()
                .nudgeAfter()
                .map(silence -> decent(talk.run()
                        .heard()
                        .plus(silence)
                        .atZone(talk.setting.person().zone())));
    }

    /** As long after the nudge as was meant, also when the nudge waited for the morning. */
    private Instant draft() {
        var patience = talk.known.dialog().patience();
        return nudge().map(at -> at.plus(
                        patience.draftAfter().minus(patience.nudgeAfter().orElseThrow())))
                .orElseGet(() -> talk.run().heard().plus(patience.draftAfter()));
    }

    /** That time, or the next morning on which the person works. */
    private Instant decent(ZonedDateTime at) {
        var then = at;
        if (!at.toLocalTime().isBefore(UNTIL)) {
            then = at.plusDays(1).with(FROM);
        } else if (at.toLocalTime().isBefore(FROM)) {
            then = at.with(FROM);
        }
        for (int days = 0; days < 366 && !works(then); days++) {
            then = then.plusDays(1).with(FROM);
        }
        return then.toInstant();
    }

    private boolean works(ZonedDateTime then) {
        var person = talk.setting.person();
        return person.awayOn(then.toLocalDate()).isEmpty()
                && (person.workingDays().isEmpty() || person.workingDays().contains(then.getDayOfWeek()));
    }
}
