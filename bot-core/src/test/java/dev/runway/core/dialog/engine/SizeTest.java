package dev.runway.core.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Dialogs;
import dev.runway.core.dialog.Intake;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.Remarks;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.message.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Made bigger and smaller at the summary; and what is remarked on before it is sent. */
class SizeTest {

    private static final Given INVOICES = Given.of(Map.of("title", "Invoices print twice"));
    private static final String SUMMARY = "Here is your request. Shall I send it?";

    private static Chat fix() {
        return Chat.with(Intake.dialog())
                .begin("intake", INVOICES)
                .says("fix", "Two copies", "tomorrow", "Dana", "nothing");
    }

    @Test
    void biggerAsksWhatIsMissingAndKeepsTheRest() {
        var chat = fix();
        assertThat(chat.labels()).containsExactly("Send", "Change an answer", "Make it bigger", "Stop");
        assertThat(chat.presses("Make it bigger").said())
                .isEqualTo("As a change I need two more answers; the rest I keep."
                        + " What would it save or earn in a year, roughly?");
        chat.says("A day a week", "in 6 weeks");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.REVIEWING);
        assertThat(chat.labels())
                .containsExactly("Send", "Change an answer", "Make it bigger", "Make it smaller", "Stop");
        assertThat(chat.says("bigger").words())
                .isEqualTo("As a project I need three more answers; the rest I keep. Who pays for it?");
    }

    @Test
    void smallerAsksNothingAndGrowingAgainAsksNothingEither() {
        var chat = fix().says("make it bigger", "A day a week", "in 6 weeks");
        chat.presses("Make it smaller");
        assertThat(chat.words())
                .startsWith("As a fix I need no more answers; what it leaves out I keep, in case it grows again.\n"
                        + SUMMARY);
        assertThat(chat.engine().answers(chat.run()).get(Intake.GAIN)).isEmpty();
        assertThat(chat.says("make it bigger").words())
                .startsWith("As a change I need no more answers: I kept what you said.\n" + SUMMARY);
        assertThat(chat.engine().answers(chat.run()).get(Intake.GAIN)).contains("A day a week");
    }

    @Test
    void anAnswerWhoseQuestionReadsDifferentlyIsLookedAtOnceForEachWording() {
        var chat = fix().says("bigger", "A day a week", "in 6 weeks", "bigger", "me", "Sales", "Rain");
        assertThat(chat.says("bigger").words())
                .isEqualTo("As a launch I need three more answers and another look at one; the rest I keep."
                        + " What is it worth in a year, and to whom? You said: \"A day a week\".");
        chat.presses("Keep").says("in 60 days", "Fewer calls", "Switch it off");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.REVIEWING);
        assertThat(chat.says("smaller").outcome()).isEqualTo(Step.Outcome.REVIEWING);
        assertThat(chat.says("bigger").outcome()).isEqualTo(Step.Outcome.REVIEWING);
        chat.says("change gain", "A fortune", "smaller");
        assertThat(chat.words())
                .isEqualTo("As a project I only need another look at an answer;"
                        + " what it leaves out I keep, in case it grows again."
                        + " What would it save or earn in a year, roughly? You said: \"A fortune\".");
    }

    @Test
    void thereIsAnEndToItEitherWay() {
        assertThat(fix().says("smaller").words()).startsWith("It is a fix already, the smallest there is.\n" + SUMMARY);
        var launch = Chat.with(Intake.dialog()).begin("intake", INVOICES).says("launch");
        assertThat(launch.says("make it bigger").words())
                .isEqualTo("It is a launch already, the biggest there is.\nWhat goes wrong today, and for whom?");
    }

    @Test
    void anOldButtonGoesNoSecondStep() {
        var chat = fix();
        var summary = chat.step();
        chat.presses("Make it bigger");
        assertThat(chat.pressesOn(summary, "Make it bigger").outcome()).isEqualTo(Step.Outcome.OLD_PRESS);
        assertThat(chat.answer("size")).contains("change");
    }

    @Test
    void inAFreeAnswerOneWordIsAnAnswer() {
        var chat = Chat.with(Intake.dialog()).begin("intake", INVOICES).says("fix", "bigger");
        assertThat(chat.answer("today")).contains("bigger");
        assertThat(chat.answer("size")).contains("fix");
        assertThat(chat.says("back", "make it bigger").answer("size")).contains("change");
        assertThat(chat.words())
                .isEqualTo("As a change I need five more answers; the rest I keep. When does it start to cost us?");
    }

    @Test
    void aDialogWithoutSizesTakesTheWordsForAnAnswer() {
        var chat = Chat.with(Questions.asking(Question.text("what"))).begin("check-in");
        assertThat(chat.says("a", "make it bigger").run().answers().values())
                .anyMatch(answer -> answer.values().equals(List.of("make it bigger")));
    }

    @Test
    void aRemarkStandsAboveTheSummaryAndItsWayMayBeTaken() {
        Remarks remarks = (setting, run, answers) -> answers.get(Intake.SIZE)
                .filter(Intake.Size.FIX::equals)
                .map(fix -> new Remarks.Remark(
                        List.of("This looks like \"Printers\"."),
                        List.of(new Remarks.Choice("17", "It's the same one"))));
        var engine = Engine.over(Dialogs.of(Intake.dialog()), new SomePeople(), remarks, List.of());
        var fix = fix();
        var shown = engine.askAgain(fix.setting(), fix.run());
        assertThat(PlainText.of(shown.say().orElseThrow()))
                .startsWith("This looks like \"Printers\".\n(It's the same one)\n" + SUMMARY);

        for (var words : Set.of("it\u2019s the same one", "1", "It's the same one.")) {
            var step = engine.hear(fix.setting(), fix.run(), words, "e9");
            assertThat(step.outcome()).isEqualTo(Step.Outcome.TURNED_ASIDE);
            assertThat(step.chosen()).contains("17");
            assertThat(step.run().state()).isEqualTo(Run.State.DRAFT);
            assertThat(step.run().answers()).isEqualTo(fix.run().answers());
        }
        assertThat(engine.hear(fix.setting(), fix.run(), "2", "e9").outcome()).isEqualTo(Step.Outcome.FINISHED);

        var same = shown.say().orElseThrow().buttons().get(0).argument();
        var bigger = fix.says("bigger").run();
        assertThat(engine.press(fix.setting(), bigger, same).outcome()).isEqualTo(Step.Outcome.OLD_PRESS);
    }

    @Test
    void whatWasSentIsNotRemarkedOnWhenItIsChanged() {
        Remarks remarks =
                (setting, run, answers) -> Optional.of(new Remarks.Remark(List.of("Look at this."), List.of()));
        var engine = Engine.over(Dialogs.of(Intake.dialog()), new SomePeople(), remarks, List.of());
        var sent = fix().says("send");
        assertThat(PlainText.of(engine.reopen(sent.setting(), sent.run()).say().orElseThrow()))
                .startsWith(SUMMARY);
    }
}
