package dev.runway.core.delivery;

import static dev.runway.core.delivery.Delivery.State.IN_DOUBT;
import static dev.runway.core.delivery.Delivery.State.SENT;
import static dev.runway.core.delivery.Delivery.State.SKIPPED;
import static dev.runway.core.delivery.Delivery.State.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runway.core.platform.Ability;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A message that the platform stopped taking in its midst: what stands of it is made whole, and never said twice. */
class CourierGoesOnTest {

    private final Sent sent = new Sent();
    private final ScriptedPlatform platform = sent.platform;

    private static PlatformException stopped(String begun) {
        return PlatformException.goOnLater(
                "Scripted", "posting", Duration.ofSeconds(9), new MessageRef(Sent.channel("portfolio"), begun), null);
    }

    private UUID begun() {
        platform.failing(stopped("p1"));
        var row = sent.post("portfolio", "one");
        sent.deliver();
        return row;
    }

    private void laterOn() {
        sent.clock.pass(Duration.ofSeconds(9));
        sent.deliver();
    }

    @Test
    void whatStandsIsMadeWholeByWhicheverCourierComesNext() {
        var row = begun();
        var next = sent.post("portfolio", "two");
        sent.deliver();
        assertThat(sent.state(row)).isEqualTo(WAITING);
        assertThat(sent.platformId(row)).contains("p1");

        laterOn();
        assertThat(platform.asked).containsExactly("post portfolio: one", "replace p1: one", "post portfolio: two");
        assertThat(sent.state(row)).isEqualTo(SENT);
        assertThat(sent.state(next)).isEqualTo(SENT);
    }

    @Test
    void itMayStopSeveralTimes() {
        var row = begun();
        platform.failing(stopped("p1,p2")).failing(ScriptedPlatform.later(Duration.ofSeconds(9)));
        laterOn();
        laterOn();
        assertThat(sent.state(row)).isEqualTo(WAITING);

        laterOn();
        assertThat(platform.asked)
                .containsExactly("post portfolio: one", "replace p1: one", "replace p1,p2: one", "replace p1,p2: one");
        assertThat(sent.state(row)).isEqualTo(SENT);
    }

    @Test
    void aChangeGoesOnWhereItStoppedItself() {
        var row = sent.post("portfolio", "one");
        sent.deliver();
        platform.failing(stopped("m1,p2"));
        sent.replace(row, "portfolio", "two");
        sent.deliver();
        laterOn();

        assertThat(platform.asked).containsExactly("post portfolio: one", "replace m1: two", "replace m1,p2: two");
    }

    @Test
    void whatWasMeantForOnePersonGoesOnWhereTheyAreReached() {
        platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.PRIVATE));
        platform.failing(stopped("p1"));
        var row = sent.privately("portfolio", "one");
        sent.deliver();
        platform.failing(PlatformException.fixOurCode("Scripted", "posting", null));
        laterOn();

        assertThat(platform.asked).last().isEqualTo("replace p1: one");
        assertThat(sent.state(row)).isEqualTo(IN_DOUBT);
    }

    /** A part of it stands, so nobody may read that it failed or was skipped. */
    @Test
    void whatCannotBeMadeWholeIsADoubt() {
        var row = begun();
        var next = sent.post("portfolio", "two");
        platform.failing(PlatformException.stopPostingThere("Scripted", "posting", null))
                .failing(PlatformException.stopPostingThere("Scripted", "posting", null));
        laterOn();

        assertThat(sent.state(row)).isEqualTo(IN_DOUBT);
        assertThat(sent.state(next)).isEqualTo(SKIPPED);
    }

    @Test
    void whatStandsOfADoubtIsTakenBack() {
        var row = begun();
        platform.failing(PlatformException.fixOurCode("Scripted", "posting", null));
        var removed = sent.remove(row, "portfolio");
        laterOn();

        assertThat(sent.state(row)).isEqualTo(IN_DOUBT);
        assertThat(sent.state(removed)).isEqualTo(SENT);
        assertThat(platform.asked).containsExactly("post portfolio: one", "replace p1: one", "remove p1");
    }

    @Test
    void aChangeMakesADoubtWhole() {
        var row = begun();
        platform.failing(PlatformException.fixOurCode("Scripted", "posting", null));
        var changed = sent.replace(row, "portfolio", "two");
        laterOn();

        assertThat(sent.state(changed)).isEqualTo(SENT);
        assertThat(platform.asked).last().isEqualTo("replace p1: two");
    }

    @Test
    void whatBeganOnAPlatformThatIsGoneIsADoubt() {
        var row = begun();
        sent.clock.pass(Duration.ofSeconds(9));
        sent.courier(Map.of()).deliverAllNow();

        assertThat(sent.state(row)).isEqualTo(IN_DOUBT);
        assertThat(sent.reason(row)).contains("is connected here");
    }

    @Test
    void whatIsNotTakenForADayIsADoubt() {
        var row = begun();
        for (int hour = 0; hour < 30 && sent.state(row) == WAITING; hour++) {
            platform.failing(ScriptedPlatform.later(Duration.ofHours(1)));
            sent.clock.pass(Duration.ofHours(1));
            sent.deliver();
        }

        assertThat(sent.state(row)).isEqualTo(IN_DOUBT);
        assertThat(sent.reason(row)).startsWith("Tried for 24 hours");
    }

    @Test
    void aCourierThatDiesOverTheRestLeavesADoubt() {
        var row = begun();
        platform.grows = true;
        platform.script.add(() -> {
            throw new Death();
        });
        sent.clock.pass(Duration.ofSeconds(9));
        assertThat(catchThrowable(sent::deliver)).isInstanceOf(Death.class);
        platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FIND));
        sent.clock.pass(CourierSettings.usual().lease());
        sent.deliver();

        assertThat(sent.state(row)).isEqualTo(IN_DOUBT);
        assertThat(platform.asked).hasSize(2);
    }

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }
}
