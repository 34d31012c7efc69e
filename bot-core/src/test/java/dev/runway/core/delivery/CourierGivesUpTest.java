package dev.runway.core.delivery;

import static dev.runway.core.delivery.Delivery.State.SENT;
import static dev.runway.core.delivery.Delivery.State.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.platform.Ability;
import dev.runway.core.platform.PlatformException;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** What is not sent at all: where a place takes nothing any more, and where somebody must mend something first. */
class CourierGivesUpTest {

    private final Sent sent = new Sent();
    private final ScriptedPlatform platform = sent.platform;

    @Test
    void stopPostingThereSkipsWhateverWaitsForThePlace() {
        platform.failing(PlatformException.stopPostingThere("Scripted", "posting to an archived channel", null));
        var first = sent.post("portfolio", "one");
        var second = sent.post("portfolio", "two");
        var elsewhere = sent.post("ledger", "hello");

        sent.deliver();

        assertThat(sent.state(first)).isEqualTo(SKIPPED);
        assertThat(sent.state(second)).isEqualTo(SKIPPED);
        assertThat(sent.reason(second)).contains("archived channel");
        assertThat(sent.state(elsewhere)).isEqualTo(SENT);
        assertThat(sent.told).contains("SKIPPED STOP_POSTING_THERE");
    }

    @Test
    void stopPostingToSomebodyAloneClosesNoChannel() {
        platform.abilities = EnumSet.of(Ability.BUTTONS);
        platform.failing(PlatformException.stopPostingThere("Scripted", "writing to somebody who left", null));
        var alone = sent.privately("portfolio", "for your eyes");
        var openly = sent.post("portfolio", "for everybody");

        sent.deliver();

        assertThat(sent.state(alone)).isEqualTo(SKIPPED);
        assertThat(sent.state(openly)).isEqualTo(SENT);
    }

    @Test
    void whoeverCannotBeToldAloneInAChannelIsToldDirectlyAndTheChannelStaysOpen() {
        platform.failing(PlatformException.stopPostingThere("Scripted", "telling somebody who is not there", null));
        var alone = sent.privately("portfolio", "for your eyes");
        var openly = sent.post("portfolio", "for everybody");

        sent.deliver();

        assertThat(platform.asked)
                .containsExactly(
                        "private portfolio ana: for your eyes",
                        "post direct-ana: for your eyes",
                        "post portfolio: for everybody");
        assertThat(sent.state(alone)).isEqualTo(SENT);
        assertThat(sent.state(openly)).isEqualTo(SENT);
    }

    @Test
    void whoCanBeToldNeitherThereNorDirectlyIsSkipped() {
        platform.failing(PlatformException.stopPostingThere("Scripted", "telling somebody who is not there", null));
        platform.directPlaceFails = PlatformException.stopPostingThere("Scripted", "opening a direct place", null);
        var alone = sent.privately("portfolio", "for your eyes");
        var openly = sent.post("portfolio", "for everybody");

        sent.deliver();

        assertThat(sent.state(alone)).isEqualTo(SKIPPED);
        assertThat(sent.reason(alone)).contains("opening a direct place");
        assertThat(sent.state(openly)).isEqualTo(SENT);
    }

    @Test
    void somebodyWhoCannotBeReachedAloneClosesNoChannel() {
        platform.abilities = EnumSet.of(Ability.BUTTONS);
        platform.directPlaceFails = PlatformException.stopPostingThere("Scripted", "opening a direct place", null);
        var alone = sent.privately("portfolio", "for your eyes");
        var openly = sent.post("portfolio", "for everybody");

        sent.deliver();

        assertThat(sent.state(alone)).isEqualTo(SKIPPED);
        assertThat(sent.state(openly)).isEqualTo(SENT);
        assertThat(sent.told).containsExactly("SKIPPED STOP_POSTING_THERE", "SENT");
    }

    @Test
    void whatAnAdministratorOrWeMustMendFailsAndTheNextRowGoesOn() {
        platform.failing(PlatformException.tellAnAdministrator("Scripted", "posting without the scope", null));
        platform.failing(PlatformException.fixOurCode("Scripted", "posting 51 blocks", null));
        var first = sent.post("portfolio", "one");
        var second = sent.post("portfolio", "two");
        var third = sent.post("portfolio", "three");

        sent.deliver();

        assertThat(sent.reason(first)).contains("without the scope");
        assertThat(sent.reason(second)).contains("51 blocks");
        assertThat(sent.state(third)).isEqualTo(SENT);
        assertThat(sent.told).containsExactly("FAILED TELL_AN_ADMINISTRATOR", "FAILED FIX_OUR_CODE", "SENT");
    }
}
