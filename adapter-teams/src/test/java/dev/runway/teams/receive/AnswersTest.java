package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Reply;
import dev.runway.faketeams.FakeCall.Kind;
import dev.runway.faketeams.FakeMessage;
import dev.runway.teams.place.Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Each reply to what is pressed on a message, as Teams is told it. */
class AnswersTest {

    private static final String NOTHING =
            "{\"statusCode\":200,\"type\":\"application/vnd.microsoft.activity.message\",\"value\":\"\"}";
    private static final Message WORDS = Message.of("Payments is on track.");
    private static final Reply FORM = Reply.open(Knocks.form(Knocks.field("goal")));
    private static final Map<String, Object> DATA = Map.of("runway", Map.of("action", "dialog", "argument", "x"));

    private final Knocks knocks = new Knocks();
    private MessageRef posted;

    @BeforeEach
    void aMessageStandsInTheChannel() {
        knocks.addresses.keep(Knocks.CHANNEL, new Address(Knocks.PORTFOLIO.id(), knocks.teams.url()));
        posted = knocks.platform.post(UUID.randomUUID(), Knocks.CHANNEL, Message.of("Press something."));
    }

    @AfterEach
    void close() {
        knocks.close();
    }

    private ObjectNode press() {
        return knocks.activities.pressed(Knocks.ANA, Knocks.PORTFOLIO, posted.id(), posted.id(), "press", DATA);
    }

    private List<FakeMessage> alone() {
        return knocks.teams.messages(knocks.teams.direct(Knocks.ANA.id())).stream()
                .filter(message -> !message.from().equals(Knocks.ANA.id()))
                .toList();
    }

    private static String card(FakeMessage message) {
        return message.card().orElseThrow().toString();
    }

    private String standing() {
        return card(knocks.teams.message(Knocks.PORTFOLIO.id(), posted.id()).orElseThrow());
    }

    private static void isNothing(Ack ack) {
        assertThat(ack.status()).isEqualTo(200);
        assertThat(Knocks.answer(ack).toString()).isEqualTo(NOTHING);
    }

    private static JsonNode isCard(Ack ack) {
        var answer = Knocks.answer(ack);
        assertThat(ack.status()).isEqualTo(200);
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        return answer.path("value");
    }

    @Test
    void nothingIsNoErrorAndLeavesTheCard() {
        var before = standing();
        isNothing(knocks.replied(Reply.nothing(), press()));

        assertThat(standing()).isEqualTo(before);
        assertThat(alone()).isEmpty();
    }

    @Test
    void anEventIsAnsweredWithAStatusAlone() {
        var ack = knocks.replied(Reply.nothing(), knocks.activities.personal(Knocks.ANA, "help"));

        assertThat(ack.status()).isEqualTo(200);
        assertThat(ack.body()).isEmpty();
    }

    /** The core says them as messages, which the outbox keeps. */
    @Test
    void privateWordsAreNoReplyHere() {
        assertThatThrownBy(() -> knocks.replied(Reply.privately(WORDS), press()))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(alone()).isEmpty();
    }

    @Test
    void anotherMessageStandsAtOnceForWhoeverPressedAndTheOutboxChangesIt() {
        var before = standing();
        var card = isCard(knocks.replied(Reply.replace(WORDS), press()));

        assertThat(card.toString()).contains("Payments is on track.");
        assertThat(standing()).isEqualTo(before);
        assertThat(knocks.teams.messages(Knocks.PORTFOLIO.id())).hasSize(1);
    }

    @Test
    void aMessageOfSeveralCardsIsNoAnswerToAPress() {
        var longer = new Message(IntStream.range(0, 40)
                .mapToObj(number -> (Part) new Part.Paragraph(Text.of("Line " + number + " " + "x".repeat(2_000))))
                .toList());
        isNothing(knocks.replied(Reply.replace(longer), press()));
    }

    @Test
    void aFormIsACardInThePersonsOwnConversation() {
        isNothing(knocks.replied(FORM, press()));

        assertThat(alone()).singleElement().satisfies(form -> {
            assertThat(card(form)).contains("Intake", "What is the goal?", "Input.Text");
            assertThat(form.summary()).isEqualTo("Intake");
        });
        assertThat(knocks.teams.messages(Knocks.PORTFOLIO.id())).hasSize(1);
    }

