package dev.runway.conversations.intake;

import dev.runway.conversations.intake.IntakeRequest.State;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Run;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Brings the answer to a question back to those who decide; the word is theirs again, with a day at least to use it. */
final class BackAnswer implements Ending {

    private final RequestDesk desk;
    private final Decisions decisions;
    private final DialogEngine engine;

    BackAnswer(RequestDesk desk, Decisions decisions, DialogEngine engine) {
        this.desk = desk;
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public String dialog() {
        return RequestDialogs.ANSWER;
    }

    @Override
    public Reply finished(Turn turn, Run run) {
        var given = run.given().values();
        var request = desk.held(turn.office(), Long.parseLong(given.get(RequestDialogs.REQUEST)), List.of())
                .orElseThrow();
        if (!request.isOpen()) {
            return turn.answer(Message.of(decisions.stands(turn, request)));
        }
        var words = engine.answers(run).get(RequestDialogs.WORDS).orElseThrow();
        var promised = atLeastADay(request, turn.now());
        var how = promised.equals(request.answerBy()) ? request.told() : IntakeRequest.Told.NOTHING;
        var reply = turn.answer(turn.closing(
                run,
                Map.of(
                        "what",
                        "The project office has your answer, and decides by "
                                + desk.words(turn).day(promised) + ".")));
        var step = new IntakeStep(IntakeStep.Kind.ANSWERED, turn.person().id(), words, turn.now());
        var answered = desk.keep(turn, request.in(State.SENT, step, promised, how));
        desk.board()
                .note(
                        turn,
                        answered,
                        Message.of("%s answered about %s: \"%s\""
                                        .formatted(turn.person().name(), RequestWords.quoted(answered), words))
                                .with(RequestWords.decisions(answered)));
        return reply;
    }

    private Instant atLeastADay(IntakeRequest request, Instant now) {
        var tomorrow = Deadline.after(1, now, desk.zone(request.office()));
        return tomorrow.isAfter(request.answerBy()) ? tomorrow : request.answerBy();
    }
}
