package dev.runway.core.delivery;

import static dev.runway.core.delivery.Delivery.State.IN_DOUBT;
import static dev.runway.core.delivery.Delivery.State.SENDING;
import static dev.runway.core.delivery.Delivery.State.SENT;
import static dev.runway.core.delivery.ScriptedPlatform.later;
import static dev.runway.core.delivery.Sent.channel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.platform.Ability;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was perhaps sent is looked up where the platform can, and else a doubt that a person sees. */
class CourierInDoubtTest {

    private final Sent sent = new Sent();
    private final ScriptedPlatform platform = sent.platform;

    @Test
    void maybeSentIsADoubtWhereThePlatformCannotLookItUp() {
        platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FIND));
        platform.failing(PlatformException.maybeSent("Scripted", "posting", null));
        var first = sent.post("portfolio", "one");
        var second = sent.post("portfolio", "two");

        sent.deliver();
        sent.clock.pass(Duration.ofHours(1));
        sent.deliver();

        assertThat(sent.state(first)).isEqualTo(IN_DOUBT);
        assertThat(sent.state(second)).isEqualTo(SENT);
        assertThat(platform.asked).containsExactly("post portfolio: one", "post portfolio: two");
    }

    @Test
    void aFailureThatNobodyForesawIsTakenForMaybeSent() {
        platform.abilities = Set.of();
        platform.failing(new IllegalStateException("a surprise"));
        var row = sent.post("portfolio", "one");

        sent.deliver();

        assertThat(sent.state(row)).isEqualTo(IN_DOUBT);
        assertThat(sent.reason(row))
                .as("an operator reads it, and nobody knows what it quotes")
                .contains("IllegalStateException at ")
                .doesNotContain("a surprise");
    }

    @Test
    void maybeSentIsLookedUpAfterAWhileAndFound() {
        var row = sent.post("portfolio", "one");
        platform.script.add(() -> {
            platform.stands.put(row, new MessageRef(channel("portfolio"), "m77"));
            throw PlatformException.maybeSent("Scripted", "posting", null);
        });

        sent.deliver();
        assertThat(sent.state(row)).isEqualTo(SENDING);
        sent.clock.pass(Duration.ofSeconds(5));
        sent.deliver();

        assertThat(sent.state(row)).isEqualTo(SENT);
        assertThat(sent.platformId(row)).contains("m77");
        assertThat(platform.asked).containsExactly("post portfolio: one", "find portfolio");
    }

    @Test
    void maybeSentIsPostedAgainWhenItIsCertainlyNotThere() {
        platform.failing(PlatformException.maybeSent("Scripted", "posting", null));
        var row = sent.post("portfolio", "one");

        sent.deliver();
        sent.clock.pass(Duration.ofSeconds(5));
        sent.deliver();

        assertThat(sent.state(row)).isEqualTo(SENT);
        assertThat(platform.asked).containsExactly("post portfolio: one", "find portfolio", "post portfolio: one");
    }

    @Test
    void aLookUpThatFailsIsTriedAgainAndIsADoubtInTheEnd() {
        platform.failing(PlatformException.maybeSent("Scripted", "posting", null));
        platform.lookups.add(later(null));
        platform.lookups.add(PlatformException.tellAnAdministrator("Scripted", "reading the history", null));
        var row = sent.post("portfolio", "one");

        sent.deliver();
        sent.clock.pass(Duration.ofSeconds(5));
        sent.deliver();
        assertThat(sent.state(row)).isEqualTo(SENDING);
        sent.clock.pass(Duration.ofSeconds(5));
        sent.deliver();

        assertThat(sent.state(row)).isEqualTo(IN_DOUBT);
        assertThat(sent.reason(row)).contains("reading the history");
    }

    @Test
    void aChangeThatMayHaveBeenMadeIsMadeAgain() {
        var row = sent.post("portfolio", "one");
        platform.succeeding().failing(PlatformException.maybeSent("Scripted", "changing", null));
        var change = sent.replace(row, "portfolio", "two");

        sent.deliver();
        sent.clock.pass(Duration.ofSeconds(1));
        sent.deliver();

        assertThat(sent.state(change)).isEqualTo(SENT);
        assertThat(platform.asked).containsExactly("post portfolio: one", "replace m1: two", "replace m1: two");
    }

    @Test
    void aReplacementThatGrewPerhapsIsADoubtWhereItCannotBeLookedUp() {
        platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FIND));
        var row = sent.post("portfolio", "one");
        sent.deliver();
        platform.grows = true;
        platform.failing(new IllegalStateException("a surprise"));
        var change = sent.replace(row, "portfolio", "two");

        sent.deliver();
        sent.clock.pass(Duration.ofHours(1));
        sent.deliver();

        assertThat(sent.state(change)).isEqualTo(IN_DOUBT);
        assertThat(platform.asked).hasSize(2);
    }
}
