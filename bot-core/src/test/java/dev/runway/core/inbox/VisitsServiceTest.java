package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANA;
import static dev.runway.core.inbox.Scene.ANAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Incoming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitsServiceTest {

    private final Scene scene = new Scene();

    @Test
    void nobodyIsVisitedWhoCannotBeReached() {
        var visited = new ArrayList<Turn>();

        assertThat(scene.bot().visits().with(1, 1, visited::add)).isFalse();
        scene.hears(new Incoming.Said(scene.envelope(ANA, Scene.CHANNEL), "hello"));
        assertThat(scene.bot().visits().with(1, 1, visited::add)).isFalse();
        assertThat(visited).isEmpty();
    }

    @Test
    void aVisitSpeaksInTheDirectPlaceUnderTheLock() {
        scene.says("hello");
        scene.memory.steps.clear();

        assertThat(scene.bot().visits().with(1, 1, turn -> {
                    assertThat(turn.place()).isEqualTo(ANAS);
                    turn.answer(Message.of("Good morning."));
                    turn.tell(1, Message.of("By the way."), "test");
                }))
                .isTrue();

        assertThat(scene.memory.steps).startsWith("hold 1");
        assertThat(scene.said(Optional.empty()))
                .containsExactly("post d-ana: Good morning.", "post d-ana: By the way.");
        assertThat(scene.outbox.rows())
                .as("nobody waits for what a visit says")
                .extracting(Delivery::answers)
                .containsExactly(true, false, false);
    }

    @Test
    void aPromptThatFallsIntoADialogWaitsInSilence() {
        scene.says("paint");

        scene.bot().visits().with(1, 1, turn -> turn.begin("walk", Given.nothing()));
        assertThat(scene.said(Optional.empty())).isEmpty();

        scene.says("red");
        scene.says("because");
        assertThat(scene.says("send")).containsExactly("post d-ana: Painted. / (Edit)", "post d-ana: Where to?");
    }

    @Test
    void aPromptAsksInChatEvenWhereThereAreForms() {
        scene.says("hello");

        scene.bot().visits().with(1, 1, turn -> turn.begin("walk", Given.nothing()));

        assertThat(scene.said(Optional.empty())).containsExactly("post d-ana: Where to?");
        assertThat(scene.outbox.rows().get(1).cause()).isEqualTo("walk");
    }

    @Test
    void aReminderLeadsBackToTheQuestion() {
        scene.says("paint");
        scene.says("red");
        scene.says("stop");
        var run = scene.run("paint").id();

        scene.bot().visits().with(1, 1, turn -> turn.goOn(run));

        assertThat(scene.said(Optional.empty()))
                .containsExactly("post d-ana: Paint. I kept your answer; say \"start over\" to begin anew. / Why?");
    }

    /** Told alone in a channel, it is their account there that sees it, wherever they spoke last. */
    @Test
    void theNudgeInAChannelIsForTheAccountOfItsWorkspace() {
        scene.hears(new Incoming.Said(scene.envelope(ANA, Scene.CHANNEL), "paint"));
        var elsewhere = new Account(new Workspace(1, "teams", "acme"), "a-first-by-name");
        scene.memory.people.put(elsewhere, scene.memory.people.get(ANA));
        var run = scene.run("paint");
        scene.clock.pass(Duration.ofDays(1));

        scene.bot().jobs().get(0).run("1/1/" + run.id(), scene.clock.instant());

        assertThat(scene.outbox.rows()).last().satisfies(row -> assertThat(row.whoSeesIt())
                .contains(ANA));
    }
}
