package dev.runway.conversations.intake;

import dev.runway.conversations.portfolio.Project.Size;
import dev.runway.core.dialog.Asked;
import dev.runway.core.dialog.Condition;
import dev.runway.core.dialog.Dialog;
import java.util.List;

/** What each size of an intake asks, read off its declaration by trying every size: the engine has no part in it. */
final class Sizes {

    private final Dialog dialog;
    private final String title;

    Sizes(Dialog dialog, String title) {
        this.dialog = dialog;
        this.title = title;
    }

    /** The questions of a request of that size whose title is given, in the order of the declaration. */
    List<Asked> asked(Size size) {
        return dialog.questions().stream()
                .filter(asked -> !asked.key().equals("title"))
                .filter(asked -> holds(asked.applies(), size))
                .toList();
    }

    List<String> keys(Size size) {
        return asked(size).stream().map(Asked::key).toList();
    }

    String wording(Asked asked, Size size) {
        return asked.otherwise().stream()
                .filter(other -> holds(other.when(), size))
                .map(Asked.Worded::words)
                .findFirst()
                .orElse(asked.wording())
                .replace("{title}", title);
    }

    /** Asked at {@code to} and not at {@code from}. */
    List<String> missing(Size from, Size to) {
        return keys(to).stream().filter(key -> !keys(from).contains(key)).toList();
    }

    /** Asked at both, in other words. */
    List<String> reworded(Size from, Size to) {
        return asked(to).stream()
                .filter(asked -> keys(from).contains(asked.key()))
                .filter(asked -> !wording(asked, from).equals(wording(asked, to)))
                .map(Asked::key)
                .toList();
    }

    private static boolean holds(Condition condition, Size size) {
        if (condition instanceof Condition.Is is && is.question().equals("size")) {
            return is.keys().contains(Intake.SIZE.stored(size));
        } else if (condition instanceof Condition.IsGiven isGiven
                && isGiven.name().equals("title")) {
            return true;
        } else if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), size);
        } else if (condition instanceof Condition.All all) {
            return all.conditions().stream().allMatch(one -> holds(one, size));
        } else if (condition instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(one -> holds(one, size));
        }
        throw new AssertionError("The intake depends on more than its size now: " + condition
                + ". Say here when that holds, or this test proves nothing.");
    }
}
