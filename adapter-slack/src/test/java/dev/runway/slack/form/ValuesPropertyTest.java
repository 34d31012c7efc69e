package dev.runway.slack.form;

import static dev.runway.slack.form.Sample.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.SlackConfig;
import com.slack.api.util.json.GsonFactory;
import dev.runway.core.message.Field;
import dev.runway.core.message.Field.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a field holds comes back as it was when the form is sent untouched, and again when it is shown anew. */
class ValuesPropertyTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void valuesComeBackAsTheyWere(@ForAll("fields") List<Field> fields) {
        var form = Sample.form(fields.toArray(Field[]::new));
        var screen = Screen.showing(Views.view(form, PLACE).orElseThrow());
        var blocks = screen.inputs().keySet();
        var holds = new HashMap<String, List<String>>();
        fields.forEach(field -> holds.put(field.name(), field.values()));

        assertThat(Views.values(screen.payload())).isEqualTo(holds);
        screen.update(Views.again(form, PLACE, screen.payload()).orElseThrow());
        assertThat(screen.inputs().keySet()).isEqualTo(blocks);
        assertThat(Views.values(screen.payload())).isEqualTo(holds);
    }

    /** Slack may write an ampersand otherwise on the way back; nothing of ours that it must return has one. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void nothingThatSlackReturnsNeedsEscaping(@ForAll("fields") List<Field> fields) {
        var view = Views.view(Sample.form(fields.toArray(Field[]::new)), PLACE).orElseThrow();
        var json = GsonFactory.createSnakeCase(SlackConfig.DEFAULT)
                .toJsonTree(view)
                .getAsJsonObject();

        assertThat(view.getPrivateMetadata()).doesNotContain("&", "<", ">");
        json.getAsJsonArray("blocks").forEach(block -> {
            assertThat(block.getAsJsonObject().get("block_id").getAsString()).doesNotContain("&", "<", ">");
            var options = block.getAsJsonObject().getAsJsonObject("element").getAsJsonArray("options");
            if (options != null) {
                options.forEach(option -> assertThat(
                                option.getAsJsonObject().get("value").getAsString())
                        .doesNotContain("&", "<", ">"));
            }
        });
    }

    @Provide
    Arbitrary<List<Field>> fields() {
        return field().list().ofMinSize(1).ofMaxSize(3).uniqueElements(Field::name);
    }

    private static Arbitrary<Field> field() {
        return Arbitraries.of(Kind.values()).flatMap(kind -> Combinators.combine(words(20), options(kind))
                .as(Tuple::of)
                .flatMap(both -> values(kind, both.get2())
                        .map(values ->
                                new Field(both.get1(), "A label", "", kind, both.get2(), values, true, true, ""))));
    }

    private static Arbitrary<List<Field.Option>> options(Kind kind) {
        return switch (kind) {
            case ONE_OF, SEVERAL_OF, YES_NO ->
                Combinators.combine(words(8), words(100))
                        .as(Field.Option::new)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(12)
                        .uniqueElements(Field.Option::key);
            default -> Arbitraries.just(List.of());
        };
    }

    private static Arbitrary<List<String>> values(Kind kind, List<Field.Option> options) {
        return switch (kind) {
            case ONE_OF, YES_NO ->
                Arbitraries.of(options).map(Field.Option::key).list().ofMaxSize(1);
            case SEVERAL_OF ->
                Arbitraries.subsetOf(options).map(chosen -> options.stream()
                        .filter(chosen::contains)
                        .map(Field.Option::key)
                        .toList());
            case DATE ->
                Arbitraries.integers()
                        .between(0, 50_000)
                        .map(LocalDate.EPOCH::plusDays)
                        .map(LocalDate::toString)
                        .list()
                        .ofMaxSize(1);
            default -> words(200).list().ofMaxSize(1);
        };
    }

    /** With what is most likely to be written otherwise: markup, marks of ours, other scripts. */
    private static Arbitrary<String> words(int longest) {
        return Arbitraries.strings()
                .withChars("ab ~1#&<>*_`\"\\{}\n|/")
                .withCharRange('\u0370', '\u03ff')
                .withChars('\u202e', '\u200d')
                .ofMinLength(1)
                .ofMaxLength(longest);
    }
}
