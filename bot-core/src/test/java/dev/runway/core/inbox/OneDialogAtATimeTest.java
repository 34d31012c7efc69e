package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANAS;
import static dev.runway.core.inbox.Scene.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.run.Run;
import dev.runway.core.platform.Ability;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** One dialog has the word, and another waits until it is over. */
class OneDialogAtATimeTest {

    private final Scene scene = new Scene();

    @Test
    void whatIsBegunInTheMidstOfAnotherBeginsAfterIt() {
        scene.says("paint");

        assertThat(scene.commands(ANAS, "walk", ""))
                .containsExactly(
                        "(privately) Let's finish what we are at first; I'll begin this one right afterwards.");
        scene.commands(ANAS, "walk", "");
        assertThat(scene.says("stop"))
                .containsExactly(
                        "post d-ana: Stopped, and kept as a draft for 14 days. Say \"paint\" to go on.",
                        "post d-ana: Where to?");
        assertThat(scene.memory.runs).hasSize(2);
    }

    @Test
    void whatBeginsAfterwardsStandsInTheSameAcknowledgement() {
        scene.platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FORMS));
        scene.commands(CHANNEL, "paint", "");
        scene.commands(CHANNEL, "walk", "");

        assertThat(scene.presses(CHANNEL, "dialog", scene.run("paint").id() + "||:stop"))
                .containsExactly(
                        "(privately) Stopped, and kept as a draft for 14 days. Say \"paint\" to go on. / Where to?");
    }

    @Test
    void whatIsNotAnsweredYetAndGivesWayIsAskedAgainAfterwardsWithoutItsOpening() {
        scene.says("sign");

        assertThat(scene.commands(ANAS, "paint", "")).containsExactly("(form) Paint [colour, why]");
        assertThat(scene.commands(ANAS, "walk", ""))
                .containsExactly(
                        "(privately) Let's finish what we are at first; I'll begin this one right afterwards.");
        assertThat(scene.says("stop"))
                .containsExactly(
                        "post d-ana: Stopped, and kept as a draft for 14 days. Say \"paint\" to go on.",
                        "post d-ana: Where to?");
        assertThat(scene.says("stop")).last().isEqualTo("post d-ana: What for?");
        assertThat(scene.memory.runs).hasSize(3);
    }

    @Test
    void whatWaitsAlreadyIsNotBegunASecondTime() {
        scene.says("sign");
        scene.commands(ANAS, "walk", "");
        scene.presses(ANAS, "dialog", scene.run("sign").id() + "||:more");

        scene.commands(ANAS, "walk", "");

        assertThat(scene.run("walk").state()).isEqualTo(Run.State.ASKING);
        assertThat(scene.run("sign").state()).isEqualTo(Run.State.WAITING);
        assertThat(scene.memory.runs).hasSize(2);
    }

    @Test
    void whatHasAnAnswerDoesNotGiveWay() {
        scene.says("sign");
        scene.says("the lease");

        scene.commands(ANAS, "walk", "");

        assertThat(scene.run("walk").state()).isEqualTo(Run.State.WAITING);
    }

    @Test
    void theWordOfADraftGoesOnWithIt() {
        scene.says("paint");
        scene.says("red");
        scene.says("stop");
        scene.commands.removeIf(command -> command.word().equals("paint"));

        assertThat(scene.says("Paint"))
                .containsExactly("post d-ana: Paint. I kept your answer; say \"start over\" to begin anew. / Why?");
    }
}
