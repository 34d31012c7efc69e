package dev.runway.teams.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import dev.runway.faketeams.FakeIssuer;
import dev.runway.testkit.ManualClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualClock clock = new ManualClock();
    private final FakeIssuer issuer = FakeIssuer.start(clock);
    private final ExecutorService ahead = Executors.newSingleThreadExecutor();
    private final Keys keys = new Keys(new Metadata(URI.create(issuer.metadataUrl())), clock, ahead);

    @AfterEach
    void close() {
        keys.close();
        issuer.close();
    }

    private List<String> named(String kid) throws Exception {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(kid).build()), null).stream()
                .map(JWK::getKeyID)
                .toList();
    }

    private long readings() {
        return issuer.calls().stream().filter(FakeIssuer.KEYS::equals).count();
    }

    /** What is read ahead is read when this returns. */
    private void settle() throws Exception {
        ahead.submit(() -> {}).get();
    }

    @Test
    void areThoseThatAreEndorsedForTeams() throws Exception {
        assertThat(named(FakeIssuer.ENDORSED)).containsExactly(FakeIssuer.ENDORSED);
        assertThat(named(FakeIssuer.UNENDORSED)).isEmpty();
        assertThat(named(FakeIssuer.EMPTY)).isEmpty();
        assertThat(named(FakeIssuer.ELSEWHERE)).isEmpty();
    }

    @Test
    void areAskedForByName() throws Exception {
        assertThat(named(null)).isEmpty();
        assertThat(issuer.calls()).isEmpty();
    }

    @Test
    void areReadOnceUntilTheyGrowOld() throws Exception {
        named(FakeIssuer.ENDORSED);
        clock.pass(Keys.KEPT.minus(Keys.AHEAD).minus(SECOND));
        named(FakeIssuer.ENDORSED);
        settle();
        assertThat(readings()).isEqualTo(1);

        clock.pass(SECOND.multipliedBy(2));
        named(FakeIssuer.ENDORSED);
        settle();
        assertThat(readings()).as("ahead, while nobody waits").isEqualTo(2);

        named(FakeIssuer.ENDORSED);
        settle();
        assertThat(readings()).isEqualTo(2);

        clock.pass(Keys.KEPT.plus(SECOND));
        named(FakeIssuer.ENDORSED);
        assertThat(readings()).as("nobody came while they grew old").isEqualTo(3);
    }

    @Test
    void areReadAgainForOneThatIsNew() throws Exception {
        assertThat(named(FakeIssuer.NEXT)).isEmpty();
        clock.pass(Keys.BETWEEN);
        issuer.rotate();
        assertThat(named(FakeIssuer.NEXT)).containsExactly(FakeIssuer.NEXT);
        assertThat(named(FakeIssuer.ENDORSED)).containsExactly(FakeIssuer.ENDORSED);
    }

    @Test
    void areReadTwiceAMinuteAtMostHoweverManyAreMadeUp() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertThat(named("made-up-" + i)).isEmpty();
        }
        assertThat(readings()).isEqualTo(2);
        assertThat(named(FakeIssuer.ENDORSED))
                .as("the others are known all the same")
                .isNotEmpty();

        clock.pass(Keys.BETWEEN.minus(SECOND));
        named("made-up");
        assertThat(readings()).isEqualTo(2);
        clock.pass(SECOND);
        for (int i = 0; i < 100; i++) {
            named("made-up-" + i);
        }
        assertThat(readings()).isEqualTo(4);
    }

    @Test
    void areNotAskedForMoreOftenWhenNoneAreKnown() {
        issuer.fail(500);
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> named(FakeIssuer.ENDORSED)).isInstanceOf(KeySourceException.class);
        }
        assertThat(issuer.calls()).hasSize(2);
    }

    @Test
    void comeBackWhenTheirHostDoes() throws Exception {
        issuer.fail(500);
        assertThatThrownBy(() -> named(FakeIssuer.ENDORSED)).isInstanceOf(KeySourceException.class);
        issuer.fail(0);
        clock.pass(Keys.BETWEEN);
        assertThat(named(FakeIssuer.ENDORSED)).isNotEmpty();
    }

    @Test
    void areGoodForADayMoreWhileTheyCannotBeRead() throws Exception {
        named(FakeIssuer.ENDORSED);
        issuer.fail(500);
        clock.pass(Keys.KEPT.plus(SECOND));
        assertThat(named(FakeIssuer.ENDORSED)).isNotEmpty();
        assertThat(named("made-up")).as("known to be unknown").isEmpty();

        clock.pass(Keys.OUTAGE);
        assertThatThrownBy(() -> named(FakeIssuer.ENDORSED)).isInstanceOf(KeySourceException.class);
    }

    @Test
    void areNotSoughtWhereTheyAreNot() throws Exception {
        try (var evil = FakeIssuer.start(clock)) {
            issuer.moved(evil.metadataUrl());
            assertThatThrownBy(() -> named(FakeIssuer.ENDORSED)).isInstanceOf(KeySourceException.class);
            issuer.moved(null);
            issuer.keysAt(evil.metadataUrl());
            clock.pass(Keys.BETWEEN);
            assertThatThrownBy(() -> named(FakeIssuer.ENDORSED)).isInstanceOf(KeySourceException.class);
            assertThat(evil.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/keys",
                "file:///etc/passwd",
                "/keys",
                "http:keys",
                "",
                "http://169.254.169.254/keys",
                "no address"
            })
    void areNotSoughtAtAStrangeAddress(String url) {
        issuer.keysAt(url);
        assertThatThrownBy(() -> named(FakeIssuer.ENDORSED)).isInstanceOf(KeySourceException.class);
        assertThat(issuer.calls()).containsExactly(FakeIssuer.METADATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"keys\":null}",
                "{\"keys\":{}}",
                "{\"keys\":[7]}",
                "{\"keys\":[null]}",
                "{\"keys\":[[]]}",
                "{\"keys\":[{\"endorsements\":[\"msteams\"],\"kty\":\"RSA\"}]}"
            })
    void areNotTakenFromGarbage(String body) {
        issuer.keysAre(body);
        assertThatThrownBy(() -> named(FakeIssuer.ENDORSED)).isInstanceOf(KeySourceException.class);
    }

    /** Half an answer must not make strangers of everybody. */
    @Test
    void stayWhatTheyWereWhenGarbageIsReadNext() throws Exception {
        named(FakeIssuer.ENDORSED);
        issuer.keysAre("{\"keys\":null}");
        clock.pass(Keys.KEPT.plus(SECOND));
        assertThat(named(FakeIssuer.ENDORSED)).isNotEmpty();
    }

    @Test
    void areTakenAwayByAListWithoutThem() throws Exception {
        named(FakeIssuer.ENDORSED);
        issuer.keysAre("{\"keys\":[{\"kty\":\"odd\"},{\"kty\":\"RSA\",\"endorsements\":\"msteams\"}]}");
        clock.pass(Keys.KEPT.plus(SECOND));
        assertThat(named(FakeIssuer.ENDORSED)).isEmpty();
    }

    @Test
    void areNotReadWithoutEnd() {
        issuer.keysAre("{\"keys\":[],\"pad\":\"" + "x".repeat(1_048_576) + "\"}");
        assertThatThrownBy(() -> named(FakeIssuer.ENDORSED)).isInstanceOf(KeySourceException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.botframework.com/v1/.well-known/openidconfiguration",
                "http://localhost.evil.example/",
                "http://127.0.0.2/",
                "file:///etc/passwd",
                "ftp://localhost/",
                "openidconfiguration",
                "https:///v1"
            })
    void areNotReadInTheClearFromAnotherMachine(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Metadata(URI.create(url)))
                .withMessageContaining("TEAMS_OPENID_METADATA_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.botframework.com/v1/.well-known/openidconfiguration",
                "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
                "http://localhost:8080/",
                "http://127.0.0.1:1/",
                "http://[::1]:1/"
            })
    void mayBeReadPrivately(String url) {
        try (var metadata = new Metadata(URI.create(url))) {
            assertThat(metadata).isNotNull();
        }
    }

    @Test
    void areKnownOnceTheyAreRead() {
        assertThat(keys.areKnown()).isTrue();
        issuer.fail(500);
        assertThat(keys.areKnown()).isTrue();
        assertThat(readings()).isEqualTo(1);
    }

    @Test
    void areNotKnownWhenNoneAreTeamsOrNoneCanBeRead() {
        issuer.fail(500);
        assertThat(keys.areKnown()).isFalse();

        issuer.fail(0);
        issuer.keysAre("{\"keys\":[]}");
        clock.pass(Keys.BETWEEN);
        assertThat(keys.areKnown()).isFalse();
    }

    @Test
    void endTheirThreadWithThem() {
        keys.close();
        assertThat(ahead.isShutdown()).isTrue();
    }
}
