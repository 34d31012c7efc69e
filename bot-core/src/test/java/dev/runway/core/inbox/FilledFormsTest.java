package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANA;
import static dev.runway.core.inbox.Scene.ANAS;
import static dev.runway.core.inbox.Scene.OF_AN_EARLIER_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.run.Run;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a form brings back, whether it was sent, closed or left open too long. */
class FilledFormsTest {

    private final Scene scene = new Scene();

    @Test
    void leadToTheSummaryAndNothingIsSentBefore() {
        scene.commands(ANAS, "paint", "");

        assertThat(fills(Map.of("colour", List.of("red"), "why", List.of("because"))))
                .containsExactly(
                        "post d-ana: Shall I send this? /   Colour: red /   Why: because / (Send) (Change an answer) (Stop)");
        assertThat(scene.sent).isEmpty();
        scene.presses("Send");
        assertThat(scene.sent).containsExactly("paint [red, because]");
    }

    @Test
    void stayOpenWithWhatToMend() {
        scene.commands(ANAS, "paint", "");

        assertThat(fills(Map.of("colour", List.of("red"), "why", List.of(" ")))).containsExactly("(refuse) [why]");
    }

    @Test
    void thatAreClosedGoOnInChatUnlessTheirRunIsOver() {
        scene.commands(ANAS, "paint", "");
        var run = scene.run("paint").id();

        assertThat(closes(run.toString())).singleElement().asString().endsWith("Which colour? / (Red) (Blue)");
        scene.says("stop");
        assertThat(closes(run.toString())).isEmpty();
    }

    @Test
    void thatAreClosedAfterALaterKeepWhatWasFilledIn() {
        scene.commands(ANAS, "paint", "");
        scene.says("later 15:00");
        var run = scene.run("paint").id();

        assertThat(scene.hears(new Incoming.FormClosed(
                        scene.envelope(ANA, ANAS), "dialog", run + "||form", Map.of("colour", List.of("red")))))
                .isEmpty();
        assertThat(scene.run("paint").state()).isEqualTo(Run.State.LATER);
        assertThat(scene.run("paint").answers()).hasSize(1);
    }

    @Test
    void thatStayedOpenDoNotWakeARunThatIsOver() {
        scene.commands(ANAS, "paint", "");
        var form = scene.run("paint").id() + "||form";
        scene.says("red");
        scene.says("because");
        scene.says("send");

        assertThat(scene.hears(new Incoming.FormChanged(
                        scene.envelope(ANA, ANAS), "dialog", form, Map.of("colour", List.of("blue")))))
                .containsExactly(OF_AN_EARLIER_TIME);
        assertThat(scene.run("paint").state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void ofAnEarlierTimeAreAnsweredAlone() {
        assertThat(scene.hears(
                        new Incoming.FormFilledIn(scene.envelope(ANA, ANAS), "gone", "x", Map.of("a", List.of()))))
                .containsExactly(OF_AN_EARLIER_TIME);
    }

    /** Where private words are messages, the form itself must not look taken. */
    @Test
    void ofAnEarlierTimeAreNotTakenAndSayingSoIsAMessage() {
        scene.platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.PRIVATE));
        var late = new Incoming.FormFilledIn(scene.envelope(ANA, ANAS), "gone", "x", Map.of("a", List.of()));

        assertThat(scene.bot().inbox().receive(late)).isEqualTo(Reply.untaken());
        assertThat(scene.hears(late))
                .as("once, though it is sent twice")
                .containsExactly("post d-ana: " + OF_AN_EARLIER_TIME.replace("(privately) ", ""));
    }

    private List<String> fills(Map<String, List<String>> values) {
        var form = scene.memory.runs.values().iterator().next().id() + "||form";
        return scene.hears(new Incoming.FormFilledIn(scene.envelope(ANA, ANAS), "dialog", form, values));
    }

    private List<String> closes(String run) {
        return scene.hears(new Incoming.FormClosed(scene.envelope(ANA, ANAS), "dialog", run + "||form", Map.of()));
    }
}
