package dev.runway.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.runway.app.browser.Looks.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden Block Kit drawn by slack-blocks-to-jsx, light and dark, to be looked at: {@code target/screenshots/slack-*.png}. Every
 * word is there, and nothing sticks out.
 */
class SlackLooksBrowserIT {

    private static Chromium chromium;
    private static Npm npm;

    @BeforeAll
    static void start() throws IOException {
        npm = Npm.installed();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    static Stream<Arguments> looks() {
        return Looks.lightAndDark(
                Looks.DIGEST,
                Looks.DIGEST_CHART,
                new Look("intake-form", "chat-intake", "a-form-that-unfolds.chat, to Ben: Project intake (2)"),
                Looks.INTAKE_SUMMARY,
                Looks.STATUS_FORM);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isReadableAndSticksOutNowhere(String theme, Look look) throws Exception {
        var what = parsed(look.page("slack"));

        try (var context = Looks.window(chromium, theme)) {
            var page = context.newPage();
            page.setContent(drawn(theme, what));

            Looks.keep(page, "slack-" + look.name() + "-" + theme);
            var shown = squeezed(page.locator("main").innerText());
            assertThat(words(what)).isNotEmpty().allSatisfy(words -> assertThat(shown)
                    .contains(words));
            assertThat(Looks.stickingOut(page)).isEmpty();
        }
    }

    /** A message's blocks, or a modal with its title. */
    private static JsonObject parsed(List<String> page) {
        var what = new JsonObject();
        var blocks = new JsonArray();
        for (String line : page) {
            if (!line.startsWith("{")) {
                continue;
            }
            var json = JsonParser.parseString(line).getAsJsonObject();
            if (json.get("type").getAsString().equals("modal")) {
                what = json;
            } else {
                blocks.add(json);
            }
        }
        what.add("blocks", blocks);
        return what;
    }

    private static String drawn(String theme, JsonObject what) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target", "npm"));
        Files.writeString(folder.resolve("draw.mjs"), Files.readString(Path.of("src", "browser", "npm", "draw.mjs")));
        var input = Files.writeString(folder.resolve("drawn.json"), what.toString());
        var printed = folder.resolve("drawn.html");
        int ended = npm.run(
                        printed,
                        "../draw.mjs",
                        List.of(theme, input.toAbsolutePath().toString()))
                .waitFor();
        var page = Files.readString(printed);
        assertThat(ended).as(page).isZero();
        return page;
    }

    /** All that somebody should read: labels, hints, options, words. Not what stands in an input. */
    private static List<String> words(JsonElement json) {
        var words = new ArrayList<String>();
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(each -> words.addAll(words(each)));
        } else if (json.isJsonObject()) {
            json.getAsJsonObject().entrySet().forEach(entry -> {
                if (entry.getKey().equals("text") && entry.getValue().isJsonPrimitive()) {
                    entry.getValue()
                            .getAsString()
                            .lines()
                            .map(SlackLooksBrowserIT::squeezed)
                            .forEach(words::add);
                } else {
                    words.addAll(words(entry.getValue()));
                }
            });
        }
        return words;
    }

    private static String squeezed(String words) {
        return words.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
