package dev.runway.conversations.confidence;

import dev.runway.conversations.portfolio.ProjectNames;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.References;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import java.util.Optional;

/** Which project words mean; when it is not one, those it may be. */
final class ProjectChoice {

    private static final int MOST = 5;

    private final References names;

    ProjectChoice(References names) {
        this.names = names;
    }

    /** The code of the one project that the words name. */
    Optional<String> only(Turn turn, String words) {
        var found = names.find(turn.office(), ProjectNames.KIND, words);
        return found.size() == 1 ? Optional.of(found.get(0).key()) : Optional.empty();
    }

    /**
     * Shows those it may be.
     *
     * @param suffix of the buttons' argument, behind the project's code
     * @param command what may be said alone instead
     */
    Message which(Turn turn, String words, String action, String suffix, String command) {
        var found = names.find(turn.office(), ProjectNames.KIND, words);
        var near = found.isEmpty() ? names.nearest(turn.office(), ProjectNames.KIND, words) : found;
        var buttons = near.stream()
                .limit(MOST)
                .map(named -> Button.of(action, named.key() + suffix, named.name()))
                .toList();
        var said = !found.isEmpty()
                ? "There are several. Which one?"
                : "I know no project \"" + Words.echo(words) + "\". "
                        + (near.isEmpty()
                                ? "Say \"" + command + "\" alone for yours, or name one as the project office does."
                                : "Did you mean one of these?");
        return Message.builder().line(said).buttons(buttons).build();
    }
}
