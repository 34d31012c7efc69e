package dev.runway.teams.card;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.directory.Mentions;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Cut;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Seams;
import dev.runway.core.message.Visible;
import java.util.List;
import java.util.Objects;

/** From a message to Adaptive Cards within Teams' limits, in as many of Teams' messages as it takes. Safe for threads. */
public final class Cards {

    static final String NOTHING_TO_READ = "…";

    /**
     * In characters of JSON. Teams takes messages of 100 KB, counted as UTF-16, and asks to stay below 80
     * (learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages): 40,000 characters, of which the rest of
     * the activity takes some. Ours is counted with its summary.
     */
    private static final int LONGEST = 36_000;

    /** In characters: a notification shows a line or two. */
    private static final int LONGEST_SUMMARY = 1_000;

    private final Mentions mentions;

    public Cards(Mentions mentions) {
        this.mentions = Objects.requireNonNull(mentions, "mentions");
    }

    /** Whether Teams takes a card that is as long as this; with room for a summary beside it. */
    public static boolean isWithin(ObjectNode card) {
        return card.toString().length() <= LONGEST - LONGEST_SUMMARY;
    }

    /** Plain text for notifications, of what the message says. */
    public static String summary(Message message) {
        var words = PlainText.of(message.withoutButtons());
        var said = words.isBlank() ? PlainText.of(message) : words;
        return said.isBlank() ? NOTHING_TO_READ : Cut.shortened(Visible.of(said), LONGEST_SUMMARY);
    }

    /** As few of Teams' messages as hold it, in their order; at least one. */
    public List<Rendered> of(Workspace workspace, Message message) {
        return Seams.packed(Pieces.of(message), Piece.Title.class::isInstance, some -> fit(some, workspace)).stream()
                .map(some -> rendered(some, workspace))
                .toList();
    }

    private boolean fit(List<Piece> pieces, Workspace workspace) {
        return isWithin(Body.card(pieces, workspace, mentions));
    }

    private Rendered rendered(List<Piece> pieces, Workspace workspace) {
        var said = new Message(pieces.stream().map(Piece::part).toList());
        return new Rendered(Body.card(pieces, workspace, mentions), summary(said));
    }
}
