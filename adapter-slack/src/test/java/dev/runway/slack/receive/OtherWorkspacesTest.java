package dev.runway.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Account;
import dev.runway.core.platform.Incoming;
import dev.runway.fakeslack.Payloads;
import dev.runway.fakeslack.Payloads.Pressed;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A valid signature says that it is Slack's app that speaks, not for which workspace. */
class OtherWorkspacesTest {

    private static final String TS = "1795687200.000100";

    private final Knocks knocks = new Knocks();
    private final Payloads payloads = knocks.payloads;

    @AfterEach
    void close() {
        knocks.close();
    }

    @Test
    void thatNeverLetUsInAreAcknowledged() {
        var strangers = new Payloads("T0STRANGE", "U0RUNWAY", "http://127.0.0.1:1/");

        Stream.of(
                        strangers.message(Knocks.ANA, Knocks.ANAS, TS, "help"),
                        strangers.command(Knocks.ANA, Knocks.ANAS, "", "runway", "help"),
                        strangers.press(Knocks.ANA, new Pressed(Knocks.ANAS, TS, false, "dialog", "x")))
                .forEach(knocks::isIgnored);
    }

    @Test
    void thatThrewUsOutAreAcknowledged() {
        knocks.isIgnored(payloads.uninstalled());
        knocks.connections.clear();
        knocks.isIgnored(payloads.message(Knocks.ANA, Knocks.ANAS, TS, "help"));
    }

    @Test
    void areNotMixedWithOurs() {
        knocks.connect(Knocks.OTHER, "U0RUNWAY", "xoxb-other");
        for (var field : new String[] {"team", "user_team", "source_team"}) {
            knocks.isIgnored(Knocks.event(
                    payloads.mention(Knocks.ANA, Knocks.PORTFOLIO, TS, "<@U0RUNWAY> help"),
                    event -> event.addProperty(field, "T0OTHER")));
        }
        knocks.isIgnored(Knocks.changed(
                payloads.message(Knocks.ANA, Knocks.ANAS, TS, "help"), json -> json.addProperty("team_id", "T0OTHER")));
    }

    /** Their ids are theirs: what they name is looked for in their own office alone. */
    @Test
    void thatAreConnectedActInTheirOwnOffice() {
        knocks.connect(Knocks.OTHER, "U0RUNWAY", "xoxb-other");
        var theirs = new Payloads("T0OTHER", "U0RUNWAY", "http://127.0.0.1:1/");

        knocks.sends(theirs.press(Knocks.ANA, new Pressed(Knocks.PORTFOLIO, TS, false, "dialog", "x")));
        var pressed = knocks.heard(Incoming.Pressed.class);

        assertThat(pressed.envelope().account()).isEqualTo(new Account(Knocks.OTHER, Knocks.ANA));
        assertThat(pressed.message().place().workspace()).isEqualTo(Knocks.OTHER);
    }
}
