package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What typed words mean: an answer, a command, a button of the last message, or nothing that anybody knows. */
class SpokenWordsTest {

    private final Scene scene = new Scene();

    @Test
    void nobodyKnowsGoToTheFallback() {
        assertThat(scene.says("pant")).containsExactly("post d-ana: I don't know \"pant\".");
        assertThat(scene.says("  ")).containsExactly("post d-ana: I don't know \"\".");
    }

    @Test
    void ofACommandAreReadInAnyCaseAndItsRestAsWritten() {
        assertThat(scene.says("STATUS  Ledger Move!")).containsExactly("post d-ana: All is well with Ledger Move!.");
    }

    @Test
    void areAnAnswerWhileAQuestionIsOpen() {
        scene.says("paint");
        scene.says("red");

        assertThat(scene.says("walk"))
                .containsExactly(
                        "post d-ana: Shall I send this? /   Colour: red /   Why: walk / (Send) (Change an answer) (Stop)");
    }

    @Test
    void thatInterruptAreAnsweredAndTheQuestionAskedAgain() {
        scene.says("paint");

        assertThat(scene.says("status payments"))
                .containsExactly("post d-ana: All is well with payments.", "post d-ana: Which colour? / (Red) (Blue)");
        assertThat(scene.says("status"))
                .as("no answer, and nothing but a command's own word")
                .containsExactly("post d-ana: All is well with .", "post d-ana: Which colour? / (Red) (Blue)");
        assertThat(scene.says("state"))
                .containsExactly("post d-ana: I don't know \"state\". Press one, or type 1 or 2. / (Red) (Blue)");
        scene.says("red");
        assertThat(scene.says("status"))
                .as("an answer, where anything may be said")
                .noneMatch(said -> said.contains("All is well"));
    }

    @Test
    void thatCannotBeTheAnswerMayBeACommandWithMoreBehindItsWord() {
        scene.says("paint");

        assertThat(scene.says("paint"))
                .as("what began it says nothing new")
                .containsExactly("post d-ana: Which colour? / (Red) (Blue)");
        assertThat(scene.says("status quo"))
                .as("many answers begin so")
                .containsExactly("post d-ana: I don't know \"status quo\". Press one, or type 1 or 2. / (Red) (Blue)");
        assertThat(scene.says("walk home"))
                .hasSize(2)
                .anyMatch(said -> said.contains("I'll begin this one right afterwards"))
                .contains("post d-ana: Which colour? / (Red) (Blue)");
    }

    @Test
    void inAChannelAreCommandsEvenWhileAQuestionIsOpenElsewhere() {
        scene.says("paint");

        assertThat(scene.says(CHANNEL, "status payments"))
                .containsExactly("post portfolio: All is well with payments.");
        assertThat(scene.says(CHANNEL, "red")).containsExactly("post portfolio: I don't know \"red\".");
        assertThat(scene.says("red")).containsExactly("post d-ana: Why?");
    }

    @Test
    void mayPressTheLastMessagesButtons() {
        var one = Button.of("again", "one", "Yes, ask");
        var two = Button.of("again", "two", "No, thank you");
        scene.command("ask", (turn, words) -> turn.answer(Message.of("Shall I?").with(one, two)));

        for (var words : List.of("yes", "Yes, ask", "1")) {
            scene.says("ask");
            assertThat(scene.says(words)).containsExactly("post d-ana: Again one.");
        }
        scene.says("ask");
        assertThat(scene.says("no")).containsExactly("post d-ana: Again two.");
        assertThat(scene.says("yes")).containsExactly("post d-ana: I don't know \"yes\".");
        scene.says("ask");
        assertThat(scene.says("3")).containsExactly("post d-ana: I don't know \"3\".");
    }
}
