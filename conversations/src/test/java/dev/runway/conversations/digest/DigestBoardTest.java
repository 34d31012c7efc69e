package dev.runway.conversations.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.runway.conversations.checkin.Round;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DigestBoardTest {

    private static final Instant DUE = Instant.parse("2026-11-27T15:00:00Z");
    private static final Round ROUND = new Round(7L, 1, 1, LocalDate.of(2026, 11, 26), LocalTime.of(10, 0), DUE, null);
    private static final Workspace ACME = new Workspace(1, "slack", "T0ACME");

    private static Place channel(Workspace workspace, String ref, String name) {
        return new Place(workspace, ref, Place.Kind.CHANNEL, name);
    }

    /** A channel that was renamed is the same one, and another workspace's of the same name is not. */
    @Test
    void aDigestStandsWhereItWasPostedWhateverThatIsCalled() {
        var delivery = UUID.randomUUID();
        PostRecords posts = mock();
        Outbox outbox = mock();
        when(posts.findByOfficeAndRoundOrderById(1, 7))
                .thenReturn(List.of(new DigestPost(1L, 1, 7, "#portfolio", delivery)));
        when(outbox.find(1, delivery))
                .thenReturn(Optional.of(Delivery.post(
                        delivery, channel(ACME, "C0PLAN", "#portfolio"), Message.of("digest"), "digest", DUE)));
        var board = new DigestBoard(
                mock(),
                mock(),
                mock(),
                mock(),
                mock(),
                mock(),
                mock(),
                mock(),
                mock(),
                posts,
                outbox,
                UUID::randomUUID,
                Clock.fixed(DUE, ZoneOffset.UTC));

        assertThat(board.standsIn(ROUND, channel(ACME, "C0PLAN", "#plans"))).isTrue();
        assertThat(board.standsIn(ROUND, channel(ACME, "C0OTHER", "#portfolio")))
                .isFalse();
        assertThat(board.standsIn(ROUND, channel(new Workspace(1, "slack", "T0SISTER"), "C0PLAN", "#portfolio")))
                .isFalse();
    }
}
