package dev.runway.teams.form;

import static dev.runway.teams.form.Forms.action;
import static dev.runway.teams.form.Forms.card;
import static dev.runway.teams.form.Forms.field;
import static dev.runway.teams.form.Forms.form;
import static dev.runway.teams.form.Forms.inputs;
import static dev.runway.teams.form.Forms.pressed;
import static dev.runway.teams.form.Forms.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.runway.core.message.Field;
import dev.runway.core.message.Field.Kind;
import dev.runway.core.message.Form;
import dev.runway.core.message.Text;
import dev.runway.teams.card.ActionData;
import dev.runway.teams.card.ActionData.Verb;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCardsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "TEXT, Input.Text",
        "LONG_TEXT, Input.Text",
        "NUMBER, Input.Text",
        "MONEY, Input.Text",
        "PERSON, Input.Text",
        "REFERENCE, Input.Text",
        "DATE, Input.Date",
        "ONE_OF, Input.ChoiceSet",
        "SEVERAL_OF, Input.ChoiceSet",
        "YES_NO, Input.ChoiceSet"
    })
    void everyKindHasAnInput(Kind kind, String type) {
        var input = inputs(card(form(field(kind)))).get(0);

        assertThat(input.get("type").asText()).isEqualTo(type);
        assertThat(input.get("label").asText()).isEqualTo("A label");
        assertThat(input.path("isMultiline").asBoolean()).isEqualTo(kind == Kind.LONG_TEXT);
        assertThat(input.path("isMultiSelect").asBoolean()).isEqualTo(kind == Kind.SEVERAL_OF);
    }

    /** A client that refuses by itself does so in its own words. */
    @Test
    void noClientRefusesInItsOwnWords() {
        for (Kind kind : Kind.values()) {
            assertThat(inputs(card(form(field(kind)))).get(0).properties())
                    .extracting(Map.Entry::getKey)
                    .doesNotContain("isRequired", "errorMessage", "regex", "maxLength", "min", "max");
        }
    }

    @Test
    void whatMayBeLeftEmptySaysSo() {
        var field = new Field("a", "A label", "", Kind.TEXT, List.of(), List.of(), false, false, "");

        assertThat(inputs(card(form(field))).get(0).get("label").asText()).isEqualTo("A label (optional)");
    }

    @Test
    void severalLinesGetAFieldOfSeveral() {
        assertThat(inputs(card(form(field(Kind.TEXT, "one\ntwo"))))
                        .get(0)
                        .path("isMultiline")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anErrorStandsBelowItsFieldForAllToSee() {
        var form = form(field("a", Kind.TEXT, List.of()), field("b", Kind.DATE, List.of()))
                .refusedWith(Map.of("a", "Please give a *number*."));
        var body = card(form).get("body");

        assertThat(body.get(1).get("id").asText()).isEqualTo("a");
        assertThat(body.get(2).toString())
                .isEqualTo("{\"type\":\"RichTextBlock\",\"inlines\":[{\"type\":\"TextRun\",\"text\":"
                        + "\"Please give a *number*.\",\"weight\":\"Bolder\",\"color\":\"Attention\"}],"
                        + "\"spacing\":\"Small\"}");
        assertThat(body.get(3).get("id").asText()).isEqualTo("b");
    }

    @Test
    void aHintStandsInTheInputOrBelowIt() {
        assertThat(words(card(form(field(Kind.TEXT))))).containsExactly("A title");
        assertThat(inputs(card(form(field(Kind.TEXT))))
                        .get(0)
                        .get("placeholder")
                        .asText())
                .isEqualTo("A hint");
        assertThat(words(card(form(field(Kind.TEXT, "typed"))))).containsExactly("A title", "A hint");
        assertThat(words(card(form(field(Kind.DATE))))).containsExactly("A title", "A hint");
        assertThat(words(card(form(field(Kind.YES_NO))))).containsExactly("A title", "A hint");
    }

    @Test
    void aFieldThatUnfoldsHasAButtonBelow() {
        var field = new Field("size", "How big?", "", Kind.TEXT, List.of(), List.of("big"), true, true, "");
        var card = card(form(field));
        var change = action(card, Verb.CHANGE).orElseThrow();

        assertThat(change.get("title").asText()).isEqualTo(Field.UNFOLD);
        assertThat(card.get("body").get(2).get("type").asText()).isEqualTo("ActionSet");
        assertThat(ActionData.of("change", change.get("data")))
                .contains(new ActionData(Verb.CHANGE, "dialog", "run|answer|", "3f2504e0-4f89-11d3-9a0c-0305e82c3301"));
        assertThat(FormCards.values(pressed(card, Verb.CHANGE))).isEqualTo(Map.of("size", List.of("big")));
        assertThat(action(card(form(field(Kind.TEXT))), Verb.CHANGE)).isEmpty();
    }

    @Test
    void neverMoreThanSixButtonsAreInSightAndTheOneThatSendsAlwaysIs() {
        var fields = IntStream.range(0, 8)
                .mapToObj(i -> new Field("f" + i, "A label", "", Kind.TEXT, List.of(), List.of(), true, true, ""))
                .toArray(Field[]::new);
        var card = card(form(fields));

        assertThat(card.findParents("verb")).hasSize(9);
        assertThat(card.findParents("verb").stream().filter(action -> !action.has("mode")))
                .hasSize(6)
                .contains(action(card, Verb.SEND).orElseThrow());
    }

    @Test
    void answersTooLongForACardAreShortenedThere() {
        var form = form(field("a", Kind.LONG_TEXT, List.of()), field("b", Kind.TEXT, List.of()));
        var data = pressed(card(form), Verb.SEND);
        data.put("a", "x".repeat(40_000)).put("b", "short");

        assertThat(words(FormCards.answered(data).orElseThrow()))
                .containsExactly("A title", "A label", "x".repeat(299) + "…", "A label", "short");
    }

    @Test
    void itIsSentWithItsNonce() {
        var send = action(card(form(field(Kind.TEXT))), Verb.SEND).orElseThrow();

        assertThat(send.get("title").asText()).isEqualTo("Go on");
        assertThat(send.get("style").asText()).isEqualTo("positive");
        assertThat(ActionData.of("send", send.get("data")))
                .contains(new ActionData(Verb.SEND, "dialog", "run|answer|", "3f2504e0-4f89-11d3-9a0c-0305e82c3301"));
    }

    @Test
    void whereThereIsNothingToChooseFromThereIsNoCard() {
        assertThat(FormCards.card(form(field("a", Kind.ONE_OF, List.of())), "n"))
                .isEmpty();
    }

    @Test
    void whatATeamsCardCannotHoldIsNoCard() {
        assertThat(FormCards.card(form(field(Kind.LONG_TEXT, "x".repeat(30_000))), "n"))
                .isPresent();
        assertThat(FormCards.card(form(field(Kind.LONG_TEXT, "x".repeat(40_000))), "n"))
                .isEmpty();
    }

    @Test
    void manyChoicesAreAListToOpen() {
        var many = IntStream.range(0, 13)
                .mapToObj(i -> new Field.Option("k" + i, "L"))
                .toList();

        assertThat(style(field("a", Kind.ONE_OF, many.subList(0, 6)))).isEqualTo("expanded");
        assertThat(style(field("a", Kind.ONE_OF, many.subList(0, 7)))).isEqualTo("compact");
        assertThat(style(field("a", Kind.SEVERAL_OF, many.subList(0, 12)))).isEqualTo("expanded");
        assertThat(style(field("a", Kind.SEVERAL_OF, many))).isEqualTo("compact");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27, 2026-11-27", "27 November, ''", "2026-02-30, ''"})
    void aDateThatIsNoneIsNotShown(String typed, String value) {
        assertThat(inputs(card(form(field(Kind.DATE, typed))))
                        .get(0)
                        .path("value")
                        .asText())
                .isEqualTo(value);
    }

    @Test
    void whatAClientSaysNothingOfWasLeftEmpty() {
        var data =
                pressed(card(form(field("a", Kind.TEXT, List.of()), field("b", Kind.TEXT, List.of(), "x"))), Verb.SEND);

        assertThat(FormCards.values(data)).isEqualTo(Map.of("a", List.of(), "b", List.of("x")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"7;7", "true;true", "'\"x\"';x", "'\"\"';", "null;", "[];", "[\"x\"];", "{\"x\":1};"})
    void otherKindsOfValuesAreReadOrLeftOut(String value, String held) throws Exception {
        var data = pressed(card(form(field("a/b", Kind.TEXT, List.of()))), Verb.SEND);
        data.set("a/b", JSON.readTree(value));
        data.put("somebody else's", "x");

        assertThat(FormCards.values(data)).isEqualTo(Map.of("a/b", held == null ? List.of() : List.of(held)));
    }

    @Test
    void severalComeBackWithCommasOrAsAList() throws Exception {
        var data = pressed(card(form(field("a", Kind.SEVERAL_OF, Forms.options(Kind.SEVERAL_OF)))), Verb.SEND);
        data.put("a", "a,~b%2Cc,,a");
        assertThat(FormCards.values(data)).isEqualTo(Map.of("a", List.of("a", "b,c")));
        data.set("a", JSON.readTree("[\"~\",\"a\"]"));
        assertThat(FormCards.values(data)).isEqualTo(Map.of("a", List.of("", "a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "{}",
                "{\"runway\":{\"fields\":[1]}}",
                "{\"runway\":{\"asked\":{\"title\":1}}}"
            })
    void whatIsNoFormsIsNothing(String data) throws Exception {
        assertThat(FormCards.values(JSON.readTree(data))).isEmpty();
        assertThat(FormCards.answered(JSON.readTree(data))).isEmpty();
    }

    @Test
    void anAnsweredFormSaysWhatWasAskedAndAnswered() {
        var form = new Form(
                "dialog",
                "",
                "Weekly update",
                List.of(
                        new Form.FormPart.Words(Text.of("<b>Ledger Move</b>")),
                        new Form.FormPart.Asked(
                                field("h", Kind.SEVERAL_OF, Forms.options(Kind.SEVERAL_OF), "a", "b,c")),
                        new Form.FormPart.Asked(field("t", Kind.LONG_TEXT, List.of(), "one\n\n{{DATE(x)}}")),
                        new Form.FormPart.Asked(field("e", Kind.TEXT, List.of())),
                        new Form.FormPart.Asked(field("d", Kind.DATE, List.of(), "2026-11-22"))),
                "Go on");
        var answered = FormCards.answered(pressed(card(form), Verb.SEND)).orElseThrow();

        assertThat(words(answered))
                .containsExactly(
                        "Weekly update",
                        "<b>Ledger Move</b>",
                        "A label",
                        "One, Two",
                        "A label",
                        "one",
                        "{{DATE(x)}}",
                        "A label",
                        "–",
                        "A label",
                        "22 November 2026");
        assertThat(inputs(answered)).isEmpty();
        assertThat(answered.has("actions")).isFalse();
        assertThat(answered.toString()).contains("\"text\":\"{\"},{").doesNotContain("{{DATE");
    }

    @Test
    void wordsBetweenTheFieldsAreWords() {
        var form = new Form(
                "dialog",
                "",
                "A title",
                List.of(
                        new Form.FormPart.Words(new Text(List.of()).strong("*Ledger* Move")),
                        new Form.FormPart.Asked(field(Kind.TEXT))),
                "Go on");

        assertThat(card(form).get("body").get(1).toString())
                .isEqualTo("{\"type\":\"RichTextBlock\",\"inlines\":[{\"type\":\"TextRun\",\"text\":\"*Ledger* Move\","
                        + "\"weight\":\"Bolder\"}],\"spacing\":\"Medium\"}");
    }

    @Test
    void aChoiceIsNeverReadAsMarkdown() {
        var marked = List.of(new Field.Option("a", "**Pay** [here](http://x)"), new Field.Option("b", "Plain"));
        var one = inputs(card(form(field("a", Kind.ONE_OF, marked)))).get(0);
        var several = inputs(card(form(field("a", Kind.SEVERAL_OF, marked)))).get(0);

        assertThat(one.get("style").asText()).isEqualTo("compact");
        assertThat(one.at("/choices/0/title").asText()).isEqualTo("**Pay** [here](http://x)");
        assertThat(several.get("style").asText()).isEqualTo("expanded");
        assertThat(several.at("/choices/0/title").asText()).isEqualTo("＊＊Pay＊＊ ［here］(http:／／x)");
        assertThat(several.at("/choices/1/title").asText()).isEqualTo("Plain");
    }

    private static String style(Field field) {
        return inputs(card(form(field))).get(0).get("style").asText();
    }
}
