package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANAS;
import static dev.runway.core.inbox.Scene.BEN;
import static dev.runway.core.inbox.Scene.CHANNEL;
import static dev.runway.core.inbox.Scene.OF_AN_EARLIER_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.run.Run;
import org.junit.jupiter.api.Test;

/** A press goes to whoever put the button there, and an old one harms nothing. */
class PressesTest {

    private final Scene scene = new Scene();

    @Test
    void goToWhoeverIsRegistered() {
        assertThat(scene.presses(ANAS, "again", "x")).containsExactly("post d-ana: Again x.");
        assertThat(scene.presses(CHANNEL, "again", "x")).containsExactly("(privately) Again x.");
    }

    @Test
    void thatNobodyTakesAreAnsweredAlone() {
        assertThat(scene.presses(ANAS, "gone", "x")).containsExactly(OF_AN_EARLIER_TIME);
        assertThat(scene.presses(ANAS, "dialog", "nonsense")).containsExactly(OF_AN_EARLIER_TIME);
        assertThat(scene.presses(ANAS, "dialog", "4f7e7f0e-7b1c-4a51-8a8c-000000000000||:send"))
                .containsExactly(OF_AN_EARLIER_TIME);
    }

    @Test
    void onSomebodyElsesQuestionAreAnsweredAlone() {
        scene.says("paint");
        var red = scene.button("Red");

        assertThat(scene.presses(BEN, CHANNEL, red.action(), red.argument())).containsExactly(OF_AN_EARLIER_TIME);
        assertThat(scene.run("paint").answers()).isEmpty();
    }

    @Test
    void onAnAnsweredQuestionAreAnsweredAlone() {
        scene.says("paint");
        scene.presses("Red");

        assertThat(scene.presses("Red")).singleElement().asString().startsWith("(privately) That was answered before.");
    }

    @Test
    void ofAnotherRunTakeTheFloorAndGiveItBack() {
        scene.says("paint");
        scene.says("red");
        scene.says("because");
        scene.says("send");
        scene.says("walk");

        assertThat(scene.presses("Edit"))
                .singleElement()
                .asString()
                .startsWith("post d-ana: Shall I send this? /   Colour: red");
        assertThat(scene.run("walk").state()).isEqualTo(Run.State.WAITING);
        assertThat(scene.says("send")).containsExactly("post d-ana: Painted. / (Edit)", "post d-ana: Where to?");
        assertThat(scene.sent).containsExactly("paint [red, because]", "paint [red, because]");
    }
}
