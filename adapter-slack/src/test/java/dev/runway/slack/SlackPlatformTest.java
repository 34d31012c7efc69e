package dev.runway.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Remedy;
import dev.runway.fakeslack.FakeCall;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single messages, and what one person alone sees. */
class SlackPlatformTest extends Posting {

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

    /** Whatever is called, no token is among what a fake tells its tests. */
    @Test
    void whatIsToldOfACallIsWithoutItsToken() {
        post(SHORT);
        assertThat(stage.fake.calls()).extracting(FakeCall::toString).noneMatch(call -> call.contains("xoxb"));
    }
}
