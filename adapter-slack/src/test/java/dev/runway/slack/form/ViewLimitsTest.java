package dev.runway.slack.form;

import static dev.runway.slack.form.Sample.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.runway.core.message.Field;
import dev.runway.core.message.Field.Kind;
import dev.runway.core.message.Form;
import dev.runway.core.message.Text;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each of Slack's limits, at it and one above it: what cannot be shortened is not shown, and is asked in chat. */
class ViewLimitsTest {

    private static final String MORE = "…";

    @Test
    void aTitleAndALabelOfTheButtonHave24Characters() {
        var fits = titled("t".repeat(24), "s".repeat(24));
        assertThat(fits.getTitle().getText()).isEqualTo("t".repeat(24));
        assertThat(fits.getSubmit().getText()).isEqualTo("s".repeat(24));

        var shortened = titled("R&D: all of the questions", "s".repeat(25));
        assertThat(shortened.getTitle().getText()).isEqualTo("R&D: all of the questio" + MORE);
        assertThat(shortened.getSubmit().getText()).isEqualTo("s".repeat(23) + MORE);
    }

    @Test
    void aLabelAndAHintHave2000Characters() {
        var fits = input(worded("l".repeat(2_000), "h".repeat(2_000)));
        assertThat(fits.getLabel().getText()).isEqualTo("l".repeat(2_000));
        assertThat(fits.getHint().getText()).isEqualTo("h".repeat(2_000));

        var shortened = input(worded("l".repeat(2_001), "h".repeat(2_001)));
        assertThat(shortened.getLabel().getText()).isEqualTo("l".repeat(1_999) + MORE);
        assertThat(shortened.getHint().getText()).isEqualTo("h".repeat(1_999) + MORE);
    }

    @Test
    void escapingCountsAndIsNeverCutInTwo() {
        assertThat(input(worded("&".repeat(400), "")).getLabel().getText()).isEqualTo("&amp;".repeat(400));
        assertThat(input(worded("&lt;".repeat(251), "")).getLabel().getText())
                .matches("(?:&amp;lt;){240,}.*" + MORE)
                .hasSizeBetween(1_980, 2_000);
        assertThat(input(worded("😀".repeat(1_001), "")).getLabel().getText()).isEqualTo("😀".repeat(999) + MORE);
    }

    @Test
    void anOptionIsShortenedAfter75CharactersAndItsKeyStaysWhole() {
        var key = "k".repeat(150);
        var longer = "k".repeat(151);
        var field = Sample.field(
                "field",
                Kind.ONE_OF,
                List.of(new Field.Option(key, "o".repeat(75)), new Field.Option(longer, "o".repeat(76))));
        var options = ((RadioButtonsElement) input(field).getElement()).getOptions();

        assertThat(options.get(0).getText().getText()).isEqualTo("o".repeat(75));
        assertThat(options.get(0).getValue()).isEqualTo(key);
        assertThat(options.get(1).getText().getText()).isEqualTo("o".repeat(74) + MORE);
        assertThat(options.get(1).getValue()).hasSizeLessThanOrEqualTo(150);

        var screen = Screen.showing(view(field));
        screen.choose("field", 1);
        assertThat(Views.values(screen.payload())).containsEntry("field", List.of(longer));
    }

    @Test
    void tenOptionsAreSeenAtOnceAndElevenAreAList() {
        assertThat(choice(Kind.ONE_OF, 10)).isInstanceOf(RadioButtonsElement.class);
        assertThat(choice(Kind.ONE_OF, 11)).isInstanceOf(StaticSelectElement.class);
        assertThat(choice(Kind.SEVERAL_OF, 10)).isInstanceOf(CheckboxesElement.class);
        assertThat(choice(Kind.SEVERAL_OF, 11)).isInstanceOf(MultiStaticSelectElement.class);
    }

