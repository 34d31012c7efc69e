package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANA;
import static dev.runway.core.inbox.Scene.ANAS;
import static dev.runway.core.inbox.Scene.BEN;
import static dev.runway.core.inbox.Scene.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which places the bot knows, and where it answers. */
class PlacesTest {

    private final Scene scene = new Scene();

    @Test
    void areGreetedRememberedAndForgotten() {
        assertThat(scene.hears(new Incoming.Invited(scene.envelope(ANA, CHANNEL))))
                .containsExactly("post portfolio: Hello, #portfolio.");
        assertThat(scene.memory.places).containsExactly(CHANNEL);

        assertThat(scene.hears(new Incoming.Removed(scene.envelope(ANA, CHANNEL))))
                .isEmpty();
        assertThat(scene.memory.places).isEmpty();
    }

    @Test
    void aDirectPlaceIsSomebodys() {
        scene.says("hello");

        assertThat(scene.memory.direct).isEqualTo(Map.of(ANA, ANAS));
    }

    /** A platform shows commands in channels that the bot is in none of; there it can post nothing. */
    @Test
    void aChannelIsKnownOnceTheBotIsInIt() {
        scene.commands(CHANNEL, "status", "payments");
        scene.hears(
                new Incoming.Pressed(scene.envelope(ANA, CHANNEL), new MessageRef(CHANNEL, "m1"), "again", "please"));
        assertThat(scene.memory.places).doesNotContain(CHANNEL);

        scene.hears(new Incoming.Said(scene.envelope(ANA, CHANNEL), "hello"));
        assertThat(scene.memory.places).contains(CHANNEL);
    }

    /** Platforms tell who comes and goes only where the bot is; who that is need not be a person. */
    @Test
    void aChannelIsKnownOnceThePlatformTellsWhoCameThere() {
        assertThat(scene.hears(new Incoming.RosterChanged(scene.envelope(BEN, CHANNEL), List.of(BEN), List.of())))
                .isEmpty();

        assertThat(scene.memory.places).containsExactly(CHANNEL);
        assertThat(scene.memory.people).isEmpty();
    }

    @Test
    void whatIsSaidInAThreadIsAnsweredThereAndTheChannelIsRemembered() {
        var thread = new Place(CHANNEL.workspace(), "portfolio;7", Place.Kind.CHANNEL, CHANNEL.name());
        var of = scene.envelope(ANA, CHANNEL);
        var envelope = new Envelope(of.event(), of.account(), of.profile(), CHANNEL, Optional.of(thread));

        scene.hears(new Incoming.Said(envelope, "status payments"));

        assertThat(scene.outbox.rows()).singleElement().satisfies(row -> {
            assertThat(row.place()).isEqualTo(thread);
            assertThat(row.answers()).isTrue();
        });
        assertThat(scene.memory.places).contains(CHANNEL).doesNotContain(thread);
    }

    @Test
    void otherNewsIsTakenNoteOfByNobody() {
        assertThat(scene.hears(new Incoming.HomeOpened(scene.envelope(ANA, ANAS))))
                .isEmpty();
        assertThat(scene.memory.seen).isEmpty();
    }

    @Test
    void aPlatformThatIsNotThereHasNoAbilities() {
        var other = new Place(new Workspace(1, "pigeon", "loft"), "x", Place.Kind.CHANNEL, "#loft");
        var ana = new Account(other.workspace(), "ana");

        assertThat(scene.hears(new Incoming.Commanded(scene.envelope(ana, other), "status", "x")))
                .isEmpty();
        assertThat(scene.outbox.rows())
                .singleElement()
                .extracting(row -> row.state())
                .isEqualTo(Delivery.State.FAILED);
    }
}
