package dev.runway.core.delivery;

import static dev.runway.core.delivery.Delivery.State.IN_DOUBT;
import static dev.runway.core.delivery.Delivery.State.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.platform.Ability;
import dev.runway.core.platform.PlatformException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One courier at a time has a place, however long that takes, and whoever outslept a lease says nothing twice. */
class CourierLeaseTest {

    private final Sent sent = new Sent();
    private final ScriptedPlatform platform = sent.platform;

    @Test
    void aLongBatchKeepsItsPlace() {
        platform.script.add(() -> sent.clock.pass(Duration.ofSeconds(20)));
        platform.script.add(() -> {
            sent.clock.pass(Duration.ofSeconds(20));
            assertThat(sent.outbox.claim(sent.clock.instant(), Duration.ofSeconds(30), Set.of()))
                    .isEmpty();
        });
        sent.post("portfolio", "one");
        sent.post("portfolio", "two");

        sent.deliver();

        assertThat(sent.told).containsExactly("SENT", "SENT");
    }

    @Test
    void aMessageThatTakesLongKeepsItsPlaceUntilItIsOver() {
        platform.longest = Duration.ofMinutes(2);
        platform.script.add(() -> {
            sent.clock.pass(Duration.ofSeconds(119));
            assertThat(sent.outbox.claim(sent.clock.instant(), Duration.ofSeconds(30), Set.of()))
                    .isEmpty();
        });
        var row = sent.post("portfolio", "one");

        sent.deliver();

        assertThat(sent.state(row)).isEqualTo(SENT);
        assertThat(platform.asked).hasSize(1);
    }

    @Test
    void whoeverHasThePlaceMeanwhileIsLeftToSayIt() {
        platform.longest = Duration.ofMinutes(2);
        var row = sent.post("portfolio", "one");
        sent.outbox.beforeProlonging = () -> {
            sent.clock.pass(Duration.ofSeconds(31));
            sent.deliver();
        };

        sent.deliver();

        assertThat(sent.state(row)).isEqualTo(SENT);
        assertThat(platform.asked).containsExactly("find portfolio", "post portfolio: one");
    }

    @Test
    void aCourierThatOutsleptItsLeaseRecordsItsRowAndTakesNoOther() {
        var second = new UUID[1];
        platform.script.add(() -> {
            sent.clock.pass(Duration.ofSeconds(31));
            second[0] = sent.post("portfolio", "two");
            platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FIND));
            sent.deliver();
        });
        var first = sent.post("portfolio", "one");

        sent.deliver();

        assertThat(sent.state(first)).isEqualTo(IN_DOUBT);
        assertThat(sent.state(second[0])).isEqualTo(SENT);
        assertThat(platform.asked).containsExactly("post portfolio: one", "post portfolio: two");
    }

    @Test
    void aCourierThatOutsleptItsLeaseBetweenTwoRowsLeavesTheSecondToTheNext() {
        sent.post("portfolio", "one");
        var second = sent.post("portfolio", "two");
        sent.afterwards.add(() -> {
            sent.clock.pass(Duration.ofSeconds(31));
            sent.deliver();
        });

        sent.deliver();

        assertThat(platform.asked).containsExactly("post portfolio: one", "find portfolio", "post portfolio: two");
        assertThat(sent.state(second)).isEqualTo(SENT);
    }

    @Test
    void aSlowLookUpDoesNotLeadToASecondMessage() {
        platform.failing(PlatformException.maybeSent("Scripted", "posting", null));
        var row = sent.post("portfolio", "one");
        sent.deliver();
        sent.clock.pass(Duration.ofSeconds(5));
        platform.lookingUp = () -> sent.clock.pass(Duration.ofSeconds(31));
        sent.outbox.beforeProlonging = sent::deliver;

        sent.deliver();

        assertThat(platform.asked)
                .containsExactly("post portfolio: one", "find portfolio", "find portfolio", "post portfolio: one");
        assertThat(sent.state(row)).isEqualTo(SENT);
    }
}
