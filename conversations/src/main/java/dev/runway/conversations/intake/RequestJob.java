package dev.runway.conversations.intake;

import dev.runway.conversations.words.Words;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Turn;
import dev.runway.core.inbox.Visits;
import dev.runway.core.message.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at a request that waits, so that none waits silently: one private word before an answer is due and one after, to
 * whoever has the word. The row is held and marked in the same turn: run twice, or on two nodes at once, it speaks once.
 */
final class RequestJob implements Agenda.Job {

    static final String NAME = "intake-request";

    private final RequestDesk desk;
    private final Concerned concerned;
    private final Visits visits;
    private final Agenda agenda;
    private final Clock clock;

    /** @param clock the office's */
    RequestJob(RequestDesk desk, Visits visits, Agenda agenda, Clock clock) {
        this.desk = desk;
        this.concerned = desk.concerned();
        this.visits = visits;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key, Instant due) {
        var parts = key.split("\\|");
        long office = Long.parseLong(parts[0]);
        long number = Long.parseLong(parts[1]);
        var request = desk.records().findByOfficeAndId(office, number).filter(IntakeRequest::isOpen);
        if (request.isEmpty()) {
            return;
        }
        boolean visited = Stream.concat(
                        concerned.deciders(office).stream().map(Person::id), concerned.hearers(request.get()).stream())
                .anyMatch(person -> visits.with(office, person, turn -> look(turn, number)));
        if (!visited) {
            agenda.put(NAME, key, clock.instant().plus(RequestDesk.PATIENCE));
        }
    }

    private void look(Turn turn, long number) {
        desk.held(turn.office(), number, List.of())
                .filter(IntakeRequest::isOpen)
                .ifPresent(request -> desk.plan(looked(turn, request), turn.now()));
    }

    private IntakeRequest looked(Turn turn, IntakeRequest request) {
        if (!desk.board().isAnnounced(request) && desk.announce(turn, request)) {
            tellHearers(
                    turn,
                    "I have reached the project office now: your request " + RequestWords.quoted(request)
                            + " is with it.",
                    request);
        }
        boolean isDue = desk.nextLook(request)
                .filter(look -> !turn.now().isBefore(look))
                .isPresent();
        if (!isDue) {
            return request;
        }
        if (request.told() == IntakeRequest.Told.NOTHING) {
            near(turn, request);
            return desk.records().save(request.told(IntakeRequest.Told.NEAR));
        }
        overdue(turn, request);
        return desk.records().save(request.told(IntakeRequest.Told.OVERDUE));
    }

    private void near(Turn turn, IntakeRequest request) {
        if (request.state() == IntakeRequest.State.ASKED_BACK) {
            askAgain(turn, request, "A gentle word: ");
        } else {
            remind(
                    turn,
                    "%s was promised an answer to %s by %s. How can I help you decide?"
                            .formatted(requester(request), RequestWords.quoted(request), promised(turn, request)),
                    request);
        }
    }

    private void overdue(Turn turn, IntakeRequest request) {
        if (request.state() == IntakeRequest.State.ASKED_BACK) {
            askAgain(turn, request, "Your request waits for a word from you: ");
            remind(
                    turn,
                    "%s has not answered about %s yet. I have asked once more; you can decide without it, too."
                            .formatted(requester(request), RequestWords.quoted(request)),
                    request);
            return;
        }
        remind(
                turn,
                "%s still waits for an answer to %s, sent %s and promised for %s. A question back is a good answer, too."
                        .formatted(
                                requester(request),
                                RequestWords.quoted(request),
                                Words.ago(request.created(), turn.now(), desk.zone(request.office())),
                                promised(turn, request)),
                request);
        tellHearers(
                turn,
                "The project office meant to answer %s by %s and has not come to it yet. %s Nothing is lost; say \"requests\" to see where it stands."
                        .formatted(
                                RequestWords.quoted(request), promised(turn, request), whatIDid(request, turn.now())),
                request);
    }

    private void askAgain(Turn turn, IntakeRequest request, String opening) {
        var question = request.last(IntakeStep.Kind.ASKED).orElseThrow();
        var who = concerned.name(request.office(), question.person());
        var message = Message.of(opening + who + " would like to know about " + RequestWords.quoted(request) + ": \""
                        + question.words() + "\"")
                .with(RequestWords.answer(request, who));
        concerned.answerers(request).forEach(person -> turn.tell(person, message, RequestBoard.cause(request)));
    }

    private void remind(Turn turn, String words, IntakeRequest request) {
        desk.board()
                .remind(
                        turn,
                        request,
                        Message.of(words).with(RequestWords.decisions(request)),
                        desk.decidersHere(request.office(), turn.now()));
    }

    private void tellHearers(Turn turn, String words, IntakeRequest request) {
        concerned.hearers(request).forEach(person -> turn.tell(person, Message.of(words), RequestBoard.cause(request)));
    }

    private String whatIDid(IntakeRequest request, Instant now) {
        var names = names(concerned.deciders(request.office()));
        if (desk.board().isAnnounced(request)) {
            var reached = names(desk.decidersHere(request.office(), now).stream()
                    .filter(concerned.reachableDeciders(request.office())::contains)
                    .toList());
            return reached.isEmpty() ? "I have kept it for them." : "I have reminded " + reached + ".";
        }
        return names.isEmpty()
                ? "Nobody has that role in chat yet; please speak to an administrator."
                : "I can't reach " + names + " in chat yet; please speak to them.";
    }

    private static String names(List<Person> people) {
        return Words.list(people.stream().map(Person::name).toList());
    }

    private String promised(Turn turn, IntakeRequest request) {
        return desk.words(request.office(), turn.now()).day(request.answerBy());
    }

    private String requester(IntakeRequest request) {
        return concerned.name(request.office(), request.requester());
    }
}
