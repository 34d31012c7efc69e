package dev.runway.conversations.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.checkin.Rounds;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Role;
import dev.runway.core.directory.Workspace;
import dev.runway.core.inbox.Transactions;
import dev.runway.core.message.PlainText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No channel is chosen: what the project office is told stands or falls with the mark that the digest is out. */
class DigestJobTest {

    private static final Instant DUE = Instant.parse("2026-11-27T15:00:00Z");
    private static final Round ROUND = new Round(7L, 1, 1, LocalDate.of(2026, 11, 26), LocalTime.of(10, 0), DUE, null);
    private static final Workspace ACME = new Workspace(1, "slack", "acme");

    private final Rounds rounds = mock();
    private final ChannelRecords channels = mock();
    private final Directory directory = mock();
    private final Outbox outbox = mock();
    private final List<Delivery> told = new ArrayList<>();
    private boolean inside;

    @BeforeEach
    void anOfficeWithoutAChannel() {
        when(rounds.hold(1, 7)).thenReturn(Optional.of(ROUND));
        when(channels.findByOfficeOrderById(1)).thenReturn(List.of());
        when(directory.people(1))
                .thenReturn(
                        List.of(person(5, Role.MEMBER), person(6, Role.PROJECT_OFFICE), person(4, Role.ADMINISTRATOR)));
        for (long person : List.of(4L, 5L, 6L)) {
            when(directory.direct(1, person))
                    .thenReturn(Optional.of(new Place(ACME, "D" + person, Place.Kind.DIRECT, "somebody")));
        }
        doAnswer(call -> {
                    assertThat(inside).as("in the transaction").isTrue();
                    return told.add(call.getArgument(0));
                })
                .when(outbox)
                .add(any());
    }

    @Test
    void theProjectOfficeIsToldInTheTransactionThatMarksTheRound() {
        run();

        assertThat(told).extracting(delivery -> delivery.place().ref()).containsExactly("D4", "D6");
        assertThat(PlainText.of(told.get(0).message())).contains("digest in #portfolio");
        verify(rounds).told(ROUND, DUE);
    }

    @Test
    void whatCouldNotBeToldIsNotMarked() {
        doThrow(new IllegalStateException("the database is gone")).when(outbox).add(any());

        assertThatThrownBy(this::run).hasMessage("the database is gone");
        verify(rounds, never()).told(any(), any());
    }

    @Test
    void runTwiceItTellsOnce() {
        run();
        when(rounds.hold(1, 7)).thenReturn(Optional.of(ROUND.toldAt(DUE)));
        run();

        assertThat(told).hasSize(2);
    }

    private void run() {
        Transactions transactions = new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                inside = true;
                try {
                    return work.get();
                } finally {
                    inside = false;
                }
            }
        };
        var clock = Clock.fixed(DUE, ZoneOffset.UTC);
        var board = new DigestBoard(
                mock(),
                rounds,
                mock(),
                mock(),
                mock(),
                mock(),
                mock(),
                directory,
                channels,
                mock(),
                outbox,
                UUID::randomUUID,
                clock);
        new DigestJob(board, rounds, transactions, clock).run("1|7", DUE);
    }

    private static Person person(long id, Role role) {
        return new Person(1, id, "Somebody", "", ZoneOffset.UTC, Set.of(), List.of(), Set.of(role));
    }
}
