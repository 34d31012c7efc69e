package dev.runway.conversations.intake;

import dev.runway.conversations.intake.IntakeRequest.State;
import dev.runway.conversations.intake.RequestDialogs.Pick;
import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.ProjectBook;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.Answers;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a decision: the request's row is held, so that of two who decide at once one does, and the other is told who. */
final class Decisions {

    private final RequestDesk desk;
    private final Concerned concerned;
    private final DialogEngine engine;
    private final Rights rights;
    private final ProjectBook book;
    private final Beginning beginning;
    private final Births births;
    private final Merging merging;

    Decisions(
            RequestDesk desk,
            DialogEngine engine,
            Rights rights,
            ProjectBook book,
            Beginning beginning,
            Births births,
            Merging merging) {
        this.desk = desk;
        this.concerned = desk.concerned();
        this.engine = engine;
        this.rights = rights;
        this.book = book;
        this.beginning = beginning;
        this.births = births;
        this.merging = merging;
    }

    /** What happens once one of the dialogs is sent, with the request held and undecided. */
    private interface Deed {
        Reply done(Turn turn, Run run, IntakeRequest request, Answers answers);
    }

    List<Ending> endings() {
        return List.of(
                ending(RequestDialogs.ACCEPT, this::accept),
                ending(RequestDialogs.DECLINE, this::decline),
                ending(RequestDialogs.ASK, this::ask),
                ending(RequestDialogs.MERGE, this::merge));
    }

    private Ending ending(String dialog, Deed deed) {
        return Ending.of(dialog, (turn, run) -> rights.refusal(turn, Right.DECIDE_REQUESTS)
                .orElseGet(() -> decide(turn, run, deed)));
    }

    private Reply decide(Turn turn, Run run, Deed deed) {
        var answers = engine.answers(run);
        var number = Long.parseLong(run.given().values().get(RequestDialogs.REQUEST));
        var request = desk.held(turn.office(), number, merging.alsoHolds(answers, run))
                .orElseThrow(() -> new IllegalStateException("Run " + run.id() + " is about request " + number
                        + ", which office " + turn.office() + " does not have."));
        return request.isOpen()
                ? deed.done(turn, run, request, answers)
                : turn.answer(Message.of(stands(turn, request)));
    }

    /** Who decided on it, when and what, for whoever comes later. */
    String stands(Turn turn, IntakeRequest request) {
        var who = request.decidedBy() == turn.person().id()
                ? "You have"
                : concerned.name(turn.office(), request.decidedBy()) + " has";
        var what =
                switch (request.state()) {
                    case ACCEPTED -> " accepted ";
                    case DECLINED -> " declined ";
                    default -> " merged ";
                };
        var became = desk.outcome(request);
        return who + what + RequestWords.quoted(request) + " "
                + Words.ago(request.decidedAt(), turn.now(), turn.person().zone()) + RequestWords.why(request)
                + (became.isEmpty() ? "" : " " + became)
                + " It stands, and nothing else was done. Say \"requests " + request.title() + "\" to read it.";
    }

    private Reply accept(Turn turn, Run run, IntakeRequest request, Answers answers) {
        var given = run.given().values();
        long leader = answers.get(RequestDialogs.LEADS)
                .filter(Pick.FIRST::equals)
                .map(pick -> given.get(RequestDialogs.LEADER + RequestDialogs.KEY))
                .or(() -> answers.get(RequestDialogs.LEAD))
                .map(person -> concerned.today(turn.office(), Long.parseLong(person)))
                .orElseThrow();
        if (concerned.isGone(turn.office(), leader)) {
            return turn.answer(Message.of(concerned.name(turn.office(), leader)
                            + " has left in the meantime, so nothing was done. Press one to decide.")
                    .with(RequestWords.decisions(request)));
        }
        var known = book.called(turn.office(), Beginning.nameOf(request));
        if (known.isPresent()) {
            return turn.answer(Message.of(
                            "There is a project " + known.get().name()
                                    + " already, so nothing was done. Merge this request into it, or ask back for another name.")
                    .with(RequestWords.decisions(request)));
        }
        var program = picked(answers, run, RequestDialogs.PROGRAM, RequestDialogs.PROGRAM_NAME)
                .map(Long::valueOf);
        var project = book.create(turn.office(), beginning.of(request, leader, program));
        var decided = request.decided(
                State.ACCEPTED,
                step(turn, IntakeStep.Kind.ACCEPTED, answers.get(RequestDialogs.REMARK)),
                project.id(),
                null);
        var leads = leader == turn.person().id() ? "you lead it" : concerned.name(turn.office(), leader) + " leads it";
        var reply = closing(
                turn,
                run,
                project.name() + " is a project now, and " + leads + ". It will be in the next digest. "
                        + told(turn, decided));
        var kept = desk.keep(turn, decided);
        var words = happened(turn, kept, "accepted");
        tell(turn, kept, words, "Say \"status " + project.name() + "\" to read how it is.");
        if (!concerned.hearers(kept).contains(leader)) {
            desk.tell(
                    turn,
                    List.of(leader),
                    Message.of(words + " Say \"requests " + request.title() + "\" to read what was asked for."),
                    kept);
        }
        births.born(turn, project, kept);
        return reply;
    }

