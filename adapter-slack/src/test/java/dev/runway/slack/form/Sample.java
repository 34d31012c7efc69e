package dev.runway.slack.form;

import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Field;
import dev.runway.core.message.Field.Kind;
import dev.runway.core.message.Form;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Forms and fields to try things with. */
final class Sample {

    static final Workspace WORKSPACE = new Workspace(1, "slack", "T1");
    static final Place PLACE = new Place(WORKSPACE, "C1", Place.Kind.CHANNEL, "#portfolio");

    private Sample() {}

    static Form form(Field... fields) {
        return form(Stream.of(fields).map(Form.FormPart.Asked::new));
    }

    static Form form(Stream<? extends Form.FormPart> parts) {
        return new Form(
                "dialog",
                "run|answer|",
                "A title",
                parts.map(part -> (Form.FormPart) part).toList(),
                "Go on");
    }

    static Field field(Kind kind, String... values) {
        return field("field", kind, options(kind), values);
    }

    static Field field(String name, Kind kind, List<Field.Option> options, String... values) {
        return new Field(name, "A label", "A hint", kind, options, List.of(values), true, false, "");
    }

    static Field choice(Kind kind, int options, String... values) {
        return field("field", kind, options(options), values);
    }

    /** Keys {@code key-0}, {@code key-1} and so on. */
    static List<Field.Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Field.Option("key-" + i, "Label " + i))
                .toList();
    }

    static List<Field.Option> options(Kind kind) {
        return switch (kind) {
            case ONE_OF, SEVERAL_OF -> options(3);
            case YES_NO -> List.of(new Field.Option("yes", "Yes"), new Field.Option("no", "No"));
            default -> List.of();
        };
    }
}
