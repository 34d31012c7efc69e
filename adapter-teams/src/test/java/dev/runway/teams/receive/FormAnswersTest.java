package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.faketeams.Activities.User;
import dev.runway.faketeams.CardAction;
import dev.runway.faketeams.CardReader;
import dev.runway.faketeams.FakeCall.Kind;
import dev.runway.faketeams.FakeMessage;
import dev.runway.teams.place.Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A form in somebody's own conversation: changed, sent, refused, taken. */
class FormAnswersTest {

    private static final CardReader READER = new CardReader();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Field GOAL = Knocks.field("goal");
    private static final Field SIZE = new Field(
            "size",
            "How big is it?",
            "",
            Field.Kind.ONE_OF,
            List.of(new Field.Option("fix", "A fix"), new Field.Option("launch", "A launch")),
            List.of(),
            true,
            true,
            "");
    private static final Form FORM = Knocks.form(GOAL, SIZE);

    private final Knocks knocks = new Knocks();
    private FakeMessage card;

    @BeforeEach
    void aFormStandsBeforeAna() {
        knocks.replied(
                Reply.open(FORM),
                knocks.activities.pressed(
                        Knocks.ANA, "1", "press", Map.of("runway", Map.of("action", "dialog", "argument", "form"))));
        card = standing();
        knocks.heard.clear();
    }

    @AfterEach
    void close() {
        knocks.close();
    }

    private FakeMessage standing() {
        var all = knocks.teams.messages(knocks.teams.direct(Knocks.ANA.id()));
        return all.get(all.size() - 1);
    }

    private static ObjectNode shown(FakeMessage message) {
        return message.card().orElseThrow();
    }

    private ObjectNode sends(String verb, Map<String, String> values) {
        return sends(Knocks.ANA, shown(card), verb, values);
    }

    /** As Teams adds what was filled in to what stands on the button. */
    private ObjectNode sends(User who, ObjectNode from, String verb, Map<String, String> values) {
        var action = READER.actions(from).stream()
                .filter(one -> one.verb().equals(verb))
                .findFirst()
                .orElseThrow();
        return knocks.activities.pressed(who, card.id(), verb, filled(action, values));
    }

    private static Map<String, Object> filled(CardAction action, Map<String, String> values) {
        var data = new LinkedHashMap<String, Object>(
                JSON.convertValue(action.data(), new TypeReference<Map<String, Object>>() {}));
        data.putAll(values);
        return data;
    }

