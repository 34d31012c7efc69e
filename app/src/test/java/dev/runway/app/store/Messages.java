package dev.runway.app.store;

import dev.runway.core.message.Button;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Form.FormPart;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Part.Chart;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Reply;
import java.net.URI;
import java.util.Collections;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Any message, form or reply that can be made: every kind of part and span, with any words at all. */
final class Messages {

    private Messages() {}

    static Arbitrary<Message> messages() {
        return parts().list().ofMaxSize(6).map(Message::new);
    }

    static Arbitrary<Reply> replies() {
        return Arbitraries.oneOf(
                Arbitraries.just(Reply.nothing()),
                messages().map(Reply::privately),
                messages().map(Reply::replace),
                forms().map(Reply::open),
                Combinators.combine(
                                Arbitraries.maps(words(), words()).ofMinSize(1).ofMaxSize(4), forms())
                        .as(Reply::refuse));
    }

    private static Arbitrary<Part> parts() {
        return Arbitraries.oneOf(
                texts().map(Part.Paragraph::new),
                texts().map(Part.Heading::new),
                Combinators.combine(Arbitraries.integers().between(1, 9), texts())
                        .as(Part.Line::new)
                        .list()
                        .ofMaxSize(4)
                        .map(Part.Outline::new),
                buttons().list().ofMaxSize(4).map(Part.Buttons::new),
                charts());
    }

    private static Arbitrary<Chart> charts() {
        return Combinators.combine(
                        labels(),
                        Arbitraries.of(Chart.Kind.class),
                        labels().list().uniqueElements().ofMinSize(1).ofMaxSize(5),
                        labels().list().uniqueElements().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(Chart.Tone.class),
                        Arbitraries.doubles().greaterOrEqual(0))
                .as((title, kind, categories, names, tone, value) -> new Chart(
                        title,
                        kind,
                        categories,
                        names.stream()
                                .limit(kind == Chart.Kind.PIE ? 1 : names.size())
                                .map(name ->
                                        new Chart.Series(name, tone, Collections.nCopies(categories.size(), value)))
                                .toList()));
    }

    private static Arbitrary<String> labels() {
        return words().map(label -> label.isBlank() ? "week 48" : label);
    }

    private static Arbitrary<Text> texts() {
        Arbitrary<Span> spans = Arbitraries.oneOf(
                words().map(Span.Plain::new),
                words().map(Span.Strong::new),
                Combinators.combine(Arbitraries.longs(), words()).as(Span.Mention::new),
                Combinators.combine(words(), targets()).as(Span.Link::new));
        return spans.list().ofMaxSize(4).map(Text::new);
    }

    private static Arbitrary<URI> targets() {
        return Arbitraries.of(
                        "https://runway.example/projects/ledger?week=2026-W48#risks",
                        "mailto:office@acme.example",
                        "https://runway.example/a%20b/%F0%9F%91%8D",
                        "/relative")
                .map(URI::create);
    }

    private static Arbitrary<Button> buttons() {
        return Combinators.combine(
                        words().ofMaxLength(100),
                        words().ofMaxLength(1_000),
                        words().ofMaxLength(90).map(label -> label.isBlank() ? "Yes" : label),
                        Arbitraries.of(Button.Style.class))
                .as(Button::new);
    }

    private static Arbitrary<Form> forms() {
        Arbitrary<FormPart> parts =
                Arbitraries.oneOf(texts().map(FormPart.Words::new), fields().map(FormPart.Asked::new));
        return Combinators.combine(words(), words(), words(), parts.list().ofMaxSize(5), words())
                .as(Form::new);
    }

    private static Arbitrary<Field> fields() {
        var options = Combinators.combine(words(), words()).as(Field.Option::new);
        return Combinators.combine(
                        words(),
                        words(),
                        words(),
                        Arbitraries.of(Field.Kind.class),
                        options.list().ofMaxSize(3),
                        words().list().ofMaxSize(3),
                        Arbitraries.of(true, false),
                        words())
                .as((name, label, hint, kind, choices, values, flag, error) ->
                        new Field(name, label, hint, kind, choices, values, flag, !flag, error));
    }

    /** Any characters, among them zero, halves of emoji and what means something in JSON. */
    private static StringArbitrary words() {
        return Arbitraries.strings()
                .all()
                .withChars('"', '\\', '\n', '\u2028', '\0', '\uD83D', '{')
                .ofMaxLength(30);
    }
}
