package dev.runway.teams.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.sun.net.httpserver.HttpServer;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.faketeams.FakeCall.Kind;
import dev.runway.faketeams.FakeTeams;
import dev.runway.teams.place.Address;
import dev.runway.teams.tenant.Tenant;
import dev.runway.testkit.ManualClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorTest {

    private static final Tenant TENANT = new Tenant(new Workspace(1, "teams", FakeTeams.TENANT), FakeTeams.APP);
    private static final String DOING = "posting in #portfolio";
    private static final String CHANNEL = "19:portfolio@thread.tacv2";

    private final ManualClock clock = new ManualClock();
    private final Handed tokens = new Handed();
    private final FakeTeams fake = FakeTeams.start(clock, header -> ("Bearer good").equals(header));
    private final Address there = new Address(fake.channel(CHANNEL, "Portfolio"), fake.url());
    private final Connector connector = new Connector(tokens, url -> true, clock);

    /** Hands out these tokens, the last one for ever, and counts. */
    private static final class Handed implements Tokens {
        private final List<String> next = new ArrayList<>(List.of("good"));
        private final AtomicInteger asked = new AtomicInteger();
        private Runnable onRefused = () -> {};

        @Override
        public String of(Tenant tenant) {
            asked.incrementAndGet();
            return next.get(0);
        }

        @Override
        public void refused(Tenant tenant, String token) {
            onRefused.run();
            if (next.size() > 1) {
                next.remove(0);
            }
        }
    }

    @AfterEach
    void close() {
        connector.close();
        fake.close();
    }

    private static Activity words(String words) {
        var activity = new Activity(ActivityTypes.MESSAGE);
        activity.setText(words);
        return activity;
    }

    private String post() {
        return connector.post(TENANT, there, words("Hello"), DOING);
    }

    private static PlatformException failure(ThrowingCallable call) {
        return catchThrowableOfType(PlatformException.class, call);
    }

    @Test
    void whatIsPostedIsChangedAndTakenAway() {
        var id = post();
        connector.update(TENANT, there, id, words("Hello again"), DOING);
        assertThat(fake.messages(CHANNEL)).extracting(message -> message.text()).containsExactly("Hello again");
        connector.delete(TENANT, there, id, DOING);
        assertThat(fake.messages(CHANNEL)).isEmpty();
    }

    @Test
    void whatIsGoneNeedNotBeTakenAway() {
        connector.delete(TENANT, there, "1", DOING);
        assertThat(fake.calls(Kind.DELETE)).hasSize(1);
    }

    @Test
    void whatIsGoneCannotBeChanged() {
        var failure = failure(() -> connector.update(TENANT, there, "1", words("Hello"), DOING));
        assertThat(failure.remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
        assertThat(failure)
                .hasMessage("Teams failed while posting in #portfolio: somebody took the message away"
                        + " (ActivityNotFoundInConversation)");
    }

    @Test
    void aPersonsConversationIsTheSameHoweverOftenItIsAskedFor() {
        var ana = fake.user("29:ana", "Ana Lima", "ana@example.org");
        fake.install(ana);
        var first = connector.createConversation(TENANT, fake.url(), ana, DOING);
        assertThat(connector.createConversation(TENANT, fake.url(), ana, DOING)).isEqualTo(first);
    }

    @Test
    void whoHasNoAppIsSkippedWithThatReason() {
        var ana = fake.user("29:ana", "Ana Lima", "ana@example.org");
        var failure = failure(() -> connector.createConversation(TENANT, fake.url(), ana, "writing to Ana"));
        assertThat(failure.remedy()).isEqualTo(Remedy.STOP_POSTING_THERE);
        assertThat(failure)
                .hasMessage("Teams failed while writing to Ana: the app is not installed for them"
                        + " (ForbiddenOperationException)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Forbidden", "BotNotInConversationRoster"})
    void whomTeamsDoesNotLetUsTalkToIsSkippedWhateverItCallsThat(String code) {
        fake.failNext(403, code);
        var failure = failure(() -> connector.createConversation(TENANT, fake.url(), "29:ana", "writing to Ana"));
        assertThat(failure.remedy()).isEqualTo(Remedy.STOP_POSTING_THERE);
        assertThat(failure).hasMessageContaining("the app is not installed");
    }

    @Test
    void whatIsChangedOrTakenAwayNeedsNoWordsBack() {
        var id = post();
        for (int status : List.of(200, 202, 204)) {
            fake.failNext(status, "", Map.of());
            connector.update(TENANT, there, id, words("Hello again"), DOING);
            fake.failNext(status, "", Map.of());
            connector.delete(TENANT, there, id, DOING);
        }
        assertThat(fake.calls(Kind.UPDATE)).hasSize(3);
        assertThat(fake.calls(Kind.DELETE)).hasSize(3);
    }

    @Test
    void aMemberIsToldWithTheirAddress() {
        var ana = fake.user("29:ana", "Ana Lima", "ana@example.org");
        fake.channel(CHANNEL, "Portfolio", ana);
        assertThat(connector.member(TENANT, there, ana, "asking who Ana is"))
                .isEqualTo(new Member(ana, Optional.of("Ana Lima"), Optional.of("ana@example.org")));
        assertThat(failure(() -> connector.member(TENANT, there, "29:wei", "asking"))
                        .remedy())
                .isEqualTo(Remedy.STOP_POSTING_THERE);
    }

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
    void aHostOffTheListGetsNothingNotEvenAToken() {
        Predicate<String> none = url -> false;
        try (var careful = new Connector(tokens, none, clock)) {
            var calls = List.<ThrowingCallable>of(
                    () -> careful.post(TENANT, there, words("Hello"), DOING),
                    () -> careful.update(TENANT, there, "1", words("Hello"), DOING),
                    () -> careful.delete(TENANT, there, "1", DOING),
                    () -> careful.createConversation(TENANT, fake.url(), "29:ana", DOING),
                    () -> careful.member(TENANT, there, "29:ana", DOING),
                    () -> careful.teamName(TENANT, fake.url(), CHANNEL, DOING),
                    () -> careful.channelNames(TENANT, fake.url(), CHANNEL, DOING));
            for (var call : calls) {
                assertThat(failure(call).remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
            }
        }
        assertThat(tokens.asked).hasValue(0);
        assertThat(fake.calls()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        var reached = new AtomicInteger();
        var elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            reached.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        elsewhere.start();
        try {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                var to = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/";
                fake.failNext(status, "", Map.of("Location", to));
                assertThat(failure(this::post).remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
            }
            assertThat(reached).hasValue(0);
        } finally {
            elsewhere.stop(0);
        }
    }

    @Test
    void aTokenThatIsNotTakenIsFetchedAnewOnce() {
        tokens.next.add(0, "revoked");
        assertThat(fake.message(CHANNEL, post())).isPresent();
        assertThat(tokens.asked).hasValue(2);
        assertThat(fake.calls()).hasSize(2);
    }

    @Test
    void whereTeamsTookLongToRefuseATokenTheNextTryHasAnother() {
        tokens.next.add(0, "revoked");
        tokens.onRefused = () -> clock.pass(Duration.ofSeconds(10));
        assertThat(failure(this::post).remedy()).isEqualTo(Remedy.TRY_LATER);
        assertThat(fake.calls()).hasSize(1);
        assertThat(fake.message(CHANNEL, post())).isPresent();
    }

    @Test
    void aCallWithAllThatBelongsToItIsShorterThanHalfTheCouriersLease() {
        assertThat(Connector.LONGEST).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void aTokenThatIsNeverTakenIsForAnAdministrator() {
        tokens.next.set(0, "revoked");
        var failure = failure(this::post);
        assertThat(failure.remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
        assertThat(failure).hasMessageContaining("does not take our token").hasMessageNotContaining("revoked");
        assertThat(fake.calls()).hasSize(2);
    }

    @Test
    void aThreadIsCalledByItsOwnId() {
        var root = post();
        var thread = new Address(CHANNEL + ";messageid=" + root, fake.url());
        connector.post(TENANT, thread, words("An answer"), DOING);
        assertThat(fake.messages(CHANNEL)).hasSize(1);
        assertThat(fake.messages(thread.conversation()))
                .extracting(message -> message.text())
                .containsExactly("An answer");
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
