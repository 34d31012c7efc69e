package dev.runway.conversations.broadcast;

import dev.runway.conversations.digest.DigestBoard;
import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.Scopes;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.MessageCodec;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Map;

/** Shows whoever makes a broadcast exactly what would go out, and to how many. What is shown is what is sent later. */
final class BroadcastPreview implements Ending {

    private final DialogEngine engine;
    private final Rights rights;
    private final Scopes scopes;
    private final Audiences audiences;
    private final DigestBoard board;
    private final BroadcastRecords broadcasts;
    private final MessageCodec codec;

    BroadcastPreview(
            DialogEngine engine,
            Rights rights,
            Scopes scopes,
            Audiences audiences,
            DigestBoard board,
            BroadcastRecords broadcasts,
            MessageCodec codec) {
        this.engine = engine;
        this.rights = rights;
        this.scopes = scopes;
        this.audiences = audiences;
        this.board = board;
        this.broadcasts = broadcasts;
        this.codec = codec;
    }

    @Override
    public String dialog() {
        return BroadcastDialog.NAME;
    }

    @Override
    public Reply finished(Turn turn, Run run) {
        var refused = rights.refusal(turn, Right.BROADCAST);
        if (refused.isPresent()) {
            return refused.get();
        }
        var before = broadcasts.holdByRun(turn.office(), run.id());
        if (before.isPresent()
                && before.get().state() != Broadcast.State.PREVIEW
                && before.get().state() != Broadcast.State.DROPPED) {
            return turn.answer(
                    Message.of("This one went out already, as you saw it. Say \"broadcast report\" to see how it"
                            + " went, or \"broadcast\" to begin another one."));
        }
        var answers = engine.answers(run);
        var scope =
                scopes.scope(turn.office(), answers.get(BroadcastDialog.WHAT).orElseThrow());
        var audience = answers.get(BroadcastDialog.WHOM).orElseThrow();
        var members = audiences.members(turn.office(), audience);
        if (scope.isEmpty() || members.isEmpty()) {
            return turn.answer(Message.of(
                            scope.isEmpty()
                                    ? "What you chose is not in the portfolio any more. Press Change to choose another."
                                    : "There is nobody to send it to: nobody is among " + name(turn, audience)
                                            + " yet. Press Change to choose somebody else.")
                    .with(change(turn, run)));
        }
        var message = Message.builder();
        answers.get(BroadcastDialog.OPENING).stream().flatMap(String::lines).forEach(message::line);
        var page = message.build().then(board.summary(turn.office(), scope.get(), turn.now()));
        var draft = new Broadcast.Draft(
                scope.get().key(), scope.get().name(), audience, members.inWords(), codec.encode(page));
        var saved = broadcasts.save(before.map(known -> known.previewedAgain(draft))
                .orElseGet(() -> Broadcast.previewed(
                        turn.office(), run.id(), turn.person().id(), draft)));
        return show(turn, run, saved, page, members);
    }

    private Reply show(Turn turn, Run run, Broadcast saved, Message page, Audiences.Members members) {
        saved.shownWhere()
                .ifPresent(old -> turn.replace(
                        old, Message.of("You have changed this one. The new preview stands below."), saved.cause()));
        var reply = turn.answer(turn.closing(run, Map.of()).withoutButtons());
        var argument = saved.id() + "|" + saved.revision();
        var preview = page.then(Message.builder()
                .line("Only you see this. It would go to " + saved.whom() + "." + left(members))
                .buttons(
                        Button.of(BroadcastPresses.SEND, argument, "Send it now")
                                .primary(),
                        change(turn, run),
                        Button.of(BroadcastPresses.STOP, argument, "Stop"))
                .build());
        turn.tell(turn.person().id(), preview, saved.cause())
                .ifPresent(delivery -> broadcasts.save(saved.shownIn(delivery)));
        return reply;
    }

    private static String left(Audiences.Members members) {
        List<String> gone =
                members.people().stream().filter(Person::left).map(Person::name).toList();
        if (gone.isEmpty()) {
            return "";
        }
        return " " + (gone.size() == 1 ? gone.get(0) + " has" : Words.count(gone.size(), "person") + " of them have")
                + " left and will be skipped.";
    }

    private String name(Turn turn, String audience) {
        return audiences
                .byKey(turn.office(), audience)
                .map(named -> named.name())
                .orElse("those you named");
    }

    /** The engine's own button, which shows the answers again, under the name that it has here. */
    private static Button change(Turn turn, Run run) {
        return turn.closing(run, Map.of()).buttons().stream()
                .map(edit -> Button.of(edit.action(), edit.argument(), "Change"))
                .findFirst()
                .orElseThrow();
    }
}
