package dev.runway.slack.form;

import static dev.runway.slack.form.Sample.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.SlackConfig;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Field;
import dev.runway.core.message.Field.Kind;
import dev.runway.core.message.Form;
import dev.runway.core.message.Text;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people see of a form, and what comes back of it, by Slack's rules for views. */
class ViewsTest {

    @Test
    void aFormIsAModalThatSaysWhenItIsClosed() {
        var view = view(Sample.form(Sample.field(Kind.TEXT)));

        assertThat(view.getType()).isEqualTo("modal");
        assertThat(view.getCallbackId()).isEqualTo("dialog");
        assertThat(view.getNotifyOnClose()).isTrue();
        assertThat(view.getClose()).isNull();
    }

    @Test
    void whereItWasAskedForComesBackAndTheWorkspaceIsTheOneThatSigned() {
        var view = view(new Form("dialog", "<a> & \"b\"", "Title", List.of(), "Go on"));
        var another = new Workspace(2, "slack", "T2");

        assertThat(view.getPrivateMetadata()).doesNotContain("<", ">", "&", "T1");
        assertThat(Origin.of(view, another))
                .contains(new Origin("<a> & \"b\"", new Place(another, "C1", Place.Kind.CHANNEL, "#portfolio")));
    }

    @Test
    void aViewOfAnotherMakerHasNoOrigin() {
        for (var metadata : new String[] {null, "", "{", "[]", "{}", "\"text\"", "{\"argument\": {}, \"codes\": {}}"}) {
            var view = View.builder().privateMetadata(metadata).build();
            assertThat(Origin.of(view, Sample.WORKSPACE)).isEmpty();
            assertThat(Views.values(view)).isEmpty();
            assertThat(Views.errors(Map.of("field", "Please mend it."), view)).isEmpty();
        }
    }

    @Test
    void whatIsOptionalUnfoldsOrHasNoHintIsSaidToSlack() {
        var plain = input(new Field("a", "A", "", Kind.TEXT, List.of(), List.of(), true, false, ""));
        var special = input(new Field("a", "A", "Help", Kind.TEXT, List.of(), List.of(), false, true, ""));

        assertThat(plain.isOptional()).isFalse();
        assertThat(plain.getDispatchAction()).isNull();
        assertThat(plain.getHint()).isNull();
        assertThat(special.isOptional()).isTrue();
        assertThat(special.getDispatchAction()).isTrue();
        assertThat(special.getHint().getText()).isEqualTo("Help");
    }

    @Test
    void wordsOfSeveralLinesKeepThem() {
        assertThat(((PlainTextInputElement)
                                input(Sample.field(Kind.TEXT, "one")).getElement())
                        .isMultiline())
                .isFalse();
        assertThat(((PlainTextInputElement)
                                input(Sample.field(Kind.TEXT, "one\ntwo")).getElement())
                        .isMultiline())
                .isTrue();
        assertThat(((PlainTextInputElement) input(Sample.field(Kind.LONG_TEXT)).getElement()).isMultiline())
                .isTrue();
    }

    @Test
    void whatIsWrongStandsBelowItsField() {
        var view = view(Sample.form(
                Sample.field("first", Kind.TEXT, List.of()).refusedWith("Please give <two> words."),
                Sample.field("second", Kind.TEXT, List.of())));

        var words = (PlainTextObject)
                ((ContextBlock) view.getBlocks().get(1)).getElements().get(0);
        assertThat(words.getText()).isEqualTo("⚠️ Please give &lt;two&gt; words.");
        assertThat(view.getBlocks()).hasSize(3);
    }

