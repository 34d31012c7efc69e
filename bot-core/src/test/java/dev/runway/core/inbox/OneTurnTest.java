package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANA;
import static dev.runway.core.inbox.Scene.ANAS;
import static dev.runway.core.inbox.Scene.BEN;
import static dev.runway.core.inbox.Scene.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a turn says, changes and takes back, as the outbox gets it. */
class OneTurnTest {

    private final Scene scene = new Scene();

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
