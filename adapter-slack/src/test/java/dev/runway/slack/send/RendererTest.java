package dev.runway.slack.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RendererTest {

    private static final Workspace ACME = new Workspace(1, "slack", "T0ACME");
    private static final int LONGEST_BLOCKS = 13_200;
    private static final int COST_OF_A_BLOCK = 125;

    private final Renderer renderer = new Renderer(
            (workspace, person) -> workspace.equals(ACME) && person == 7 ? Optional.of("U0ANA") : Optional.empty());

    @Test
    void aMessageReadsFromTopToBottom() {
        var message = Message.builder()
                .heading("Week 48 <b>")
                .line(Text.of("Counts: ").strong("6 on track").and(", over to ").mention(7, "Ana"))
                .line(Text.of("See ")
                        .link("the page", URI.create("https://example.org/a?b=1&c=2"))
                        .and(" with ")
                        .mention(8, "Ben"))
                .outline(List.of(
                        new Part.Line(1, Text.of("Ledger Move: at risk")),
                        new Part.Line(2, Text.of("card payments start late")),
                        new Part.Line(1, Text.of("Mail Archive"))))
                .line("All.")
                .buttons(
                        Button.of("dialog", "7|send", "Send & go").primary(),
                        Button.of("dialog", "", "Stop").danger())
                .build();
        assertThat(one(message).blocks()).isEqualTo(JsonParser.parseString("""
                [{"type": "header", "text": {"type": "plain_text", "text": "Week 48 &lt;b&gt;", "emoji": false}},
                 {"type": "rich_text", "elements": [
                   {"type": "rich_text_section", "elements": [
                     {"type": "text", "text": "Counts: "},
                     {"type": "text", "text": "6 on track", "style": {"bold": true}},
                     {"type": "text", "text": ", over to "},
                     {"type": "user", "user_id": "U0ANA"},
                     {"type": "text", "text": "\\n"},
                     {"type": "text", "text": "See "},
                     {"type": "link", "url": "https://example.org/a?b\\u003d1\\u0026c\\u003d2", "text": "the page"},
                     {"type": "text", "text": " with "},
                     {"type": "text", "text": "@Ben"}]},
                   {"type": "rich_text_list", "style": "bullet", "indent": 0, "elements": [
                     {"type": "rich_text_section", "elements": [{"type": "text", "text": "Ledger Move: at risk"}]}]},
                   {"type": "rich_text_list", "style": "bullet", "indent": 1, "elements": [
                     {"type": "rich_text_section", "elements": [{"type": "text", "text": "card payments start late"}]}]},
                   {"type": "rich_text_list", "style": "bullet", "indent": 0, "elements": [
                     {"type": "rich_text_section", "elements": [{"type": "text", "text": "Mail Archive"}]}]},
                   {"type": "rich_text_section", "elements": [{"type": "text", "text": "All."}]}]},
                 {"type": "actions", "elements": [
                   {"type": "button", "action_id": "dialog#1", "value": "7|send", "style": "primary",
                    "text": {"type": "plain_text", "text": "Send &amp; go", "emoji": false}},
                   {"type": "button", "action_id": "dialog#2", "style": "danger",
                    "text": {"type": "plain_text", "text": "Stop", "emoji": false}}]}]
                """));
        assertThat(one(message).text()).isEqualTo("""
                Week 48 &lt;b&gt;
                Counts: 6 on track, over to @Ana
                See the page (https://example.org/a?b=1&amp;c=2) with @Ben
                  Ledger Move: at risk
                    card payments start late
                  Mail Archive
                All.
                (Send &amp; go)
                (Stop)""");
    }

    @Test
    void whatHasNothingToReadIsStillAMessage() {
        for (Message empty : List.of(new Message(List.of()), Message.of(""), Message.of(" \n"))) {
            assertThat(one(empty).text()).isEqualTo("…");
        }
        assertThat(one(Message.of("")).blocks()).isEmpty();
        assertThat(types(one(
                        Message.builder().line("").line("a").line("").line("b").build())))
                .containsExactly("rich_text");
    }

    @Test
    void anEmptyLineOfAnOutlineIsALine() {
        var line = Message.builder()
                .outline(List.of(new Part.Line(1, Text.of(""))))
                .build();
        assertThat(one(line).blocks().toString()).contains("{\"type\":\"text\",\"text\":\" \"}");
    }

    @Test
    void aTitleOf150CharactersIsAHeaderAndALongerOneIsBold() {
        assertThat(types(one(heading(Text.of("x".repeat(150)))))).containsExactly("header");
        assertThat(types(one(heading(Text.of("x".repeat(151)))))).containsExactly("rich_text");
        assertThat(types(one(heading(Text.of("&".repeat(30)))))).containsExactly("header");
        assertThat(types(one(heading(Text.of("&".repeat(31)))))).containsExactly("rich_text");
        assertThat(one(heading(Text.of("x".repeat(151)))).blocks().toString()).contains("\"bold\":true");
    }

    @Test
    void aTitleWithAMentionALinkOrALineEndIsBoldWords() {
        assertThat(types(one(heading(Text.of("For ").mention(7, "Ana"))))).containsExactly("rich_text");
        assertThat(types(one(heading(Text.of("See ").link("it", URI.create("https://example.org"))))))
                .containsExactly("rich_text");
        assertThat(types(one(heading(Text.of("Two\nlines"))))).containsExactly("rich_text");
        assertThat(types(one(heading(Text.of(" "))))).containsExactly("rich_text");
        assertThat(types(one(heading(Text.of("Week ").strong("48"))))).containsExactly("header");
    }

    @Test
    void twentyFiveButtonsAreARowAndOneMoreBeginsAnother() {
        assertThat(types(one(buttons(25)))).containsExactly("rich_text", "actions");
        assertThat(types(one(buttons(26)))).containsExactly("rich_text", "actions", "actions");
    }

    @Test
    void rowsOfButtonsStayApartAndEveryActionIdIsThereOnce() {
        var message = Message.builder()
                .line("Choose.")
                .buttons(Button.of("act", "1", "One"), Button.of("act", "2", "Two"))
                .buttons(Button.of("act", "1", "One"))
                .build();
        assertThat(types(one(message))).containsExactly("rich_text", "actions", "actions");
        assertThat(all(one(message), "action_id")).containsExactly("act#1", "act#2", "act#3");
    }

    @Test
    void aLabelIsWithin75CharactersWhateverItIsMadeOf() {
        for (String label : List.of("x".repeat(75), "<".repeat(75), "&lt;".repeat(18), "\u202E".repeat(70))) {
            var shown = one(Message.of("Choose.").with(Button.of("act", "1", label)))
                    .blocks()
                    .get(1)
                    .getAsJsonObject()
                    .getAsJsonArray("elements")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonObject("text")
                    .get("text")
                    .getAsString();
            assertThat(shown).hasSizeLessThanOrEqualTo(75).isNotBlank();
        }
    }

    @Test
    void textOf3000CharactersIsOneElementAndMoreIsTwoOfTheSameParagraph() {
        assertThat(all(one(Message.of("x".repeat(3_000))), "text")).containsExactly("x".repeat(3_000));
        assertThat(all(one(Message.of("x".repeat(3_001))), "text")).containsExactly("x".repeat(3_000), "x");
        assertThat(all(one(outline(1, "x".repeat(3_001))), "text")).containsExactly("x".repeat(3_000), "x");
        assertThat(one(outline(1, "x".repeat(3_001)))
                        .blocks()
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("elements")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("elements"))
                .as("one item of the list")
                .hasSize(1);
    }

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
    void aFallbackIsAtMost3000CharactersLong() {
        assertThat(one(Message.of("x".repeat(3_000))).text()).isEqualTo("x".repeat(3_000));
        assertThat(one(Message.of("x".repeat(3_001))).text()).isEqualTo("x".repeat(2_999) + "…");
    }

    @Test
    void aLinkToAnythingButAPageIsWords() {
        for (String target : List.of("javascript:alert(1)", "file:///etc/passwd", "/relative", "slack://user?id=U0")) {
            var read = one(Message.of(Text.of("See ").link("this", URI.create(target))));
            assertThat(all(read, "text")).containsExactly("See ", "this (" + target + ")");
            assertThat(all(read, "url")).isEmpty();
        }
        var longest = "https://example.org/" + "x".repeat(1_980);
        assertThat(all(one(Message.of(Text.of("").link("a", URI.create(longest)))), "url"))
                .containsExactly(longest);
        assertThat(all(one(Message.of(Text.of("").link("a", URI.create(longest + "x")))), "url"))
                .isEmpty();
        assertThat(all(one(Message.of(Text.of("").link("a", URI.create("mailto:ana@example.org")))), "url"))
                .containsExactly("mailto:ana@example.org");
    }

    @Test
    void anOutlineIsSetInAsFarAsSlackSetsIt() {
        assertThat(one(outline(9, "deep")).blocks().toString()).contains("\"indent\":8");
        assertThat(one(outline(12, "deeper")).blocks().toString()).contains("\"indent\":8");
    }

    @Test
    void namesLabelsAndMentionsHideNothing() {
        var message = Message.builder()
                .heading("\u202Etitle")
                .line(Text.of("")
                        .strong("\u202Estrong")
                        .mention(9, "\u202Ename")
                        .link("\u202Elabel", URI.create("https://example.org")))
                .build();
        assertThat(one(message).blocks().toString()).doesNotContain("\u202E").contains("[U+202E]title");
        assertThat(one(message).text()).doesNotContain("\u202E");
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

    private Rendered one(Message message) {
        var rendered = renderer.render(ACME, message);
        assertThat(rendered).hasSize(1);
        return rendered.get(0);
    }

    private static Message heading(Text text) {
        return new Message(List.of(new Part.Heading(text)));
    }

    private static Message outline(int level, String words) {
        return Message.builder()
                .outline(List.of(new Part.Line(level, Text.of(words))))
                .build();
    }

    private static Message buttons(int count) {
        return Message.builder()
                .line("Choose.")
                .buttons(IntStream.rangeClosed(1, count)
                        .mapToObj(number -> Button.of("act", "" + number, "Choice " + number))
                        .toList())
                .build();
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

    private static List<String> types(Rendered rendered) {
        var types = new ArrayList<String>();
        rendered.blocks()
                .forEach(block -> types.add(block.getAsJsonObject().get("type").getAsString()));
        return types;
    }

    /** Every string by that name, from top to bottom. */
    private static List<String> all(Rendered rendered, String name) {
        var found = new ArrayList<String>();
        collect(rendered.blocks(), name, found);
        found.removeIf("\n"::equals);
        return found;
    }

    private static void collect(JsonElement json, String name, List<String> found) {
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(element -> collect(element, name, found));
        } else if (json instanceof JsonObject object) {
            object.entrySet().forEach(entry -> {
                if (entry.getKey().equals(name) && entry.getValue().isJsonPrimitive()) {
                    found.add(entry.getValue().getAsString());
                }
                collect(entry.getValue(), name, found);
            });
        }
    }
}