    /** A right-to-left override would turn "Payments" round, and a zero width space make two names of one. */
    @Test
    void whatCannotBeSeenIsShownWhereverAPersonsWordsStand() {
        var hidden = "Pay\u202Ement\u200Bs <!channel>";
        var shown = "Pay[U+202E]ment[U+200B]s &lt;!channel&gt;";
        var field = new Field(
                "one",
                hidden,
                hidden,
                Kind.ONE_OF,
                List.of(new Field.Option("key", hidden)),
                List.of("key"),
                true,
                false,
                hidden);
        var words = new Form.FormPart.Words(Text.of(hidden).strong(hidden).mention(1, hidden));
        var form = Sample.form(Stream.of(words, new Form.FormPart.Asked(field)));

        var json = GsonFactory.createSnakeCase(SlackConfig.DEFAULT)
                .toJson(view(form).getBlocks());
        assertThat(json).doesNotContain("\u202E", "\u200B", "Payments");
        assertThat(json.split(Pattern.quote("Pay[U+202E]ment[U+200B]s"), -1)).hasSize(9);
        var input = (InputBlock) view(form).getBlocks().get(1);
        assertThat(input.getLabel().getText()).isEqualTo(shown);
        assertThat(input.getHint().getText()).isEqualTo(shown);
        assertThat(Views.errors(Map.of("one", hidden), view(form)))
                .isEqualTo(Map.of("one", "Pay[U+202E]ment[U+200B]s <!channel>"));
    }

    @Test
    void aRefusalNamesTheBlocksThatAreShown() {
        var screen = Screen.showing(view(Sample.form(
                Sample.field("first", Kind.TEXT, List.of()), Sample.field("second", Kind.TEXT, List.of(), "2"))));
        var anew = Views.again(
                        Sample.form(
                                Sample.field("first", Kind.TEXT, List.of()),
                                Sample.field("second", Kind.TEXT, List.of(), "3")),
                        PLACE,
                        screen.payload())
                .orElseThrow();

        var errors = Views.errors(
                Map.of("first", "Mend the first.", "hidden", "Mend the hidden."),
                Screen.showing(anew).payload());
        assertThat(errors)
                .containsOnly(Map.entry("first", "Mend the first."), Map.entry("second~1", "Mend the hidden."));
    }

    @Test
    void aClearedFieldIsEmptyAndAFieldThatSlackSaysNothingOfIsLeftOut() {
        var form = Sample.form(
                Sample.field("text", Kind.TEXT, List.of(), "words"),
                Sample.field("day", Kind.DATE, List.of(), "2026-11-26"),
                Sample.field("one", Kind.ONE_OF, Sample.options(11), "key-3"),
                Sample.field("some", Kind.SEVERAL_OF, Sample.options(3), "key-1"));
        var screen = Screen.showing(view(form));
        List.of("text", "day", "one", "some").forEach(screen::clear);

        assertThat(Views.values(screen.payload()))
                .isEqualTo(Map.of("text", List.of(), "day", List.of(), "one", List.of(), "some", List.of()));
        assertThat(Views.values(view(form))).isEmpty();
    }

    @Test
    void wordsThatLookLikeACodeOfOursAreWords() {
        var key = "k".repeat(151);
        var screen = Screen.showing(view(Sample.form(
                Sample.field("one", Kind.ONE_OF, List.of(new Field.Option(key, "Long")), key),
                Sample.field("text", Kind.TEXT, List.of()))));
        var code = screen.inputs()
                .get("one")
                .getAsJsonObject("initial_option")
                .get("value")
                .getAsString();
        screen.type("text", code);

        assertThat(Views.values(screen.payload())).isEqualTo(Map.of("one", List.of(key), "text", List.of(code)));
    }

    @Test
    void aChoiceThatIsNotOfferedAndADayThatIsNoneAreLeftOut() {
        var screen = Screen.showing(view(Sample.form(
                Sample.field("one", Kind.ONE_OF, Sample.options(3), "gone", "key-1"),
                Sample.field("day", Kind.DATE, List.of(), "next week"))));

        assertThat(Views.values(screen.payload())).isEqualTo(Map.of("one", List.of("key-1"), "day", List.of()));
    }

    @Test
    void wordsWithoutAWordAreLeftOut() {
        var nothing = new Form.FormPart.Words(Text.of(""));
        var subject = new Form.FormPart.Words(Text.of("").strong("Ledger Move"));

        assertThat(view(Sample.form(Stream.of(nothing, subject))).getBlocks()).singleElement();
    }

    private static InputBlock input(Field field) {
        return (InputBlock) view(Sample.form(field)).getBlocks().get(0);
    }

    private static View view(Form form) {
        return Views.view(form, PLACE).orElseThrow();
    }
}
