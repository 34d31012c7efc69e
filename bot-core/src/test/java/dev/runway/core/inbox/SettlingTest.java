package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANA;
import static dev.runway.core.inbox.Scene.ANAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Reply;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A question that was dealt with turns into its answer, before the next one is asked. */
class SettlingTest {

    private static final String SUMMARY = "Shall I send this? /   Colour: red /   Why: because";

    private final Scene scene = new Scene();

    @BeforeEach
    void settle() {
        scene.platform.abilities = EnumSet.allOf(Ability.class);
    }

    @Test
    void whatWasPressedStandsBelowIt() {
        scene.says("paint");

        assertThat(scene.presses("Red")).containsExactly("replace m1: Which colour? / Red", "post d-ana: Why?");
    }

    @Test
    void whoeverPressedSeesItAtOnce() {
        scene.says("paint");
        var red = scene.button("Red");
        var press = new Incoming.Pressed(
                scene.envelope(ANA, ANAS), new MessageRef(ANAS, "m1"), red.action(), red.argument());

        assertThat(scene.bot().inbox().receive(press))
                .isInstanceOfSatisfying(Reply.Replace.class, now -> assertThat(PlainText.lines(now.message()))
                        .containsExactly("Which colour?", "Red"));
        assertThat(scene.bot().inbox().receive(press)).as("again").isInstanceOf(Reply.Replace.class);
    }

