package dev.runway.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.run.Run;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One nudge, then a draft, then nothing: one entry on the agenda for each run, moved only when it is due. */
class SilenceTest {

    private final Scene scene = new Scene();

    @Test
    void isBrokenOnceAndThenKeptAsADraft() {
        scene.says("paint");
        assertThat(scene.memory.agenda).hasSize(1);

        assertThat(scene.passes(Duration.ofHours(2)))
                .singleElement()
                .asString()
                .startsWith("post d-ana: Whenever you have a minute.");
        assertThat(scene.passes(Duration.ofHours(22))).isEmpty();
        assertThat(scene.run("paint").state()).isEqualTo(Run.State.DRAFT);
        scene.passes(Duration.ofDays(14));
        assertThat(scene.run("paint").state()).isEqualTo(Run.State.STOPPED);
        assertThat(scene.memory.agenda).isEmpty();
    }

    @Test
    void isCountedFromTheLastWordWithoutAWriteForEachTurn() {
        scene.says("paint");
        var entry = Map.copyOf(scene.memory.agenda);
        scene.clock.pass(Duration.ofHours(1));
        scene.says("red");
        assertThat(scene.memory.agenda).isEqualTo(entry);

        assertThat(scene.passes(Duration.ofHours(1))).isEmpty();
        assertThat(scene.passes(Duration.ofHours(1))).singleElement().asString().contains("Why?");
    }

    @Test
    void putsBackWhatWasSentAndGivesTheFloorOn() {
        for (var words : List.of("paint", "red", "because", "send", "walk")) {
            scene.says(words);
        }
        scene.presses("Edit");
        scene.says("start over");

        scene.passes(Duration.ofHours(2));
        assertThat(scene.passes(Duration.ofHours(22)))
                .containsExactly(
                        "post d-ana: I heard nothing more, so nothing is changed: what you sent before stands. / (Edit)",
                        "post d-ana: Where to?");
        assertThat(scene.run("paint").state()).isEqualTo(Run.State.DONE);
        assertThat(scene.run("paint").answers()).hasSize(2);
        assertThat(scene.sent).containsExactly("paint [red, because]");
        assertThat(scene.memory.agenda).hasSize(1);
    }

    @Test
    void endsALaterAndWaitsForAnotherDialog() {
        scene.says("paint");
        scene.says("later 15:00");
        scene.says("walk");

        assertThat(scene.passes(Duration.ofHours(5))).singleElement().asString().endsWith("Where to?");
        assertThat(scene.says("stop"))
                .containsExactly(
                        "post d-ana: Stopped, and kept as a draft for 14 days. Say \"walk\" to go on.",
                        "post d-ana: Which colour? / (Red) (Blue)");
    }

    @Test
    void leavesNothingOnTheAgendaOfARunThatWasSent() {
        scene.says("walk");
        scene.says("home");
        scene.says("send");

        assertThat(scene.memory.agenda).isEmpty();
    }
}
