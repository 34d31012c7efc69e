package dev.runway.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import dev.runway.faketeams.CardReader;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is said, each card is within Teams' limits, and together they read as the message, letter by letter. */
class CardLimitsPropertyTest {

    private static final Workspace TENANT = new Workspace(1, "teams", "tenant");

    /** In bytes as UTF-16, with the summary and room for the rest of the activity. */
    private static final int MOST = 80_000 - 8_000;

    private static final CardReader READER = new CardReader(action -> Button.of("", "", action.title()));

    private final Cards cards = new Cards((workspace, person) -> Optional.of("29:" + person));

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void everythingIsSaidWithinTheLimits(@ForAll("messages") Message message) {
        var all = cards.of(TENANT, message);

        assertThat(all).isNotEmpty().allSatisfy(one -> {
            assertThat(2 * (one.card().toString().length() + one.summary().length()))
                    .isLessThanOrEqualTo(MOST);
            assertThat(one.summary()).isNotBlank();
            assertThat(one.card().findValues("mode").size() + 6)
                    .isGreaterThanOrEqualTo(one.card().findValues("verb").size());
        });
        var read = all.stream().map(one -> read(one.card().toString())).collect(Collectors.joining());
        assertThat(letters(read)).isEqualTo(letters(PlainText.of(message)));
    }

    /** Blanks, ends of lines and parted braces may differ, and what stands for nothing at all. */
    private static String letters(String words) {
        return words.replaceAll("\\s", "").replace("…", "");
    }

    private static String read(String card) {
        return PlainText.of(READER.message((ObjectNode) JsonMapper.shared().readTree(card)));
    }

    @Provide
    Arbitrary<Message> messages() {
        return parts().list().ofMaxSize(10).map(Message::new);
    }

    private static Arbitrary<Part> parts() {
        var lines = Combinators.combine(Arbitraries.integers().between(1, 11), texts())
                .as(Part.Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(Part.Outline::new);
        var buttons = Combinators.combine(words(1_000), words(70), Arbitraries.of(Button.Style.class))
                .as((argument, label, style) ->
                        new Button("a", argument, label.isBlank() ? "Go" : label.replace("\n", ""), style))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(Part.Buttons::new);
        return Arbitraries.oneOf(texts().map(Part.Paragraph::new), texts().map(Part.Heading::new), lines, buttons);
    }

    private static Arbitrary<Text> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, words(60).map(Span.Plain::new).map(Span.class::cast)),
                        Tuple.of(1, words(9_000).map(Span.Plain::new).map(Span.class::cast)),
                        Tuple.of(2, words(60).map(Span.Strong::new).map(Span.class::cast)),
                        Tuple.of(
                                1,
                                Arbitraries.of("Ana", "Ben")
                                        .map(name -> new Span.Mention(name.length() + name.charAt(0), name))
                                        .map(Span.class::cast)),
                        Tuple.of(
                                1,
                                Arbitraries.of("page", "a*b*")
                                        .map(label -> new Span.Link(label, URI.create("https://acme.example/x")))
                                        .map(Span.class::cast)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(Text::new);
    }

    private static Arbitrary<String> words(int longest) {
        return Arbitraries.strings()
                .withChars("abc XY19 .,*_<>&#[]()\"\\{}`~-\n")
                .ofMaxLength(longest);
    }
}
