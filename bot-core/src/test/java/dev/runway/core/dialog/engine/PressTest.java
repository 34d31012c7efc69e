package dev.runway.core.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Subject;
import dev.runway.core.platform.Ability;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PressTest {

    private static final Question<String> MOOD =
            Question.oneOf("mood").shown("good", "Good").shown("bad", "Bad");
    private static final Question<String> WHY = Question.text("why");
    private static final Dialog DIALOG = Dialog.named("check-in", 1)
            .ask(MOOD, "How?")
            .when(MOOD, "bad", bad -> bad.ask(WHY, "Why?"))
            .closing("Thanks.");

    private static Chat begun() {
        return Chat.with(DIALOG).begin("check-in");
    }

    @Test
    void aPressOnAnAnsweredQuestionIsToldWhatWasSaidAndHowToChangeIt() {
        var chat = begun();
        var asked = chat.step();
        var before = chat.presses("Bad").run();
        chat.pressesOn(asked, "Good");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.OLD_PRESS);
        assertThat(chat.said())
                .isEqualTo(
                        "That was answered before. You said: \"bad\". To correct it, press Change it or say \"change mood\"."
                                + "\n(Change it)");
        assertThat(chat.run()).isEqualTo(before);
        assertThat(chat.presses("Change it").said()).isEqualTo("How? You said: \"bad\".\n(Good) (Bad)");
        assertThat(chat.presses("Good").outcome()).isEqualTo(Step.Outcome.REVIEWING);
    }

    @Test
    void aPressAfterItWasSentOffersToEdit() {
        var chat = begun().presses("Good");
        var summary = chat.step();
        assertThat(chat.presses("Send").outcome()).isEqualTo(Step.Outcome.FINISHED);
        chat.pressesOn(summary, "Send");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.OLD_PRESS);
        assertThat(chat.said()).isEqualTo("This was sent already. To correct it, press Edit.\n(Edit)");
        assertThat(chat.run().state()).isEqualTo(Run.State.DONE);
        assertThat(chat.presses("Edit").outcome()).isEqualTo(Step.Outcome.REVIEWING);
        assertThat(chat.run().state()).isEqualTo(Run.State.ASKING);
        assertThat(chat.says("send").outcome()).isEqualTo(Step.Outcome.FINISHED);
    }

    @Test
    void aPressOnARunThatEndedSaysHowToBeginANewOne() {
        var chat = begun();
        chat.run(chat.run().in(Run.State.STOPPED)).presses("Good");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.OLD_PRESS);
        assertThat(chat.said()).isEqualTo("This conversation has ended. Say \"help\" to see what I can do now.");
        assertThat(chat.run().state()).isEqualTo(Run.State.STOPPED);
    }

    @Test
    void aPressOnTheOpenQuestionOfADraftGoesOn() {
        var chat = begun();
        var asked = chat.step();
        chat.says("stop").pressesOn(asked, "Bad");
        assertThat(chat.said()).isEqualTo("Why?");
        assertThat(chat.run().state()).isEqualTo(Run.State.ASKING);
    }

    @Test
    void anOldPressLeavesADraftADraft() {
        var chat = begun();
        var asked = chat.step();
        chat.presses("Bad").says("stop").pressesOn(asked, "Good");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.OLD_PRESS);
        assertThat(chat.run().state()).isEqualTo(Run.State.DRAFT);
    }

    @Test
    void aPressInABranchThatNoLongerAppliesLeadsBack() {
        var chat = begun().presses("Bad").says("rain", "change why");
        var asked = Argument.of(chat.run(), AnswerKey.of("why"), ":skip").toString();
        chat.says("fog", "change mood", "good");
        chat.took(chat.engine().press(chat.setting(), chat.run(), asked));
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.OLD_PRESS);
        assertThat(chat.said()).isEqualTo("That is not what I asked last.\n(Go on)");
        assertThat(chat.presses("Go on").outcome()).isEqualTo(Step.Outcome.REVIEWING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|",
                "||",
                "|mood|",
                "|mood|awful",
                "|mood|:keep",
                "|mood|:skip",
                "|nothing|good",
                "||:nonsense",
                "|mood|:with x"
            })
    void anArgumentThatMeansNothingDoesNoHarm(String tail) {
        var chat = begun();
        chat.took(chat.engine().press(chat.setting(), chat.run(), chat.run().id() + tail));
        assertThat(chat.run().answers()).isEmpty();
        assertThat(chat.said()).isNotEmpty();
    }

    @Test
    void onlyArgumentsOfOursNameARun() {
        var engine = begun().engine();
        assertThat(engine.runOf(new UUID(0, 1) + "|mood|good")).contains(new UUID(0, 1));
        assertThat(engine.runOf("nonsense")).isEmpty();
        assertThat(engine.runOf("")).isEmpty();
    }

    @Test
    void sendingTooEarlyAsksForTheRest() {
        var chat = begun();
        chat.took(chat.engine().press(chat.setting(), chat.run(), chat.run().id() + "||:send"));
        assertThat(chat.words()).isEqualTo("Before I can send it, one more answer, please.\nHow?");
    }

    @Test
    void theWaysOutCanBePressed() {
        var chat = begun().says("x", "y", "z");
        var refused = chat.step();
        assertThat(chat.presses("Later").outcome()).isEqualTo(Step.Outcome.LATER);
        assertThat(chat.pressesOn(refused, "Go on in a form").step().form()).isPresent();
        assertThat(chat.pressesOn(refused, "Stop").outcome()).isEqualTo(Step.Outcome.STOPPED);
    }

    @Test
    void aDateMayBePickedInAFormOrIsExplainedWhereThereIsNone() {
        var by = Question.date("by").suggesting("Tomorrow");
        var chat = Questions.at(by).presses("Pick a date");
        assertThat(chat.fields()).containsOnlyKeys("by");
        var form = chat.step().form().orElseThrow();
        chat.took(
                chat.engine().fillIn(chat.setting(), chat.run(), form.argument(), Map.of("by", List.of("2026-12-24"))));
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.REVIEWING);
        assertThat(chat.answer("by")).contains("2026-12-24");
        var without = Questions.at(by).on(EnumSet.of(Ability.BUTTONS)).presses("Pick a date");
        assertThat(without.said())
                .isEqualTo(
                        "A date like 3 December or 2026-12-03; \"tomorrow\", \"friday\", \"next week\" and \"in 3 days\" will do.");
    }

    @Test
    void severalSubjectsAreChosenFirstWhenAnAnswerIsToBeChanged() {
        var rooms = Dialog.named("check-in", 1)
                .forEach("rooms", room -> room.ask(MOOD, "How is {subject}?"))
                .closing("Thanks.");
        var given = new Given(
                Map.of(),
                Map.of("rooms", List.of(new Subject("b/1", "Blue", Map.of()), new Subject("g/1", "Green", Map.of()))));
        var chat = Chat.with(rooms).begin("check-in", given).says("good", "bad", "change");
        assertThat(chat.said()).isEqualTo("Which answer?\n(Blue) (Green)");
        assertThat(chat.presses("Green").said()).isEqualTo("Which answer?\n(Green: Mood)");
        assertThat(chat.presses("Green: Mood").said()).isEqualTo("How is Green? You said: \"bad\".\n(Good) (Bad)");
        assertThat(chat.says("good", "change mood").said()).isEqualTo("Which answer?\n(Blue: Mood) (Green: Mood)");
        assertThat(chat.says("change blue").said()).isEqualTo("How is Blue? You said: \"good\".\n(Good) (Bad)");
        assertThat(chat.says("bad").answer("b/1/mood")).contains("bad");
    }
}
