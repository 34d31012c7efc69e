package dev.runway.conversations.intake;

import dev.runway.conversations.office.Offices;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.Answers;
import dev.runway.core.dialog.Dialogs;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.Run;
import dev.runway.core.inbox.Turn;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Map;

/** Takes what people ask for. Told again, it is the same request told anew, as long as nobody has decided. */
public final class Requests {

    /** The value of the closing that says when the project office answers: {@code Thursday}. */
    public static final String ANSWER_BY = "answer-by";

    private final RequestRecords records;
    private final Dialogs dialogs;
    private final Document document;
    private final Offices offices;

    public Requests(RequestRecords records, Dialogs dialogs, References references, Offices offices) {
        this.records = records;
        this.dialogs = dialogs;
        this.document = new Document(references);
        this.offices = offices;
    }

    /**
     * Keeps the request that this run tells, by the run's id, and answers with the dialog's closing.
     *
     * @throws IllegalStateException when the office has no such dialog, or the run tells no size or title
     */
    public Reply receive(Turn turn, Run run, Answers answers) {
        var dialog = dialogs.find(turn.office(), run.dialog())
                .orElseThrow(() -> new IllegalStateException("There is no dialog \"" + run.dialog() + "\"."));
        var told = document.of(turn.office(), dialog, answers);
        var size = answers.get(Intake.SIZE)
                .orElseThrow(() -> new IllegalStateException("Run " + run.id() + " tells no size."));
        var title = answers.get(Intake.TITLE)
                .orElseThrow(() -> new IllegalStateException("Run " + run.id() + " tells no title."));
        var zone = offices.get(turn.office()).zoneId();
        var fresh = IntakeRequest.sent(
                turn.office(),
                run.id(),
                turn.person().id(),
                title,
                size,
                told,
                turn.now(),
                Deadline.answerBy(size, turn.now(), zone));
        var known = records.findByOfficeAndRun(turn.office(), run.id());
        var request = records.save(known.filter(IntakeRequest::isOpen)
                .map(before -> anew(before, fresh))
                .or(() -> known)
                .orElse(fresh));
        var day = Words.near(request.answerBy().atZone(zone).toLocalDate(), turn.today());
        return turn.answer(turn.closing(run, Map.of(ANSWER_BY, day)));
    }

    /**
     * Lets whoever asked for the same hear of it as well.
     *
     * @throws IllegalStateException when the office has no such request
     */
    IntakeRequest join(Turn turn, long request) {
        records.hold(turn.office(), List.of(request));
        return records.findByOfficeAndId(turn.office(), request)
                .map(found -> records.save(found.alsoFor(List.of(turn.person().id()))))
                .orElseThrow(() -> new IllegalStateException("There is no request " + request + "."));
    }

    private static IntakeRequest anew(IntakeRequest before, IntakeRequest fresh) {
        var step = new IntakeStep(IntakeStep.Kind.EDITED, fresh.requester(), "", fresh.created());
        return before.edited(fresh.size(), fresh.answers(), step, before.answerBy());
    }
}
