package dev.runway.teams.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.platform.Remedy;
import dev.runway.faketeams.FakeCall.Kind;
import dev.runway.teams.place.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure has its remedy, and a reason in which nothing of an answer stands. */
class FailuresTest extends Calling {

    @ParameterizedTest
    @CsvSource({
        "403, MessageWritesBlocked, STOP_POSTING_THERE, they blocked or removed the bot",
        "403, ConversationBlockedByUser, STOP_POSTING_THERE, they blocked or removed the bot",
        "403, BotNotInConversationRoster, STOP_POSTING_THERE, the app is not installed there",
        "403, ForbiddenOperationException, STOP_POSTING_THERE, the app is not installed for them",
        "403, BotDisabledByAdmin, STOP_POSTING_THERE, an administrator of the tenant has turned the app off",
        "403, NotEnoughPermissions, TELL_AN_ADMINISTRATOR, please check what the app may do",
        "403, InvalidBotApiHost, TELL_AN_ADMINISTRATOR, in another of Microsoft's clouds",
        "403, '', TELL_AN_ADMINISTRATOR, Teams does not allow it",
        "404, ConversationNotFound, STOP_POSTING_THERE, the conversation is gone",
        "404, ChannelNotFound, STOP_POSTING_THERE, the channel is gone",
        "404, TeamNotFound, STOP_POSTING_THERE, the team is gone",
        "404, UserNotFound, STOP_POSTING_THERE, not in Teams any more",
        "404, '', STOP_POSTING_THERE, it is gone from Teams",
        "400, BadSyntax, FIX_OUR_CODE, does not understand",
        "413, MessageSizeTooBig, FIX_OUR_CODE, too big",
        "415, '', FIX_OUR_CODE, does not understand",
        "408, '', MAYBE_SENT, did not say in time",
        "412, PreconditionFailed, TRY_LATER, busy with the same conversation",
        "429, Throttled, TRY_LATER, too many calls",
        "502, ServiceError, TRY_LATER, out of order",
        "503, ServiceUnavailable, TRY_LATER, out of order",
        "504, '', TRY_LATER, too long",
        "500, ServiceError, MAYBE_SENT, gave no answer",
        "501, '', MAYBE_SENT, gave no answer",
        "302, '', TELL_AN_ADMINISTRATOR, something else than Teams",
    })
    void everyErrorHasItsRemedyAndAReason(int status, String code, Remedy remedy, String reason) {
        fake.failNext(status, code);
        var failure = failure(this::post);
        assertThat(failure.remedy()).isEqualTo(remedy);
        assertThat(failure)
                .hasMessageStartingWith("Teams failed while posting in #portfolio: ")
                .hasMessageContaining(reason);
        assertThat(failure.after()).isEmpty();
        assertThat(fake.calls()).as("tried once").hasSize(1);
        assertThat(fake.messages(CHANNEL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 408})
    void aDoubtAboutWhatDoesNoHarmTwiceIsNone(int status) {
        var id = post();
        fake.failNext(status, "");
        assertThat(failure(() -> connector.update(TENANT, there, id, words("Hello"), DOING))
                        .remedy())
                .isEqualTo(Remedy.TRY_LATER);
    }

    @Test
    void aBodyOfAnotherKindIsNoAnswerOfTeams() {
        for (var body :
                List.of("", "<html>vivid-secret</html>", "[]", "{\"error\":\"vivid-secret\"}", "{\"error\":{}}")) {
            fake.failNext(403, body, Map.of());
            var failure = failure(this::post);
            assertThat(failure.remedy()).as(body).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
            assertThat(failure).hasMessageNotContaining("vivid-secret");
        }
    }

    @Test
    void nothingOfABodyGetsIntoAFailure() {
        fake.failNext(
                403,
                "{\"error\":{\"code\":\"vivid-secret\",\"message\":\"vivid-secret\"}}",
                Map.of("Retry-After", "1"));
        for (Throwable one = failure(this::post); one != null; one = one.getCause()) {
            assertThat(one.toString()).doesNotContain("vivid-secret", "good");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {412, 429, 502, 503, 504})
    void weWaitAsLongAsTeamsSays(int status) {
        fake.failNext(status, "", Map.of("Retry-After", "17"));
        assertThat(failure(this::post).after()).contains(Duration.ofSeconds(17));
    }

    @Test
    void teamsMayNameAnHour() {
        fake.failNext(429, "", Map.of("Retry-After", "Thu, 26 Nov 2026 10:00:42 GMT"));
        assertThat(failure(this::post).after()).contains(Duration.ofSeconds(42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "0", "1.5", "Thu, 26 Nov 2026 09:59:59 GMT", "", "99999999999"})
    void whatTellsNoTimeIsLeftToTheCourier(String said) {
        fake.failNext(429, "", Map.of("Retry-After", said));
        assertThat(failure(this::post).after()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"86400", "Thu, 26 Nov 2099 09:59:59 GMT"})
    void nobodyWaitsForLongerThanAnHour(String said) {
        fake.failNext(429, "", Map.of("Retry-After", said));
        assertThat(failure(this::post).after()).contains(Duration.ofHours(1));
    }

    @Test
    void aLostAnswerMayHaveBeenDone() {
        fake.loseNext(Kind.POST);
        assertThat(failure(this::post).remedy()).isEqualTo(Remedy.MAYBE_SENT);
        assertThat(fake.messages(CHANNEL)).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksMayHaveBeenInTime() {
        fake.breakNext(Kind.POST);
        assertThat(failure(this::post).remedy()).isEqualTo(Remedy.MAYBE_SENT);
    }

    @Test
    void anAnswerWithoutAnIdMayHaveBeenDone() {
        for (var body : List.of("", "{}", "<html>", "[]")) {
            fake.failNext(201, body, Map.of());
            assertThat(failure(this::post).remedy()).as(body).isEqualTo(Remedy.MAYBE_SENT);
        }
    }

    @Test
    void whereNobodyListensNothingWasSent() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var nobody = new Address(CHANNEL, "http://127.0.0.1:" + port + "/");
        assertThat(failure(() -> connector.post(TENANT, nobody, words("Hello"), DOING))
                        .remedy())
                .isEqualTo(Remedy.TRY_LATER);
    }

    @Test
    void aCallWithAllThatBelongsToItIsShorterThanHalfTheCouriersLease() {
        assertThat(Connector.LONGEST).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void whoStopsDoesNotWait() {
        Thread.currentThread().interrupt();
        assertThat(failure(this::post).remedy()).isIn(Remedy.TRY_LATER, Remedy.MAYBE_SENT);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anAnswerThatTakesTooLongIsNotWaitedFor() {
        fake.stallNext(Kind.POST);
        try (var hasty =
                new Connector(tokens, url -> true, new Client(new Remedies(clock), Duration.ofMillis(50)), clock)) {
            assertThat(failure(() -> hasty.post(TENANT, there, words("Hello"), DOING))
                            .remedy())
                    .isEqualTo(Remedy.MAYBE_SENT);
        }
    }
}
