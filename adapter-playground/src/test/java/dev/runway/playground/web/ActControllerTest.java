package dev.runway.playground.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.runway.core.message.Button;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.playground.room.Content;
import dev.runway.playground.room.Entry;
import dev.runway.playground.room.Room;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

class ActControllerTest {

    private static final String EVENT = "7e1c4a52-0a5e-4f7b-9d43-5c2f1f0e8a11";

    private final TestOffice office = new TestOffice();
    private final MockMvc mvc = office.mvc();

    @Nested
    class Refusing {

        @ParameterizedTest
        @ValueSource(strings = {"{", "[]", "\"words\"", "{\"event\": {}}", "", "{\"words\": \"\\ud8\"}"})
        void brokenJsonGetsASentence(String body) throws Exception {
            send("say", body).isRefused(400, "not the JSON that is expected");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{} | Please give each action an event id",
                    "{\"event\": \"1\"} | The event is no UUID",
                    "{\"event\": \"" + EVENT + "\"} | Please say the person being played",
                    "{\"event\": \"" + EVENT + "\", \"as\": \"ana\"} | Please say the place",
                    "{\"event\": \"" + EVENT + "\", \"as\": \"ana\", \"place\": \"direct:ana\"} | Please say the words",
                })
        void whatIsMissingIsNamed(String body, String sentence) throws Exception {
            send("say", body).isRefused(400, sentence);
        }

        @Test
        void anUnknownPersonIsToldWhoIsThere() throws Exception {
            say("bob", "direct:ana", "hello")
                    .isRefused(404, "There is nobody by that name here. You can play ana, wei.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"channel:secret", "direct:wei", "elsewhere"})
        void aPlaceThatIsNotTheirsIsNotThere(String place) throws Exception {
            say("ana", place, "hello").isRefused(404, "#portfolio");
            assertThat(office.rooms.latest(TestOffice.WORKSPACE.office())).isZero();
        }

        @Test
        void tooManyWordsAreToldTheLimit() throws Exception {
            say("ana", "direct:ana", "a".repeat(4_001)).isRefused(413, "at most 4,000 characters; this one has 4,001");
            assertThat(office.heard).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "\\n"})
        void noWordsAreNotSaid(String words) throws Exception {
            say("ana", "direct:ana", words).isRefused(400, "Please write something first.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\\u0000b", "half \\ud83d an emoji"})
        void whatNoDatabaseKeepsIsRefused(String words) throws Exception {
            say("ana", "direct:ana", words).isRefused(400, "cannot be kept");
        }

        @Test
        void anEventOfSomebodyElseIsNotTakenOver() throws Exception {
            say("ana", "direct:ana", "hello").isOk();
            say("wei", "direct:wei", "hello").isRefused(409, "belongs to another message");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "two words", "HELP!", "../x"})
        void aCommandIsOneWord(String command) throws Exception {
            send("command", json("as", "ana", "place", "direct:ana", "command", command, "words", ""))
                    .isRefused(400, "one word after the slash");
        }

