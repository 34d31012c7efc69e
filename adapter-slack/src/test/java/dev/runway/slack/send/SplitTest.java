package dev.runway.slack.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a message is split that is too long for one of Slack's. */
class SplitTest extends Rendering {

    private static final int LONGEST_BLOCKS = 13_200;
    private static final int COST_OF_A_BLOCK = 125;

    @Test
    void fiftyBlocksAreAMessageAndOneMoreBeginsAnother() {
        assertThat(renderer.render(ACME, headings(50))).hasSize(1);
        var split = renderer.render(ACME, headings(51));
        assertThat(split).extracting(part -> part.blocks().size()).containsExactly(50, 1);
    }

    @Test
    void blocksOf13200CharactersAreAMessageAndOneMoreIsTwo() {
        var whole = paragraphs(LONGEST_BLOCKS);
        assertThat(length(one(whole))).isEqualTo(LONGEST_BLOCKS);
        var split = renderer.render(ACME, paragraphs(LONGEST_BLOCKS + 1));
        assertThat(split).hasSize(2).allSatisfy(part -> assertThat(length(part)).isLessThan(LONGEST_BLOCKS));
        assertThat(all(split.get(1), "text")).as("split between paragraphs").containsExactly("last");
    }

    @Test
    void aTitleGoesWithWhatFollowsIt() {
        var message = Message.builder()
                .line("x".repeat(2_900))
                .line("x".repeat(2_900))
                .line("x".repeat(2_900))
                .line("x".repeat(2_900))
                .heading("At risk")
                .line("y".repeat(2_000))
                .build();
        var split = renderer.render(ACME, message);
        assertThat(split).hasSize(2);
        assertThat(types(split.get(1))).containsExactly("header", "rich_text");
    }

    @Test
    void buttonsStayWithWhatTheyBelongTo() {
        var message = Message.builder()
                .line("x".repeat(2_900))
                .line("x".repeat(2_900))
                .line("x".repeat(2_900))
                .line("x".repeat(2_900))
                .line("Shall I send it?")
                .buttons(Button.of("act", "v".repeat(1_000), "Send"), Button.of("act", "v".repeat(1_000), "Stop"))
                .build();
        var split = renderer.render(ACME, message);
        assertThat(split).hasSize(2);
        assertThat(split.get(1).text()).isEqualTo("Shall I send it?\n(Send)\n(Stop)");
    }

    @Test
    void whatIsSetInFurtherStaysWithItsLine() {
        var lines = new ArrayList<Part.Line>();
        for (int project = 1; project <= 60; project++) {
            lines.add(new Part.Line(1, Text.of("Project " + project + " " + "x".repeat(100))));
            lines.add(new Part.Line(2, Text.of("what happened there " + "y".repeat(100))));
        }
        var split = renderer.render(ACME, Message.builder().outline(lines).build());
        assertThat(split)
                .hasSizeGreaterThan(1)
                .allSatisfy(part -> assertThat(all(part, "text").get(0)).startsWith("Project "));
    }

    @Test
    void whatNoMessageCanHoldIsSplitWhereItMustBe() {
        var words = "A long story. ".repeat(4_000);
        var split = renderer.render(ACME, Message.of(words).with(Button.of("act", "1", "Read")));
        assertThat(split).hasSizeGreaterThan(4).allSatisfy(part -> assertThat(length(part))
                .isLessThanOrEqualTo(LONGEST_BLOCKS));
        var read = split.stream().flatMap(part -> all(part, "text").stream()).toList();
        assertThat(String.join("", read)).isEqualTo(words + "Read");
    }

    @Test
    void aTitleIsNotLeftBehindByWhatNoMessageCanHold() {
        var message = Message.builder()
                .line("x".repeat(2_900))
                .line("x".repeat(2_900))
                .line("x".repeat(2_900))
                .line("x".repeat(2_900))
                .heading("All of it")
                .line("A long story. ".repeat(2_000))
                .build();
        var split = renderer.render(ACME, message);
        assertThat(types(split.get(0))).containsExactly("rich_text");
        assertThat(types(split.get(1))).containsExactly("header", "rich_text");
    }

    @Test
    void aMessageHoldsAllThatItCan() {
        for (int lines = 1; lines < 400; lines += 7) {
            var outline = IntStream.range(0, lines)
                    .mapToObj(number -> new Part.Line(1, Text.of("Project " + number + " is on track")))
                    .toList();
            var split = renderer.render(ACME, Message.builder().outline(outline).build());
            var read =
                    split.stream().flatMap(part -> all(part, "text").stream()).toList();
            assertThat(read).hasSize(lines).doesNotHaveDuplicates();
            assertThat(split.subList(0, split.size() - 1))
                    .allSatisfy(part -> assertThat(length(part)).isGreaterThan(LONGEST_BLOCKS - 250));
        }
    }

    @Test
    void manySpansOfOneParagraphAreSplitToo() {
        var spans = IntStream.range(0, 1_000)
                .<Span>mapToObj(number -> new Span.Strong("word " + number + " "))
                .toList();
        var split = renderer.render(ACME, Message.of(new Text(spans)));
        assertThat(split).hasSizeGreaterThan(1).allSatisfy(part -> assertThat(length(part))
                .isLessThanOrEqualTo(LONGEST_BLOCKS));
    }

    private static Message headings(int count) {
        var builder = Message.builder();
        IntStream.range(0, count).forEach(number -> builder.heading("Title"));
        return builder.build();
    }

    /** Paragraphs whose blocks together count that many characters. */
    private static Message paragraphs(int length) {
        var builder = Message.builder();
        IntStream.range(0, 4).forEach(number -> builder.line("x".repeat(3_000)));
        var renderer = new Renderer((workspace, person) -> Optional.empty());
        int frame = length(
                renderer.render(ACME, builder.line("").line("last").build()).get(0));
        var fitting = Message.builder();
        IntStream.range(0, 4).forEach(number -> fitting.line("x".repeat(3_000)));
        int empty = "{\"type\":\"text\",\"text\":\"\"},".length();
        return fitting.line("x".repeat(length - frame - empty)).line("last").build();
    }

    private static int length(Rendered rendered) {
        int length = 0;
        for (JsonElement block : rendered.blocks()) {
            length += block.toString().length() + COST_OF_A_BLOCK;
        }
        return length;
    }
}
