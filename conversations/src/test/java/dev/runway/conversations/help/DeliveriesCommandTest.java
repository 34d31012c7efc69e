package dev.runway.conversations.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Role;
import dev.runway.core.directory.Workspace;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

class DeliveriesCommandTest {

    private static final Workspace ACME = new Workspace(1, "playground", "acme");
    private final Outbox outbox = mock();

    @Test
    void onlyTheProjectOfficeReadsThem() {
        assertThat(said(Role.LEAD))
                .containsExactly(
                        "The project office reads what was delivered. To see what you can ask me, say \"help\".");
    }

    @Test
    void whenAllArrivedItSaysSo() {
        assertThat(said(Role.PROJECT_OFFICE))
                .containsExactly("Everything I sent arrived: no message failed, and none is in doubt.");
    }

    @Test
    void doubtsStandBeforeFailuresEachWithItsReason() {
        when(outbox.inState(1, Delivery.State.IN_DOUBT, 20))
                .thenReturn(
                        List.of(delivery(Place.Kind.DIRECT, "Ana", Delivery.State.IN_DOUBT, "The answer was lost.")));
        when(outbox.inState(1, Delivery.State.FAILED, 20))
                .thenReturn(
                        List.of(delivery(Place.Kind.CHANNEL, "#portfolio", Delivery.State.FAILED, "I was removed.")));

        assertThat(said(Role.ADMINISTRATOR))
                .containsExactly(
                        "In doubt: these may have arrived. Please look before you repeat one; I don't send them again by"
                                + " myself.",
                        "  to Ana · weekly-status · 26 November · The answer was lost.",
                        "Failed: these did not arrive.",
                        "  in #portfolio · weekly-status · 26 November · I was removed.");
    }

    @Test
    void whatWasLeftOutDidNotArriveEither() {
        when(outbox.inState(1, Delivery.State.SKIPPED, 20))
                .thenReturn(List.of(
                        delivery(Place.Kind.CHANNEL, "#portfolio", Delivery.State.SKIPPED, "The channel is closed.")));

        assertThat(said(Role.PROJECT_OFFICE))
                .containsExactly(
                        "Left out: these were not sent.",
                        "  in #portfolio · weekly-status · 26 November · The channel is closed.");
    }

    private List<String> said(Role role) {
        var turn = mock(Turn.class);
        when(turn.office()).thenReturn(1L);
        when(turn.today()).thenReturn(LocalDate.of(2026, 11, 27));
        when(turn.person())
                .thenReturn(
                        new Person(1, 2, "Dana", "", ZoneId.of("Europe/Lisbon"), Set.of(), List.of(), Set.of(role)));
        new DeliveriesCommand(outbox).run(turn, "");
        var message = ArgumentCaptor.forClass(Message.class);
        Mockito.verify(turn).answer(message.capture());
        return PlainText.lines(message.getValue());
    }

    private static Delivery delivery(Place.Kind kind, String name, Delivery.State state, String reason) {
        return new Delivery(
                UUID.randomUUID(),
                Delivery.Kind.POST,
                new Place(ACME, name, kind, name),
                Message.of("Good morning."),
                "weekly-status",
                Optional.empty(),
                Optional.empty(),
                state,
                1,
                Optional.empty(),
                reason,
                Instant.parse("2026-11-26T10:00:00Z"));
    }
}
