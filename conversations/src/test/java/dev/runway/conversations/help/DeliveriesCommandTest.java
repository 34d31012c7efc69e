package dev.runway.conversations.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.runway.conversations.people.Rights;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Role;
import dev.runway.core.directory.Workspace;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Reply;
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
    private final Directory directory = mock();

    @Test
    void onlyTheProjectOfficeReadsThem() {
        var dana = person(3, "Dana", Role.PROJECT_OFFICE);
        when(directory.people(1))
                .thenReturn(List.of(dana, person(4, "Eve", Role.PROJECT_OFFICE).leaving(true)));
        var turn = turn(Role.LEAD);

        var reply = new DeliveriesCommand(outbox, new Rights(directory)).run(turn, "");

        assertThat(reply)
                .isEqualTo(Reply.privately(
                        Message.of("Only the project office can read what was delivered. Please ask Dana.")));
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

    private static Person person(long id, String name, Role role) {
        return new Person(1, id, name, "", ZoneId.of("Europe/Lisbon"), Set.of(), List.of(), Set.of(role));
    }

    private static Turn turn(Role role) {
        var turn = mock(Turn.class);
        when(turn.office()).thenReturn(1L);
        when(turn.today()).thenReturn(LocalDate.of(2026, 11, 27));
        when(turn.person()).thenReturn(person(2, "Ana", role));
        return turn;
    }

    private List<String> said(Role role) {
        var turn = turn(role);
        new DeliveriesCommand(outbox, new Rights(directory)).run(turn, "");
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
                false,
                state,
                1,
                Optional.empty(),
                reason,
                Instant.parse("2026-11-26T10:00:00Z"),
                Delivery.Trouble.NONE);
    }
}
