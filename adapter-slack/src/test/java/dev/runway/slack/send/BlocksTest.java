package dev.runway.slack.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Button;
import dev.runway.core.message.Part;
import dev.runway.core.message.Span;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which pieces share a block, and that each kind of piece ends what came before it. */
class BlocksTest {

    private static final Workspace ACME = new Workspace(1, "slack", "T0ACME");

    private static void assertBlocks(String json, Piece... pieces) {
        assertThat(Blocks.of(List.of(pieces), ACME, (workspace, person) -> Optional.empty()))
                .isEqualTo(JsonParser.parseString(json));
    }

    private static Piece words(int level, String words, boolean goesOn) {
        return new Piece.Words(level, List.of(new Span.Plain(words)), goesOn);
    }

    private static Piece press(String label, int number) {
        return new Piece.Press(Button.of("act", "", label), number, false);
    }

    private static Piece picture() {
        var chart = new Part.Chart(
                "A chart",
                Part.Chart.Kind.BAR,
                List.of("a"),
                List.of(new Part.Chart.Series("b", Part.Chart.Tone.PLAIN, List.of(1.0))));
        return new Piece.Picture(chart, new JsonObject());
    }

    private static String button(String label, int number) {
        return "{'type': 'button', 'action_id': 'act#" + number + "', 'text': {'type': 'plain_text', 'text': '" + label
                + "', 'emoji': false}}";
    }

    private static String paragraph(String words) {
        return "{'type': 'rich_text', 'elements': [{'type': 'rich_text_section', 'elements':"
                + " [{'type': 'text', 'text': '" + words + "'}]}]}";
    }

    @Test
    void whatStandsBelowIsBelow() {
        var actions = "{'type': 'actions', 'elements': [" + button("One", 1) + "]}";
        var header = "{'type': 'header', 'text': {'type': 'plain_text', 'text': '&lt;T&gt;', 'emoji': false}}";
        assertBlocks(
                "[" + String.join(",", actions, paragraph("words"), header, paragraph("more"), "{}", actions, header)
                        + "]",
                press("One", 1),
                words(0, "words", false),
                new Piece.Title("<T>"),
                words(0, "more", false),
                picture(),
                press("One", 1),
                new Piece.Title("<T>"));
        assertBlocks("[" + actions + ", {}]", press("One", 1), picture());
    }

    @Test
    void neighbouringParagraphsAreALineEachAndOneThatGoesOnIsNot() {
        assertBlocks(
                "[{'type': 'rich_text', 'elements': [{'type': 'rich_text_section', 'elements': ["
                        + "{'type': 'text', 'text': 'a'}, {'type': 'text', 'text': 'b'},"
                        + "{'type': 'text', 'text': '\\n'}, {'type': 'text', 'text': 'c'}]}]}]",
                words(0, "a", false),
                words(0, "b", true),
                words(0, "c", false));
    }

    @Test
    void linesOfOneLevelAreOneList() {
        assertBlocks(
                "[{'type': 'rich_text', 'elements': ["
                        + "{'type': 'rich_text_list', 'style': 'bullet', 'indent': 0, 'elements': ["
                        + "{'type': 'rich_text_section', 'elements': ["
                        + "{'type': 'text', 'text': 'a'}, {'type': 'text', 'text': 'b'}]},"
                        + "{'type': 'rich_text_section', 'elements': [{'type': 'text', 'text': 'c'}]}]},"
                        + "{'type': 'rich_text_list', 'style': 'bullet', 'indent': 1, 'elements': ["
                        + "{'type': 'rich_text_section', 'elements': [{'type': 'text', 'text': 'd'}]}]}]}]",
                words(1, "a", false),
                words(1, "b", true),
                words(1, "c", false),
                words(2, "d", false));
    }

    @Test
    void aButtonHasTheStyleItWasGiven() {
        assertBlocks(
                "[{'type': 'actions', 'elements': [" + button("One", 1) + ","
                        + button("Two", 2).replace("'text': {", "'style': 'primary', 'text': {") + ","
                        + button("Three", 3).replace("'text': {", "'style': 'danger', 'text': {") + "]}]",
                press("One", 1),
                new Piece.Press(Button.of("act", "", "Two").primary(), 2, false),
                new Piece.Press(Button.of("act", "", "Three").danger(), 3, false));
    }

    @Test
    void whoIsNotThereIsNamedAndALinkIsALink() {
        assertBlocks(
                "[{'type': 'rich_text', 'elements': [{'type': 'rich_text_section', 'elements': ["
                        + "{'type': 'text', 'text': '@Ana'},"
                        + "{'type': 'link', 'url': 'https://example.org', 'text': 'page'}]}]}]",
                new Piece.Words(
                        0,
                        List.of(new Span.Mention(7, "Ana"), new Span.Link("page", URI.create("https://example.org"))),
                        false));
    }
}
