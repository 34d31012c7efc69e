package dev.runway.conversations.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.conversations.portfolio.Project.Size;
import dev.runway.core.message.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From each size to each other: what means the same is kept, what is missing is asked, and nothing else. */
class TwelveWaysTest {

    private final Sizes sizes = new Sizes(Intake.dialog(), Filled.TITLE);

    static Stream<Arguments> ways() {
        return Stream.of(Size.values())
                .flatMap(from ->
                        Stream.of(Size.values()).filter(to -> to != from).map(to -> Arguments.of(from, to)));
    }

    @Test
    void thereAreTwelve() {
        assertThat(ways()).hasSize(12);
        assertThat(sizes.keys(Size.FIX)).hasSize(5);
        assertThat(Stream.of(Size.values()).map(size -> sizes.keys(size).size()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(sizes.missing(Size.FIX, Size.LAUNCH))
                .containsExactlyInAnyOrder(
                        "gain",
                        "proof",
                        "sponsor",
                        "teams-that-agree",
                        "promised-for",
                        "risk",
                        "way-back",
                        "budget",
                        "wanted-by");
        assertThat(sizes.reworded(Size.PROJECT, Size.LAUNCH)).containsExactly("gain");
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @MethodSource("ways")
    void theSizeIsChanged(Size from, Size to) {
        var ben = new Filled(from);
        ben.say("change size");
        followed(ben, from, to, Intake.SIZE.stored(to));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @MethodSource("ways")
    void stepByStepWithoutAnAnswerBetween(Size from, Size to) {
        var ben = new Filled(from);
        var word = to.ordinal() > from.ordinal() ? "make it bigger" : "make it smaller";
        int steps = Math.abs(to.ordinal() - from.ordinal());
        for (int step = 1; step < steps; step++) {
            ben.say(word);
        }
        followed(ben, from, to, word);
    }

    private void followed(Filled ben, Size from, Size to, String lastWord) {
        var before = new Filled(from).answers();
        ben.say(lastWord);
        ben.answerAll();

        assertThat(ben.size()).isEqualTo(to);
        assertThat(ben.typed()).containsExactlyElementsOf(sizes.missing(from, to));
        assertThat(ben.confirmed()).containsExactlyElementsOf(sizes.reworded(from, to));
        assertThat(ben.answers().keySet()).containsExactlyElementsOf(sizes.keys(to));
        for (String kept : sizes.keys(to)) {
            if (before.containsKey(kept) && !kept.equals("size")) {
                assertThat(ben.answers()).containsEntry(kept, before.get(kept));
            }
        }

        ben.typed().clear();
        ben.confirmed().clear();
        ben.say("change size");
        ben.say(Intake.SIZE.stored(from));
        ben.answerAll();
        assertThat(ben.typed()).as("back again asks nothing").isEmpty();
        assertThat(ben.confirmed()).isEmpty();
        assertThat(ben.answers()).isEqualTo(before);
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @MethodSource("ways")
    void theFormUnfolds(Size from, Size to) {
        var ben = new Filled(from);

        var fields = ben.formAt(to).fields();

        var expected = new ArrayList<>(List.of("title"));
        expected.addAll(sizes.keys(to));
        assertThat(fields).extracting(Field::name).containsExactlyElementsOf(expected);
        assertThat(fields.stream().filter(field -> field.values().isEmpty()).map(Field::name))
                .containsExactlyElementsOf(sizes.missing(from, to));
        for (Field field : fields) {
            sizes.asked(to).stream()
                    .filter(asked -> asked.key().equals(field.name()))
                    .forEach(asked -> assertThat(field.label()).isEqualTo(sizes.wording(asked, to)));
        }
    }

    @Property(tries = 200)
    void howeverItGrowsAndShrinksNothingIsTypedTwice(@ForAll Size first, @ForAll List<Size> changes) {
        var ben = new Filled(first);
        var seen = new LinkedHashSet<>(sizes.keys(first));
        for (Size next : changes) {
            ben.typed().clear();
            ben.say("change size");
            ben.say(Intake.SIZE.stored(next));
            ben.answerAll();
            assertThat(ben.typed()).doesNotContainAnyElementsOf(seen);
            seen.addAll(sizes.keys(next));
            assertThat(ben.answers().keySet()).containsExactlyElementsOf(sizes.keys(next));
        }
    }
}
