package dev.runway.teams.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.faketeams.Attacks;
import dev.runway.faketeams.FakeIssuer;
import dev.runway.faketeams.FakeToken;
import dev.runway.testkit.ManualClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCheckTest {

    private final ManualClock clock = new ManualClock();
    private final FakeIssuer issuer = FakeIssuer.start(clock);
    private final TokenCheck check = check(Attacks.APP);

    private TokenCheck check(String appId) {
        return new TokenCheck(appId, URI.create(issuer.metadataUrl()), ServiceHosts.of(List.of()), clock);
    }

    @AfterEach
    void close() {
        check.close();
        issuer.close();
    }

    private FakeToken good() {
        return issuer.forge(Attacks.APP, Attacks.SERVICE);
    }

    private Optional<Caller> caller(FakeToken token) throws KeysAway {
        return check.caller(List.of("Bearer " + token.build()));
    }

    private boolean takes(FakeToken token) throws KeysAway {
        return caller(token).isPresent();
    }

    @Test
    void takesWhatTeamsSends() throws KeysAway {
        assertThat(caller(good())).contains(new Caller(Attacks.APP, Attacks.SERVICE));
        assertThat(issuer.calls()).containsExactly(FakeIssuer.METADATA, FakeIssuer.KEYS);

        assertThat(caller(good())).isPresent();
        assertThat(issuer.calls()).as("the keys are remembered").hasSize(2);
    }

    @Test
    void takesItHoweverItIsWritten() throws KeysAway {
        var token = good().build();
        assertThat(check.caller(List.of("bearer " + token))).isPresent();
        assertThat(check.caller(List.of("BEARER " + token))).isPresent();
        assertThat(takes(good().audience(Attacks.OTHER_APP, Attacks.APP))).isTrue();
        assertThat(takes(good().without("nbf"))).isTrue();
        assertThat(takes(good().claim("iat", clock.instant().getEpochSecond()))).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOther() {
        return new Attacks(issuer)
                .all().stream()
                        .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> {
                            assertThat(check.caller(List.of("Bearer " + attack.token())))
                                    .isEmpty();
                            assertThat(issuer.calls())
                                    .allMatch(path -> path.equals(FakeIssuer.METADATA) || path.equals(FakeIssuer.KEYS));
                        }));
    }

    /** Five minutes' skew, to the second. */
    @ParameterizedTest
    @CsvSource({"-299, true", "-300, true", "-301, false"})
    void takesATokenForFiveMinutesAfterItsEnd(int seconds, boolean taken) throws KeysAway {
        assertThat(takes(good().ends(Duration.ofSeconds(seconds)))).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"299, true", "300, true", "301, false"})
    void takesATokenFiveMinutesBeforeItsBeginning(int seconds, boolean taken) throws KeysAway {
        assertThat(takes(good().begins(Duration.ofSeconds(seconds)))).isEqualTo(taken);
    }

    @Test
    void goesByTheClockThatIsHandedIn() throws KeysAway {
        var token = good();
        clock.pass(Duration.ofHours(1).plusSeconds(300));
        assertThat(takes(token)).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(takes(token)).isFalse();
    }

    /** It takes no key to see, so none is looked for: nobody makes us ask for keys with garbage. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer a",
                "Bearer a.b",
                "Bearer a.b.",
                "Bearer a.b.c.d",
                "Bearer a.b.c",
                "Bearer  a.b.c",
                "Bearer a.b.c ",
                "Bearer a.b.c, Bearer a.b.c",
                "Basic dXNlcjp3b3Jk",
                "Negotiate",
                "a.b.c",
                "Bearer \u00e9.b.c",
                "Bearer a.b.c\r\nX: y"
            })
    void asksForNoKeyForGarbage(String header) throws KeysAway {
        assertThat(check.caller(List.of(header))).isEmpty();
        assertThat(issuer.calls()).isEmpty();
    }

    @Test
    void asksForNoKeyForAnotherAlgorithm() throws KeysAway {
        assertThat(takes(good().unsigned())).isFalse();
        assertThat(takes(good().signedWithThePublicKey())).isFalse();
        assertThat(takes(good().algorithm("RS512"))).isFalse();
        assertThat(takes(good().naming(null))).isFalse();
        assertThat(issuer.calls()).isEmpty();
    }

    @Test
    void wantsOneHeader() throws KeysAway {
        var header = "Bearer " + good().build();
        assertThat(check.caller(List.of())).isEmpty();
        assertThat(check.caller(List.of(header, header))).isEmpty();
        assertThat(check.caller(List.of(header))).isPresent();
    }

    @Test
    void readsNoTokenBeyondItsLimit() throws KeysAway {
        var short_ = "Bearer " + good().claim("pad", "").build();
        // Three characters of JSON are four of the token.
        var pad = "x".repeat((TokenCheck.LONGEST - short_.length()) / 4 * 3);
        var longest = "Bearer " + good().claim("pad", pad).build();
        assertThat(longest.length()).isBetween(TokenCheck.LONGEST - 4, TokenCheck.LONGEST);
        assertThat(check.caller(List.of(longest))).isPresent();

        assertThat(check.caller(
                        List.of("Bearer " + good().claim("pad", pad + "xxxx").build())))
                .isEmpty();
    }

    @Test
    void cannotTellWithoutKeys() {
        issuer.fail(503);
        assertThatThrownBy(() -> caller(good()))
                .isInstanceOf(KeysAway.class)
                .hasMessage("The keys that Teams signs with cannot be read at the moment.");
    }

    @Test
    void saysWhetherItHasKeys() {
        assertThat(check.hasKeys()).isTrue();
        issuer.fail(503);
        try (var another = check(Attacks.APP)) {
            assertThat(another.hasKeys()).isFalse();
        }
    }

    /** Even so it is no reason to ask again. */
    @Test
    void canTellGarbageWithoutKeys() throws KeysAway {
        issuer.fail(503);
        assertThat(check.caller(List.of("Bearer a.b.c"))).isEmpty();
        assertThat(takes(good().unsigned())).isFalse();
    }

    @Test
    void isNobodysWithoutAnAppId() {
        assertThatIllegalArgumentException().isThrownBy(() -> check(" ")).withMessageContaining("TEAMS_APP_ID");
        assertThatIllegalArgumentException().isThrownBy(() -> check("")).withMessageContaining("TEAMS_APP_ID");
    }

    @Test
    void endsItsThread() throws KeysAway {
        var keyReaders = readers();
        var another = check(Attacks.APP);
        another.close();
        assertThat(readers()).isEqualTo(keyReaders);
    }

    private static long readers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("teams-keys"))
                .count();
    }
}
