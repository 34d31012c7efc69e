package dev.runway.core.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.platform.Ability;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Question<String> FIRST = Question.text("first");
    private static final Question<String> SECOND = Question.text("second").optional();
    private static final Question<java.time.LocalDate> THIRD =
            Question.date("third").named("The day");
    private static final Dialog DIALOG = Dialog.named("check-in", 1)
            .begunBy("hello")
            .ask(FIRST, "One?")
            .ask(SECOND, "Two?")
            .ask(THIRD, "Three?")
            .closing("Thanks.");

    private static Chat begun() {
        return Chat.with(DIALOG).begin("check-in");
    }

    @Test
    void backAtTheFirstQuestionSaysSo() {
        var chat = begun().says("back");
        assertThat(chat.said()).isEqualTo("This is the first question.\nOne?");
        assertThat(chat.run().wrong()).isZero();
    }

    @Test
    void backGoesFurtherEachTimeAndThenOneJumpsOnToWhereOneWas() {
        var chat = begun().says("a", "skip", "back");
        assertThat(chat.said()).isEqualTo("Two?\n(Skip)");
        assertThat(chat.says("back").said()).isEqualTo("One?");
        assertThat(chat.says("b").said()).isEqualTo("Three?");
        assertThat(chat.answer("first")).contains("b");
        assertThat(chat.answer("second")).contains("");
    }

    @Test
    void backBelowTheSummaryAsksTheLastQuestion() {
        assertThat(begun().says("a", "b", "tomorrow", "back").said()).isEqualTo("Three?");
    }

    @Test
    void skipIsRefusedWhereAnAnswerIsNeeded() {
        assertThat(begun().says("skip").said())
                .isEqualTo("I need an answer to this one. If now is no good moment, say \"later\" or \"stop\".\nOne?");
    }

    @Test
    void skipLeavesTheAnswerOut() {
        var chat = begun().says("a", "Skip.", "tomorrow");
        assertThat(chat.words()).isEqualTo("Shall I send this?\n  First: a\n  The day: 27 November");
        assertThat(chat.engine().answers(chat.run()).get(SECOND)).isEmpty();
    }

    @Test
    void sendBeforeTheEndAsksForTheRest() {
        assertThat(begun().says("send").said()).isEqualTo("Before I can send it, one more answer, please.\nOne?");
    }

    @Test
    void helpSaysWhatIsWantedAndWhatMayBeSaid() {
        assertThat(begun().says("help").said()).isEqualTo("""
                        In your own words, up to 1000 characters.
                        You can also say later, form, start over or stop.
                        One?""");
        assertThat(begun().says("a", "?").said()).isEqualTo("""
                        In your own words, up to 1000 characters.
                        You can also say back, skip, later, form, change, start over or stop.
                        Two?
                        (Skip)""");
        assertThat(begun().says("a", "b", "tomorrow", "help").said())
                .startsWith("Nothing is sent yet. You can say send, change, back, later, start over or stop;")
                .endsWith("(Send) (Change an answer) (Stop)");
    }

    @ParameterizedTest
    @CsvSource({
        "later,2026-11-26T11:00,today at 11:00",
        "later 15:00,2026-11-26T15:00,today at 15:00",
        "Later tomorrow,2026-11-27T09:00,tomorrow at 09:00",
        "later friday 8:30,2026-11-27T08:30,tomorrow at 08:30"
    })
    void laterPutsItOff(String words, LocalDateTime until, String then) {
        var chat = begun().says("a", words);
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.LATER);
        assertThat(chat.run().state()).isEqualTo(Run.State.LATER);
        assertThat(chat.run().until()).contains(until.atZone(Chat.LISBON).toInstant());
        assertThat(chat.words()).isEqualTo("All right, I'll ask again " + then + ".");
    }

    @Test
    void laterOffersOtherTimesAndToGoOnNow() {
        var chat = begun().says("a", "later");
        var first = chat.step();
        assertThat(chat.labels()).containsExactly("This afternoon", "Tomorrow", "Go on now");
        assertThat(chat.presses("Tomorrow").words()).isEqualTo("All right, I'll ask again tomorrow at 09:00.");
        assertThat(chat.pressesOn(first, "Go on now").said()).isEqualTo("Two?\n(Skip)");
        assertThat(chat.run().state()).isEqualTo(Run.State.ASKING);
    }

    @Test
    void laterWithATimeThatIsNoneIsRefusedWhereItCannotBeAnAnswer() {
        var chat = begun().says("a", "skip", "later someday");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.REFUSED);
        assertThat(chat.words()).startsWith("I don't know when \"someday\" is. Say \"later\" for in an hour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"later we had to wait", "change the vendor", "help Ana find it", "stop the press", "back to work"
            })
    void freeWordsThatOnlyBeginLikeAWordAreAnAnswer(String words) {
        assertThat(begun().says(words).answer("first")).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "cancel", "Stop!", "/stop", "quit"})
    void stopKeepsADraft(String word) {
        var chat = begun().says("a", word);
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.STOPPED);
        assertThat(chat.run().state()).isEqualTo(Run.State.DRAFT);
        assertThat(chat.said()).isEqualTo("Stopped, and kept as a draft for 14 days. Say \"hello\" to go on.");
        assertThat(chat.answer("first")).contains("a");
    }

    @Test
    void aDraftGoesOnWhereItStood() {
        var chat = begun().says("a", "stop");
        chat.took(chat.engine().resume(chat.setting(), chat.run()));
        assertThat(chat.said())
                .isEqualTo("Check in. I kept your answer; say \"start over\" to begin anew.\nTwo?\n(Skip)");
    }

    @Test
    void startOverForgetsTheAnswers() {
        var chat = begun().says("a", "b", "start over");
        assertThat(chat.said()).isEqualTo("From the beginning, then.\nOne?");
        assertThat(chat.run().answers()).isEmpty();
    }

    @Test
    void formBringsAButtonThatGoesOnInTheForm() {
        var chat = begun().says("a", "form");
        assertThat(chat.said()).isEqualTo("Here it is as a form, with what you said so far.\n(Go on in a form)");
        assertThat(chat.presses("Go on in a form").fields()).containsKeys("first", "second", "third");
        assertThat(begun().on(EnumSet.complementOf(EnumSet.of(Ability.FORMS)))
                        .says("form")
                        .said())
                .isEqualTo("There are no forms here; let's go on in chat.\nOne?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"change first", "change FIRST", "first", "First.", "change fir"})
    void changeAsksOneAnswerAgainAndShowsIt(String words) {
        var chat = begun().says("a", "b", "tomorrow", words);
        assertThat(chat.said()).isEqualTo("One? You said: \"a\".");
        assertThat(chat.says("c").words()).contains("First: c");
    }

    @Test
    void changeKnowsTheNameOfAnAnswerToo() {
        assertThat(begun().says("a", "b", "tomorrow", "change the day").said())
                .isEqualTo("Three? You said: \"27 November\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"change", "change an answer", "2", "change everything"})
    void changeAloneAsksWhichAnswer(String words) {
        var chat = begun().says("a", "b", "tomorrow", words);
        assertThat(chat.said()).isEqualTo("Which answer?\n(First) (Second) (The day)");
        assertThat(chat.presses("Second").said()).isEqualTo("Two? You said: \"b\".\n(Skip)");
        assertThat(chat.says("keep").words()).contains("Second: b");
    }

    @Test
    void thereIsNothingToChangeAtTheBeginning() {
        assertThat(begun().says("change").said()).isEqualTo("There is no answer to change yet.\nOne?");
    }

    @ParameterizedTest
    @CsvSource({
        "send,FINISHED",
        "Yes,FINISHED",
        "ok,FINISHED",
        "1,FINISHED",
        "3,STOPPED",
        "stop,STOPPED",
        "hm,REFUSED",
        "skip,REFUSED"
    })
    void theSummaryUnderstandsItsButtonsTypedOrNumbered(String words, Step.Outcome outcome) {
        assertThat(begun().says("a", "b", "tomorrow", words).outcome()).isEqualTo(outcome);
    }

    @Test
    void theSummarySaysWhatItUnderstands() {
        assertThat(begun().says("a", "b", "tomorrow", "splendid").said())
                .isEqualTo(
                        "I don't know \"splendid\". Press one, or type send, change or stop.\n(Send) (Change an answer) (Stop)");
    }

    @Test
    void aChoiceThatIsCalledLikeAWordIsMeantWhereItIsOffered() {
        var when = Question.oneOf("when").shown("now", "Now").shown("later", "Later");
        assertThat(Questions.at(when).says("later").answer("when")).contains("later");
    }

    @Test
    void whatWasGivenIsNotAskedButMayBeChangedWhereItCouldBeAsked() {
        var title = Question.text("title");
        var dialog = Dialog.named("check-in", 1)
                .given(title, "What is it about?")
                .ask(FIRST, "How is \"{title}\"?")
                .closing("Thanks.");
        var chat = Chat.with(dialog).begin("check-in", Given.of(Map.of("title", "Printers")));
        assertThat(chat.said()).isEqualTo("How is \"Printers\"?");
        assertThat(chat.says("fine").engine().answers(chat.run()).get(title)).contains("Printers");
        assertThat(chat.says("change title").said()).isEqualTo("What is it about? You said: \"Printers\".");
        assertThat(chat.says("Scanners").words()).isEqualTo("Shall I send this?\n  Title: Scanners\n  First: fine");
        assertThat(Chat.with(dialog).begin("check-in").said()).isEqualTo("What is it about?");
    }
}