        @Test
        void aFormWithAnEndlessAnswerIsRefused() throws Exception {
            var values = "{\"f\": [\"" + "x".repeat(4_001) + "\"]}";
            form("submit", values).isRefused(413, "An answer has at most 4,000 characters");
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "{\"f\": null}", "{\"f\": [null]}"})
        void aFormWithHolesIsRefused(String values) throws Exception {
            form("submit", values).isRefused(400, "");
            assertThat(office.heard).isEmpty();
        }
    }

    @Nested
    class Saying {

        @Test
        void wordsStandInTheRoomAndTheBotHearsThem() throws Exception {
            say("ana", "direct:ana", " no change ").isOk();

            assertThat(shown("direct:ana")).containsExactly(new Content.Words("no change"));
            assertThat(office.heard).singleElement().isInstanceOfSatisfying(Incoming.Said.class, said -> {
                assertThat(said.words()).isEqualTo("no change");
                assertThat(said.envelope().event()).isEqualTo("ana " + EVENT);
                assertThat(said.envelope().place()).isEqualTo(office.direct("ana"));
                assertThat(said.envelope().profile().name()).isEqualTo("Ana Lima");
            });
        }

        @Test
        void theSameEventAgainSaysNothingTwice() throws Exception {
            for (int time = 0; time < 3; time++) {
                say("ana", "direct:ana", "no change").isOk();
            }
            assertThat(shown("direct:ana")).hasSize(1);
            assertThat(office.heard).hasSize(1);
        }

        @Test
        void aFailureIsASentenceAndTheNextTryCompletesIt() throws Exception {
            office.bot = incoming -> {
                throw new IllegalStateException("the database is away");
            };
            say("ana", "direct:ana", "no change").isRefused(500, "Please try the same again");
            office.bot = incoming -> Reply.nothing();
            say("ana", "direct:ana", "no change").isOk();

            assertThat(shown("direct:ana")).hasSize(1);
            assertThat(office.heard).hasSize(1);
        }

        @Test
        void inAChannelTheBotHearsOnlyWhatMentionsIt() throws Exception {
            say("ana", TestOffice.CHANNEL.ref(), "good morning, all").isOk();

            assertThat(shown(TestOffice.CHANNEL.ref())).containsExactly(new Content.Words("good morning, all"));
            assertThat(office.heard).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"@Runway status payments", "@runway: status payments", "status @Runway payments"})
        void itsNameIsTakenOff(String words) throws Exception {
            say("ana", TestOffice.CHANNEL.ref(), words).isOk();

            assertThat(office.heard).singleElement().isInstanceOfSatisfying(Incoming.Said.class, said -> assertThat(
                            said.words())
                    .isEqualTo("status payments"));
        }

        @Test
        void aSlashCommandIsSeenByWhoTypedItAlone() throws Exception {
            office.bot = incoming -> Reply.privately(Message.of("Payments Gateway is on track."));
            send(
                            "command",
                            json(
                                    "as",
                                    "ana",
                                    "place",
                                    TestOffice.CHANNEL.ref(),
                                    "command",
                                    "Status",
                                    "words",
                                    "payments"))
                    .isOk();

            assertThat(office.heard).singleElement().isInstanceOfSatisfying(Incoming.Commanded.class, commanded -> {
                assertThat(commanded.command()).isEqualTo("runway");
                assertThat(commanded.words()).isEqualTo("status payments");
            });
            assertThat(shown(TestOffice.CHANNEL.ref()))
                    .containsExactly(
                            new Content.Typed("/status payments"),
                            new Content.Spoken(Message.of("Payments Gateway is on track.")));
            assertThat(office.rooms.history(Room.of(TestOffice.CHANNEL), "wei", Long.MAX_VALUE, 9))
                    .isEmpty();
        }

        @Test
        void aPrivateReplyIsSaidOnceHoweverOftenTheEventComes() throws Exception {
            office.bot = incoming -> Reply.privately(Message.of("That button is old."));
            say("ana", "direct:ana", "no change");
            say("ana", "direct:ana", "no change");

            assertThat(shown("direct:ana")).hasSize(2);
        }
    }

    @Nested
    class Editing {

        @Test
        void ownWordsReadDifferentlyAndTheBotHearsWhichOnes() throws Exception {
            say("ana", "direct:ana", "at rsik").isOk();
            edit("ana", EVENT, "at risk").isOk();

            assertThat(shown("direct:ana")).containsExactly(new Content.Words("at risk"));
            assertThat(office.heard.get(1)).isInstanceOfSatisfying(Incoming.Edited.class, edited -> {
                assertThat(edited.original()).isEqualTo("ana " + EVENT);
                assertThat(edited.words()).isEqualTo("at risk");
            });
        }

        @Test
        void anEarlierEditThatArrivesAgainDoesNotUndoALaterOne() throws Exception {
            say("ana", "direct:ana", "one");
            var first = UUID.randomUUID().toString();
            send("edit", json("event", first, "as", "ana", "message", EVENT, "words", "two"));
            edit("ana", EVENT, "three");
            send("edit", json("event", first, "as", "ana", "message", EVENT, "words", "two"))
                    .isOk();

            assertThat(shown("direct:ana")).containsExactly(new Content.Words("three"));
        }

        @Test
        void theWordsOfOthersStayAsTheyAre() throws Exception {
            say("ana", TestOffice.CHANNEL.ref(), "good morning");
            edit("wei", EVENT, "good night").isRefused(409, "Only your own messages");
        }

        @Test
        void whatIsNotThereIsNotEdited() throws Exception {
            edit("ana", EVENT, "hello").isRefused(404, "");
        }
    }

    @Nested
    class Pressing {

        private final UUID message = UUID.randomUUID();

        private void ask(Message asked) {
            office.platform.post(message, TestOffice.CHANNEL, asked);
        }

        private final Message question = Message.of("How is it now?")
                .with(
                        Button.of("dialog", "run|health|on", "On track"),
                        Button.of("dialog", "run|health|off", "Off track"));

        @Test
        void theBotHearsWhatStandsOnTheButton() throws Exception {
            ask(question);
            press("ana", 0, 1).isOk();

            assertThat(office.heard).singleElement().isInstanceOfSatisfying(Incoming.Pressed.class, pressed -> {
                assertThat(pressed.action()).isEqualTo("dialog");
                assertThat(pressed.argument()).isEqualTo("run|health|off");
                assertThat(pressed.message().id()).isEqualTo(message.toString());
                assertThat(pressed.message().place()).isEqualTo(TestOffice.CHANNEL);
            });
            assertThat(entry().presses()).containsExactly(new Entry.Press("ana", 1));
        }

        @Test
        void aPressThatReplacesItsMessageIsTheSamePressWhenItIsRepeated() throws Exception {
            ask(question);
            office.bot = incoming -> Reply.replace(Message.of("Off track, noted."));
            press("ana", 0, 1).isOk();
            press("ana", 0, 1).isOk();

            assertThat(office.heard).hasSize(1);
            assertThat(entry().content()).isEqualTo(new Content.Spoken(Message.of("Off track, noted.")));
            assertThat(entry().revision()).isEqualTo(1);
            assertThat(entry().presses()).isEmpty();
        }

        @Test
        void aRepeatedPressDoesNotUndoWhatCameAfterIt() throws Exception {
            ask(question);
            office.bot = incoming -> Reply.replace(Message.of("Off track, noted."));
            press("ana", 0, 1);
            office.rooms.replace(TestOffice.WORKSPACE.office(), message, new Content.Spoken(Message.of("Closed.")));
            press("ana", 0, 1);

            assertThat(entry().content()).isEqualTo(new Content.Spoken(Message.of("Closed.")));
        }

        @Test
        void aMessageThatHasChangedIsReadAgainFirst() throws Exception {
            ask(question);
            office.rooms.replace(TestOffice.WORKSPACE.office(), message, new Content.Spoken(Message.of("Closed.")));
            press("ana", 0, 1).isRefused(409, "has changed since you looked");
            assertThat(office.heard).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 2, 99})
        void aButtonThatIsNotThereIsNotPressed(int button) throws Exception {
            ask(question);
            press("ana", 0, button).isRefused(404, "");
        }

        @Test
        void whatOthersSeeAloneIsNotThere() throws Exception {
            office.platform.postPrivately(
                    message, TestOffice.CHANNEL, office.ana().account(), question);
            press("wei", 0, 0).isRefused(404, "That message is not there any more.");
        }

        private Answer press(String as, int revision, int button) throws Exception {
            return send(
                    "press",
                    "{\"event\": \"" + EVENT + "\", \"as\": \"" + as + "\", \"message\": \"" + message
                            + "\", \"revision\": " + revision + ", \"button\": " + button + "}");
        }

        private Entry entry() {
            return office.rooms.find(TestOffice.WORKSPACE.office(), message).orElseThrow();
        }
    }

    @Nested
    class Forms {

        private final Form form = new Form(
                "dialog",
                "run 7",
                "Weekly status",
                List.of(new Form.FormPart.Words(Text.of("Two projects"))),
                "Continue");

        @Test
        void aCommandMayOpenOne() throws Exception {
            office.bot = incoming -> Reply.open(form);
            var answer = send("command", json("as", "ana", "place", "direct:ana", "command", "update", "words", ""));
            assertThat(answer.isOk().json().at("/kind").asString()).isEqualTo("form");
            assertThat(answer.json().at("/form/title").asString()).isEqualTo("Weekly status");
            assertThat(answer.json().at("/form/parts/0/text/0/words").asString())
                    .isEqualTo("Two projects");
        }

        @Test
        void whatIsFilledInArrivesWhole() throws Exception {
            assertThat(form("submit", "{\"ledger/health\": [\"risk\"], \"ledger/help\": []}")
                            .isOk()
                            .json()
                            .at("/kind")
                            .asString())
                    .isEqualTo("nothing");
            assertThat(office.heard).singleElement().isInstanceOfSatisfying(Incoming.FormFilledIn.class, filled -> {
                assertThat(filled.action()).isEqualTo("dialog");
                assertThat(filled.argument()).isEqualTo("run 7");
                assertThat(filled.values())
                        .isEqualTo(Map.of("ledger/health", List.of("risk"), "ledger/help", List.of()));
            });
        }

        @Test
        void refusedFieldsComeBackWithTheirSentences() throws Exception {
            office.bot = incoming -> Reply.refuse(Map.of("ledger/when", "Please give a date like 2027-03-31."));
            var json = form("submit", "{}").isOk().json();
            assertThat(json.at("/kind").asString()).isEqualTo("refuse");
            assertThat(json.get("fields").get("ledger/when").asString())
                    .isEqualTo("Please give a date like 2027-03-31.");
        }

        @Test
        void aChangeAndAClosingAreHeardAsSuch() throws Exception {
            form("change", "{}");
            assertThat(office.heard.get(0)).isInstanceOf(Incoming.FormChanged.class);
            send(
                            "form/close",
                            json("as", "ana", "place", "direct:ana", "action", "dialog", "argument", "run 7")
                                    .replace("}", ", \"values\": {}}")
                                    .replace(EVENT, UUID.randomUUID().toString()))
                    .isOk();
            assertThat(office.heard.get(1)).isInstanceOf(Incoming.FormClosed.class);
        }
    }

    private Answer say(String as, String place, String words) throws Exception {
        return send("say", json("as", as, "place", place, "words", words));
    }

    private Answer edit(String as, String message, String words) throws Exception {
        return send("edit", json("event", UUID.randomUUID().toString(), "as", as, "message", message, "words", words));
    }

    private Answer form(String what, String values) throws Exception {
        return send(
                "form/" + what,
                "{\"event\": \"" + EVENT + "\", \"as\": \"ana\", \"place\": \"direct:ana\", \"action\": \"dialog\","
                        + " \"argument\": \"run 7\", \"values\": " + values + "}");
    }

    private Answer send(String path, String body) throws Exception {
        return Answer.of(mvc.perform(post("/playground/api/" + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse());
    }

    private List<Content> shown(String place) {
        return office.rooms.history(new Room(TestOffice.WORKSPACE.office(), place), "ana", Long.MAX_VALUE, 9).stream()
                .map(Entry::content)
                .toList();
    }

    /** Names and values in turn; with the usual event unless one is named. Values are JSON's inside of quotes. */
    private static String json(String... pairs) {
        var json = new StringBuilder("{");
        if (!pairs[0].equals("event")) {
            json.append("\"event\": \"").append(EVENT).append("\", ");
        }
        for (int i = 0; i < pairs.length; i += 2) {
            json.append(i == 0 ? "" : ", ")
                    .append('"')
                    .append(pairs[i])
                    .append("\": \"")
                    .append(pairs[i + 1])
                    .append('"');
        }
        return json.append('}').toString();
    }
}
