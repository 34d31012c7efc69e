package dev.runway.conversations.intake;

import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.Answers;
import dev.runway.core.dialog.Dialogs;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what people ask for. Told again, it is the same request told anew, as long as nobody has decided. */
public final class Requests {

    /** The value of the closing that says when the project office answers: {@code Thursday}. */
    public static final String ANSWER_BY = "answer-by";

    private final RequestDesk desk;
    private final Decisions decisions;
    private final Dialogs dialogs;
    private final Document document;

    Requests(RequestDesk desk, Decisions decisions, Dialogs dialogs, References references) {
        this.desk = desk;
        this.decisions = decisions;
        this.dialogs = dialogs;
        this.document = new Document(references);
    }

    /**
     * Keeps the request that this run tells, by the run's id, and puts it before the project office; answers with the dialog's
     * closing, or with who decided when it is too late to change.
     *
     * @throws IllegalStateException when the office has no such dialog, or the run tells no size or title
     */
    public Reply receive(Turn turn, Run run, Answers answers) {
        var known = desk.records().findByOfficeAndRun(turn.office(), run.id());
        if (known.isPresent()) {
            var held = desk.held(turn.office(), known.get().id(), List.of()).orElseThrow();
            return held.isOpen()
                    ? toldAnew(turn, run, answers, held)
                    : turn.answer(Message.of(decisions.stands(turn, held)));
        }
        var told = document(turn, run, answers);
        var size = size(run, answers);
        var request = desk.records()
                .save(IntakeRequest.sent(
                        turn.office(),
                        run.id(),
                        turn.person().id(),
                        title(run, answers),
                        size,
                        told,
                        turn.now(),
                        Deadline.answerBy(size, turn.now(), desk.zone(turn.office()))));
        return introduce(turn, closing(turn, run, request), request);
    }

    /**
     * Lets whoever asked for the same hear of it as well.
     *
     * @throws IllegalStateException when the office has no such request
     */
    IntakeRequest join(Turn turn, long request) {
        return desk.held(turn.office(), request, List.of())
                .map(found ->
                        desk.records().save(found.alsoFor(List.of(turn.person().id()))))
                .orElseThrow(() -> new IllegalStateException("There is no request " + request + "."));
    }

    private Reply introduce(Turn turn, Message closing, IntakeRequest request) {
        boolean somebody = !desk.concerned().reachableDeciders(turn.office()).isEmpty()
                || !desk.board().chosen(turn.office()).isEmpty();
        var reply = turn.answer(somebody ? closing : with(closing, nobodyYet(turn)));
        desk.announce(turn, request);
        desk.plan(request, turn.now());
        return reply;
    }

    private String nobodyYet(Turn turn) {
        var names = Words.list(desk.concerned().deciders(turn.office()).stream()
                .map(person -> person.name())
                .toList());
        return "I can't reach anybody of the project office in chat yet, so it may take longer. I keep trying"
                + (names.isEmpty() ? "." : "; a word to " + names + " helps.");
    }

    private Reply toldAnew(Turn turn, Run run, Answers answers, IntakeRequest before) {
        var told = document(turn, run, answers);
        var changes = changes(before.answers(), told);
        if (changes.isEmpty()) {
            return turn.answer(closing(turn, run, before));
        }
        var size = size(run, answers);
        var promised = promised(turn, before, size);
        var how = promised.equals(before.answerBy()) ? before.told() : IntakeRequest.Told.NOTHING;
        var step = new IntakeStep(IntakeStep.Kind.EDITED, turn.person().id(), "", turn.now());
        var after = before.edited(title(run, answers), size, told, step, promised, how);
        var reply = turn.answer(closing(turn, run, after));
        desk.keep(turn, after);
        desk.board()
                .note(
                        turn,
                        after,
                        Message.builder()
                                .line("%s changed %s:".formatted(turn.person().name(), RequestWords.quoted(after)))
                                .outline(changes.stream()
                                        .map(change -> new Part.Line(1, Text.of(change)))
                                        .toList())
                                .buttons(RequestWords.decisions(after))
                                .build());
        return reply;
    }

    /** A request of another size is another thing to read; one that waited for the requester gives the office a day. */
    private Instant promised(Turn turn, IntakeRequest before, Project.Size size) {
        var zone = desk.zone(turn.office());
        var least = size != before.size()
                ? Deadline.answerBy(size, turn.now(), zone)
                : before.state() == IntakeRequest.State.ASKED_BACK
                        ? Deadline.after(1, turn.now(), zone)
                        : before.answerBy();
        return least.isAfter(before.answerBy()) ? least : before.answerBy();
    }

    /** One line for each answer that reads differently, is new or is gone. */
    static List<String> changes(List<IntakeAnswer> before, List<IntakeAnswer> after) {
        var changes = new ArrayList<String>();
        for (IntakeAnswer now : after) {
            var was = find(before, now.question());
            if (was.isEmpty()) {
                changes.add(now.name() + ": " + line(now));
            } else if (!was.get().reads(now)) {
                changes.add("%s: %s (before: %s)".formatted(now.name(), line(now), line(was.get())));
            }
        }
        before.stream()
                .filter(was -> find(after, was.question()).isEmpty())
                .forEach(was -> changes.add(was.name() + ": not any more (before: " + line(was) + ")"));
        return changes;
    }

    private static Optional<IntakeAnswer> find(List<IntakeAnswer> answers, String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }

    private static String line(IntakeAnswer answer) {
        return String.join(", ", answer.shown().lines().toList());
    }

    private Message closing(Turn turn, Run run, IntakeRequest request) {
        var day = Words.near(request.answerBy().atZone(desk.zone(turn.office())).toLocalDate(), turn.today());
        return turn.closing(run, Map.of(ANSWER_BY, day));
    }

    /** One more line above the buttons. */
    private static Message with(Message closing, String line) {
        var words = closing.withoutButtons().then(Message.of(line));
        return new Message(java.util.stream.Stream.concat(
                        words.parts().stream(), closing.parts().stream().filter(part -> part instanceof Part.Buttons))
                .toList());
    }

    private List<IntakeAnswer> document(Turn turn, Run run, Answers answers) {
        var dialog = dialogs.find(turn.office(), run.dialog())
                .orElseThrow(() -> new IllegalStateException("There is no dialog \"" + run.dialog() + "\"."));
        return document.of(turn.office(), dialog, answers);
    }

    private static Project.Size size(Run run, Answers answers) {
        return answers.get(Intake.SIZE)
                .orElseThrow(() -> new IllegalStateException("Run " + run.id() + " tells no size."));
    }

    private static String title(Run run, Answers answers) {
        return answers.get(Intake.TITLE)
                .orElseThrow(() -> new IllegalStateException("Run " + run.id() + " tells no title."));
    }
}