    @Test
    void aFormIsShownOnceForOneEvent() {
        var press = press();
        knocks.replied(FORM, press);
        knocks.replied(FORM, press);

        assertThat(alone()).hasSize(1);
    }

    @Test
    void aFormIsTriedAgainWhenTeamsAsksToWait() {
        knocks.hears(knocks.activities.personal(Knocks.ANA, "hello"));
        knocks.teams.failNext(Kind.POST, 429, "Throttled");
        isNothing(knocks.replied(FORM, press()));

        assertThat(knocks.waited).containsExactly(Duration.ofSeconds(1));
        assertThat(alone()).hasSize(1);
    }

    @Test
    void aFormThatTeamsDoesNotTakeGoesOnInChat() {
        knocks.teams.block(Knocks.ANA.id());
        isNothing(knocks.replied(FORM, press()));

        isInChat();
    }

    @Test
    void aFormThatNoCardHoldsGoesOnInChat() {
        isNothing(knocks.replied(Reply.open(Knocks.form(Knocks.field("goal", "x".repeat(60_000)))), press()));

        isInChat();
    }

    private void isInChat() {
        var press = knocks.heard.get(0).envelope();
        assertThat(knocks.heard.get(1)).isInstanceOfSatisfying(Incoming.FormNotShown.class, notShown -> {
            assertThat(notShown.envelope().event()).isEqualTo("not-shown:" + press.event());
            assertThat(notShown.envelope().thread())
                    .as("where it was pressed")
                    .isPresent()
                    .isEqualTo(press.thread());
            assertThat(notShown.argument()).isEqualTo("run-1");
        });
        assertThat(alone()).isEmpty();
    }

    @Test
    void whatMustNotWaitDoesNotWaitForTeams() {
        var later = new ArrayList<Runnable>();
        knocks.afterwards = later::add;
        isNothing(knocks.replied(FORM, press()));
        assertThat(alone()).isEmpty();

        later.forEach(Runnable::run);
        assertThat(alone()).hasSize(1);
    }

    @Test
    void whenTooMuchIsWaitingTheRequestsOwnThreadDoesIt() {
        knocks.afterwards = work -> {
            throw new RejectedExecutionException("full");
        };
        isNothing(knocks.replied(FORM, press()));

        assertThat(alone()).hasSize(1);
    }

    /** It is one that Teams waits for. */
    @Test
    void theRequestsOwnThreadTriesOnceAndNeverWaits() {
        knocks.hears(knocks.activities.personal(Knocks.ANA, "hello"));
        knocks.heard.clear();
        knocks.afterwards = work -> {
            throw new RejectedExecutionException("full");
        };
        knocks.teams.failNext(Kind.POST, 429, "Throttled");
        isNothing(knocks.replied(FORM, press()));

        assertThat(knocks.waited).isEmpty();
        isInChat();
    }

    @Test
    void aFailureOfOursIsOneForTeams() {
        knocks.replies = incoming -> {
            throw new IllegalStateException("no store");
        };

        assertThatThrownBy(() -> knocks.sends(press())).isInstanceOf(IllegalStateException.class);
        assertThat(alone()).isEmpty();
    }

    /** A client that does not wait for an answer sees what became of the message. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOlderClientsPressIsAnsweredInTheConversation(boolean replaces) {
        var message = knocks.activities.personal(Knocks.ANA, "");
        var own = knocks.platform.post(UUID.randomUUID(), alonePlace(), Message.of("Press something."));
        message.put("replyToId", own.id());
        message.putObject("value").putObject("runway").put("action", "dialog").put("argument", "x");
        var ack = knocks.replied(replaces ? Reply.replace(WORDS) : FORM, message);

        assertThat(ack.body()).isEmpty();
        assertThat(alone()).hasSize(replaces ? 1 : 2);
        assertThat(card(alone().get(alone().size() - 1))).contains(replaces ? "Press something." : "What is the goal?");
    }

    private static Place alonePlace() {
        return Knocks.ALONE;
    }
}
