package dev.runway.core.delivery;

import static dev.runway.core.delivery.Delivery.State.IN_DOUBT;
import static dev.runway.core.delivery.Delivery.State.SENT;
import static dev.runway.core.delivery.Sent.channel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.platform.Ability;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever stood between two commits when the process was killed. */
class CourierAfterACrashTest {

    private final Sent sent = new Sent();
    private final ScriptedPlatform platform = sent.platform;

    @Test
    void thePlaceIsLeftAloneUntilTheLeaseIsOver() {
        sent.post("portfolio", "one");
        platform.script.add(() -> {
            throw new Killed();
        });
        assertThatThrownBy(sent::deliver).isInstanceOf(Killed.class);
        sent.clock.pass(Duration.ofSeconds(29));

        sent.deliver();

        assertThat(platform.asked).hasSize(1);
    }

    @Test
    void whatWasBeingSentIsADoubtAndNeverSentAgainByItself() {
        platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FIND));
        var first = sent.post("portfolio", "one");
        var second = sent.post("portfolio", "two");
        crashWhilePosting();

        sent.deliver();

        assertThat(sent.state(first)).isEqualTo(IN_DOUBT);
        assertThat(sent.reason(first)).contains("cannot look it up");
        assertThat(sent.state(second)).isEqualTo(SENT);
    }

    @Test
    void whatWasBeingSentIsLookedUpWhereThePlatformCan() {
        var row = sent.post("portfolio", "one");
        platform.stands.put(row, new MessageRef(channel("portfolio"), "m5"));
        crashWhilePosting();

        sent.deliver();

        assertThat(sent.platformId(row)).contains("m5");
        assertThat(platform.asked).containsExactly("post portfolio: one", "find portfolio");
    }

    @Test
    void whatCertainlyNeverArrivedIsSent() {
        var row = sent.post("portfolio", "one");
        crashWhilePosting();

        sent.deliver();

        assertThat(sent.state(row)).isEqualTo(SENT);
        assertThat(platform.asked).containsExactly("post portfolio: one", "find portfolio", "post portfolio: one");
    }

    @Test
    void aPrivateMessageIsADoubtEvenWhereOthersCanBeLookedUp() {
        var row = sent.privately("portfolio", "one");
        crashWhilePosting();

        sent.deliver();

        assertThat(sent.state(row)).isEqualTo(IN_DOUBT);
    }

    @Test
    void aReplacementThatGrowsIsADoubtWhereItCannotBeLookedUp() {
        platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FIND));
        var change = crashWhileADigestGrows();

        sent.deliver();

        assertThat(sent.state(change)).isEqualTo(IN_DOUBT);
        assertThat(platform.asked).containsExactly("replace m1: longer");
    }

    @Test
    void aReplacementThatGrowsIsADoubtWhereNobodyMayLook() {
        var change = crashWhileADigestGrows();
        platform.lookups.add(PlatformException.tellAnAdministrator("Scripted", "reading the history", null));

        sent.deliver();

        assertThat(sent.state(change)).isEqualTo(IN_DOUBT);
        assertThat(platform.asked).containsExactly("replace m1: longer", "find portfolio");
    }

    @Test
    void aReplacementThatGrowsIsMadeAgainWhereItCanBeLookedUp() {
        var change = crashWhileADigestGrows();
        platform.stands.put(change, new MessageRef(channel("portfolio"), "below"));

        sent.deliver();

        assertThat(sent.state(change)).isEqualTo(SENT);
        assertThat(sent.platformId(change)).contains("m1");
        assertThat(platform.asked).containsExactly("replace m1: longer", "find portfolio", "replace m1: longer");
    }

    private void crashWhilePosting() {
        platform.script.add(() -> {
            throw new Killed();
        });
        assertThatThrownBy(sent::deliver).isInstanceOf(Killed.class);
        sent.clock.pass(Duration.ofSeconds(31));
    }

    private UUID crashWhileADigestGrows() {
        var digest = sent.post("portfolio", "one");
        sent.deliver();
        platform.asked.clear();
        platform.grows = true;
        var change = sent.replace(digest, "portfolio", "longer");
        crashWhilePosting();
        return change;
    }

    /** An error that ends the thread, as a kill would. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
