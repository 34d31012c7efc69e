package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANA;
import static dev.runway.core.inbox.Scene.ANAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.runway.core.message.Message;
import dev.runway.core.platform.Incoming;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which command some words mean. */
class CommandBookTest {

    private final Scene scene = new Scene();

    @Test
    void aCommandIsAlsoFoundByItsEnding() {
        scene.command("left", (turn, words) -> turn.answer(Message.of("Gone: " + words + ".")));
        var left = scene.commands.get(scene.commands.size() - 1);
        when(left.alsoEnding()).thenReturn(Set.of("has left"));

        assertThat(scene.says("Ben Oak  has left.")).containsExactly("post d-ana: Gone: Ben Oak.");
        assertThat(scene.says("left Ben")).containsExactly("post d-ana: Gone: Ben.");
        assertThat(scene.says("status has left")).containsExactly("post d-ana: All is well with has left.");
    }

    @Test
    void aSlashCommandOfTwoWordsComesBeforeTheOneOfOne() {
        scene.command("status history", (turn, words) -> turn.answer(Message.of("History of " + words + ".")));

        assertThat(scene.hears(new Incoming.Commanded(scene.envelope(ANA, ANAS), "status", "history payments")))
                .singleElement()
                .asString()
                .contains("History of payments.");
        assertThat(scene.hears(new Incoming.Commanded(scene.envelope(ANA, ANAS), "status", "payments")))
                .singleElement()
                .asString()
                .contains("All is well with payments.");
    }

    @Test
    void twoCommandsMayNotBeginWithTheSameWords() {
        scene.command("status", (turn, words) -> turn.answer(Message.of("One.")));
        var other = mock(Command.class);
        when(other.word()).thenReturn("report");
        when(other.usage()).thenReturn("report");
        when(other.alsoSaid()).thenReturn(Set.of("Status"));
        scene.commands.add(other);

        assertThatThrownBy(scene::bot).hasMessageContaining("\"status\" means both");
    }
}
