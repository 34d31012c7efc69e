package dev.runway.core.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.Run;
import org.junit.jupiter.api.Test;

/** People edit their own messages. */
class EditTest {

    private static final Question<String> SIZE =
            Question.oneOf("size").shown("small", "Small").shown("big", "Big");
    private static final Question<String> WHAT = Question.text("what").atMost(20);
    private static final Question<String> GAIN = Question.text("gain");
    private static final Dialog DIALOG = Dialog.named("check-in", 1)
            .ask(SIZE, "How big?")
            .ask(WHAT, "What?")
            .when(SIZE, "big", big -> big.ask(GAIN, "What is gained?"))
            .closing("Thanks.");

    private static Chat edited(Chat chat, int event, String words) {
        return chat.took(chat.engine().edit(chat.setting(), chat.run(), "e" + event, words));
    }

    private static Chat begun() {
        return Chat.with(DIALOG).begin("check-in");
    }

    @Test
    void anEditThatIsNoAnswerIsRefusedAndTheAnswerStays() {
        var chat = edited(begun().says("small", "rain"), 2, "far too much rain to count");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.REFUSED);
        assertThat(chat.said())
                .isEqualTo(
                        "That is 26 characters; 20 is the limit. Please shorten it by 6. Until then your answer stays"
                                + " \"rain\".");
        assertThat(chat.answer("what")).contains("rain");
        assertThat(edited(chat, 2, " ").answer("what")).contains("rain");
    }

    @Test
    void anEditOfWordsThatWereNoAnswerDoesNothing() {
        var chat = begun().says("small", "rain");
        assertThat(edited(chat, 9, "sun").said()).isEmpty();
        assertThat(edited(chat, 2, "rain").said()).isEmpty();
        assertThat(chat.answer("what")).contains("rain");
    }

    @Test
    void anEditInMidDialogChangesTheAnswerAndAsksOn() {
        var chat = edited(begun().says("small"), 1, "big");
        assertThat(chat.said()).isEqualTo("Size is now \"big\".\nWhat?");
        assertThat(chat.says("rain").said()).isEqualTo("What is gained?");
    }

    @Test
    void anEditBelowTheSummaryShowsItAnew() {
        var chat = edited(begun().says("small", "rain"), 2, "sun");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.REVIEWING);
        assertThat(chat.words()).startsWith("What is now \"sun\".\n").contains("What: sun");
    }

    @Test
    void anEditOfWhatWasSentSendsItAnew() {
        var chat = edited(begun().says("small", "rain", "send"), 2, "sun");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.FINISHED);
        assertThat(chat.run().state()).isEqualTo(Run.State.DONE);
        assertThat(chat.answer("what")).contains("sun");
    }

    @Test
    void anEditThatOpensABranchAsksItBeforeItIsSentAnew() {
        var chat = edited(begun().says("small", "rain", "send"), 1, "big");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.ASKING);
        assertThat(chat.said()).isEqualTo("Size is now \"big\".\nWhat is gained?");
        assertThat(chat.says("time", "send").outcome()).isEqualTo(Step.Outcome.FINISHED);
    }

    @Test
    void anEditOfADraftLeavesItADraft() {
        var chat = edited(begun().says("small", "rain", "stop"), 2, "sun");
        assertThat(chat.run().state()).isEqualTo(Run.State.DRAFT);
        assertThat(chat.said()).isEqualTo("What is now \"sun\".");
    }
}
