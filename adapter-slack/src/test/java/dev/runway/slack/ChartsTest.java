package dev.runway.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Part.Chart;
import dev.runway.core.message.Part.Chart.Kind;
import dev.runway.core.message.Part.Chart.Series;
import dev.runway.core.message.Part.Chart.Tone;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.PlatformException;
import dev.runway.fakeslack.FakeMessage;
import dev.runway.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A chart is Slack's own where it takes it, else a picture, else words; and nobody reads a message twice for it. */
class ChartsTest {

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-27T15:00:00Z"));
    private final SlackStage stage = new SlackStage(clock);

    @AfterEach
    void close() {
        stage.close();
    }

    private static Chart chart(String title, int series) {
        return new Chart(
                title,
                Kind.BAR,
                List.of("week 47", "week 48"),
                IntStream.rangeClosed(1, series)
                        .mapToObj(number -> new Series("series " + number, Tone.PLAIN, Collections.nCopies(2, 1.0)))
                        .toList());
    }

    private static Message digest(Chart... charts) {
        var message = Message.of("Week 48");
        for (Part chart : charts) {
            message = message.with(chart);
        }
        return message;
    }

    private void post(Message message) {
        stage.platform.post(UUID.randomUUID(), stage.channel, message);
    }

    private List<String> blocks() {
        return types(last());
    }

    private String alt() {
        return last().get(1).getAsJsonObject().get("alt_text").getAsString();
    }

    private static List<String> types(JsonArray blocks) {
        return blocks.asList().stream()
                .map(block -> block.getAsJsonObject().get("type").getAsString())
                .toList();
    }

    private JsonArray last() {
        return standing().get(standing().size() - 1).blocks();
    }

    private List<FakeMessage> standing() {
        return stage.fake.messages("C0PORTFOLIO");
    }

    private int posts() {
        return stage.fake.calls("chat.postMessage").size();
    }

    @Test
    void whereSlackTakesItsOwnChartThereIsNoPicture() {
        post(digest(chart("Health", 3)));

        assertThat(blocks()).containsExactly("rich_text", "data_visualization");
        assertThat(standing().get(0).text()).isEqualTo("Week 48\n" + PlainText.of(chart("Health", 3)));
        assertThat(stage.fake.uploads()).isEmpty();
    }

    @Test
    void twoChartsAreOneMessageAndAThirdBeginsTheNext() {
        post(digest(chart("One", 1), chart("Two", 1)));
        assertThat(posts()).isEqualTo(1);

        post(digest(chart("One", 1), chart("Two", 1), chart("Three", 1)));
        assertThat(posts()).isEqualTo(3);
        assertThat(blocks()).containsExactly("data_visualization");
    }

    @Test
    void aWorkspaceThatRefusesItGetsAPictureAndIsAskedOnce() {
        stage.fake.workspace().takesNoCharts();
        post(digest(chart("Health", 3)));

        assertThat(posts()).isEqualTo(2);
        assertThat(standing()).hasSize(1);
        assertThat(blocks()).containsExactly("rich_text", "image");
        JsonObject image = last().get(1).getAsJsonObject();
        assertThat(image.get("alt_text").getAsString()).isEqualTo(PlainText.of(chart("Health", 3)));
        var file = image.getAsJsonObject("slack_file").get("id").getAsString();
        assertThat(stage.fake.uploads().get(file)).asString().isEqualTo("Health");

        post(digest(chart("Confidence", 3)));
        assertThat(posts()).isEqualTo(3);
        assertThat(blocks()).containsExactly("rich_text", "image");
    }

    @Test
    void aDayLaterItIsAskedAgain() {
        stage.fake.failNext("chat.postMessage", "invalid_blocks");
        post(digest(chart("Health", 3)));
        assertThat(blocks()).contains("image");

        clock.pass(Duration.ofDays(1));
        post(digest(chart("Health", 3)));
        assertThat(blocks()).contains("image");
        clock.pass(Duration.ofMillis(1));
        post(digest(chart("Health", 3)));
        assertThat(blocks()).contains("data_visualization");
    }

