package dev.runway.conversations.broadcast;

import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.words.Words;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.inbox.TurnLock;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What may be pressed below a preview and a report: send it now, stop, cancel, send again to those for whom it failed. */
final class BroadcastPresses {

    /** Arguments: the broadcast's number; behind a bar the preview's revision, or the round; {@code anyway} at the end. */
    static final String SEND = "broadcast.send",
            STOP = "broadcast.stop",
            CANCEL = "broadcast.cancel",
            AGAIN = "broadcast.again";

    private static final String ANYWAY = "anyway";
    /** Within which somebody else's broadcast of the same summary is told of before this one goes out. */
    private static final Duration JUST_NOW = Duration.ofMinutes(30);
    /** No person's number: held while a broadcast is sent, so that two at once are sent one after the other. */
    private static final long EVERYBODY = 0;

    private final Rights rights;
    private final Sending sending;
    private final Reports reports;
    private final BroadcastRecords broadcasts;
    private final Audiences audiences;
    private final Directory directory;
    private final TurnLock lock;
    private final Agenda agenda;

    BroadcastPresses(
            Rights rights,
            Sending sending,
            Reports reports,
            BroadcastRecords broadcasts,
            Audiences audiences,
            Directory directory,
            TurnLock lock,
            Agenda agenda) {
        this.rights = rights;
        this.sending = sending;
        this.reports = reports;
        this.broadcasts = broadcasts;
        this.audiences = audiences;
        this.directory = directory;
        this.lock = lock;
        this.agenda = agenda;
    }

    /** The handlers to register. */
    List<Press> all() {
        return List.of(
                on(SEND, 2, this::send),
                on(STOP, 2, this::stop),
                on(CANCEL, 1, this::cancel),
                on(AGAIN, 2, this::again));
    }

    private interface Handler {
        Reply pressed(Turn turn, Broadcast broadcast, List<String> argument);
    }

    private Reply send(Turn turn, Broadcast broadcast, List<String> argument) {
        if (broadcast.state() != Broadcast.State.PREVIEW) {
            return alone(
                    broadcast.state() == Broadcast.State.DROPPED
                            ? "You stopped this one. Press Change to look at it again, or say \"broadcast\" to begin anew."
                            : "It went out already. Say \"broadcast report\" to see how it goes.");
        } else if (!argument.get(1).equals(Integer.toString(broadcast.revision()))) {
            return alone("This preview was changed since. Please look at the newer one below, and send that.");
        }
        var members = audiences.members(turn.office(), broadcast.audience());
        if (members.isEmpty()) {
            return alone("There is nobody left to send it to. Press Change to choose somebody else.");
        }
        var other = broadcasts
                .newestSentOf(turn.office(), broadcast.scope(), turn.now().minus(JUST_NOW))
                .filter(known -> known.sender() != turn.person().id() && !argument.contains(ANYWAY));
        if (other.isPresent()) {
            return turn.answer(Message.of(by(turn, other.get()) + " sent the summary of " + broadcast.title() + " to "
                            + other.get().whom() + " "
                            + Words.ago(
                                    other.get().began(),
                                    turn.now(),
                                    turn.person().zone())
                            + ". Shall yours go out as well?")
                    .with(
                            Button.of(
                                    SEND,
                                    broadcast.id() + "|" + broadcast.revision() + "|" + ANYWAY,
                                    "Send mine as well"),
                            Button.of(STOP, broadcast.id() + "|" + broadcast.revision(), "Stop")));
        }
        var sent = broadcasts.save(broadcast.sending(turn.now()));
        sending.fix(sent, members);
        return underWay(turn, sent);
    }

    private Reply stop(Turn turn, Broadcast broadcast, List<String> argument) {
        if (broadcast.state() != Broadcast.State.PREVIEW) {
            return alone(
                    broadcast.state() == Broadcast.State.DROPPED
                            ? "It is stopped already; nothing went out."
                            : "It went out already. Say \"broadcast report\" to see how it goes.");
        }
        broadcasts.save(broadcast.dropped());
        var words = Message.of("Nothing went out. Say \"broadcast\" when you want to begin anew.");
        broadcast.shownWhere().ifPresent(where -> turn.replace(where, words, broadcast.cause()));
        return broadcast.shownWhere().isPresent() ? Reply.nothing() : turn.answer(words);
    }

    private Reply cancel(Turn turn, Broadcast broadcast, List<String> argument) {
        if (broadcast.state() != Broadcast.State.SENDING) {
            return alone(
                    broadcast.state() == Broadcast.State.STOPPING
                            ? broadcast.stopper() + " has stopped it already; what still waited is being cancelled."
                            : "It has ended; there is nothing left to cancel. Say \"broadcast report\" to see how it went.");
        }
        var stopping = broadcasts.save(broadcast.stoppedBy(turn.person().name()));
        sending.cancelRest(stopping);
        return underWay(turn, stopping);
    }

    private Reply again(Turn turn, Broadcast broadcast, List<String> argument) {
        if (broadcast.state() != Broadcast.State.ENDED
                || !argument.get(1).equals(Integer.toString(broadcast.round()))) {
            return alone("It was sent again already. Say \"broadcast report\" to see how it goes.");
        }
        var next = broadcast.sendingAgain(turn.now());
        sending.fixAgain(next);
        return underWay(turn, broadcasts.save(next));
    }

    /** The preview becomes the report of how it goes. Whoever else pressed reads it as well. */
    private Reply underWay(Turn turn, Broadcast broadcast) {
        agenda.put(BroadcastJob.NAME, BroadcastJob.key(broadcast), turn.now());
        var page = reports.page(
                broadcast, reports.read(broadcast), turn.now(), turn.person().zone());
        broadcast.shownWhere().ifPresent(where -> turn.replace(where, page, broadcast.cause()));
        boolean theirs = broadcast.sender() == turn.person().id()
                && broadcast.shownWhere().isPresent();
        return theirs ? Reply.nothing() : turn.answer(page.withoutButtons());
    }

    private String by(Turn turn, Broadcast broadcast) {
        return directory
                .person(turn.office(), broadcast.sender())
                .map(Person::name)
                .orElse("Somebody");
    }

    private static Reply alone(String words) {
        return Reply.privately(Message.of(words));
    }

    /** @param least how many parts its argument has at least. Holds the broadcast, so that two presses at once are taken one after the other. */
    private Press on(String action, int least, Handler handler) {
        return Press.of(action, (turn, argument) -> {
            var refused = rights.refusal(turn, Right.BROADCAST);
            if (refused.isPresent()) {
                return refused.get();
            }
            var parts = Argument.parts(argument, least, 3);
            long number = Argument.number(parts.get(0));
            lock.hold(turn.office(), EVERYBODY);
            Optional<Broadcast> held = broadcasts.hold(turn.office(), number);
            return held.map(broadcast -> handler.pressed(turn, broadcast, parts))
                    .orElseGet(() -> alone("I don't have that one any more. Say \"broadcast\" to begin anew."));
        });
    }
}
