package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Option;
import dev.runway.core.dialog.Progress;
import dev.runway.core.dialog.Step;
import java.util.List;

/** Makes what is asked for bigger or smaller: every answer stays, only what is missing is asked. */
final class Resizing {

    private static final List<String> SMALL = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private final Talk talk;
    private final Scale scale;

    Resizing(Talk talk, Scale scale) {
        this.talk = talk;
        this.scale = scale;
    }

    Step step(Scale.Direction direction) {
        return scale.next(direction)
                .map(this::to)
                .orElseGet(
                        () -> talk.instead("It is " + sentence(scale.now()) + " already, " + direction.most() + "."));
    }

    /** A press on a button that was made at another size is old: pressed twice, it must not go two steps. */
    Step pressed(String fromAndTo) {
        var sizes = fromAndTo.split(">", 2);
        boolean old = sizes.length < 2 || !sizes[0].equals(scale.now().key());
        return scale.options().stream()
                .filter(option -> !old && option.key().equals(sizes[1]))
                .findFirst()
                .map(this::to)
                .orElseGet(() -> Step.say(talk.run(), Step.Outcome.OLD_PRESS, talk.says.notNow()));
    }

    private Step to(Option size) {
        boolean grows = scale.options().indexOf(size) > scale.at();
        var resized = talk.with(talk.answered(scale.slot(), new Reading.Taken(List.of(size.key()), List.of()), ""));
        return resized.askAfter("As " + sentence(size) + " " + needs(resized.progress, grows));
    }

    private static String needs(Progress progress, boolean grows) {
        int missing = progress.count(Progress.Why.UNANSWERED);
        int again = progress.count(Progress.Why.REWORDED) + progress.count(Progress.Why.NO_LONGER_FITS);
        var kept = grows ? "; the rest I keep." : "; what it leaves out I keep, in case it grows again.";
        if (missing + again == 0) {
            return "I need no more answers" + (grows ? ": I kept what you said." : kept);
        } else if (missing == 0) {
            return "I only need another look at " + (again == 1 ? "an answer" : number(again) + " answers") + kept;
        }
        return "I need " + number(missing) + " more answer" + (missing == 1 ? "" : "s")
                + (again == 0 ? "" : " and another look at " + number(again)) + kept;
    }

    private static String number(int number) {
        return number < SMALL.size() ? SMALL.get(number) : Integer.toString(number);
    }

    private String sentence(Option option) {
        return talk.wording.filled(option.sentence(), scale.slot().subject());
    }
}