    @Test
    void aHundredOptionsAreOneListAndMoreAreGroups() {
        var one = (StaticSelectElement) choice(Kind.ONE_OF, 100);
        assertThat(one.getOptions()).hasSize(100);
        assertThat(one.getOptionGroups()).isNull();

        var groups = (MultiStaticSelectElement) choice(Kind.SEVERAL_OF, 101);
        assertThat(groups.getOptions()).isNull();
        assertThat(groups.getOptionGroups())
                .extracting(group -> group.getLabel().getText(), group -> group.getOptions()
                        .size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Label 0 – Label 99", 100),
                        org.assertj.core.groups.Tuple.tuple("Label 100 – Label 100", 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"ONE_OF", "SEVERAL_OF"})
    void aHundredGroupsAreTheEnd(Kind kind) {
        assertThat(Views.view(Sample.form(Sample.choice(kind, 10_000)), PLACE)).isPresent();
        assertThat(Views.view(Sample.form(Sample.choice(kind, 10_001)), PLACE)).isEmpty();
        assertThat(Views.view(Sample.form(Sample.choice(kind, 0)), PLACE)).isEmpty();
    }

    @Test
    void aGroupIsNamedWithin75Characters() {
        var options = IntStream.range(0, 101)
                .mapToObj(i -> new Field.Option("key-" + i, "o".repeat(36)))
                .toList();
        var element = (StaticSelectElement)
                input(Sample.field("field", Kind.ONE_OF, options)).getElement();
        assertThat(element.getOptionGroups().get(0).getLabel().getText())
                .isEqualTo("o".repeat(36) + " – " + "o".repeat(36))
                .hasSize(75);
    }

    @Test
    void aFormHasAHundredBlocks() {
        assertThat(Views.view(fields(99), PLACE).orElseThrow().getBlocks()).hasSize(100);
        assertThat(Views.view(fields(100), PLACE)).isEmpty();
    }

    @Test
    void anInputHolds3000Characters() {
        assertThat(Views.view(Sample.form(Sample.field(Kind.LONG_TEXT, "w".repeat(3_000))), PLACE))
                .isPresent();
        assertThat(Views.view(Sample.form(Sample.field(Kind.LONG_TEXT, "w".repeat(3_001))), PLACE))
                .isEmpty();
    }

    @Test
    void aViewRemembers3000Characters() {
        int room = 3_000 - remembering("").getPrivateMetadata().length();
        var full = remembering("a".repeat(room));
        assertThat(full.getPrivateMetadata()).hasSize(3_000);
        assertThat(Origin.of(full, Sample.WORKSPACE).orElseThrow().argument()).hasSize(room);
        assertThat(Views.view(argued("a".repeat(room + 1)), PLACE)).isEmpty();
    }

    @Test
    void aLongNameOfAFieldIsUndone() {
        for (int length : List.of(240, 241, 1_000)) {
            var name = "n".repeat(length);
            var screen = Screen.showing(view(Sample.field(name, Kind.TEXT, List.of())));
            var block = screen.inputs().keySet().iterator().next();
            assertThat(block).hasSizeLessThanOrEqualTo(240);
            screen.type(block, "typed");
            assertThat(Views.values(screen.payload())).containsEntry(name, List.of("typed"));
        }
    }

    private static View titled(String title, String submit) {
        return Views.view(
                        new Form(
                                "dialog",
                                "",
                                title,
                                Sample.form(Sample.field(Kind.TEXT)).parts(),
                                submit),
                        PLACE)
                .orElseThrow();
    }

    private static Form argued(String argument) {
        var form = Sample.form(Sample.field(Kind.TEXT));
        return new Form(form.action(), argument, form.title(), form.parts(), form.submit());
    }

    private static View remembering(String argument) {
        return Views.view(argued(argument), PLACE).orElseThrow();
    }

    private static Form fields(int count) {
        var fields = IntStream.range(0, count)
                .mapToObj(i -> new Form.FormPart.Asked(Sample.field("field-" + i, Kind.TEXT, List.of())));
        return Sample.form(Stream.concat(Stream.of(new Form.FormPart.Words(Text.of("Words"))), fields));
    }

    private static Field worded(String label, String hint) {
        return new Field("field", label, hint, Kind.TEXT, List.of(), List.of(), true, false, "");
    }

    private static BlockElement choice(Kind kind, int options) {
        return input(Sample.choice(kind, options)).getElement();
    }

    private static InputBlock input(Field field) {
        return (InputBlock) view(field).getBlocks().get(0);
    }

    private static View view(Field field) {
        return Views.view(Sample.form(field), PLACE).orElseThrow();
    }
}
