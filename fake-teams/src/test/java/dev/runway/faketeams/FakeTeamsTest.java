package dev.runway.faketeams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.faketeams.FakeCall.Kind;
import dev.runway.testkit.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FakeTeamsTest {

    private static final String CHANNEL = "19:portfolio@thread.tacv2";
    private static final String ANA = "29:ana";
    private static final String OPEN = "{\"members\":[{\"id\":\"29:ana\"}],\"tenantId\":\"" + FakeTeams.TENANT + "\"}";

    private final ManualClock clock = new ManualClock();
    private final FakeIssuer issuer = FakeIssuer.start(clock);
    private final FakeTeams fake = FakeTeams.start(clock, "Bearer good"::equals);
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void people() {
        fake.user(ANA, "Ana Lima", "ana@example.org");
        fake.user("29:wei", "Wei Chen", "wei@example.org");
        fake.channel(CHANNEL, "Portfolio", ANA);
    }

    @AfterEach
    void close() {
        fake.close();
        issuer.close();
    }

    private HttpResponse<String> call(String method, String path, String body, String token) {
        var request = HttpRequest.newBuilder(URI.create(fake.url() + "v3/conversations" + path))
                .header("Authorization", token)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return call(method, path, body, "Bearer good");
    }

    private String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).path("id").asString();
    }

    private static String words(String words) {
        return "{\"type\":\"message\",\"text\":\"" + words + "\"}";
    }

    private HttpResponse<String> post(String conversation, String words) {
        return call("POST", "/" + conversation + "/activities", words(words));
    }

    private void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .path("error")
                        .path("code")
                        .asString())
                .isEqualTo(code);
    }

    private List<String> standing(String conversation) {
        return fake.messages(conversation).stream().map(FakeMessage::text).toList();
    }

    @Test
    void withoutTheBotsTokenNothingIsDone() {
        refused(call("POST", "/" + CHANNEL + "/activities", words("a"), "Bearer bad"), 401, "Unauthorized");
        refused(call("POST", "/" + CHANNEL + "/activities", words("a"), "good"), 401, "Unauthorized");
        assertThat(standing(CHANNEL)).isEmpty();
        assertThat(fake.calls(Kind.POST)).hasSize(2);
    }

    @Test
    void aTokenIsReallyTheOneThatWasIssued() {
        try (var strict = FakeTeams.start(clock, issuer::isBots)) {
            var request = HttpRequest.newBuilder(URI.create(strict.url() + "v3/conversations"))
                    .header("Authorization", "Bearer " + issuer.token(FakeTeams.APP, strict.url()))
                    .POST(BodyPublishers.ofString(OPEN))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode())
                    .as("what Teams sends is no token of the bot's")
                    .isEqualTo(401);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aConversationIsOpenedOnlyForWhoHasTheApp() {
        refused(call("POST", "", OPEN), 403, "ForbiddenOperationException");
        fake.install(ANA);
        var id = id(call("POST", "", OPEN));
        assertThat(id).isEqualTo(fake.direct(ANA)).isEqualTo(id(call("POST", "", OPEN)));
        post(id, "hello");
        fake.uninstall(ANA);
        refused(post(id, "hello again"), 403, "BotNotInConversationRoster");
        assertThat(standing(id)).containsExactly("hello");
    }

    @Test
    void aConversationNeedsItsTenantAndOneKnownPerson() {
        fake.install(ANA);
        refused(call("POST", "", OPEN.replace(FakeTeams.TENANT, "another")), 400, "BadArgument");
        refused(call("POST", "", OPEN.replace("29:ana", "29:nobody")), 400, "BadArgument");
        refused(call("POST", "", "{\"tenantId\":\"" + FakeTeams.TENANT + "\"}"), 400, "BadArgument");
    }

    @Test
    void inAChannelEachPostBeginsAThread() {
        var root = id(post(CHANNEL, "root"));
        id(post(CHANNEL + ";messageid=" + root, "answer"));
        id(call("POST", "/" + CHANNEL + "/activities/" + root, words("another")));
        assertThat(standing(CHANNEL)).containsExactly("root");
        assertThat(standing(CHANNEL + ";messageid=" + root)).containsExactly("answer", "another");
        refused(post(CHANNEL + ";messageid=1", "answer"), 404, "ActivityNotFoundInConversation");
    }

    @Test
    void aThreadEndsWithWhatBeganIt() {
        var root = id(post(CHANNEL, "root"));
        var thread = CHANNEL + ";messageid=" + root;
        var answer = id(post(thread, "answer"));
        var other = id(post(CHANNEL, "other"));
        var none = "ActivityNotFoundInConversation";
        refused(post(CHANNEL + ";messageid=" + answer, "an answer begins no thread"), 404, none);
        var elsewhere = "/" + CHANNEL + ";messageid=" + other + "/activities/" + answer;
        refused(call("PUT", elsewhere, words("of another thread")), 404, none);
        call("DELETE", "/" + CHANNEL + "/activities/" + root, "");
        refused(post(thread, "another"), 404, none);
        assertThat(standing(thread)).containsExactly("answer");
        assertThat(call("DELETE", "/" + thread + "/activities/" + answer, "").statusCode())
                .isEqualTo(200);
        assertThat(standing(thread)).isEmpty();
    }

    @Test
    void aPersonMayBeginAThread() {
        var root = fake.says(CHANNEL, ANA, "<at>Runway</at> help");
        id(post(CHANNEL + ";messageid=" + root, "answer"));
        assertThat(standing(CHANNEL + ";messageid=" + root)).containsExactly("answer");
        refused(call("PUT", "/" + CHANNEL + "/activities/" + root, words("not ours")), 403, "NotEnoughPermissions");
    }

    @Test
    void whatStandsIsChangedAndTakenAway() {
        var id = id(post(CHANNEL, "before"));
        assertThat(call("PUT", "/" + CHANNEL + "/activities/" + id, words("after"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(standing(CHANNEL)).containsExactly("after");
        assertThat(call("DELETE", "/" + CHANNEL + "/activities/" + id, "").statusCode())
                .isEqualTo(200);
        assertThat(standing(CHANNEL)).isEmpty();
        refused(call("PUT", "/" + CHANNEL + "/activities/" + id, words("x")), 404, "ActivityNotFoundInConversation");
        refused(call("DELETE", "/" + CHANNEL + "/activities/" + id, ""), 404, "ActivityNotFoundInConversation");
        assertThat(fake.sights(0))
                .extracting(Sight::kind)
                .containsExactly(Sight.Kind.POSTED, Sight.Kind.CHANGED, Sight.Kind.GONE);
    }

    @Test
    void aMessageIsOfHundredKilobytesAtMostCountedAsUtf16() {
        int around = words("").length();
        refused(post(CHANNEL, "ä".repeat(51_201 - around)), 413, "MessageSizeTooBig");
        id(post(CHANNEL, "ä".repeat(51_200 - around)));
    }

    @Test
    void aMessageSaysItsTypeAndItsCardIsLookedAt() {
        refused(call("POST", "/" + CHANNEL + "/activities", "{\"text\":\"a\"}"), 400, "BadSyntax");
        refused(call("POST", "/" + CHANNEL + "/activities", "not json"), 400, "BadSyntax");
        var card = "{\"type\":\"message\",\"attachments\":[{\"contentType\":"
                + "\"application/vnd.microsoft.card.adaptive\",\"content\":{\"type\":\"AdaptiveCard\",\"version\":\"%s\"}}]}";
        refused(call("POST", "/" + CHANNEL + "/activities", card.formatted("1.6")), 400, "BadArgument");
        id(call("POST", "/" + CHANNEL + "/activities", card.formatted("1.5")));
        assertThat(fake.messages(CHANNEL).get(0).card()).isPresent();
    }

    @Test
    void whereTheBotMayNotWriteItIsSaidWhy() {
        fake.refuse(CHANNEL, "MessageWritesBlocked");
        refused(post(CHANNEL, "a"), 403, "MessageWritesBlocked");
        fake.acceptAll();
        id(post(CHANNEL, "a"));
        fake.forget(CHANNEL);
        refused(post(CHANNEL, "b"), 404, "ConversationNotFound");
    }

    @Test
    void aMemberIsToldWhereTheyAre() {
        var ana = call("GET", "/" + CHANNEL + "/members/" + ANA, "");
        assertThat(JsonMapper.shared().readTree(ana.body()).path("email").asString())
                .isEqualTo("ana@example.org");
        refused(call("GET", "/" + CHANNEL + "/members/29:wei", ""), 404, "MemberNotFoundInConversation");
    }

    @Test
    void aCardMayBeShownInAnothersStead() {
        var id = id(post(CHANNEL, "before"));
        var card = JsonMapper.shared().createObjectNode().put("type", "AdaptiveCard");
        assertThatThrownBy(() -> fake.showInstead(CHANNEL, id, card)).isInstanceOf(TeamsSays.class);
        fake.showInstead(CHANNEL, id, card.put("version", "1.5"));
        assertThat(fake.message(CHANNEL, id).orElseThrow().card()).contains(card);
    }

    @Test
    void faultsHappenAsTold() {
        fake.failNext(502, "ServiceError");
        refused(post(CHANNEL, "a"), 502, "ServiceError");
        fake.retryAfter(7);
        assertThat(post(CHANNEL, "a").headers().firstValue("Retry-After")).contains("7");
        fake.failNext(Kind.DELETE, 412, "PreconditionFailed");
        var id = id(post(CHANNEL, "b"));
        refused(call("DELETE", "/" + CHANNEL + "/activities/" + id, ""), 412, "PreconditionFailed");
        fake.failNext(418, "", Map.of("X-Tea", "1"));
        assertThat(post(CHANNEL, "a").statusCode()).isEqualTo(418);
        assertThat(standing(CHANNEL)).containsExactly("b");
    }

    @Test
    void anAnswerIsLostAfterItWasDoneOrBefore() {
        fake.loseNext(Kind.POST);
        assertThatThrownBy(() -> post(CHANNEL, "done")).isInstanceOf(UncheckedIOException.class);
        fake.breakNext(Kind.POST);
        assertThatThrownBy(() -> post(CHANNEL, "not done")).isInstanceOf(UncheckedIOException.class);
        fake.loseAnswers(2);
        id(post(CHANNEL, "first"));
        assertThatThrownBy(() -> post(CHANNEL, "second")).isInstanceOf(UncheckedIOException.class);
        assertThat(standing(CHANNEL)).containsExactly("done", "first", "second");
    }

    @Test
    void faultsComeEveryNthTimeOrByChanceThatIsTheSameEachTime() {
        fake.failEvery(3, 429, "Throttled");
        assertThat(IntStream.range(0, 6).map(n -> post(CHANNEL, "a").statusCode()))
                .containsExactly(201, 201, 429, 201, 201, 429);
        fake.failEvery(0, 0, "");
        fake.failRandomly(7, 0.5, List.of(412, 504));
        var first = IntStream.range(0, 20)
                .map(n -> post(CHANNEL, "a").statusCode())
                .boxed()
                .toArray(Integer[]::new);
        fake.failRandomly(7, 0.5, List.of(412, 504));
        assertThat(IntStream.range(0, 20).map(n -> post(CHANNEL, "a").statusCode()))
                .containsExactly(first)
                .contains(201, 412, 504);
    }

    @Test
    void whatBeginsAConversationFailsByChanceTooAnd429SaysWhenToComeAgain() {
        fake.install(ANA);
        fake.failRandomly(7, 1, List.of(429));
        var refused = call("POST", "", OPEN);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        fake.failRandomly(7, 1, List.of(504));
        assertThat(post(CHANNEL, "a").headers().firstValue("Retry-After")).isEmpty();
        fake.failRandomly(7, 0, List.of(504));
        id(call("POST", "", OPEN));
    }

    @Test
    void theLimitsThatTeamsStatesMayBeTheGate() {
        var limits = new ConnectorLimits(new ManualClock());
        fake.limits(limits);
        for (int message = 0; message < 7; message++) {
            id(post(CHANNEL, "a"));
        }

        assertThat(post(CHANNEL, "a").statusCode()).isEqualTo(429);
        fake.install(ANA);
        id(call("POST", "", OPEN));
        assertThat(limits.violations()).singleElement().asString().contains(CHANNEL, "7 in PT1S");
    }

    @Test
    void whatComesTooSoonIsToldWhenToComeAgain() {
        fake.limits(call -> call.kind() == Kind.POST ? 3 : 0);
        var answer = post(CHANNEL, "a");
        refused(answer, 429, "Throttled");
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
        fake.install(ANA);
        id(call("POST", "", OPEN));
    }
}
