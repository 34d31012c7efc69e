package dev.runway.core.delivery;

import static dev.runway.core.delivery.Delivery.State.CANCELLED;
import static dev.runway.core.delivery.Delivery.State.FAILED;
import static dev.runway.core.delivery.Delivery.State.SENT;
import static dev.runway.core.delivery.Delivery.State.WAITING;
import static dev.runway.core.delivery.ScriptedPlatform.later;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each place gets its rows as they were written, and no place waits for another. */
class CourierOrderTest {

    private final Sent sent = new Sent();
    private final ScriptedPlatform platform = sent.platform;

    @Test
    void deliversTheRowsOfAPlaceAsTheyWereWritten() {
        sent.post("portfolio", "one");
        sent.post("portfolio", "two");
        var last = sent.post("portfolio", "three");

        sent.deliver();

        assertThat(platform.asked)
                .containsExactly("post portfolio: one", "post portfolio: two", "post portfolio: three");
        assertThat(sent.state(last)).isEqualTo(SENT);
        assertThat(sent.platformId(last)).contains("m3");
        assertThat(sent.told).containsExactly("SENT", "SENT", "SENT");
    }

    @Test
    void aRowThatHasToWaitHoldsTheRowsBehindItAndNoOtherPlace() {
        platform.failing(later(null));
        var first = sent.post("portfolio", "one");
        var second = sent.post("portfolio", "two");
        var elsewhere = sent.post("ledger", "hello");

        sent.deliver();

        assertThat(sent.state(first)).isEqualTo(WAITING);
        assertThat(sent.state(second)).isEqualTo(WAITING);
        assertThat(sent.state(elsewhere)).isEqualTo(SENT);
        sent.clock.pass(Duration.ofSeconds(1));
        sent.deliver();
        assertThat(platform.asked)
                .containsExactly(
                        "post portfolio: one", "post ledger: hello", "post portfolio: one", "post portfolio: two");
    }

    @Test
    void aRowWrittenWhileThePlaceIsInHandIsNotLost() {
        platform.script.add(() -> sent.post("portfolio", "two"));
        sent.post("portfolio", "one");

        sent.deliver();

        assertThat(platform.asked).containsExactly("post portfolio: one", "post portfolio: two");
        assertThat(sent.outbox.isDrained(sent.clock.instant())).isTrue();
    }

    @Test
    void anUnknownPlatformIsSaidInTheRow() {
        var place = new Place(new Workspace(1, "pigeon", "loft"), "loft", Place.Kind.CHANNEL, "#loft");
        var row = sent.post(place, Message.of("coo"));

        sent.deliver();

        assertThat(sent.state(row)).isEqualTo(FAILED);
        assertThat(sent.reason(row)).contains("\"pigeon\"");
    }

    @Test
    void aCancelledRowIsPassedOver() {
        var row = sent.post("portfolio", "one");
        sent.outbox.cancel(1, row, "Taken back.");

        sent.deliver();

        assertThat(sent.state(row)).isEqualTo(CANCELLED);
        assertThat(platform.asked).isEmpty();
    }
}
