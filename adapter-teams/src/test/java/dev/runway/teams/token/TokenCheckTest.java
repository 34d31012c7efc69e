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
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void refusesEveryOther() throws KeysAway {
        for (var attack : new Attacks(issuer).all()) {
            assertThat(check.caller(List.of("Bearer " + attack.token())))
                    .as(attack.name())
                    .isEmpty();
        }
        assertThat(issuer.calls()).allMatch(path -> path.equals(FakeIssuer.METADATA) || path.equals(FakeIssuer.KEYS));
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
        issuer.rotate();
        assertThat(check.caller(List.of(ofLength(TokenCheck.LONGEST)))).isPresent();
        assertThat(check.caller(List.of(ofLength(TokenCheck.LONGEST + 1)))).isEmpty();
    }

    /** A token by the other key's name can have these lengths, which base 64 does not have in every case. */
    private String ofLength(int length) {
        for (var pad = "x".repeat(length / 2); ; pad += "x") {
            var header =
                    "Bearer " + good().key(FakeIssuer.NEXT).claim("pad", pad).build();
            if (header.length() >= length) {
                assertThat(header.length()).isEqualTo(length);
                return header;
            }
            pad += "x".repeat((length - header.length()) / 2);
        }
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
    void endsTheThreadThatReadsAheadAndWouldHoldNobodyUp() throws Exception {
        var token = good().ends(Duration.ofDays(9));
        caller(token);
        clock.pass(Keys.KEPT.minus(Duration.ofMinutes(1)));
        // By a thread that is no daemon, as the server's need not be.
        var person = Executors.newSingleThreadExecutor();
        person.submit(() -> caller(token)).get();
        person.shutdown();
        var reader = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("teams-keys"))
                .findFirst()
                .orElseThrow();
        assertThat(reader.isDaemon()).isTrue();

        check.close();
        reader.join(Duration.ofMinutes(1).toMillis());
        assertThat(reader.isAlive()).isFalse();
    }
}
