package dev.runway.conversations.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.conversations.broadcast.Broadcast.State;
import dev.runway.conversations.broadcast.RecipientRecords.Missed;
import dev.runway.conversations.broadcast.RecipientRecords.Tally;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-27T10:00:00Z");

    @Test
    void everyStateIsCountedAndTheCountsAddUp() {
        var delivered = Delivered.of(
                List.of(
                        new Tally(Delivery.State.SENT, 12),
                        new Tally(Delivery.State.FAILED, 3),
                        new Tally(Delivery.State.SKIPPED, 4),
                        new Tally(Delivery.State.CANCELLED, 5),
                        new Tally(Delivery.State.IN_DOUBT, 6),
                        new Tally(Delivery.State.WAITING, 8),
                        new Tally(Delivery.State.SENDING, 2)),
                List.of());

        assertThat(delivered.audience()).isEqualTo(40);
        assertThat(delivered.ended()).isEqualTo(30);
        var page = page(broadcast(State.SENDING, 1, ""), delivered);
        assertThat(PlainText.lines(page))
                .contains("12 of 40 sent · 3 failed · 4 skipped · 5 cancelled · 6 in doubt · 10 on the way");
        assertThat(page.buttons()).extracting(Button::label).containsExactly("Cancel");
    }

    @Test
    void aLongListIsCutAndTheRestCounted() {
        var missed = new ArrayList<Missed>();
        for (int i = 0; i < ReportPage.MOST_NAMES; i++) {
            missed.add(new Missed("Person " + i, BroadcastRecipient.Kind.PERSON, Delivery.State.FAILED, "refused"));
        }
        var delivered = Delivered.of(
                List.of(new Tally(Delivery.State.SENT, 9_800), new Tally(Delivery.State.FAILED, 200)), missed);

        var page = page(broadcast(State.ENDED, 1, ""), delivered);

        assertThat(PlainText.lines(page))
                .contains(
                        "9800 of 10000 sent · 200 failed",
                        "  Person 9 · refused",
                        "  and 190 more; the rest is in the CSV");
        assertThat(page.buttons()).extracting(Button::label).containsExactly("Send again to the 200 that failed");
    }

    @Test
    void theDoubtfulAreNeverOfferedToBeSentAgain() {
        var delivered = Delivered.of(
                List.of(new Tally(Delivery.State.IN_DOUBT, 1)),
                List.of(new Missed("Ana", BroadcastRecipient.Kind.PERSON, Delivery.State.IN_DOUBT, "x".repeat(500))));

        var page = page(broadcast(State.ENDED, 2, "Dana"), delivered);

        assertThat(page.buttons()).isEmpty();
        assertThat(PlainText.lines(page))
                .contains("To everybody, on Friday at 10:00 your time, for the second time; Dana stopped it.")
                .anyMatch(line -> line.startsWith("  Ana · xxx") && line.endsWith("…") && line.length() < 200);
    }

    @Test
    void whileItIsBeingStoppedNothingCanBePressed() {
        var delivered = Delivered.of(List.of(new Tally(Delivery.State.SENDING, 1)), List.of());

        var page = page(broadcast(State.STOPPING, 1, "Dana"), delivered);

        assertThat(PlainText.lines(page)).startsWith("Stopping the summary of Moves to everybody.");
        assertThat(page.buttons()).isEmpty();
    }

    private static Message page(Broadcast broadcast, Delivered delivered) {
        return new ReportPage(broadcast, delivered, FRIDAY, ZoneId.of("Europe/Lisbon"))
                .of(Optional.of(URI.create("https://runway.example/broadcasts/1.csv")));
    }

    private static Broadcast broadcast(State state, int round, String stopper) {
        return new Broadcast(
                1L,
                1,
                new UUID(0, 1),
                "program-1",
                "Moves",
                "everybody",
                "everybody",
                "",
                1,
                1,
                state,
                round,
                FRIDAY,
                null,
                stopper,
                null,
                FRIDAY,
                0);
    }
}
