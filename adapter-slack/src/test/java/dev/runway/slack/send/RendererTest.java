package dev.runway.slack.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How each part of a message is shown, and how long it may be. */
class RendererTest extends Rendering {

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
}
