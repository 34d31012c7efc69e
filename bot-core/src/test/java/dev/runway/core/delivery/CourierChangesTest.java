package dev.runway.core.delivery;

import static dev.runway.core.delivery.Delivery.State.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.platform.Ability;
import dev.runway.core.platform.PlatformException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A message is changed or taken back where it stands; a platform that cannot do that gets the next best. */
class CourierChangesTest {

    private final Sent sent = new Sent();
    private final ScriptedPlatform platform = sent.platform;

    @Test
    void aChangeOfWhatNeverArrivedIsSimplySaid() {
        platform.failing(PlatformException.fixOurCode("Scripted", "posting", null));
        var row = sent.post("portfolio", "one");
        var change = sent.replace(row, "portfolio", "two");
        sent.replace(change, "portfolio", "three");

        sent.deliver();

        assertThat(platform.asked).containsExactly("post portfolio: one", "post portfolio: two", "replace m2: three");
    }

    @Test
    void aChangeAfterAChangeThatFailedStillFindsTheFirstMessage() {
        var row = sent.post("portfolio", "one");
        platform.succeeding().failing(PlatformException.fixOurCode("Scripted", "changing", null));
        var change = sent.replace(row, "portfolio", "two");
        sent.replace(change, "portfolio", "three");

        sent.deliver();

        assertThat(platform.asked).containsExactly("post portfolio: one", "replace m1: two", "replace m1: three");
    }

    @Test
    void aMessageIsTakenBackOnceAndChangedNoMore() {
        var row = sent.post("portfolio", "one");
        sent.remove(row, "portfolio");
        var again = sent.remove(row, "portfolio");
        var change = sent.replace(row, "portfolio", "two");

        sent.deliver();

        assertThat(platform.asked).containsExactly("post portfolio: one", "remove m1");
        assertThat(sent.state(again)).isEqualTo(SKIPPED);
        assertThat(sent.reason(change)).contains("taken back");
    }

    @Test
    void withoutReplaceAChangeIsPostedAnewAndSaysSo() {
        platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.REPLACE));
        var row = sent.post("portfolio", "one");
        sent.replace(row, "portfolio", "two");

        sent.deliver();

        assertThat(platform.asked)
                .containsExactly(
                        "post portfolio: one", "post portfolio: Updated: this replaces what I said before. / two");
    }

    @Test
    void withoutRemoveAMessageIsReplacedOrLeftWithTheReason() {
        platform.abilities = EnumSet.of(Ability.REPLACE);
        var row = sent.post("portfolio", "one");
        sent.remove(row, "portfolio");
        sent.deliver();
        assertThat(platform.asked).contains("replace m1: I took this message back.");

        platform.abilities = Set.of();
        var second = sent.remove(sent.post("ledger", "two"), "ledger");
        sent.deliver();
        assertThat(sent.state(second)).isEqualTo(SKIPPED);
    }

    @Test
    void withoutPrivateMessagesOnePersonIsToldAlone() {
        sent.privately("portfolio", "one");
        sent.deliver();
        platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.PRIVATE));
        sent.privately("portfolio", "two");
        sent.deliver();

        assertThat(platform.asked).containsExactly("private portfolio ana: one", "post direct-ana: two");
    }
}
