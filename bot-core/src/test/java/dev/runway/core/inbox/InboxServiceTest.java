package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANA;
import static dev.runway.core.inbox.Scene.ANAS;
import static dev.runway.core.inbox.Scene.BEN;
import static dev.runway.core.inbox.Scene.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Reply;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InboxServiceTest {

    private final Scene scene = new Scene();

    @Test
    void theSameEventIsActedOnOnceAndGetsTheSameReply() {
        var event = new Incoming.Commanded(scene.envelope(ANA, ANAS), "status", "payments");

        var first = scene.hears(event);

        assertThat(first).containsExactly("(privately) All is well with payments.");
        assertThat(scene.hears(event)).isEqualTo(first);
        assertThat(scene.hears(event)).isEqualTo(first);
    }

    @Test
    void theSameEventAtOnceOnSeveralNodesIsActedOnOnce() throws Exception {
        var event = new Incoming.Said(scene.envelope(ANA, ANAS), "paint");
        var threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Reply> knock = () -> scene.bot().inbox().receive(event);
            for (var reply : threads.invokeAll(List.of(knock, knock, knock))) {
                assertThat(reply.get()).isEqualTo(Reply.nothing());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(scene.memory.runs).hasSize(1);
        assertThat(scene.outbox.rows()).hasSize(1);
    }

    @Test
    void whatIsSaidInAThreadIsAnsweredThereAndTheChannelIsRemembered() {
        var thread = new Place(CHANNEL.workspace(), "portfolio;7", Place.Kind.CHANNEL, CHANNEL.name());
        var of = scene.envelope(ANA, CHANNEL);
        var envelope = new Envelope(of.event(), of.account(), of.profile(), CHANNEL, Optional.of(thread));

        scene.hears(new Incoming.Said(envelope, "status payments"));

        assertThat(scene.outbox.rows()).singleElement().satisfies(row -> {
            assertThat(row.place()).isEqualTo(thread);
            assertThat(row.answers()).isTrue();
        });
        assertThat(scene.memory.places).contains(CHANNEL).doesNotContain(thread);
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

    private Incoming changed(String name, String zone, boolean active) {
        var told = new Profile(name, "", ZoneId.of(zone));
        return new Incoming.ProfileChanged(new Envelope(UUID.randomUUID().toString(), ANA, told, ANAS), active);
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

    /** A platform shows commands in channels that the bot is in none of; there it can post nothing. */
    @Test
    void aChannelIsKnownOnceTheBotIsInIt() {
        scene.commands(CHANNEL, "status", "payments");
        scene.hears(
                new Incoming.Pressed(scene.envelope(ANA, CHANNEL), new MessageRef(CHANNEL, "m1"), "again", "please"));
        assertThat(scene.memory.places).doesNotContain(CHANNEL);

        scene.hears(new Incoming.Said(scene.envelope(ANA, CHANNEL), "hello"));
        assertThat(scene.memory.places).contains(CHANNEL);
    }

    /** Platforms tell who comes and goes only where the bot is; who that is need not be a person. */
    @Test
    void aChannelIsKnownOnceThePlatformTellsWhoCameThere() {
        assertThat(scene.hears(new Incoming.RosterChanged(scene.envelope(BEN, CHANNEL), List.of(BEN), List.of())))
                .isEmpty();

        assertThat(scene.memory.places).containsExactly(CHANNEL);
        assertThat(scene.memory.people).isEmpty();
    }

    @Test
    void aFaultOfOursIsSaidAndNotRepeated() {
        scene.command("break", (turn, words) -> {
            turn.post(CHANNEL, Message.of("half"), "test");
            throw new IllegalStateException("a fault");
        });
        var said = new Incoming.Said(scene.envelope(ANA, ANAS), "break");

        assertThat(scene.hears(said)).singleElement().asString().startsWith("post d-ana: Sorry, that went wrong");
        assertThat(scene.hears(said)).isEmpty();
        assertThat(scene.commands(CHANNEL, "break", ""))
                .singleElement()
                .asString()
                .startsWith("(privately) Sorry, that went wrong");
    }

    /** A reply closes a form, and with it goes what was typed. */
    @Test
    void aFaultWhileAFormIsSentIsThrownSoThatTheFormStaysOpen() {
        var faults = new AtomicInteger(1);
        var failingOnce = new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                if (faults.getAndDecrement() > 0) {
                    throw new IllegalStateException("a fault");
                }
                return work.get();
            }
        };
        var memory = scene.memory;
        var bot = scene.bot(new Bot.Store(failingOnce, memory, memory, memory, scene.outbox, memory, memory));
        var sent = new Incoming.FormFilledIn(
                scene.envelope(ANA, ANAS), "gone", "x", Map.of("why", List.of("a long story")));

        assertThatThrownBy(() -> bot.inbox().receive(sent)).hasMessage("a fault");
        assertThat(bot.inbox().receive(sent)).as("sent once more").isInstanceOf(Reply.Privately.class);
    }

    @Test
    void aStoreThatIsAwayIsThePlatformsToComeBackFor() {
        var fallen = new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                throw new IllegalStateException("the database is away");
            }
        };
        var memory = scene.memory;
        var bot = scene.bot(new Bot.Store(fallen, memory, memory, memory, scene.outbox, memory, memory));

        assertThatThrownBy(() -> bot.inbox().receive(new Incoming.Said(scene.envelope(ANA, ANAS), "hello")))
                .hasMessage("the database is away");
    }

    @Test
    void whatATurnSaysIsAddedPlaceByPlaceInOneOrderAndEachPlaceAsSaid() {
        var alpha = new Place(Scene.ACME, "alpha", Place.Kind.CHANNEL, "#alpha");
        scene.command("spread", (turn, words) -> {
            turn.post(CHANNEL, Message.of("p1"), "test");
            turn.post(alpha, Message.of("a1"), "test");
            turn.post(CHANNEL, Message.of("p2"), "test");
            turn.post(alpha, Message.of("a2"), "test");
            return Reply.nothing();
        });

        scene.says("spread");

        assertThat(scene.outbox.rows().stream().map(row -> row.place().ref()))
                .containsExactly("alpha", "alpha", "portfolio", "portfolio");
        assertThat(scene.platform.asked)
                .containsSubsequence("post alpha: a1", "post alpha: a2")
                .containsSubsequence("post portfolio: p1", "post portfolio: p2");
    }

    /** A limit keeps a little back for whoever has just done something: for them alone, and wherever they read it. */
    @Test
    void whatSomebodyWaitsForIsMarkedAndNothingElse() {
        var bens = new Place(Scene.ACME, "d-ben", Place.Kind.DIRECT, "Ben");
        scene.hears(new Incoming.Said(scene.envelope(BEN, bens), "hello"));
        long ben = scene.memory.people.get(BEN).id();
        scene.command("spread", (turn, words) -> {
            turn.tell(turn.person().id(), Message.of("to herself"), "test");
            turn.tell(ben, Message.of("to another"), "test");
            var board = turn.post(CHANNEL, Message.of("on the board"), "test");
            turn.replace(board, Message.of("on the board, changed"), "test");
            return turn.answer(Message.of("done"));
        });

        scene.says("spread");
        assertThat(marked())
                .contains("to herself true", "to another false", "on the board false", "on the board, changed false")
                .contains("done true");
        scene.says(CHANNEL, "spread");
        assertThat(marked())
                .contains("to herself true", "to another false", "on the board true", "on the board, changed true");
        scene.says(CHANNEL, "walk");
        assertThat(scene.outbox.rows().stream()
                        .filter(row -> row.cause().equals("walk"))
                        .toList())
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.place()).isEqualTo(ANAS);
                    assertThat(question.answers()).isTrue();
                });
    }

    /** What the last five rows say, and whether somebody waits for it. */
    private List<String> marked() {
        var rows = scene.outbox.rows();
        return rows.subList(rows.size() - 5, rows.size()).stream()
                .map(row -> String.join("", PlainText.lines(row.message())) + " " + row.answers())
                .toList();
    }

    @Test
    void aMessageIsReplacedAndTakenBackByItsDelivery() {
        var posted = new UUID[1];
        scene.command("post", (turn, words) -> {
            posted[0] = turn.post(CHANNEL, Message.of("one"), "test");
            turn.replace(posted[0], Message.of("two"), "test");
            turn.takeBack(turn.post(CHANNEL, Message.of("never said"), "test"), "test");
            return Reply.nothing();
        });
        scene.command("back", (turn, words) -> {
            turn.takeBack(posted[0], "test");
            return Reply.nothing();
        });

        assertThat(scene.says("post")).containsExactly("post portfolio: one", "replace m1: two");
        assertThat(scene.says("back")).containsExactly("remove m1");
        assertThat(scene.outbox.rows()).hasSize(3).allMatch(row -> row.state() == Delivery.State.SENT);
    }

    @Test
    void whatStillWaitsIsCancelledWhenItIsTakenBack() {
        var posted = new UUID[1];
        scene.command("post", (turn, words) -> {
            posted[0] = turn.post(CHANNEL, Message.of("one"), "test");
            return Reply.nothing();
        });
        scene.command("back", (turn, words) -> {
            turn.takeBack(posted[0], "test");
            return Reply.nothing();
        });
        Stream.of("post", "back")
                .forEach(words -> scene.bot().inbox().receive(new Incoming.Said(scene.envelope(ANA, ANAS), words)));

        assertThat(scene.outbox.row(posted[0]).state()).isEqualTo(Delivery.State.CANCELLED);
    }

    @Test
    void aDeliveryOfNobodyCannotBeReplaced() {
        var failure = new RuntimeException[1];
        scene.command("post", (turn, words) -> {
            try {
                turn.replace(new UUID(0, 1), Message.of("two"), "test");
            } catch (IllegalArgumentException expected) {
                failure[0] = expected;
            }
            return Reply.nothing();
        });

        scene.says("post");

        assertThat(failure[0]).hasMessageContaining("has no delivery");
    }
}
