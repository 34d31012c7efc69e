package dev.runway.core.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Money;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedTest {

    private static final Question<String> MOOD = Question.oneOf("mood")
            .shown("on-track", "On track")
            .shown("at-risk", "Ät risk, rather")
            .shown("gone", "Gone")
            .behindMore("gone");

    @ParameterizedTest
    @ValueSource(
            strings = {"2", "at risk", "AT RISK.", " Ät risk, rather ", "at-risk", "a", "at r", "ät   risk", "At risk!"
            })
    void aChoiceMayBeNumberedOrTypedInAnyCaseWithoutAccentsOrToTheEnd(String words) {
        assertThat(Questions.at(MOOD).says(words).answer("mood")).contains("at-risk");
    }

    @Test
    void aChoiceBehindMoreMayBeTypedAtOnce() {
        assertThat(Questions.at(MOOD).says("gone").answer("mood")).contains("gone");
    }

    @Test
    void moreShowsEveryChoice() {
        var chat = Questions.at(MOOD).presses("More");
        assertThat(chat.labels()).containsExactly("On track", "Ät risk, rather", "Gone");
        assertThat(Questions.at(MOOD).says("more").labels()).isEqualTo(chat.labels());
        assertThat(chat.presses("Gone").answer("mood")).contains("gone");
    }

    @ParameterizedTest
    @CsvSource({"yes,yes", "Y,yes", "sure thing,yes", "no,no", "n,no", "not,no", "2,no"})
    void yesAndNoMayAlwaysBeTyped(String words, String stored) {
        var ok = Question.yesNo("ok").shown(true, "Sure thing").shown(false, "Not yet");
        assertThat(Questions.at(ok).says(words).answer("ok")).contains(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1, 3", "3 1", "monday and wednesday", "mon\nwed", "Monday; Wednesday"})
    void severalChoicesMayBeTypedInAnyOrder(String words) {
        assertThat(Questions.at(days()).says(words).answer("days")).contains("mo|we");
    }

    @Test
    void severalChoicesAreGatheredPressByPressAndStoredWithDone() {
        var chat = Questions.at(days()).presses("Wednesday");
        assertThat(chat.labels()).containsExactly("Monday", "Tuesday", "✓ Wednesday", "Done");
        assertThat(chat.run().answers()).hasSize(1);
        chat.presses("Tuesday").presses("Monday").presses("✓ Tuesday").presses("Done");
        assertThat(chat.answer("days")).contains("mo|we");
    }

    private static Question<String> days() {
        return Question.severalOf("days")
                .shown("mo", "Monday")
                .shown("tu", "Tuesday")
                .shown("we", "Wednesday");
    }

    @Test
    void wordsAreKeptExactlyAsTypedButForTheEnds() {
        var what = Question.text("what");
        var chat = Questions.at(what).says("  Two  spaces, *stars* & <b>\n{braces} – “quotes” ");
        assertThat(chat.engine().answers(chat.run()).get(what))
                .contains("Two  spaces, *stars* & <b>\n{braces} – “quotes”");
        assertThat(chat.said()).contains("What: Two  spaces, *stars* & <b>\n  {braces} – “quotes”");
    }

    @Test
    void linesAreOneThingEachAndNothingIsAnAnswer() {
        var needs = Question.several("needs");
        var chat = Questions.at(needs).says("- access\n\n• a key\nnothing more");
        assertThat(chat.engine().answers(chat.run()).all(needs)).containsExactly("access", "a key", "nothing more");
        var none = Questions.at(needs).says("Nothing.");
        assertThat(none.outcome()).isEqualTo(Step.Outcome.REVIEWING);
        assertThat(none.engine().answers(none.run()).all(needs)).isEmpty();
    }

    @Test
    void answersAreTyped() {
        var by = Question.date("by");
        var cost = Question.money("cost").in("EUR");
        var pages = Question.number("pages");
        var chat = Chat.with(Dialog.named("check-in", 1)
                        .ask(by, "When?")
                        .ask(cost, "How much?")
                        .ask(pages, "How many?")
                        .closing("Thanks."))
                .begin("check-in")
                .says("friday", "41k", "12,5");
        var answers = chat.engine().answers(chat.run());
        assertThat(answers.get(by)).contains(LocalDate.of(2026, 11, 27));
        assertThat(answers.get(cost)).contains(new Money("EUR", new BigDecimal(41_000)));
        assertThat(answers.get(pages)).contains(new BigDecimal("12.5"));
        assertThat(chat.words()).contains("By: 27 November\n", "Cost: 41,000 EUR\n", "Pages: 12.5");
        assertThat(answers.inOrder()).extracting(Answer::asked).containsExactly("When?", "How much?", "How many?");
    }

    @Test
    void aDayIsShownWithItsYearWhenItIsHalfAYearAway() {
        var by = Question.date("by");
        assertThat(Questions.at(by).says("2027-05-26").words()).contains("By: 26 May\n".strip());
        assertThat(Questions.at(by).says("2027-05-28").words()).contains("By: 28 May 2027");
        assertThat(Questions.at(by).says("2026-01-15").words()).contains("By: 15 January 2026");
    }

    @Test
    void somebodyIsMeByNameOrPicked() {
        var who = Question.person("who");
        assertThat(Questions.at(who).says("me").answer("who")).contains("1");
        assertThat(Questions.at(who).says("@Dana").answer("who")).contains("2");
        assertThat(Questions.at(who).says("Ben").presses("Ben Ash").answer("who"))
                .contains("4");
        assertThat(Questions.at(who).says("Ben Oak").words()).contains("Who: Ben Oak");
        assertThat(Questions.at(Question.reference("where", "room"))
                        .says("Danna", "blue room")
                        .words())
                .contains("Where: Blue Room");
    }

    @Test
    void aSuggestionMayBePressedNumberedOrTyped() {
        var by = Question.date("by").suggesting("Tomorrow", "Next week").optional();
        assertThat(Questions.at(by).labels()).containsExactly("Tomorrow", "Next week", "Pick a date", "Skip");
        assertThat(Questions.at(by).presses("Next week").answer("by")).contains("2026-12-04");
        assertThat(Questions.at(by).says("2").answer("by")).contains("2026-12-04");
        assertThat(Questions.at(by).says("next week").answer("by")).contains("2026-12-04");
        assertThat(Questions.at(by).presses("Skip").answer("by")).contains("");
    }
}