    @Test
    void whoeverPressedSeesItAtOnceWhereAnEndingSpeaksToThemAlone() {
        var words = Message.of("Somebody else paints now.");
        scene.endings.put("paint", Reply.privately(words));
        scene.platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.PRIVATE));
        through("paint", "red", "because");
        var send = scene.button("Send");
        var summary = row(scene.run("paint").stands().question().orElseThrow());
        var press = new Incoming.Pressed(
                scene.envelope(ANA, ANAS),
                new MessageRef(ANAS, summary.platformId().orElseThrow()),
                send.action(),
                send.argument());

        assertThat(scene.bot().inbox().receive(press))
                .isInstanceOfSatisfying(Reply.Replace.class, now -> assertThat(PlainText.lines(now.message()))
                        .startsWith("Shall I send this?")
                        .endsWith("Send"));
        assertThat(scene.said(Optional.empty())).last().isEqualTo("post d-ana: Somebody else paints now.");
    }

    /** Another message has the same button. */
    @Test
    void whatWasNotPressedOnIsNotPutInItsStead() {
        scene.says("paint");
        var red = scene.button("Red");
        var press = new Incoming.Pressed(
                scene.envelope(ANA, ANAS), new MessageRef(ANAS, "m7"), red.action(), red.argument());

        assertThat(scene.bot().inbox().receive(press)).isEqualTo(Reply.nothing());
    }

    @Test
    void wordsThatWereTypedStandBelowItAnyway() {
        scene.says("paint");

        assertThat(scene.says("red")).containsExactly("replace m1: Which colour?", "post d-ana: Why?");
    }

    @Test
    void theSummaryLikewiseBeforeTheClosing() {
        through("paint", "red", "because");

        assertThat(scene.presses("Send"))
                .containsExactly("replace m2: " + SUMMARY + " / Send", "post d-ana: Painted. / (Edit)");
    }

    @Test
    void whoeverStopsOrPutsItOffHasDealtWithIt() {
        through("paint", "red", "because");

        assertThat(scene.presses("Stop")).first().isEqualTo("replace m2: " + SUMMARY + " / Stop");
        scene.says("walk");
        assertThat(scene.says("later 15:00")).first().isEqualTo("replace m1: Where to?");
        var before = replacements().size();
        assertThat(scene.presses(ANAS, "dialog", scene.run("walk").id() + "||:later tomorrow"))
                .isNotEmpty();
        assertThat(replacements()).as("not twice").hasSize(before);
    }

    @Test
    void aPressThatLeadsOnIsDealtWithToo() {
        through("paint", "red", "because");

        assertThat(scene.presses("Change an answer"))
                .first()
                .isEqualTo("replace m2: " + SUMMARY + " / Change an answer");
        assertThat(scene.presses("Colour")).first().asString().endsWith(" / Colour");
    }

    @Test
    void aFormInItsSteadToo() {
        scene.says("paint");
        scene.says("form");

        assertThat(scene.presses("Go on in a form")).hasSize(2).first().isEqualTo("(form) Paint [colour, why]");
        assertThat(scene.said(Optional.empty())).isEmpty();
        assertThat(replacements()).singleElement().asString().endsWith("Go on in a form");
        scene.hears(new Incoming.FormFilledIn(
                scene.envelope(ANA, ANAS),
                "dialog",
                scene.run("paint").id() + "||form",
                Map.of("colour", List.of("red"), "why", List.of("because"))));
        assertThat(replacements()).as("not twice").hasSize(1);
    }

    @Test
    void whatIsRefusedOrAskedAgainStaysAsItIs() {
        scene.says("paint");
        scene.says("purple");
        scene.says("status payments");
        scene.passes(Duration.ofHours(2));
        scene.passes(Duration.ofHours(22));

        assertThat(scene.run("paint").state()).isEqualTo(Run.State.DRAFT);
        assertThat(replacements()).as("nor does silence answer").isEmpty();
    }

    @Test
    void aPressOnAnEarlierOneSettlesNothing() {
        scene.says("paint");
        scene.presses("Red");
        var question = scene.run("paint").stands().question();

        assertThat(scene.presses("Blue")).singleElement().asString().startsWith("(privately) That was answered before");
        assertThat(replacements()).hasSize(1);
        assertThat(scene.run("paint").stands().question()).isEqualTo(question);
    }

    @Test
    void wherePlatformsDoNotLikeItAllStaysAsItIs() {
        scene.platform.abilities = EnumSet.complementOf(EnumSet.of(Ability.SETTLE));
        scene.says("paint");

        assertThat(scene.presses("Red")).containsExactly("post d-ana: Why?");
    }

    @Test
    void whatIsOnItsWayArrivesFirst() {
        scene.bot().inbox().receive(new Incoming.Said(scene.envelope(ANA, ANAS), "paint"));

        assertThat(scene.says("red"))
                .containsExactly(
                        "post d-ana: Which colour? / (Red) (Blue)", "replace m1: Which colour?", "post d-ana: Why?");
    }

    @Test
    void whatIsInDoubtOrNeverArrivedIsNotSaidOnceMore() {
        for (var failure : List.of(
                PlatformException.maybeSent("Scripted", "posting", null),
                PlatformException.fixOurCode("Scripted", "posting", null))) {
            scene.platform.abilities = EnumSet.of(Ability.BUTTONS, Ability.REPLACE, Ability.SETTLE);
            scene.platform.failing(failure);
            scene.says("walk");

            assertThat(row(scene.run("walk").stands().question().orElseThrow()).state())
                    .isIn(Delivery.State.IN_DOUBT, Delivery.State.FAILED);
            assertThat(scene.says("home")).singleElement().asString().startsWith("post d-ana: Shall I send this?");
            scene.says("send");
        }
    }

    @Test
    void whatWasTakenBackStaysGone() {
        scene.command("never", (turn, words) -> {
            turn.takeBack(scene.run("walk").stands().question().orElseThrow(), "never mind");
            return turn.answer(Message.of("Gone."));
        });
        scene.says("walk");
        var question = scene.run("walk").stands().question().orElseThrow();
        scene.says(Scene.CHANNEL, "never");

        assertThat(scene.says("home")).singleElement().asString().startsWith("post d-ana: Shall I send this?");
        assertThat(row(question).state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void whatWasLeftBehindElsewhereIsNotSettledTwice() {
        scene.says("paint");
        var loft = new Account(new Workspace(1, "pigeon", "loft"), "ana");
        scene.memory.people.put(loft, scene.memory.people.get(ANA));
        var there = new Place(loft.workspace(), "p-ana", Place.Kind.DIRECT, "Ana");

        scene.hears(new Incoming.Said(scene.envelope(loft, there), "red"));
        assertThat(replacements())
                .singleElement()
                .asString()
                .isEqualTo("Which colour?\nYou are answering this in Pigeon.");
    }

    private void through(String... words) {
        for (var each : words) {
            scene.says(each);
        }
    }

    private List<String> replacements() {
        return scene.outbox.rows().stream()
                .filter(row -> row.kind() == Delivery.Kind.REPLACE)
                .map(row -> PlainText.of(row.message()))
                .toList();
    }

    private Delivery row(UUID id) {
        return scene.outbox.row(id);
    }
}
