package dev.runway.fakeslack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockRulesTest {

    private record Rule(String what, int most, IntFunction<String> block) {}

    @TestFactory
    Stream<DynamicTest> whatIsWithinALimitIsTakenAndOneMoreRefused() {
        return Stream.of(
                        new Rule("header", 150, length -> "{\"type\":\"header\",\"text\":" + plain(length) + "}"),
                        new Rule("section", 3_000, length -> "{\"type\":\"section\",\"text\":" + plain(length) + "}"),
                        new Rule(
                                "fields",
                                10,
                                count -> "{\"type\":\"section\",\"fields\":[" + times(count, plain(1)) + "]}"),
                        new Rule(
                                "context",
                                10,
                                count -> "{\"type\":\"context\",\"elements\":[" + times(count, plain(1)) + "]}"),
                        new Rule(
                                "rich text",
                                3_000,
                                length -> richText("{\"type\":\"text\",\"text\":\"" + "x".repeat(length) + "\"}")),
                        new Rule(
                                "buttons",
                                25,
                                count -> actions(IntStream.range(0, count)
                                        .mapToObj(number -> button(number, 1, 1))
                                        .collect(Collectors.joining(",")))),
                        new Rule("label", 75, length -> actions(button(1, length, 1))),
                        new Rule("value", 2_000, length -> actions(button(1, 1, length))),
                        new Rule("options", 100, count -> select("static_select", count, 1, 1)),
                        new Rule("radio buttons", 10, count -> select("radio_buttons", count, 1, 1)),
                        new Rule("option", 75, length -> select("static_select", 1, length, 1)),
                        new Rule("option's value", 150, length -> select("static_select", 1, 1, length)),
                        new Rule(
                                "block id",
                                255,
                                length -> "{\"type\":\"divider\",\"block_id\":\"" + "x".repeat(length) + "\"}"))
                .map(rule -> DynamicTest.dynamicTest(rule.what(), () -> {
                    assertThat(error(rule.block().apply(rule.most()))).isEmpty();
                    assertThat(error(rule.block().apply(rule.most() + 1))).isEqualTo("invalid_blocks");
                }));
    }

    @Test
    void fiftyBlocksAreTakenAndOneMoreRefused() {
        assertThat(error(times(50, "{\"type\":\"divider\"}"))).isEmpty();
        assertThat(error(times(51, "{\"type\":\"divider\"}"))).isEqualTo("invalid_blocks");
    }

    @Test
    void blocksAreCountedTogetherEachWithSomethingBesideItsWords() {
        var section = "{\"type\":\"section\",\"text\":" + plain(2_000) + "}";
        int each = section.length() + 125;
        int rest = 13_200 - 5 * each - 125 - "{\"type\":\"section\",\"text\":}".length() - plain(0).length();
        assertThat(error(times(5, section) + ",{\"type\":\"section\",\"text\":" + plain(rest) + "}"))
                .isEmpty();
        assertThat(error(times(5, section) + ",{\"type\":\"section\",\"text\":" + plain(rest + 1) + "}"))
                .isEqualTo("msg_blocks_too_long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"header\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"x\"}}",
                "{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"\"}}",
                "{\"type\":\"section\"}",
                "{\"type\":\"actions\",\"elements\":[]}",
                "{\"type\":\"rich_text\",\"elements\":[]}",
                "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":[]}]}",
                "{\"type\":\"image\",\"alt_text\":\"a chart\"}",
                "{\"type\":\"unheard_of\"}",
                "{}",
                "[]",
                "{\"type\":\"divider\",\"block_id\":\"a\"},{\"type\":\"divider\",\"block_id\":\"a\"}"
            })
    void whatIsNoBlockIsRefused(String blocks) {
        assertThat(error(blocks)).isEqualTo("invalid_blocks");
    }

    @Test
    void richTextHasNoEmptyTextNoStrangersAndNoLinkThatIsNone() {
        assertThat(error(richText("{\"type\":\"text\",\"text\":\"\"}"))).isEqualTo("invalid_blocks");
        assertThat(error(richText("{\"type\":\"user\",\"user_id\":\"\"}"))).isEqualTo("invalid_blocks");
        assertThat(error(richText("{\"type\":\"link\",\"url\":\"javascript:alert(1)\"}")))
                .isEqualTo("invalid_blocks");
        assertThat(error(richText("{\"type\":\"link\",\"url\":\"https://example.org\"}")))
                .isEmpty();
    }

    @Test
    void twoButtonsOfOneNameAreRefused() {
        assertThat(error(actions(button(1, 1, 1) + "," + button(1, 1, 1)))).isEqualTo("invalid_blocks");
    }

    @Test
    void aChartHasEachOfItsLimits() {
        assertThat(error(pie("a", 1, 6))).isEmpty();
        assertThat(error(pie("a", 1, 7))).isEqualTo("invalid_blocks");
        assertThat(error(pie("x".repeat(20), 1, 1))).isEqualTo("invalid_blocks");
        assertThat(error(pie("x".repeat(19), 1, 1))).isEmpty();
        assertThat(error(pie("a", 0, 1))).isEqualTo("invalid_blocks");
        assertThat(error(line("\"week 48\""))).isEmpty();
        assertThat(error(line("\"week 49\""))).isEqualTo("invalid_blocks");
        assertThat(error(line(""))).isEqualTo("invalid_blocks");
        assertThat(error(times(2, pie("a", 1, 1)))).isEmpty();
        assertThat(error(times(3, pie("a", 1, 1)))).isEqualTo("invalid_blocks");
    }

    private static String pie(String label, int value, int segments) {
        var all = IntStream.range(0, segments)
                .mapToObj(number -> "{\"label\":\"" + label + number + "\",\"value\":" + value + "}")
                .collect(Collectors.joining(","));
        return "{\"type\":\"data_visualization\",\"title\":\"Now\",\"chart\":{\"type\":\"pie\",\"segments\":[" + all
                + "]}}";
    }

    private static String line(String categories) {
        return "{\"type\":\"data_visualization\",\"title\":\"Now\",\"chart\":{\"type\":\"line\",\"series\":[{\"name\":\"a\","
                + "\"data\":[{\"label\":\"week 48\",\"value\":1}]}],\"axis_config\":{\"categories\":[" + categories
                + "]}}}";
    }

    @Test
    void aMessageHasWords() {
        assertThat(catchThrowableOfType(SlackSays.class, () -> BlockRules.check(new JsonArray(), "", true)))
                .hasMessage("no_text");
        assertThatCode(() -> BlockRules.check(new JsonArray(), "x".repeat(40_000), true))
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                        SlackSays.class, () -> BlockRules.check(new JsonArray(), "x".repeat(40_001), true)))
                .hasMessage("msg_too_long");
    }

    /** What Slack would say; empty where it takes them. */
    private static String error(String blocks) {
        var parsed = JsonParser.parseString("[" + blocks + "]").getAsJsonArray();
        var no = catchThrowableOfType(SlackSays.class, () -> BlockRules.check(parsed, "fallback", true));
        return no == null ? "" : no.getMessage();
    }

    private static String times(int count, String what) {
        return IntStream.range(0, count).mapToObj(number -> what).collect(Collectors.joining(","));
    }

    private static String plain(int length) {
        return "{\"type\":\"plain_text\",\"text\":\"" + "x".repeat(length) + "\"}";
    }

    private static String richText(String element) {
        return "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":[" + element
                + "]}]}";
    }

    private static String actions(String elements) {
        return "{\"type\":\"actions\",\"elements\":[" + elements + "]}";
    }

    private static String button(int number, int label, int value) {
        return "{\"type\":\"button\",\"action_id\":\"a" + number + "\",\"value\":\"" + "v".repeat(value)
                + "\",\"text\":" + plain(label) + "}";
    }

    private static String select(String type, int options, int label, int value) {
        return actions("{\"type\":\"" + type + "\",\"action_id\":\"a\",\"options\":["
                + times(options, "{\"text\":" + plain(label) + ",\"value\":\"" + "v".repeat(value) + "\"}") + "]}");
    }
}