    private Reply decline(Turn turn, Run run, IntakeRequest request, Answers answers) {
        var decided = request.decided(
                State.DECLINED, step(turn, IntakeStep.Kind.DECLINED, answers.get(RequestDialogs.REASON)), null, null);
        var reply = closing(turn, run, told(turn, decided));
        tell(
                turn,
                desk.keep(turn, decided),
                happened(turn, decided, "declined"),
                "What you wrote is kept: say \"requests " + request.title()
                        + "\" to read it. When things change, say \"intake\" to ask again.");
        return reply;
    }

    private Reply ask(Turn turn, Run run, IntakeRequest request, Answers answers) {
        if (others(turn, request).isEmpty()) {
            return turn.answer(nobodyToAsk(request));
        }
        var step = step(turn, IntakeStep.Kind.ASKED, answers.get(RequestDialogs.WORDS));
        var reply = closing(
                turn,
                run,
                "I have asked " + names(request, others(turn, request)) + ", and will bring you the answer.");
        var asked = desk.keep(turn, request.in(State.ASKED_BACK, step, request.answerBy(), request.told()));
        var question = Message.of(turn.person().name() + " asks about " + about(request) + ": \"" + step.words() + "\"")
                .with(RequestWords.answer(request, turn.person().name()));
        desk.tell(turn, concerned.answerers(asked), question, asked);
        return reply;
    }

    static Message nobodyToAsk(IntakeRequest request) {
        return Message.of("You answer for " + RequestWords.quoted(request)
                        + " yourself, so there is nobody to ask back. What would you like to do with it?")
                .with(RequestWords.decisionsAlone(request));
    }

    /** Those whom this person can put a question about it to; nobody when they alone answer for it. */
    List<Long> others(Turn turn, IntakeRequest request) {
        return concerned.answerers(request).stream()
                .filter(person -> person != turn.person().id())
                .toList();
    }

    private Reply merge(Turn turn, Run run, IntakeRequest request, Answers answers) {
        var target =
                picked(answers, run, RequestDialogs.TARGET, RequestDialogs.INTO).orElseThrow();
        var merged = merging.into(
                turn, request, target, step(turn, IntakeStep.Kind.MERGED, answers.get(RequestDialogs.REMARK)));
        if (merged.isEmpty()) {
            return turn.answer(
                    Message.of(
                            "A request can't be part of itself, nor of what is not here any more. Nothing was done; press (Merge into…) to choose again."));
        }
        var reply = closing(turn, run, desk.outcome(merged.get()) + " " + told(turn, merged.get()));
        tell(
                turn,
                desk.keep(turn, merged.get()),
                happened(turn, merged.get(), "merged"),
                merged.get().mergedInto() == null && concerned.speaker(request).isPresent()
                        ? "Each new word on it comes to you here; \"follow\" shows what you follow."
                        : "You hear of it here; say \"requests\" to see where it stands.");
        return reply;
    }

    /** {@code Dana declined "Invoices print twice": "We replace all printers in March."} */
    private String happened(Turn turn, IntakeRequest decided, String verb) {
        var became = desk.outcome(decided);
        return turn.person().name() + " " + verb + " " + RequestWords.quoted(decided) + RequestWords.why(decided)
                + (became.isEmpty() ? "" : " " + became);
    }

    /** Whoever asked hears what may be done next; whoever asked for the same hears why they are told. */
    private void tell(Turn turn, IntakeRequest decided, String words, String next) {
        var answerers = concerned.answerers(decided);
        var others = concerned.hearers(decided).stream()
                .filter(person -> !answerers.contains(person))
                .toList();
        desk.tell(turn, answerers, Message.of(words + " " + next), decided);
        desk.tell(
                turn,
                others,
                Message.of(words + " You hear of it because you asked for the same; say \"requests\" to read it."),
                decided);
    }

    /** The closing without its (Edit): a decision stands. */
    private static Reply closing(Turn turn, Run run, String what) {
        return turn.answer(turn.closing(run, Map.of("what", what.strip())).withoutButtons());
    }

    private String told(Turn turn, IntakeRequest request) {
        var others = concerned.hearers(request).stream()
                .filter(person -> person != turn.person().id())
                .toList();
        return others.isEmpty() ? "" : "I have told " + names(request, others) + ".";
    }

    private String names(IntakeRequest request, List<Long> people) {
        return Words.list(people.stream()
                .map(person -> concerned.name(request.office(), person))
                .toList());
    }

    /** {@code "Invoices print twice"}, and whose it was when they have left. */
    private String about(IntakeRequest request) {
        return RequestWords.quoted(request)
                + (concerned.hasLeft(request)
                        ? ", which " + concerned.name(request.office(), request.requester())
                                + " asked for before leaving; you answer for it now"
                        : "");
    }

    private static IntakeStep step(Turn turn, IntakeStep.Kind kind, Optional<String> words) {
        return new IntakeStep(kind, turn.person().id(), words.orElse(""), turn.now());
    }

    /** The key of what was offered and picked, or of what was named instead; empty when it was not asked. */
    static Optional<String> picked(Answers answers, Run run, Question<Pick> offered, Question<String> named) {
        return Stream.of(
                        answers.get(offered)
                                .filter(pick -> pick != Pick.OTHER)
                                .map(pick -> run.given().values().get(pick.offered() + RequestDialogs.KEY)),
                        answers.get(named))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
