package dev.runway.playground.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Button;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.playground.room.Content;
import dev.runway.playground.room.Entry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PressAndFormTest extends Acting {

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
            var form = new Form("dialog", "run 7", "Update", List.of(), "Go on");
            office.bot = incoming -> Reply.refuse(Map.of("ledger/when", "Please give a date like 2027-03-31."), form);
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
}
