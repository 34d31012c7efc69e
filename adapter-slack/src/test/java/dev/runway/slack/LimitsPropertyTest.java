package dev.runway.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import java.net.URI;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is said, a Slack that keeps its limits takes it, finds it, and lets it be changed and taken back. */
class LimitsPropertyTest {

    private static SlackStage stage;

    @BeforeContainer
    static void open() {
        stage = new SlackStage();
        stage.fake.workspace().grant("channels:history");
    }

    @AfterContainer
    static void close() {
        stage.close();
    }

    @Provide
    Arbitrary<Message> messages() {
        return parts().list().ofMaxSize(12).map(Message::new);
    }

    private Arbitrary<Part> parts() {
        var lines = Combinators.combine(Arbitraries.integers().between(1, 11), texts())
                .as(Part.Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(Part.Outline::new);
        var buttons = Combinators.combine(words(100), words(1_000), words(100), Arbitraries.of(Button.Style.class))
                .as((action, argument, label, style) ->
                        new Button(action, argument, label.isBlank() ? "Go" : label, style))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(Part.Buttons::new);
        return Arbitraries.oneOf(texts().map(Part.Paragraph::new), texts().map(Part.Heading::new), lines, buttons);
    }

    private Arbitrary<Text> texts() {
        Arbitrary<Span> spans = Arbitraries.oneOf(
                words(4_000).map(Span.Plain::new),
                words(4_000).map(Span.Strong::new),
                Combinators.combine(Arbitraries.longs().between(6, 8), words(200))
                        .as(Span.Mention::new),
                Combinators.combine(words(700), Arbitraries.of("https://example.org/a?b=1", "javascript:alert(1)", "x"))
                        .as((label, target) -> new Span.Link(label, URI.create(target))));
        return spans.list().ofMaxSize(5).map(Text::new);
    }

    /** Mostly short, sometimes as long as it gets, of what makes JSON, Slack's syntax or a character longer than it looks. */
    private Arbitrary<String> words(int most) {
        var bits = Arbitraries.of("word ", "é", "\"", "\\", "<", "&lt;", "\u202E", "👩‍💻", "\n", ". ", "\u0000", "x");
        return Arbitraries.frequencyOf(
                Tuple.of(9, bits.list().ofMaxSize(12).map(list -> cut(String.join("", list), most))),
                Tuple.of(1, bits.map(bit -> cut(bit.repeat(most / bit.length() + 1), most))));
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most);
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void whateverIsSaidIsTaken(@ForAll("messages") Message message, @ForAll("messages") Message other) {
        var delivery = UUID.randomUUID();
        var ref = stage.platform.post(delivery, stage.channel, message);
        assertThat(stage.platform.find(stage.channel, delivery)).contains(ref);
        var since = stage.platform.replace(UUID.randomUUID(), ref, other);
        stage.platform.remove(since);
        assertThat(stage.fake.messages(stage.channel.ref())).isEmpty();
    }
}
