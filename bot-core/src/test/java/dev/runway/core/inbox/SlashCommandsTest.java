package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANAS;
import static dev.runway.core.inbox.Scene.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Place;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.Reply;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is commanded is answered to whoever did it alone, in the form, or where they can be asked. */
class SlashCommandsTest {

    private final Scene scene = new Scene();

    @Test
    void areAnsweredInTheirAcknowledgement() {
        assertThat(scene.commands(CHANNEL, "status", "payments"))
                .containsExactly("(privately) All is well with payments.");
        assertThat(scene.commands(ANAS, "runway", "status payments"))
                .containsExactly("(privately) All is well with payments.");
        assertThat(scene.commands(ANAS, "runway", "")).containsExactly("(privately) I don't know \"\".");
    }

    @Test
    void mayHoldADialogsOwnWords() {
        scene.says("paint");

        assertThat(scene.commands(ANAS, "runway", "stop"))
                .containsExactly("post d-ana: Stopped, and kept as a draft for 14 days. Say \"paint\" to go on.");
    }

    @Test
    void nobodyKnowsAreNoAnswerInWords() {
        scene.says("paint");
        scene.says("red");

        assertThat(scene.commands(ANAS, "runway", "statsu payments"))
                .containsExactly("(privately) I don't know \"statsu payments\".");
        assertThat(scene.says("walk"))
                .containsExactly(
                        "post d-ana: Shall I send this? /   Colour: red /   Why: walk / (Send) (Change an answer) (Stop)");
    }

    @Test
    void openTheFormWhereThereAreForms() {
        assertThat(scene.commands(CHANNEL, "paint", "")).containsExactly("(form) Paint [colour, why]");
        assertThat(scene.commands(CHANNEL, "paint", "")).containsExactly("(form) Paint [colour, why]");
        assertThat(scene.memory.runs).hasSize(1);
    }

    @Test
    void askInTheDirectPlaceWhereThereAreNone() {
        scene.platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FORMS));
        scene.says("hello");

        assertThat(scene.commands(CHANNEL, "paint", ""))
                .containsExactly(
                        "(privately) I've written to you in our direct messages, so that we don't disturb anybody"
                                + " here.",
                        "post d-ana: Which colour? / (Red) (Blue)");
    }

    @Test
    void askInTheChannelAloneWhenNoDirectPlaceIsKnown() {
        scene.platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FORMS));

        assertThat(scene.commands(CHANNEL, "paint", "")).containsExactly("(privately) Which colour? / (Red) (Blue)");
        assertThat(scene.says(CHANNEL, "red")).containsExactly("private portfolio ana: Why?");
    }

    @Test
    void askInTheChannelAloneWhateverItIsCalled() {
        scene.platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FORMS));
        scene.commands(CHANNEL, "paint", "");
        var renamed = new Place(CHANNEL.workspace(), CHANNEL.ref(), CHANNEL.kind(), "#the-portfolio");

        assertThat(scene.says(renamed, "red")).containsExactly("private portfolio ana: Why?");
    }

    @Test
    void numberTheirChoicesWhereThereAreNoButtons() {
        scene.command(
                "ask",
                (turn, words) -> turn.answer(Message.of("Shall I?")
                        .with(Button.of("again", "one", "Yes, ask"), Button.of("again", "two", "No, thank you"))));
        scene.platform.abilities = EnumSet.of(Ability.PRIVATE);

        assertThat(scene.commands(CHANNEL, "ask", ""))
                .containsExactly("(privately) Shall I? / 1. Yes, ask / 2. No, thank you / Say a number, or the words.");
        assertThat(scene.commands(ANAS, "ask", ""))
                .containsExactly("post d-ana: Shall I? / 1. Yes, ask / 2. No, thank you / Say a number, or the words.");
        assertThat(scene.says("2")).containsExactly("post d-ana: Again two.");
    }

    @Test
    void areAnsweredInTheDirectPlaceWhereNobodyCanBeToldAloneInAChannel() {
        scene.platform.abilities = EnumSet.of(Ability.BUTTONS);

        assertThat(scene.commands(CHANNEL, "status", "payments"))
                .containsExactly("post direct-ana: All is well with payments.");
    }

    @Test
    void sayEverythingInOneReply() {
        scene.command("twice", (turn, words) -> {
            turn.answer(Message.of("One."));
            return turn.answer(Message.of("Two."));
        });

        assertThat(scene.commands(ANAS, "twice", "")).containsExactly("(privately) One. / Two.");
    }

    @Nested
    class PrivateWordsOfAHandler {

        @BeforeEach
        void aCommandThatAnswersAlone() {
            scene.command("secret", (turn, words) -> Reply.privately(Message.of("For you alone.")));
        }

        @Test
        void areAMessageWhereNothingIsAcknowledged() {
            assertThat(scene.says("secret")).containsExactly("post d-ana: For you alone.");
        }

        @Test
        void areTheAcknowledgementOfASlashCommand() {
            assertThat(scene.commands(CHANNEL, "secret", "")).containsExactly("(privately) For you alone.");
        }
    }
}
