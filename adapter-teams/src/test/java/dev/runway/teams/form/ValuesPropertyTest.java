package dev.runway.teams.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Field;
import dev.runway.core.message.Field.Kind;
import dev.runway.teams.card.ActionData.Verb;
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

/** Whatever a field holds comes back as it was when the card is sent untouched. */
class ValuesPropertyTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void valuesComeBackAsTheyWere(@ForAll("fields") List<Field> fields) {
        var card = Forms.card(Forms.form(fields.toArray(Field[]::new)));
        var holds = new HashMap<String, List<String>>();
        fields.forEach(field -> holds.put(field.name(), field.values()));

        assertThat(FormCards.values(Forms.pressed(card, Verb.SEND))).isEqualTo(holds);
        assertThat(FormCards.answered(Forms.pressed(card, Verb.SEND))).isPresent();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void noTwoInputsAreCalledAlikeNorAsOurData(@ForAll("fields") List<Field> fields) {
        var card = Forms.card(Forms.form(fields.toArray(Field[]::new)));

        assertThat(Forms.inputs(card))
                .extracting(input -> input.get("id").asText())
                .doesNotHaveDuplicates()
                .doesNotContain("runway", "");
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
                                new Field(both.get1(), "A label", "", kind, both.get2(), values, true, false, ""))));
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
                        .between(0, 40_000)
                        .map(day -> List.of(LocalDate.ofEpochDay(day).toString()));
            default -> words(40).list().ofMaxSize(1).filter(words -> !words.contains(""));
        };
    }

    private static Arbitrary<String> words(int longest) {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab~,%&<> \n\"\\{}/runway").ofMaxLength(longest),
                Arbitraries.strings().withCharRange(' ', '\uD7FF').ofMaxLength(longest));
    }
}
