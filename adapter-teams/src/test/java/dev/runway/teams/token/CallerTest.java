package dev.runway.teams.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

    private static final String EMEA = "https://smba.trafficmanager.net/emea";

    private final Caller caller = new Caller("app", EMEA + "/");

    @Test
    void sentWhatNamesItsServiceWithASlashOrWithout() {
        assertThat(caller.sent("msteams", EMEA + "/")).isTrue();
        assertThat(caller.sent("msteams", EMEA)).isTrue();
        assertThat(new Caller("app", EMEA).sent("msteams", EMEA + "/")).isTrue();
        assertThat(new Caller("app", EMEA).sent("msteams", EMEA)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://smba.trafficmanager.net/amer/",
                "https://smba.trafficmanager.net/",
                "https://smba.trafficmanager.net/emea//",
                "https://smba.trafficmanager.net/EMEA/",
                "https://SMBA.trafficmanager.net/emea/",
                "https://smba.trafficmanager.net:443/emea/",
                "https://smba.trafficmanager.net@evil.example/emea/",
                "http://smba.trafficmanager.net/emea/",
                "http://169.254.169.254/",
                "/"
            })
    void didNotSendWhatNamesAnother(String service) {
        assertThat(caller.sent("msteams", service)).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"emulator", "webchat", "directline", "MSTEAMS", "msteams ", "msteams:private"})
    void didNotSendWhatIsOfAnotherChannel(String channel) {
        assertThat(caller.sent(channel, EMEA)).isFalse();
    }
}
