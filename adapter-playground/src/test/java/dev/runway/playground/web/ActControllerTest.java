package dev.runway.playground.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Message;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.playground.room.Content;
import dev.runway.playground.room.Room;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActControllerTest extends Acting {

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
}
