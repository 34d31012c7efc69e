package dev.runway.slack.send;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.runway.core.directory.Mentions;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Seams;
import dev.runway.slack.chart.ChartBlock;
import dev.runway.slack.chart.Drawn;
import java.util.List;

/** From a message to Block Kit within Slack's limits, in as many of Slack's messages as it takes. */
public final class Renderer {

    /** Charts as Slack's own where they fit, else in words. */
    public static final Drawn CHARTS_OF_SLACK = chart -> ChartBlock.of(chart, Escape::richText);

    /** Slack's limit for a message. */
    private static final int MOST_BLOCKS = 50;

    /**
     * Not documented: messages fail with {@code msg_blocks_too_long} near it, and each further block takes about 125
     * characters more than its words (github.com/slackapi/bolt-js, issues 2509 and 2867). We count all of the JSON.
     */
    private static final int LONGEST_BLOCKS = 13_200;

    private static final int COST_OF_A_BLOCK = 125;

    /** Slack asks for at most 4,000 characters of {@code text} (docs.slack.dev/reference/methods/chat.postMessage). */
    private static final int LONGEST_FALLBACK = 3_000;

    private static final String NOTHING_TO_READ = "…";

    private final Mentions mentions;

    public Renderer(Mentions mentions) {
        this.mentions = mentions;
    }

    /** The same with charts in words. */
    public List<Rendered> render(Workspace workspace, Message message) {
        return render(workspace, message, Drawn.NOT);
    }

    /** As few of Slack's messages as hold it, in their order; at least one. */
    public List<Rendered> render(Workspace workspace, Message message, Drawn drawn) {
        return Seams.packed(Pieces.of(message, drawn), Piece.Title.class::isInstance, some -> fit(some, workspace))
                .stream()
                .map(some -> rendered(some, workspace))
                .toList();
    }

    private Rendered rendered(List<Piece> pieces, Workspace workspace) {
        var blocks = Blocks.of(pieces, workspace, mentions);
        var said = new Message(pieces.stream().map(Piece::part).toList());
        var words = PlainText.of(said);
        var text = Escape.mrkdwn(words.isBlank() ? NOTHING_TO_READ : words, LONGEST_FALLBACK);
        return new Rendered(text, blocks, said);
    }

    private boolean fit(List<Piece> pieces, Workspace workspace) {
        return isWithin(Blocks.of(pieces, workspace, mentions));
    }

    private static boolean isWithin(JsonArray blocks) {
        int length = 0;
        int charts = 0;
        for (JsonElement block : blocks) {
            charts += isChart(block) ? 1 : 0;
            length += block.toString().length() + COST_OF_A_BLOCK;
        }
        return blocks.size() <= MOST_BLOCKS && charts <= ChartBlock.MOST_IN_A_MESSAGE && length <= LONGEST_BLOCKS;
    }

    private static boolean isChart(JsonElement block) {
        return block.getAsJsonObject().get("type").getAsString().equals(ChartBlock.TYPE);
    }
}
