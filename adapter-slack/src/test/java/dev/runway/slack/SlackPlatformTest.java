package dev.runway.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.fakeslack.FakeCall;
import dev.runway.fakeslack.FakeMessage;
import dev.runway.slack.send.SlackLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackPlatformTest {

    private static final UUID DELIVERY = UUID.fromString("0193a0b1-0000-7000-8000-000000000001");
    private static final Message SHORT = Message.of("Week 48");

    /** Three of Slack's messages. */
    private static final Message LONG = Message.builder()
            .line("One. " + "x".repeat(11_000))
            .line("Two. " + "y".repeat(11_000))
            .line("Three. " + "z".repeat(11_000))
            .build();

    private final SlackStage stage = new SlackStage();

    @BeforeEach
    void mayReadAlong() {
        stage.fake.workspace().grant("channels:history");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void itCanAllButChartsAndAHomePage() {
        assertThat(stage.platform.abilities())
                .contains(
                        Ability.FORMS, Ability.BUTTONS, Ability.REPLACE, Ability.REMOVE, Ability.PRIVATE, Ability.FIND)
                .doesNotContain(Ability.HOME);
    }

    @Test
    void aPostGoesByItsChannelAndTimeAndCarriesItsDelivery() {
        var ref = post(SHORT);
        var standing = stage.fake.messages("C0PORTFOLIO").get(0);
        assertThat(ref).isEqualTo(new MessageRef(stage.channel, "C0PORTFOLIO:" + standing.ts()));
        assertThat(standing.metadata())
                .contains(JsonParser.parseString(
                                "{\"event_type\": \"runway_delivery\", \"event_payload\": {\"delivery\": \"" + DELIVERY
                                        + "\", \"part\": 1, \"of\": 1}}")
                        .getAsJsonObject());
        var call = stage.fake.calls("chat.postMessage").get(0).arguments();
        assertThat(call)
                .containsEntry("unfurl_links", "0")
                .containsEntry("unfurl_media", "0")
                .containsEntry("mrkdwn", "0")
                .containsEntry("text", "Week 48")
                .containsEntry("link_names", "0");
        assertThat(stage.pauses).isEmpty();
    }

    @Test
    void noChangeHasSlackLookForNamesAndAddressesInItsWords() {
        stage.platform.replace(UUID.randomUUID(), post(SHORT), Message.of("@channel, see example.org"));
        assertThat(stage.fake.calls("chat.update").get(0).arguments())
                .containsEntry("parse", "none")
                .containsEntry("link_names", "0");
    }

    @Test
    void aDirectMessageIsSentToThePersonAndChangedInTheConversationThatSlackOpened() {
        var direct = stage.platform.directPlace(stage.ana);
        var ref = stage.platform.post(DELIVERY, direct, SHORT);
        assertThat(direct.ref()).isEqualTo("U0ANA");
        assertThat(ref.id()).startsWith("D0ANA:");
        stage.platform.replace(UUID.randomUUID(), ref, Message.of("Week 49"));
        assertThat(texts("U0ANA")).containsExactly("Week 49");
        stage.platform.remove(ref);
        assertThat(texts("U0ANA")).isEmpty();
        assertThat(stage.fake.calls("conversations.open")).isEmpty();
    }

    @Test
    void aLongMessageIsSeveralThatGoByOneReference() {
        var ref = post(LONG);
        assertThat(starts()).containsExactly("One", "Two", "Thr");
        assertThat(ref.id()).matches("C0PORTFOLIO:[0-9.]+,[0-9.]+,[0-9.]+");
        assertThat(stage.platform.find(stage.channel, DELIVERY)).contains(ref);
        assertThat(stage.pauses).hasSize(3).containsOnly(SlackLimits.BETWEEN_POSTS);
        stage.platform.remove(ref);
        assertThat(texts("C0PORTFOLIO")).isEmpty();
    }

    @Test
    void aMessageThatCannotBePostedWholeIsTakenBack() {
        failAtPart(3, () -> stage.fake.retryAfter("chat.postMessage", 30));
        assertThat(failure(() -> post(LONG)).remedy()).isEqualTo(Remedy.TRY_LATER);
        assertThat(texts("C0PORTFOLIO")).isEmpty();
    }

    @Test
    void aLostAnswerInTheMiddleIsPutRightByTheLookUp() {
        failAtPart(3, () -> stage.fake.loseNext("chat.postMessage"));
        assertThat(failure(() -> post(LONG)).remedy()).isEqualTo(Remedy.MAYBE_SENT);
        assertThat(starts()).as("nobody knows by what it goes").containsExactly("Thr");
        assertThat(stage.platform.find(stage.channel, DELIVERY)).isEmpty();
        assertThat(texts("C0PORTFOLIO")).isEmpty();
    }

    @Test
    void aPartThatCannotBeTakenBackLeavesADoubtThatTheLookUpSettles() {
        failAtPart(2, () -> {
            stage.fake.retryAfter("chat.postMessage", 30);
            stage.fake.failNext("chat.delete", "internal_error");
        });
        assertThat(failure(() -> post(LONG)).remedy()).isEqualTo(Remedy.MAYBE_SENT);
        assertThat(starts()).containsExactly("One");
        assertThat(stage.platform.find(stage.channel, DELIVERY)).isEmpty();
        assertThat(texts("C0PORTFOLIO")).isEmpty();
    }

    @Test
    void aReplacementThatIsShorterTakesTheSurplusBack() {
        var since = stage.platform.replace(UUID.randomUUID(), post(LONG), SHORT);
        assertThat(texts("C0PORTFOLIO")).containsExactly("Week 48");
        assertThat(since.id()).isEqualTo(id(0));
    }

    @Test
    void aReplacementThatIsLongerGoesOnBelow() {
        var since = stage.platform.replace(UUID.randomUUID(), post(SHORT), LONG);
        assertThat(starts()).containsExactly("One", "Two", "Thr");
        assertThat(since.id().split(",")).hasSize(3);
        stage.platform.remove(since);
        assertThat(texts("C0PORTFOLIO")).isEmpty();
    }

    @Test
    void aReplacementThatIsTriedAgainGrowsOnce() {
        var ref = post(SHORT);
        var delivery = UUID.randomUUID();
        stage.fake.failNext("chat.postMessage", "internal_error");
        assertThat(failure(() -> stage.platform.replace(delivery, ref, LONG)).remedy())
                .isEqualTo(Remedy.MAYBE_SENT);
        stage.fake.loseNext("chat.postMessage");
        assertThat(failure(() -> stage.platform.replace(delivery, ref, LONG)).remedy())
                .isEqualTo(Remedy.MAYBE_SENT);
        var since = stage.platform.replace(delivery, ref, LONG);
        assertThat(starts()).containsExactly("One", "Two", "Thr");
        assertThat(since.id().split(",")).hasSize(3);
    }

    @Test
    void whereNothingCanBeLookedUpAReplacementThatGrewInPartIsTakenBack() {
        var ref = post(SHORT);
        stage.fake.failNext("conversations.history", "missing_scope");
        failAtPart(2, () -> stage.fake.retryAfter("chat.postMessage", 30));
        assertThat(failure(() -> stage.platform.replace(UUID.randomUUID(), ref, LONG))
                        .remedy())
                .isEqualTo(Remedy.TRY_LATER);
        assertThat(starts()).containsExactly("One");
    }

    @Test
    void whereNothingCanBeLookedUpALostAnswerLeavesADoubt() {
        var ref = post(SHORT);
        stage.fake.failNext("conversations.history", "missing_scope");
        stage.fake.loseNext("chat.postMessage");
        assertThat(failure(() -> stage.platform.replace(UUID.randomUUID(), ref, LONG))
                        .remedy())
                .isEqualTo(Remedy.MAYBE_SENT);
        assertThat(starts()).containsExactly("One", "Two");
    }

    @Test
    void aChangeWhoseAnswerIsLostIsNoDoubt() {
        var ref = post(SHORT);
        stage.fake.loseNext("chat.update");
        assertThat(failure(() -> stage.platform.replace(UUID.randomUUID(), ref, LONG))
                        .remedy())
                .isEqualTo(Remedy.TRY_LATER);
    }

    @Test
    void whatAnEarlierTryPostedAndIsNotNeededAnyMoreIsTakenBack() {
        var ref = post(SHORT);
        var delivery = UUID.randomUUID();
        stage.platform.replace(delivery, ref, LONG);
        var shorter = Message.builder()
                .line("One. " + "x".repeat(11_000))
                .line("Two. " + "y".repeat(11_000))
                .build();
        var since = stage.platform.replace(delivery, ref, shorter);
        assertThat(starts()).containsExactly("One", "Two");
        assertThat(since.id().split(",")).hasSize(2);
    }

    @Test
    void whatCannotBeLookedUpForNowIsReplacedLater() {
        var ref = post(SHORT);
        stage.fake.retryAfter("conversations.history", 5);
        assertThat(failure(() -> stage.platform.replace(UUID.randomUUID(), ref, LONG))
                        .remedy())
                .isEqualTo(Remedy.TRY_LATER);
    }

    @Test
    void aMessageThatSomebodyDeletedIsNotReplacedForEver() {
        var ref = post(SHORT);
        stage.platform.remove(ref);
        assertThat(failure(() -> stage.platform.replace(UUID.randomUUID(), ref, SHORT))
                        .remedy())
                .isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
    }

    @Test
    void aReferenceThatIsNoneOfSlacksIsAMistakeOfOurs() {
        for (String id : List.of("", "C0PORTFOLIO", "C0:", ":1.2", "C0:1,,2", "C0:1:2")) {
            var foreign = new MessageRef(stage.channel, id);
            assertThat(failure(() -> stage.platform.remove(foreign)).remedy()).isEqualTo(Remedy.FIX_OUR_CODE);
            assertThat(failure(() -> stage.platform.replace(DELIVERY, foreign, SHORT))
                            .remedy())
                    .isEqualTo(Remedy.FIX_OUR_CODE);
        }
        assertThat(stage.fake.calls()).isEmpty();
    }

    @Test
    void aDirectMessageIsFoundInTheConversationWhichIsLookedUpOnce() {
        var direct = stage.platform.directPlace(stage.ana);
        var ref = stage.platform.post(DELIVERY, direct, SHORT);
        assertThat(stage.platform.find(direct, DELIVERY)).contains(ref);
        assertThat(stage.platform.find(direct, UUID.randomUUID())).isEmpty();
        assertThat(stage.fake.calls("conversations.open")).hasSize(1);
    }

    @Test
    void whatSomebodyElseSaysIsNoneOfOursWhateverItCarries() {
        var marked = new JsonObject();
        var payload = new JsonObject();
        payload.addProperty("delivery", DELIVERY.toString());
        payload.addProperty("part", 1);
        payload.addProperty("of", 1);
        marked.addProperty("event_type", "runway_delivery");
        marked.add("event_payload", payload);
        var stranger = stage.fake.workspace().bot("U0MIMIC", "Mimic");
        stage.fake.workspace().says(stranger, "C0PORTFOLIO", "That was delivered.", marked);
        assertThat(stage.platform.find(stage.channel, DELIVERY)).isEmpty();

        var ref = post(SHORT);
        stage.fake.workspace().says(stranger, "C0PORTFOLIO", "Or this was.", marked);
        assertThat(stage.platform.find(stage.channel, DELIVERY)).contains(ref);
    }

    @Test
    void aMessageIsFoundBehindManyOthersAndAmongWhatOthersSay() {
        var ref = post(SHORT);
        for (int i = 0; i < 450; i++) {
            stage.fake.workspace().says("U0WEI", "C0PORTFOLIO", "chatter " + i);
        }
        assertThat(stage.platform.find(stage.channel, DELIVERY)).contains(ref);
        assertThat(stage.fake.calls("conversations.history")).hasSize(3).allSatisfy(call -> assertThat(call.arguments())
                .containsEntry("include_all_metadata", "1"));
    }

    @Test
    void theLookUpGoesBackToWhenTheDeliveryWasMadeAndAWeekAtMost() {
        var now = Instant.parse("2026-11-23T09:00:00Z");
        try (var then = new SlackStage(Clock.fixed(now, ZoneOffset.UTC))) {
            then.fake.workspace().grant("channels:history");
            for (UUID delivery : List.of(
                    made(now.minus(Duration.ofHours(1))), made(now.minus(Duration.ofDays(30))), UUID.randomUUID())) {
                assertThat(then.platform.find(then.channel, delivery)).isEmpty();
            }
            var lastWeek = now.minus(Duration.ofDays(7)).getEpochSecond() + ".000000";
            assertThat(then.fake.calls("conversations.history"))
                    .extracting(call -> call.arguments().get("oldest"))
                    .containsExactly(
                            now.minus(Duration.ofMinutes(65)).getEpochSecond() + ".000000", lastWeek, lastWeek);
        }
    }

    /** Version 7 of RFC 9562: it begins with when it was made. */
    private static UUID made(Instant when) {
        return new UUID(when.toEpochMilli() << 16 | 0x7000L, 1L << 63);
    }

    @Test
    void withTheScopesThatWeAskForNoChannelIsRead() {
        try (var shipped = new SlackStage()) {
            shipped.platform.post(DELIVERY, shipped.channel, SHORT);
            var failure = failure(() -> shipped.platform.find(shipped.channel, DELIVERY));
            assertThat(failure.remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
            assertThat(failure).hasMessageContaining("missing_scope");
        }
    }

    @Test
    void whereWeMayNotReadTheDoubtStays() {
        stage.fake.workspace().leave("C0PORTFOLIO", stage.fake.botUser());
        assertThat(failure(() -> stage.platform.find(stage.channel, DELIVERY)).remedy())
                .isEqualTo(Remedy.STOP_POSTING_THERE);
    }

    @Test
    void aPrivateMessageInADirectPlaceIsAPlainOneThere() {
        stage.platform.postPrivately(DELIVERY, stage.platform.directPlace(stage.ana), stage.ana, SHORT);
        assertThat(texts("U0ANA")).containsExactly("Week 48");
        assertThat(stage.fake.calls("chat.postEphemeral")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_in_channel", "channel_not_found", "user_not_in_channel", "is_archived"})
    void whereNobodyCanBeToldAloneTheCourierTellsThemDirectly(String error) {
        stage.fake.failNext("chat.postEphemeral", error);
        assertThat(failure(() -> stage.platform.postPrivately(DELIVERY, stage.channel, stage.ana, SHORT))
                        .remedy())
                .isEqualTo(Remedy.STOP_POSTING_THERE);
        assertThat(stage.fake.ephemerals("U0ANA", "C0PORTFOLIO")).isEmpty();
        assertThat(texts("U0ANA")).isEmpty();
    }

    @Test
    void anyOtherFailureOfAPrivateMessageIsTheCouriersToJudge() {
        stage.fake.failNext("chat.postEphemeral", "token_revoked");
        assertThat(failure(() -> stage.platform.postPrivately(DELIVERY, stage.channel, stage.ana, SHORT))
                        .remedy())
                .isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
        assertThat(texts("U0ANA")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratelimited", "not_in_channel", "token_revoked", "invalid_blocks"})
    void whatSomebodyAloneSawAPartOfIsNotSaidAgain(String error) {
        stage.fake.limits((method, team, arguments) -> {
            if (arguments.getOrDefault("text", "").startsWith("Two")) {
                stage.fake.failNext("chat.postEphemeral", error);
            }
            return 0;
        });
        assertThat(failure(() -> stage.platform.postPrivately(DELIVERY, stage.channel, stage.ana, LONG))
                        .remedy())
                .isEqualTo(Remedy.MAYBE_SENT);
        assertThat(stage.fake.ephemerals("U0ANA", "C0PORTFOLIO")).hasSize(1);
    }

    @Test
    void aWorkspaceThatIsNotConnectedIsNotWrittenTo() {
        var elsewhere = new Place(
                new Workspace(1, SlackPlatform.NAME, "T0OTHER"), "C0PORTFOLIO", Place.Kind.CHANNEL, "#portfolio");
        assertThat(failure(() -> stage.platform.post(DELIVERY, elsewhere, SHORT))
                        .remedy())
                .isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
        assertThat(stage.fake.calls()).isEmpty();
    }

    @Test
    void anotherWorkspacesTokenSeesNothingOfTheFirst() {
        var other = stage.fake.workspace("T0OTHER", "xoxb-other", "U0THEIRS");
        var failure = failure(() -> stage.api.call(
                stage.connection(other),
                "posting elsewhere",
                methods -> methods.chatPostMessage(
                        request -> request.channel("C0PORTFOLIO").text("Hello"))));
        assertThat(failure.remedy()).isEqualTo(Remedy.STOP_POSTING_THERE);
        assertThat(texts("C0PORTFOLIO")).isEmpty();
    }

    @Test
    void aPressNamesItsActionOnceInAMessage() {
        post(SHORT.with(Button.of("act", "1", "One"), Button.of("act", "2", "Two")));
        assertThat(stage.fake.messages("C0PORTFOLIO").get(0).blocks().toString())
                .contains("\"action_id\":\"act#1\"", "\"action_id\":\"act#2\"");
    }

    /** What is to go wrong is told when the parts before it have been posted. */
    private void failAtPart(int part, Runnable fault) {
        stage.onPause = () -> {
            if (stage.pauses.size() == part - 1) {
                fault.run();
            }
        };
    }

    private MessageRef post(Message message) {
        return stage.platform.post(DELIVERY, stage.channel, message);
    }

    private String id(int message) {
        return "C0PORTFOLIO:" + stage.fake.messages("C0PORTFOLIO").get(message).ts();
    }

    private List<String> texts(String channel) {
        return stage.fake.messages(channel).stream().map(FakeMessage::text).toList();
    }

    private List<String> starts() {
        return texts("C0PORTFOLIO").stream().map(text -> text.substring(0, 3)).toList();
    }

    private static PlatformException failure(Runnable call) {
        return catchThrowableOfType(PlatformException.class, call::run);
    }

    /** Whatever is called, no token is among what a fake tells its tests. */
    @Test
    void whatIsToldOfACallIsWithoutItsToken() {
        post(SHORT);
        assertThat(stage.fake.calls()).extracting(FakeCall::toString).noneMatch(call -> call.contains("xoxb"));
    }
}
