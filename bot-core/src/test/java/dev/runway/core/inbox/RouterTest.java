package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANA;
import static dev.runway.core.inbox.Scene.ANAS;
import static dev.runway.core.inbox.Scene.BEN;
import static dev.runway.core.inbox.Scene.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.dialog.Run;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RouterTest {

    private static final String OLD =
            "(privately) That message is from an earlier time, and I can't act on it any more. Say \"help\" to see what"
                    + " I can do now.";

    private final Scene scene = new Scene();

    @Nested
    class Words {

        @Test
        void nobodyKnowsGoToTheFallback() {
            assertThat(scene.says("pant")).containsExactly("post d-ana: I don't know \"pant\".");
            assertThat(scene.says("  ")).containsExactly("post d-ana: I don't know \"\".");
        }

        @Test
        void ofACommandAreReadInAnyCaseAndItsRestAsWritten() {
            assertThat(scene.says("STATUS  Ledger Move!"))
                    .containsExactly("post d-ana: All is well with Ledger Move!.");
        }

        @Test
        void areAnAnswerWhileAQuestionIsOpen() {
            scene.says("paint");
            scene.says("red");

            assertThat(scene.says("walk"))
                    .containsExactly(
                            "post d-ana: Shall I send this? /   Colour: red /   Why: walk / (Send) (Change an answer) (Stop)");
        }

        @Test
        void thatInterruptAreAnsweredAndTheQuestionAskedAgain() {
            scene.says("paint");

            assertThat(scene.says("status payments"))
                    .containsExactly(
                            "post d-ana: All is well with payments.", "post d-ana: Which colour? / (Red) (Blue)");
            assertThat(scene.says("status"))
                    .as("no answer, and nothing but a command's own word")
                    .containsExactly("post d-ana: All is well with .", "post d-ana: Which colour? / (Red) (Blue)");
            assertThat(scene.says("state"))
                    .containsExactly("post d-ana: I don't know \"state\". Press one, or type 1 or 2. / (Red) (Blue)");
            scene.says("red");
            assertThat(scene.says("status"))
                    .as("an answer, where anything may be said")
                    .noneMatch(said -> said.contains("All is well"));
        }

        @Test
        void thatCannotBeTheAnswerMayBeACommandWithMoreBehindItsWord() {
            scene.says("paint");

            assertThat(scene.says("paint"))
                    .as("what began it says nothing new")
                    .containsExactly("post d-ana: Which colour? / (Red) (Blue)");
            assertThat(scene.says("status quo"))
                    .as("many answers begin so")
                    .containsExactly(
                            "post d-ana: I don't know \"status quo\". Press one, or type 1 or 2. / (Red) (Blue)");
            assertThat(scene.says("walk home"))
                    .hasSize(2)
                    .anyMatch(said -> said.contains("I'll begin this one right afterwards"))
                    .contains("post d-ana: Which colour? / (Red) (Blue)");
        }

        @Test
        void inAChannelAreCommandsEvenWhileAQuestionIsOpenElsewhere() {
            scene.says("paint");

            assertThat(scene.says(CHANNEL, "status payments"))
                    .containsExactly("post portfolio: All is well with payments.");
            assertThat(scene.says(CHANNEL, "red")).containsExactly("post portfolio: I don't know \"red\".");
            assertThat(scene.says("red")).containsExactly("post d-ana: Why?");
        }

        @Test
        void mayPressTheLastMessagesButtons() {
            var one = Button.of("again", "one", "Yes, ask");
            var two = Button.of("again", "two", "No, thank you");
            scene.command(
                    "ask", (turn, words) -> turn.answer(Message.of("Shall I?").with(one, two)));

            for (var words : List.of("yes", "Yes, ask", "1")) {
                scene.says("ask");
                assertThat(scene.says(words)).containsExactly("post d-ana: Again one.");
            }
            scene.says("ask");
            assertThat(scene.says("no")).containsExactly("post d-ana: Again two.");
            assertThat(scene.says("yes")).containsExactly("post d-ana: I don't know \"yes\".");
            scene.says("ask");
            assertThat(scene.says("3")).containsExactly("post d-ana: I don't know \"3\".");
        }
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

    @Nested
    class SlashCommands {

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

            assertThat(scene.commands(CHANNEL, "paint", ""))
                    .containsExactly("(privately) Which colour? / (Red) (Blue)");
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
                    .containsExactly(
                            "(privately) Shall I? / 1. Yes, ask / 2. No, thank you / Say a number, or the words.");
            assertThat(scene.commands(ANAS, "ask", ""))
                    .containsExactly(
                            "post d-ana: Shall I? / 1. Yes, ask / 2. No, thank you / Say a number, or the words.");
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
    }

    @Nested
    class Presses {

        @Test
        void goToWhoeverIsRegistered() {
            assertThat(scene.presses(ANAS, "again", "x")).containsExactly("post d-ana: Again x.");
            assertThat(scene.presses(CHANNEL, "again", "x")).containsExactly("(privately) Again x.");
        }

        @Test
        void thatNobodyTakesAreAnsweredAlone() {
            assertThat(scene.presses(ANAS, "gone", "x")).containsExactly(OLD);
            assertThat(scene.presses(ANAS, "dialog", "nonsense")).containsExactly(OLD);
            assertThat(scene.presses(ANAS, "dialog", "4f7e7f0e-7b1c-4a51-8a8c-000000000000||:send"))
                    .containsExactly(OLD);
        }

        @Test
        void onSomebodyElsesQuestionAreAnsweredAlone() {
            scene.says("paint");
            var red = scene.button("Red");

            assertThat(scene.presses(BEN, CHANNEL, red.action(), red.argument()))
                    .containsExactly(OLD);
            assertThat(scene.run("paint").answers()).isEmpty();
        }

        @Test
        void onAnAnsweredQuestionAreAnsweredAlone() {
            scene.says("paint");
            scene.presses("Red");

            assertThat(scene.presses("Red"))
                    .singleElement()
                    .asString()
                    .startsWith("(privately) That was answered before.");
        }

        @Test
        void ofAnotherRunTakeTheFloorAndGiveItBack() {
            scene.says("paint");
            scene.says("red");
            scene.says("because");
            scene.says("send");
            scene.says("walk");

            assertThat(scene.presses("Edit"))
                    .singleElement()
                    .asString()
                    .startsWith("post d-ana: Shall I send this? /   Colour: red");
            assertThat(scene.run("walk").state()).isEqualTo(Run.State.WAITING);
            assertThat(scene.says("send")).containsExactly("post d-ana: Painted. / (Edit)", "post d-ana: Where to?");
            assertThat(scene.sent).containsExactly("paint [red, because]", "paint [red, because]");
        }
    }

    @Nested
    class Forms {

        private List<String> fills(Map<String, List<String>> values) {
            var form = scene.memory.runs.values().iterator().next().id() + "||form";
            return scene.hears(new Incoming.FormFilledIn(scene.envelope(ANA, ANAS), "dialog", form, values));
        }

        @Test
        void leadToTheSummaryAndNothingIsSentBefore() {
            scene.commands(ANAS, "paint", "");

            assertThat(fills(Map.of("colour", List.of("red"), "why", List.of("because"))))
                    .containsExactly(
                            "post d-ana: Shall I send this? /   Colour: red /   Why: because / (Send) (Change an answer) (Stop)");
            assertThat(scene.sent).isEmpty();
            scene.presses("Send");
            assertThat(scene.sent).containsExactly("paint [red, because]");
        }

        @Test
        void stayOpenWithWhatToMend() {
            scene.commands(ANAS, "paint", "");

            assertThat(fills(Map.of("colour", List.of("red"), "why", List.of(" "))))
                    .containsExactly("(refuse) [why]");
        }

        @Test
        void thatAreClosedGoOnInChatUnlessTheirRunIsOver() {
            scene.commands(ANAS, "paint", "");
            var run = scene.run("paint").id();

            assertThat(closes(run.toString())).singleElement().asString().endsWith("Which colour? / (Red) (Blue)");
            scene.says("stop");
            assertThat(closes(run.toString())).isEmpty();
        }

        @Test
        void thatAreClosedAfterALaterKeepWhatWasFilledIn() {
            scene.commands(ANAS, "paint", "");
            scene.says("later 15:00");
            var run = scene.run("paint").id();

            assertThat(scene.hears(new Incoming.FormClosed(
                            scene.envelope(ANA, ANAS), "dialog", run + "||form", Map.of("colour", List.of("red")))))
                    .isEmpty();
            assertThat(scene.run("paint").state()).isEqualTo(Run.State.LATER);
            assertThat(scene.run("paint").answers()).hasSize(1);
        }

        private List<String> closes(String run) {
            return scene.hears(new Incoming.FormClosed(scene.envelope(ANA, ANAS), "dialog", run + "||form", Map.of()));
        }

        @Test
        void thatStayedOpenDoNotWakeARunThatIsOver() {
            scene.commands(ANAS, "paint", "");
            var form = scene.run("paint").id() + "||form";
            scene.says("red");
            scene.says("because");
            scene.says("send");

            assertThat(scene.hears(new Incoming.FormChanged(
                            scene.envelope(ANA, ANAS), "dialog", form, Map.of("colour", List.of("blue")))))
                    .containsExactly(OLD);
            assertThat(scene.run("paint").state()).isEqualTo(Run.State.DONE);
        }

        @Test
        void ofAnEarlierTimeAreAnsweredAlone() {
            assertThat(scene.hears(
                            new Incoming.FormFilledIn(scene.envelope(ANA, ANAS), "gone", "x", Map.of("a", List.of()))))
                    .containsExactly(OLD);
        }
    }

    @Nested
    class Edits {

        @Test
        void ofAnAnswerSendARunAgainThatWasSent() {
            scene.says("paint");
            scene.says("red");
            var why = scene.envelope(ANA, ANAS);
            scene.hears(new Incoming.Said(why, "becuase"));
            scene.says("send");

            assertThat(scene.hears(new Incoming.Edited(scene.envelope(ANA, ANAS), why.event(), "because")))
                    .containsExactly("post d-ana: Painted. / (Edit)");
            assertThat(scene.sent).containsExactly("paint [red, becuase]", "paint [red, because]");
        }

        @Test
        void ofOtherWordsChangeNothing() {
            var hello = scene.envelope(ANA, ANAS);
            scene.hears(new Incoming.Said(hello, "helo"));

            assertThat(scene.hears(new Incoming.Edited(scene.envelope(ANA, ANAS), hello.event(), "hello")))
                    .isEmpty();
        }
    }

    @Nested
    class OneDialogAtATime {

        @Test
        void whatIsBegunInTheMidstOfAnotherBeginsAfterIt() {
            scene.says("paint");

            assertThat(scene.commands(ANAS, "walk", ""))
                    .containsExactly(
                            "(privately) Let's finish what we are at first; I'll begin this one right afterwards.");
            scene.commands(ANAS, "walk", "");
            assertThat(scene.says("stop"))
                    .containsExactly(
                            "post d-ana: Stopped, and kept as a draft for 14 days. Say \"paint\" to go on.",
                            "post d-ana: Where to?");
            assertThat(scene.memory.runs).hasSize(2);
        }

        @Test
        void whatBeginsAfterwardsStandsInTheSameAcknowledgement() {
            scene.platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.FORMS));
            scene.commands(CHANNEL, "paint", "");
            scene.commands(CHANNEL, "walk", "");

            assertThat(scene.presses(CHANNEL, "dialog", scene.run("paint").id() + "||:stop"))
                    .containsExactly(
                            "(privately) Stopped, and kept as a draft for 14 days. Say \"paint\" to go on. / Where to?");
        }

        @Test
        void theWordOfADraftGoesOnWithIt() {
            scene.says("paint");
            scene.says("red");
            scene.says("stop");
            scene.commands.removeIf(command -> command.word().equals("paint"));

            assertThat(scene.says("Paint"))
                    .containsExactly("post d-ana: Paint. I kept your answer; say \"start over\" to begin anew. / Why?");
        }
    }

    /** One nudge, then a draft, then nothing: one entry on the agenda for each run, moved only when it is due. */
    @Nested
    class Silence {

        @Test
        void isBrokenOnceAndThenKeptAsADraft() {
            scene.says("paint");
            assertThat(scene.memory.agenda).hasSize(1);

            assertThat(scene.passes(Duration.ofHours(2)))
                    .singleElement()
                    .asString()
                    .startsWith("post d-ana: Whenever you have a minute.");
            assertThat(scene.passes(Duration.ofHours(22))).isEmpty();
            assertThat(scene.run("paint").state()).isEqualTo(Run.State.DRAFT);
            scene.passes(Duration.ofDays(14));
            assertThat(scene.run("paint").state()).isEqualTo(Run.State.STOPPED);
            assertThat(scene.memory.agenda).isEmpty();
        }

        @Test
        void isCountedFromTheLastWordWithoutAWriteForEachTurn() {
            scene.says("paint");
            var entry = Map.copyOf(scene.memory.agenda);
            scene.clock.pass(Duration.ofHours(1));
            scene.says("red");
            assertThat(scene.memory.agenda).isEqualTo(entry);

            assertThat(scene.passes(Duration.ofHours(1))).isEmpty();
            assertThat(scene.passes(Duration.ofHours(1)))
                    .singleElement()
                    .asString()
                    .contains("Why?");
        }

        @Test
        void putsBackWhatWasSentAndGivesTheFloorOn() {
            for (var words : List.of("paint", "red", "because", "send", "walk")) {
                scene.says(words);
            }
            scene.presses("Edit");
            scene.says("start over");

            scene.passes(Duration.ofHours(2));
            assertThat(scene.passes(Duration.ofHours(22)))
                    .containsExactly(
                            "post d-ana: I heard nothing more, so nothing is changed: what you sent before stands. / (Edit)",
                            "post d-ana: Where to?");
            assertThat(scene.run("paint").state()).isEqualTo(Run.State.DONE);
            assertThat(scene.run("paint").answers()).hasSize(2);
            assertThat(scene.sent).containsExactly("paint [red, because]");
            assertThat(scene.memory.agenda).hasSize(1);
        }

        @Test
        void endsALaterAndWaitsForAnotherDialog() {
            scene.says("paint");
            scene.says("later 15:00");
            scene.says("walk");

            assertThat(scene.passes(Duration.ofHours(5)))
                    .singleElement()
                    .asString()
                    .endsWith("Where to?");
            assertThat(scene.says("stop"))
                    .containsExactly(
                            "post d-ana: Stopped, and kept as a draft for 14 days. Say \"walk\" to go on.",
                            "post d-ana: Which colour? / (Red) (Blue)");
        }

        @Test
        void leavesNothingOnTheAgendaOfARunThatWasSent() {
            scene.says("walk");
            scene.says("home");
            scene.says("send");

            assertThat(scene.memory.agenda).isEmpty();
        }
    }

    @Nested
    class Places {

        @Test
        void areGreetedRememberedAndForgotten() {
            assertThat(scene.hears(new Incoming.Invited(scene.envelope(ANA, CHANNEL))))
                    .containsExactly("post portfolio: Hello, #portfolio.");
            assertThat(scene.memory.places).containsExactly(CHANNEL);

            assertThat(scene.hears(new Incoming.Removed(scene.envelope(ANA, CHANNEL))))
                    .isEmpty();
            assertThat(scene.memory.places).isEmpty();
        }

        @Test
        void aDirectPlaceIsSomebodys() {
            scene.says("hello");

            assertThat(scene.memory.direct).isEqualTo(Map.of(ANA, ANAS));
        }

        @Test
        void otherNewsIsTakenNoteOfByNobody() {
            assertThat(scene.hears(new Incoming.HomeOpened(scene.envelope(ANA, ANAS))))
                    .isEmpty();
            assertThat(scene.memory.seen).isEmpty();
        }

        @Test
        void aPlatformThatIsNotThereHasNoAbilities() {
            var other = new Place(new Workspace(1, "pigeon", "loft"), "x", Place.Kind.CHANNEL, "#loft");
            var ana = new Account(other.workspace(), "ana");

            assertThat(scene.hears(new Incoming.Commanded(scene.envelope(ana, other), "status", "x")))
                    .isEmpty();
            assertThat(scene.outbox.rows())
                    .singleElement()
                    .extracting(row -> row.state())
                    .isEqualTo(Delivery.State.FAILED);
        }
    }

    @Test
    void aCommandIsAlsoFoundByItsEnding() {
        scene.command("left", (turn, words) -> turn.answer(Message.of("Gone: " + words + ".")));
        var left = scene.commands.get(scene.commands.size() - 1);
        when(left.alsoEnding()).thenReturn(Set.of("has left"));

        assertThat(scene.says("Ben Oak  has left.")).containsExactly("post d-ana: Gone: Ben Oak.");
        assertThat(scene.says("left Ben")).containsExactly("post d-ana: Gone: Ben.");
        assertThat(scene.says("status has left")).containsExactly("post d-ana: All is well with has left.");
    }

    @Test
    void aSlashCommandOfTwoWordsComesBeforeTheOneOfOne() {
        scene.command("status history", (turn, words) -> turn.answer(Message.of("History of " + words + ".")));

        assertThat(scene.hears(new Incoming.Commanded(scene.envelope(ANA, ANAS), "status", "history payments")))
                .singleElement()
                .asString()
                .contains("History of payments.");
        assertThat(scene.hears(new Incoming.Commanded(scene.envelope(ANA, ANAS), "status", "payments")))
                .singleElement()
                .asString()
                .contains("All is well with payments.");
    }

    @Test
    void twoCommandsMayNotBeginWithTheSameWords() {
        scene.command("status", (turn, words) -> turn.answer(Message.of("One.")));
        var other = mock(Command.class);
        when(other.word()).thenReturn("report");
        when(other.usage()).thenReturn("report");
        when(other.alsoSaid()).thenReturn(Set.of("Status"));
        scene.commands.add(other);

        assertThatThrownBy(scene::bot).hasMessageContaining("\"status\" means both");
    }
}