    private static JsonNode isCard(Ack ack) {
        assertThat(ack.status()).isEqualTo(200);
        assertThat(Knocks.answer(ack).path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        return Knocks.answer(ack).path("value");
    }

    private static ObjectNode faked(JsonNode card) {
        return (ObjectNode) JSON.readTree(card.toString());
    }

    @Test
    void whatWasFilledInIsHeard() {
        knocks.replied(Reply.nothing(), sends("send", Map.of("goal", "Faster payments", "size", "launch")));

        assertThat(knocks.heard).singleElement().isInstanceOfSatisfying(Incoming.FormFilledIn.class, sent -> {
            assertThat(sent.action()).isEqualTo("dialog");
            assertThat(sent.argument()).isEqualTo("run-1");
            assertThat(sent.values()).isEqualTo(Map.of("goal", List.of("Faster payments"), "size", List.of("launch")));
            assertThat(sent.envelope().place()).isEqualTo(Knocks.ALONE);
            assertThat(sent.envelope().event()).startsWith("form:");
        });
    }

    @Test
    void aFormThatIsTakenTurnsIntoWhatWasAnswered() {
        var answered = isCard(
                knocks.replied(Reply.nothing(), sends("send", Map.of("goal", "<at>all</at> **x**", "size", "launch"))));

        assertThat(READER.form(faked(answered))).isEmpty();
        assertThat(answered.toString())
                .contains("Intake", "What is the goal?", "A launch")
                .doesNotContain("Input.");
        assertThat(shown(standing())).as("and stays so").isEqualTo(faked(answered));
        assertThat(standing().id()).isEqualTo(card.id());
        assertThat(standing().summary()).isEqualTo("Intake");
    }

    @Test
    void aFormThatIsRefusedComesBackWithWhatWasTypedAndWhatToMend() {
        var typed = Knocks.form(Knocks.field("goal", "x"), SIZE);
        var refused = isCard(knocks.replied(
                Reply.refuse(Map.of("goal", "Please say it in a sentence."), typed),
                sends("send", Map.of("goal", "x", "size", "launch"))));

        var read = READER.form(faked(refused)).orElseThrow();
        assertThat(read.fields().get(0).values()).containsExactly("x");
        assertThat(read.fields().get(0).error()).isEqualTo("Please say it in a sentence.");
        assertThat(shown(standing())).as("and stays so").isEqualTo(faked(refused));
    }

    /** What is refused is the next edition: the same words may be right later. */
    @Test
    void theSameWordsAgainOnWhatWasRefusedAreAnotherEvent() {
        var refused = isCard(knocks.replied(
                Reply.refuse(Map.of("goal", "Not yet."), FORM), sends("send", Map.of("goal", "x", "size", "fix"))));
        knocks.sends(sends(Knocks.ANA, faked(refused), "send", Map.of("goal", "x", "size", "fix")));

        assertThat(knocks.heard.get(0).envelope().event())
                .isNotEqualTo(knocks.heard.get(1).envelope().event());
    }

    @Test
    void twoSubmitsOfTheSameAreOneEventAndGetTheSameAnswer() {
        var reply = Reply.refuse(Map.of("goal", "Not yet."), FORM);
        var one = knocks.replied(reply, sends("send", Map.of("goal", "x", "size", "fix")));
        var two = knocks.replied(reply, sends("send", Map.of("size", "fix", "goal", "x")));

        assertThat(knocks.heard)
                .extracting(incoming -> incoming.envelope().event())
                .hasSize(2)
                .containsOnly(knocks.heard.get(0).envelope().event());
        assertThat(Knocks.answer(two)).isEqualTo(Knocks.answer(one));
    }

    @Test
    void otherWordsAndOtherPeopleAreOtherEvents() {
        knocks.sends(sends("send", Map.of("goal", "x", "size", "fix")));
        knocks.sends(sends("send", Map.of("goal", "y", "size", "fix")));
        knocks.sends(sends(Knocks.WEI, shown(card), "send", Map.of("goal", "x", "size", "fix")));

        assertThat(knocks.heard)
                .extracting(incoming -> incoming.envelope().event())
                .doesNotHaveDuplicates();
    }

    @Test
    void aBranchUnfoldsInTheCardsStead() {
        var longer = Knocks.form(Knocks.field("goal", "half"), SIZE, Knocks.field("budget"));
        var unfolded =
                isCard(knocks.replied(Reply.open(longer), sends("change", Map.of("goal", "half", "size", "launch"))));

        assertThat(knocks.heard)
                .singleElement()
                .isInstanceOfSatisfying(Incoming.FormChanged.class, change -> assertThat(change.values())
                        .containsEntry("size", List.of("launch")));
        assertThat(READER.form(faked(unfolded)).orElseThrow().fields()).hasSize(3);
        assertThat(shown(standing())).isEqualTo(faked(unfolded));
        assertThat(standing().id()).isEqualTo(card.id());
    }

    @Test
    void anotherFormComesInTheCardsStead() {
        var next = isCard(knocks.replied(
                Reply.open(Knocks.form(Knocks.field("next"))), sends("send", Map.of("goal", "x", "size", "fix"))));

        assertThat(next.toString()).contains("What is the next?");
        assertThat(standing().id()).isEqualTo(card.id());
    }

    /** That it is too late is said in a message: what was typed is still there to be read. */
    @Test
    void aFormThatIsNotTakenStaysAsItIs() {
        var ack = knocks.replied(Reply.untaken(), sends("send", Map.of("goal", "x", "size", "fix")));

        assertThat(Knocks.answer(ack).path("value").asText()).isEmpty();
        assertThat(shown(standing())).isEqualTo(shown(card));
    }

    /** The client keeps what was typed when it is told of an error. */
    @Test
    void aFormThatCouldNotBeStoredLosesNothing() {
        knocks.replies = incoming -> {
            throw new IllegalStateException("no store");
        };
        var sent = sends("send", Map.of("goal", "x", "size", "fix"));
        assertThatThrownBy(() -> knocks.sends(sent)).isInstanceOf(IllegalStateException.class);
        assertThat(shown(standing())).isEqualTo(shown(card));

        isCard(knocks.replied(Reply.nothing(), sent));
        assertThat(knocks.heard)
                .extracting(incoming -> incoming.envelope().event())
                .containsOnly(knocks.heard.get(0).envelope().event());
    }

    @Test
    void whatCannotBeKeptIsShownAllTheSame() {
        knocks.teams.failNext(Kind.UPDATE, 400, "BadSyntax");

        isCard(knocks.replied(Reply.nothing(), sends("send", Map.of("goal", "x", "size", "fix"))));
        assertThat(shown(standing())).isEqualTo(shown(card));
    }

    /** By then the same words may be right. The old edition is sent again only by whoever lost its answer, and gets that. */
    @Test
    void aRefusedFormSentAgainUnchangedIsHeardAnew() {
        var values = Map.of("goal", "x", "size", "fix");
        var refusal = Reply.refuse(Map.of("goal", "No such project."), Knocks.form(Knocks.field("goal", "x"), SIZE));
        var old = sends("send", values);
        var refused = faked(isCard(knocks.replied(refusal, old)));
        assertThat(shown(standing()))
                .as("other clients see the new edition too")
                .isEqualTo(refused);
        var first = knocks.heard.get(0).envelope().event();

        var lost = old.deepCopy().put("id", "f:another-invoke");
        assertThat(knocks.hears(lost).envelope().event()).isEqualTo(first);
        var anew = knocks.hears(sends(Knocks.ANA, refused, "send", values));
        assertThat(anew).isInstanceOf(Incoming.FormFilledIn.class);
        assertThat(anew.envelope().event()).startsWith("form:").isNotEqualTo(first);
    }

    /** What a card brings back went through somebody's own machine. */
    @Test
    void whatSomebodyMadeUpIsNotPutUnderOurNameBeforeOthers() {
        knocks.addresses.keep(Knocks.CHANNEL, new Address(Knocks.PORTFOLIO.id(), knocks.teams.url()));
        var posted = knocks.platform.post(UUID.randomUUID(), Knocks.CHANNEL, Message.of("Payments is on track."));
        var action = READER.actions(shown(card)).stream()
                .filter(one -> one.verb().equals("send"))
                .findFirst()
                .orElseThrow();
        var forged = filled(action, Map.of("goal", "Payments has failed."));
        knocks.replied(
                Reply.nothing(),
                knocks.activities.pressed(Knocks.ANA, Knocks.PORTFOLIO, posted.id(), posted.id(), "send", forged));

        assertThat(knocks.teams.messages(Knocks.PORTFOLIO.id()))
                .singleElement()
                .satisfies(message -> assertThat(shown(message).toString()).contains("Payments is on track."));
    }

    @Test
    void theAnswerToTheLastActIsWhatStays() {
        var later = new ArrayList<Runnable>();
        knocks.afterwards = later::add;
        knocks.replied(
                Reply.open(Knocks.form(GOAL, SIZE, Knocks.field("first"))), sends("change", Map.of("size", "fix")));
        var last = isCard(knocks.replied(
                Reply.open(Knocks.form(GOAL, SIZE, Knocks.field("last"))), sends("change", Map.of("size", "launch"))));

        java.util.Collections.reverse(later);
        later.forEach(Runnable::run);
        assertThat(shown(standing())).isEqualTo(faked(last));
    }

    @Test
    void manySubmitsAtOnceAreOneEvent() throws InterruptedException {
        knocks.replies = incoming -> Reply.nothing();
        var body = sends("send", Map.of("goal", "x", "size", "fix"));
        var threads = Executors.newFixedThreadPool(4);
        var go = new CountDownLatch(1);
        for (int each = 0; each < 4; each++) {
            threads.execute(() -> {
                try {
                    go.await();
                    knocks.sends(body.deepCopy()
                            .put("id", "f:" + Thread.currentThread().getName()));
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        go.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();

        assertThat(knocks.heard)
                .hasSize(4)
                .extracting(incoming -> incoming.envelope().event())
                .containsOnly(knocks.heard.get(0).envelope().event());
    }
}
