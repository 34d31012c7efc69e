package dev.runway.teams.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceHostsTest {

    private final ServiceHosts hosts =
            ServiceHosts.of(List.of("http://localhost:56150", "http://127.0.0.1:9/_connector/"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://smba.trafficmanager.net/teams/",
                "https://smba.trafficmanager.net/emea/3f2504e0-4f89-11d3-9a0c-0305e82c3301/",
                "https://smba.trafficmanager.net",
                "https://smba.onyx.prod.teams.trafficmanager.net/amer",
                "https://smba.infra.gcc.teams.microsoft.com/gcc",
                "https://smba.infra.gov.teams.microsoft.us/teams",
                "https://smba.infra.dod.teams.microsoft.us/teams",
                "http://localhost:56150/_connector",
                "http://127.0.0.1:9",
                "http://127.0.0.1:9/v3"
            })
    void areTeamsOwnAndThoseOfThisMachineThatWereNamed(String url) {
        assertThat(hosts.allows(url)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @MethodSource("dev.runway.faketeams.Attacks#elsewhere")
    void areNothingElse(String url) {
        assertThat(hosts.allows(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:56150",
                "http://localhost:56150/",
                "http://localhost:56150/_connector",
                "https://localhost",
                "http://127.0.0.1:1",
                "http://[::1]:65535/",
                "https://[::1]"
            })
    void mayBeMoreOnThisMachine(String url) {
        assertThat(ServiceHosts.of(List.of(url)).allows(url)).isTrue();
        assertThat(ServiceHosts.of(List.of()).allows(url)).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "http://evil.example",
                "https://smba.trafficmanager.net",
                "http://localhost.evil.example",
                "http://localhost@evil.example",
                "http://evil.example/localhost",
                "http://127.0.0.1.evil.example",
                "http://127.0.0.2",
                "http://1127.0.0.1",
                "http://127x0.0.1",
                "http://0.0.0.0:8080",
                "http://192.168.0.7:56150",
                "http://169.254.169.254",
                "http://[::]:8080",
                "ftp://localhost",
                "localhost:56150",
                "http://LOCALHOST:56150",
                "http://localhost:56150?to=evil"
            })
    void areNoMoreElsewhere(String url) {
        var one = url == null ? Collections.<String>singletonList(null) : List.of(url);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceHosts.of(one))
                .withMessage("TEAMS_SERVICE_URLS may only name this machine, like http://localhost:56150 or"
                        + " http://127.0.0.1:56150.");
    }

    /** Whatever the machine's language makes of an i. */
    @Test
    void areTheSameInEveryLanguage() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(hosts.allows("https://smba.infra.gcc.teams.microsoft.com/gcc"))
                    .isTrue();
            assertThat(hosts.allows("https://smba.\u0131nfra.gcc.teams.microsoft.com/gcc"))
                    .isFalse();
        } finally {
            Locale.setDefault(usual);
        }
    }
}
