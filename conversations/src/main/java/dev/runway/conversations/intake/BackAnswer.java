package dev.runway.conversations.intake;

import dev.runway.conversations.intake.IntakeRequest.State;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        if (!desk.concerned().answerers(request).contains(turn.person().id())) {
            return Reply.privately(Message.of("Somebody else answers about " + RequestWords.quoted(request)
                    + " now, so I have not brought this to the project office. Say \"requests\" to see yours."));
        }
        if (!request.isOpen()) {
            return turn.answer(Message.of(decisions.stands(turn, request)));
        }
        var words = engine.answers(run).get(RequestDialogs.WORDS).orElseThrow();
        var newer = newerQuestion(request, given.get(RequestDialogs.QUESTION));
        boolean isAsked = request.state() == State.ASKED_BACK && newer.isEmpty();
        if (!isAsked && isKnown(request, turn.person().id(), words)) {
            return turn.answer(closing(turn, run, request));
        }
        var promised = newer.isPresent() ? request.answerBy() : atLeastADay(request, turn.now());
        var how = promised.equals(request.answerBy()) ? request.told() : IntakeRequest.Told.NOTHING;
        var state = newer.isPresent() ? State.ASKED_BACK : State.SENT;
        var step = new IntakeStep(IntakeStep.Kind.ANSWERED, turn.person().id(), words, turn.now());
        var after = request.in(state, step, promised, how);
        var reply = turn.answer(closing(turn, run, after));
        var answered = desk.keep(turn, after);
        desk.board()
                .note(
                        turn,
                        answered,
                        Message.of("%s answered about %s: \"%s\""
                                        .formatted(turn.person().name(), RequestWords.quoted(answered), words))
                                .with(RequestWords.decisions(answered)));
        return reply;
    }

    /** Sent again as it was: nobody is told twice. */
    private static boolean isKnown(IntakeRequest request, long person, String words) {
        return request.last(IntakeStep.Kind.ANSWERED)
                .filter(step -> step.person() == person && step.words().equals(words))
                .isPresent();
    }

    /** What was asked since, when an earlier answer is changed: that waits for its own. */
    private static Optional<IntakeStep> newerQuestion(IntakeRequest request, String answered) {
        return request.last(IntakeStep.Kind.ASKED)
                .filter(asked -> request.state() == State.ASKED_BACK)
                .filter(asked -> !asked.words().equals(answered));
    }

    private Message closing(Turn turn, Run run, IntakeRequest request) {
        var asked = request.last(IntakeStep.Kind.ASKED).filter(step -> request.state() == State.ASKED_BACK);
        var next = asked.map(step -> ", and still waits for one to \"" + step.words() + "\" Say \"requests "
                        + request.title() + "\" to give it.")
                .orElseGet(() -> ", and decides by " + desk.words(turn).day(request.answerBy()) + ".");
        return turn.closing(run, Map.of("what", "The project office has your answer" + next));
    }

    private Instant atLeastADay(IntakeRequest request, Instant now) {
        var tomorrow = Deadline.after(1, now, desk.zone(request.office()));
        return tomorrow.isAfter(request.answerBy()) ? tomorrow : request.answerBy();
    }
}
