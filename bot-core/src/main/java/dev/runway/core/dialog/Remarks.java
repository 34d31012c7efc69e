package dev.runway.core.dialog;

import dev.runway.core.dialog.run.Run;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said above a summary before it is sent, such as a likely duplicate. A port: whoever owns the dialog knows.
 * Asked whenever the summary of a run that was never sent is shown, so it must be quick.
 */
public interface Remarks {

    /**
     * @param lines said above the summary
     * @param choices offered right below them
     */
    record Remark(List<String> lines, List<Choice> choices) {
        public Remark {
            lines = List.copyOf(lines);
            choices = List.copyOf(choices);
        }
    }

    /**
     * A way to go instead of sending. Taken, it makes the run a draft, and the dialog's ending is told.
     *
     * @param key what the ending is told, at most 100 characters
     * @param label what is on the button; it may be typed as well
     */
    record Choice(String key, String label) {}

    /** Empty when there is nothing to remark. */
    Optional<Remark> on(Setting setting, Run run, Answers answers);

    /** Never a remark. */
    static Remarks none() {
        return (setting, run, answers) -> Optional.empty();
    }
}
