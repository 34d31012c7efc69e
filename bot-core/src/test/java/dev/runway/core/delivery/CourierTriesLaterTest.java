package dev.runway.core.delivery;

import static dev.runway.core.delivery.Delivery.State.FAILED;
import static dev.runway.core.delivery.Delivery.State.SENT;
import static dev.runway.core.delivery.Delivery.State.WAITING;
import static dev.runway.core.delivery.ScriptedPlatform.later;
import static dev.runway.core.delivery.Sent.OTHER;
import static dev.runway.core.delivery.Sent.channel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How long a row waits that the platform did not take now, what waits with it, and when it is given up. */
class CourierTriesLaterTest {

    private final Sent sent = new Sent();
    private final ScriptedPlatform platform = sent.platform;

    @Test
    void tryLaterWaitsTwiceAsLongEachTimeWithinItsUpperHalf() {
        var row = sent.post("portfolio", "one");
        for (int wait = 1; wait <= 8; wait *= 2) {
            platform.failing(later(null));
            sent.deliver();
            sent.clock.pass(Duration.ofMillis(wait * 500 - 1));
            sent.deliver();
            assertThat(sent.state(row)).isEqualTo(WAITING);
            sent.clock.pass(Duration.ofMillis(wait * 500 + 1));
        }
        sent.deliver();

        assertThat(sent.state(row)).isEqualTo(SENT);
        assertThat(platform.asked).hasSize(5);
    }

    @Test
    void tryLaterGivesUpAfterADayOfFailuresAndSaysSo() {
        var row = sent.post("portfolio", "one");
        while (sent.state(row) == WAITING) {
            assertThat(Duration.between(Instant.EPOCH, sent.clock.instant())).isLessThan(Duration.ofHours(25));
            platform.failing(later(null));
            sent.deliver();
            sent.clock.pass(Duration.ofSeconds(10));
        }

        assertThat(sent.state(row)).isEqualTo(FAILED);
        assertThat(sent.reason(row)).startsWith("Tried for 24 hours").contains("Scripted failed while posting");
        assertThat(Duration.between(Instant.EPOCH, sent.clock.instant())).isGreaterThan(Duration.ofHours(24));
    }

    /** However old it is: for a day it waited for an allowance, or nobody was there to send it. */
    @Test
    void anOldMessageThatFailsForTheFirstTimeIsTriedAgain() {
        var row = sent.post("portfolio", "one");
        sent.clock.pass(Duration.ofHours(25));
        platform.failing(later(null));

        sent.deliver();
        assertThat(sent.state(row)).isEqualTo(WAITING);
        sent.clock.pass(Duration.ofSeconds(1));
        sent.deliver();

        assertThat(sent.state(row)).isEqualTo(SENT);
    }

    /** Else every row behind one that was given up would be tried for a day of its own. */
    @Test
    void whatWaitsBehindAFailureIsGivenUpWithIt() {
        var first = sent.post("portfolio", "one");
        var second = sent.post("portfolio", "two");
        for (int i = 0; sent.state(first) == WAITING; i++) {
            assertThat(i).isLessThan(1_000);
            platform.failing(later(null)).failing(later(null));
            sent.deliver();
            platform.script.clear();
            sent.clock.pass(Duration.ofMinutes(5));
        }

        assertThat(sent.state(first)).isEqualTo(FAILED);
        assertThat(sent.state(second)).isEqualTo(FAILED);
    }

    @Test
    void aWaitThatThePlatformAsksForHoldsThatMethodInThatWorkspaceAlone() {
        var changed = sent.post("ledger", "zero");
        sent.deliver();
        platform.asked.clear();
        platform.failing(later(Duration.ofSeconds(30)));
        sent.post("portfolio", "one");
        sent.clock.pass(Duration.ofMillis(1));
        sent.post("wiki", "two");
        sent.replace(changed, "ledger", "three");
        sent.post(channel(OTHER, "elsewhere"), Message.of("four"));

        var courier = sent.courier();
        courier.deliverAllNow();

        assertThat(platform.asked)
                .containsExactlyInAnyOrder("post portfolio: one", "replace m1: three", "post elsewhere: four");
        sent.clock.pass(Duration.ofSeconds(30));
        courier.deliverAllNow();
        assertThat(platform.asked).contains("post wiki: two").hasSize(5);
    }

    /** What it was that the platform refused is not known: any of the calls it takes. */
    @Test
    void aWaitHoldsEveryKindOfCallThatWasMade() {
        var digest = sent.post("ledger", "zero");
        sent.deliver();
        platform.asked.clear();
        platform.grows = true;
        platform.failing(later(Duration.ofSeconds(30)));
        sent.replace(digest, "ledger", "longer");
        sent.clock.pass(Duration.ofMillis(1));
        sent.post("wiki", "two");

        var courier = sent.courier();
        courier.deliverAllNow();

        assertThat(platform.asked).containsExactly("replace m1: longer");
        sent.clock.pass(Duration.ofSeconds(30));
        courier.deliverAllNow();
        assertThat(platform.asked).contains("post wiki: two").hasSize(3);
    }

    @Test
    void aDirectPlaceThatCannotBeFoundNowIsTriedAgain() {
        platform.abilities = Set.of();
        platform.directPlaceFails = new IllegalStateException("the line is dead");
        var row = sent.privately("portfolio", "one");

        sent.deliver();
        assertThat(sent.state(row)).isEqualTo(WAITING);
        platform.directPlaceFails = null;
        sent.clock.pass(Duration.ofSeconds(1));
        sent.deliver();

        assertThat(sent.state(row)).isEqualTo(SENT);
    }
}
