package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANA;
import static dev.runway.core.inbox.Scene.ANAS;
import static dev.runway.core.inbox.Scene.BEN;
import static dev.runway.core.inbox.Scene.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who somebody is: met once, read under their lock, and followed where a platform tells news of them. */
class AcquaintanceTest {

    private final Scene scene = new Scene();

    @Test
    void somebodyIsMetOnceByEachProcessWhenTheySpeakAlone() {
        var inbox = scene.bot().inbox();
        inbox.receive(new Incoming.Said(scene.envelope(ANA, CHANNEL), "hello"));
        assertThat(scene.met).isEmpty();

        inbox.receive(new Incoming.Said(scene.envelope(ANA, ANAS), "hello"));
        inbox.receive(new Incoming.Said(scene.envelope(ANA, ANAS), "hello"));
        inbox.receive(changed("Ana Lima", "Asia/Singapore", true));
        assertThat(scene.met).containsExactly("ana");

        scene.bot().inbox().receive(new Incoming.Said(scene.envelope(ANA, ANAS), "hello"));
        assertThat(scene.met).hasSize(2);
    }

    /** What was rolled back met nobody; the turn that says sorry does. */
    @Test
    void whoeverWasMetInATurnThatFailedIsMetOnceAllTheSame() {
        scene.command("boom", (turn, words) -> {
            throw new IllegalStateException("on purpose");
        });
        var inbox = scene.bot().inbox();

        inbox.receive(new Incoming.Commanded(scene.envelope(ANA, ANAS), "boom", ""));
        inbox.receive(new Incoming.Said(scene.envelope(ANA, ANAS), "hello"));

        assertThat(scene.met).hasSize(1);
    }

    /** Read before the lock, the second of two quick messages would write back a person without the first one's days off. */
    @Test
    void thePersonIsReadUnderTheirLock() {
        var inbox = scene.bot().inbox();
        inbox.receive(new Incoming.Said(scene.envelope(ANA, ANAS), "hello"));
        assertThat(scene.memory.steps).endsWith("hold 1", "read ana");
        scene.memory.steps.clear();

        inbox.receive(new Incoming.Said(scene.envelope(ANA, ANAS), "hello"));

        assertThat(scene.memory.steps).containsExactly("hold 1", "read ana");
    }

    @Test
    void anAccountThatBelongsToSomebodyElseSinceIsHeldAnew() {
        var inbox = scene.bot().inbox();
        inbox.receive(new Incoming.Said(scene.envelope(ANA, ANAS), "hello"));
        var other = scene.memory.people.get(ANA);
        scene.memory.people.put(
                ANA, new Person(1, 7, "Ana", "", other.zone(), other.workingDays(), List.of(), other.roles()));
        scene.memory.steps.clear();

        inbox.receive(new Incoming.Said(scene.envelope(ANA, ANAS), "hello"));

        assertThat(scene.memory.steps).endsWith("hold 7", "read ana");
    }

    @Test
    void whatAPlatformTellsOfSomebodyIsFollowedOnceItIsNews() {
        scene.says("hello");

        scene.hears(changed("Ana Lima", "Asia/Singapore", true));
        scene.hears(changed("Ana Lima", "Asia/Singapore", true));

        assertThat(scene.sent).containsExactly("Ana Lima Asia/Singapore");
    }

    @Test
    void aZoneThatSomebodyChoseFollowsNoPlatform() {
        scene.says("hello");
        scene.memory.save(scene.memory.people.get(ANA).choosing(ZoneId.of("Europe/Lisbon")));

        scene.hears(changed("ana", "Asia/Singapore", true));
        assertThat(scene.sent).isEmpty();

        scene.hears(changed("Ana Lima", "Asia/Singapore", true));
        assertThat(scene.sent).containsExactly("Ana Lima Europe/Lisbon");
    }

    @Test
    void whoeverIsNotKnownIsNotMadeKnownByAProfile() {
        scene.hears(changed("Ana Lima", "Asia/Singapore", true));

        assertThat(scene.sent).isEmpty();
        assertThat(scene.memory.people).isEmpty();
    }

    @Test
    void whoseLastAccountIsSwitchedOffHasLeft() {
        scene.says("hello");
        scene.memory.people.put(BEN, scene.memory.people.get(ANA));
        scene.hears(changed("ana", "Z", false));
        assertThat(scene.sent).isEmpty();

        scene.memory.people.remove(BEN);
        scene.hears(changed("ana", "Z", false));
        assertThat(scene.sent).containsExactly("ana Z left");

        scene.hears(changed("Somebody Else", "Z", true));
        assertThat(scene.sent).hasSize(1);
    }

    /** Two platforms may call somebody by two names, and each would write over what the other tells. */
    @Test
    void ofTwoPlatformsTheOneWhereSomebodySpokeLastSaysWhoTheyAre() {
        scene.says("hello");
        var elsewhere = new Account(new Workspace(1, "other", "acme"), "29:ana");
        var accounts = scene.memory.people;
        var first = accounts.remove(ANA);
        accounts.put(elsewhere, first);
        accounts.put(ANA, first);

        scene.hears(changed("Ana Lima", "Asia/Singapore", true));
        assertThat(scene.sent).isEmpty();

        accounts.remove(elsewhere);
        accounts.put(new Account(elsewhere.workspace(), "zoe, after ana"), first);
        scene.hears(changed("Ana Lima", "Asia/Singapore", true));
        assertThat(scene.sent).containsExactly("Ana Lima Asia/Singapore");
    }

    @Test
    void whoseAccountIsSwitchedOffIsReachedByTheirOther() {
        scene.says("hello");
        assertThat(scene.memory.places).contains(ANAS);
        scene.memory.people.put(BEN, scene.memory.people.get(ANA));

        scene.hears(changed("ana", "Z", false));

        assertThat(scene.memory.places).doesNotContain(ANAS);
        assertThat(scene.memory.people.get(ANA).left()).isFalse();
    }

    private Incoming changed(String name, String zone, boolean active) {
        var told = new Profile(name, "", ZoneId.of(zone));
        return new Incoming.ProfileChanged(new Envelope(UUID.randomUUID().toString(), ANA, told, ANAS), active);
    }
}
