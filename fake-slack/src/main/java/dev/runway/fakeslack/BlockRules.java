package dev.runway.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * Block Kit's limits (docs.slack.dev/reference/block-kit), refused as Slack refuses them. The limit of all of a message's
 * blocks together is not documented; Slack has been seen to refuse near 13,200 characters, some 125 of them for each block beside its words.
 */
final class BlockRules {

    private static final int MOST_BLOCKS = 50;
    private static final int MOST_BLOCKS_OF_A_VIEW = 100;
    private static final int LONGEST_BLOCKS = 13_200;
    private static final int COST_OF_A_BLOCK = 125;
    private static final int LONGEST_FALLBACK = 40_000;
    private static final int LONGEST_PRIVATE_METADATA = 3_000;

    private BlockRules() {}

    /** @param charts whether the workspace knows them */
    static void check(JsonArray blocks, String text, boolean charts) {
        if (blocks.isEmpty() && text.isEmpty()) {
            throw new SlackSays("no_text");
        }
        if (text.length() > LONGEST_FALLBACK) {
            throw new SlackSays("msg_too_long");
        }
        if (blocks.size() > MOST_BLOCKS) {
            throw new SlackSays("invalid_blocks", "no more than 50 items allowed [json-pointer:/blocks]");
        }
        int length = 0;
        for (JsonElement block : blocks) {
            length += block.toString().length() + COST_OF_A_BLOCK;
        }
        if (length > LONGEST_BLOCKS) {
            throw new SlackSays("msg_blocks_too_long");
        }
        checkBlocks(blocks, "/blocks");
        ChartRules.checkAll(blocks, charts);
    }

    static void checkView(JsonObject view) {
        if (!view.has("type") || !view.get("type").getAsString().equals("modal")) {
            throw new SlackSays("invalid_arguments", "must provide a type [json-pointer:/view/type]");
        }
        for (String name : Set.of("title", "submit", "close")) {
            if (view.has(name)) {
                ElementRules.plainText(view.get(name), 24, "/view/" + name);
            }
        }
        if (!view.has("title")) {
            throw new SlackSays("invalid_arguments", "missing required field: title [json-pointer:/view]");
        }
        ElementRules.atMost(view, "callback_id", 255, "/view");
        ElementRules.atMost(view, "private_metadata", LONGEST_PRIVATE_METADATA, "/view");
        var blocks = view.getAsJsonArray("blocks");
        if (blocks == null || blocks.size() > MOST_BLOCKS_OF_A_VIEW) {
            throw new SlackSays("invalid_arguments", "no more than 100 items allowed [json-pointer:/view/blocks]");
        }
        boolean asks = StreamSupport.stream(blocks.spliterator(), false)
                .anyMatch(block -> block.isJsonObject() && "input".equals(typeOf(block.getAsJsonObject())));
        if (asks && !view.has("submit")) {
            throw new SlackSays("invalid_arguments", "missing required field: submit [json-pointer:/view]");
        }
        checkBlocks(blocks, "/view/blocks");
    }

    private static String typeOf(JsonObject block) {
        return block.has("type") ? block.get("type").getAsString() : "";
    }

    /** A picture that was uploaded can be shown once its upload is complete. */
    static void checkFiles(JsonArray blocks, Predicate<String> complete) {
        for (JsonElement each : blocks) {
            var block = each.getAsJsonObject();
            if (block.has("slack_file")
                    && !complete.test(
                            block.getAsJsonObject("slack_file").get("id").getAsString())) {
                throw new SlackSays("invalid_blocks", "invalid slack file");
            }
        }
    }

    private static void checkBlocks(JsonArray blocks, String at) {
        var blockIds = new HashSet<String>();
        var actionIds = new HashSet<String>();
        for (int i = 0; i < blocks.size(); i++) {
            var where = at + "/" + i;
            if (!blocks.get(i).isJsonObject()) {
                throw new SlackSays("invalid_blocks", "must be an object [json-pointer:" + where + "]");
            }
            var block = blocks.get(i).getAsJsonObject();
            ElementRules.atMost(block, "block_id", 255, where);
            if (block.has("block_id") && !blockIds.add(block.get("block_id").getAsString())) {
                throw new SlackSays("invalid_blocks", "block_id already exists [json-pointer:" + where + "]");
            }
            ElementRules.block(block, where, actionIds);
        }
    }
}