    @Test
    void aPictureThatSlackIsStillLookingAtIsWaitedForAndNotSentAgain() {
        stage.fake.workspace().takesNoCharts();
        stage.fake.showFilesAfter(2);
        post(digest(chart("Health", 3)));

        assertThat(blocks()).contains("image");
        assertThat(stage.fake.uploads()).hasSize(1);
        assertThat(stage.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void whatIsNeverShownIsSaidAndRememberedAsWell() {
        stage.fake.workspace().takesNoCharts();
        stage.fake.showFilesAfter(9);
        post(digest(chart("Health", 3)));
        assertThat(blocks()).containsExactly("rich_text");
        assertThat(last().toString()).contains(PlainText.of(chart("Health", 3)));

        int before = posts();
        post(digest(chart("Health", 3)));
        assertThat(posts()).isEqualTo(before + 1);
        assertThat(stage.fake.uploads()).hasSize(1);
    }

    @Test
    void withoutTheScopeForFilesThereAreWords() {
        stage.fake.workspace().takesNoCharts();
        stage.fake.failNext("files.getUploadURLExternal", "missing_scope");
        post(digest(chart("Health", 3)));

        assertThat(blocks()).containsExactly("rich_text");
        assertThat(standing()).hasSize(1);
    }

    @Test
    void aWorkspaceWithoutTheScopeForFilesIsAskedForItOnceADay() {
        stage.fake.workspace().takesNoCharts();
        stage.fake.failNext("files.getUploadURLExternal", "missing_scope");
        post(digest(chart("Health", 3)));
        post(digest(chart("Confidence", 3)));
        post(digest(chart("Many", 7)));
        clock.pass(Duration.ofDays(1).minusMillis(1));
        post(digest(chart("Health", 3)));

        assertThat(standing()).hasSize(4).allSatisfy(message -> assertThat(types(message.blocks()))
                .containsExactly("rich_text"));
        assertThat(stage.fake.calls("files.getUploadURLExternal")).hasSize(1);

        clock.pass(Duration.ofMillis(1));
        post(digest(chart("Health", 3)));
        assertThat(blocks()).contains("image");
    }

    @Test
    void whatMayWorkLaterIsTriedWithTheNextChart() {
        stage.fake.workspace().takesNoCharts();
        stage.fake.retryAfter("files.getUploadURLExternal", 5);
        post(digest(chart("Health", 3)));
        assertThat(blocks()).containsExactly("rich_text");

        post(digest(chart("Health", 3)));
        assertThat(blocks()).containsExactly("rich_text", "image");
    }

    @Test
    void nothingIsHiddenInAPicturesWordsAndNoCharacterIsCutInTwo() {
        stage.fake.workspace().takesNoCharts();
        post(digest(chart("He\u202Ealth", 3)));
        assertThat(alt()).startsWith("He[U+202E]alth");
        assertThat(stage.fake
                        .calls("files.completeUploadExternal")
                        .get(0)
                        .arguments()
                        .get("files"))
                .contains("He[U+202E]alth");

        for (String before : List.of("a", "ab")) {
            post(digest(new Chart(
                    before,
                    Kind.BAR,
                    IntStream.range(10, 70)
                            .mapToObj(number -> number + "😀".repeat(35))
                            .toList(),
                    List.of(new Series("all", Tone.PLAIN, Collections.nCopies(60, 1.0))))));
            assertThat(alt()).hasSizeBetween(1_999, 2_000).endsWith("😀…");
        }
    }

    @Test
    void oneSeriesTooManyIsAPictureAndThatSaysNothingOfTheWorkspace() {
        post(digest(chart("Many", 7)));
        assertThat(blocks()).containsExactly("rich_text", "image");

        post(digest(chart("Few", 6)));
        assertThat(blocks()).containsExactly("rich_text", "data_visualization");
    }

    @Test
    void aReplacementAndAPrivateMessageTakeTheSameWay() {
        stage.fake.workspace().takesNoCharts();
        var ref = stage.platform.post(UUID.randomUUID(), stage.channel, Message.of("Week 48"));
        stage.platform.replace(UUID.randomUUID(), ref, digest(chart("Health", 3)));
        assertThat(standing()).hasSize(1);
        assertThat(blocks()).containsExactly("rich_text", "image");

        stage.platform.postPrivately(UUID.randomUUID(), stage.channel, stage.ana, digest(chart("Health", 3)));
        assertThat(stage.fake.ephemerals("U0ANA", "C0PORTFOLIO")).hasSize(1);
    }

    @Test
    void whatIsWrongWithoutAChartStaysWrong() {
        for (int i = 0; i < 6; i++) {
            stage.fake.failNext("chat.postMessage", "invalid_blocks");
        }
        assertThatThrownBy(() -> post(digest(chart("Health", 3))))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("invalid_blocks");
        assertThat(standing()).isEmpty();

        post(digest(chart("Health", 3)));
        assertThat(blocks()).as("nothing was learnt from it").contains("data_visualization");
    }
}
