package dev.runway.core.dialog.engine;

import static dev.runway.core.dialog.Condition.all;
import static dev.runway.core.dialog.Condition.answered;
import static dev.runway.core.dialog.Condition.any;
import static dev.runway.core.dialog.Condition.is;
import static dev.runway.core.dialog.Condition.mentionsSomebody;
import static dev.runway.core.dialog.Condition.not;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Check;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Intake;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Given;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BranchTest {

    private static final Question<String> SIZE =
            Question.oneOf("size").shown("small", "Small").shown("big", "Big");
    private static final Question<String> GAIN = Question.text("gain");
    private static final Question<java.time.LocalDate> FROM = Question.date("from");
    private static final Question<java.time.LocalDate> UNTIL = Question.date("until");

    @Test
    void answersOfABranchThatNoLongerAppliesStayButDoNotCountAndComeBack() {
        var dialog = Dialog.named("check-in", 1)
                .ask(SIZE, "How big?")
                .when(SIZE, "big", big -> big.ask(GAIN, "What is gained?"))
                .closing("Thanks.");
        var chat = Chat.with(dialog).begin("check-in").says("big", "time", "change size", "small");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.REVIEWING);
        assertThat(chat.words()).isEqualTo("Shall I send this?\n  Size: small");
        assertThat(chat.answer("gain")).contains("time");
        assertThat(chat.engine().answers(chat.run()).get(GAIN)).isEmpty();
        assertThat(chat.says("change size", "big").words()).isEqualTo("Shall I send this?\n  Size: big\n  Gain: time");
    }

    @Test
    void anAnswerThatIsAskedInOtherWordsNowIsShownAndConfirmed() {
        var dialog = Dialog.named("check-in", 1)
                .ask(SIZE, "How big?")
                .ask(GAIN, "What is gained?")
                .orWhen(is(SIZE, "big"), "What is gained in a year, in money?")
                .closing("Thanks.");
        var chat = Chat.with(dialog).begin("check-in").says("small", "time", "change size", "big");
        assertThat(chat.said()).isEqualTo("What is gained in a year, in money? You said: \"time\".\n(Keep)");
        assertThat(chat.presses("Keep").outcome()).isEqualTo(Step.Outcome.REVIEWING);
        assertThat(chat.run().answers().get(AnswerKey.of("gain")).asked())
                .isEqualTo("What is gained in a year, in money?");
        assertThat(chat.says("change size", "small").outcome())
                .as("it was given under these words before")
                .isEqualTo(Step.Outcome.REVIEWING);
    }

    @Test
    void aCheckAgainstAnEarlierAnswerIsPutAgainWhenThatChanges() {
        var dialog = Dialog.named("check-in", 1)
                .ask(FROM, "From when?")
                .ask(UNTIL, "Until when?", Check.notBefore(FROM, "That is before it begins. Give a later day."))
                .closing("Thanks.");
        var chat = Chat.with(dialog).begin("check-in").says("2026-12-01", "2026-11-30");
        assertThat(chat.words()).isEqualTo("That is before it begins. Give a later day.");
        chat.says("2026-12-02", "change from", "2026-12-05");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.ASKING);
        assertThat(chat.said())
                .isEqualTo("That is before it begins. Give a later day. Until when? You said: \"2 December\".");
        assertThat(chat.says("2026-12-06").outcome()).isEqualTo(Step.Outcome.REVIEWING);
    }

    @Test
    void aCheckThatHeldGoesOnHoldingWhenTimePasses() {
        var dialog = Questions.asking(UNTIL, Check.daysAway(30, "It takes 30 days. Give a later date."));
        var chat = Chat.with(dialog)
                .begin("check-in")
                .says("a", "in 30 days", "stop")
                .at("2026-12-09T10:00");
        chat.took(chat.engine().resume(chat.setting(), chat.run()));
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.REVIEWING);
    }

    @Test
    void conditionsLookAtAnswersAndWhomTheyMention() {
        var help = Question.text("help").optional();
        var dialog = Dialog.named("check-in", 1)
                .given(SIZE)
                .ask(help, "What would help?")
                .when(
                        mentionsSomebody(help),
                        somebody -> somebody.ask(Question.yesNo("ask"), "Shall I ask {help.person}?"))
                .when(
                        all(answered(help), not(mentionsSomebody(help))),
                        nobody -> nobody.ask(Question.person("who"), "Who could?"))
                .when(any(not(answered(help)), is(SIZE, "big")), none -> none.ask(GAIN, "What goes well?"))
                .closing("Thanks.");
        assertThat(sized(dialog, "small").says("ask @Nobody or @Dana").words()).isEqualTo("Shall I ask Dana?");
        assertThat(sized(dialog, "small").says("money").words()).isEqualTo("Who could?");
        assertThat(sized(dialog, "small").says("skip").words()).isEqualTo("What goes well?");
        assertThat(sized(dialog, "big").says("money", "me").words()).isEqualTo("What goes well?");
    }

    private static Chat sized(Dialog dialog, String size) {
        return Chat.with(dialog).begin("check-in", Given.of(Map.of("size", size)));
    }

    @Test
    void anOptionThatIsNoLongerOfferedAsksAgain() {
        var mood = Question.oneOf("mood")
                .shown("same", "Same as ever")
                .shown("new", "New")
                .offeredWhen("same", is(SIZE, "small"));
        var dialog = Dialog.named("check-in", 1)
                .ask(SIZE, "How big?")
                .ask(mood, "How?")
                .closing("Thanks.");
        var chat = Chat.with(dialog).begin("check-in").says("small", "same", "change size", "big");
        assertThat(chat.said()).isEqualTo("How?\n(New)");
        assertThat(chat.says("same").outcome()).isEqualTo(Step.Outcome.REFUSED);
    }

    @Test
    void theSizesOfAnIntakeAskWhatTheyNeed() {
        var given = Given.of(Map.of("title", "Printers"));
        assertThat(asked(Chat.with(Intake.dialog()).begin("intake", given).says("fix")))
                .hasSize(5);
        assertThat(asked(Chat.with(Intake.dialog()).begin("intake", given).says("change")))
                .hasSize(7);
        assertThat(asked(Chat.with(Intake.dialog()).begin("intake", given).says("project")))
                .hasSize(10);
        assertThat(asked(Chat.with(Intake.dialog()).begin("intake", given).says("launch")))
                .hasSize(13);
    }

    private static java.util.Set<String> asked(Chat chat) {
        return chat.fields().keySet();
    }
}
