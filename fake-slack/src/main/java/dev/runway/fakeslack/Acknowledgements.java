package dev.runway.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Slack does with the body that a request of its is acknowledged with (docs.slack.dev, "Interactivity"). */
public final class Acknowledgements {

    private Acknowledgements() {}

    /** To a slash command: shown to whoever typed it, where they typed it. */
    public static void ofCommand(FakeWorkspace workspace, String user, String channel, String body) {
        if (body.isBlank()) {
            return;
        }
        var json = JsonParser.parseString(body).getAsJsonObject();
        if (json.has("response_type")
                && !json.get("response_type").getAsString().equals("ephemeral")) {
            throw new IllegalArgumentException("A command was acknowledged for all to see.");
        }
        var text = json.has("text") ? json.get("text").getAsString() : "";
        var blocks = json.has("blocks") ? json.getAsJsonArray("blocks") : new JsonArray();
        BlockRules.check(blocks, text, workspace.takesCharts());
        workspace.whisper(user, channel, text, blocks);
    }

    /**
     * To a modal that was sent: it closes, is shown anew, or stays open with sentences at its fields.
     *
     * @return the sentences, by block
     */
    public static Map<String, String> ofSubmission(FakeWorkspace workspace, String user, String body) {
        if (body.isBlank()) {
            workspace.closeView(user);
            return Map.of();
        }
        var json = JsonParser.parseString(body).getAsJsonObject();
        switch (json.get("response_action").getAsString()) {
            case "errors" -> {
                return errors(workspace, user, json.getAsJsonObject("errors"));
            }
            case "update" -> {
                BlockRules.checkView(json.getAsJsonObject("view"));
                workspace.showView(user, json.getAsJsonObject("view"));
            }
            default -> workspace.closeView(user);
        }
        return Map.of();
    }

    private static Map<String, String> errors(FakeWorkspace workspace, String user, JsonObject errors) {
        var shown = Modal.opened(workspace.view(user).orElseThrow().view()).values();
        var sentences = new LinkedHashMap<String, String>();
        errors.entrySet().forEach(error -> {
            if (!shown.containsKey(error.getKey())) {
                throw new IllegalArgumentException("The modal has no input \"" + error.getKey() + "\" to refuse.");
            }
            sentences.put(error.getKey(), error.getValue().getAsString());
        });
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("A modal was refused without a sentence.");
        }
        return sentences;
    }
}
