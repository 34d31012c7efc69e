package dev.runway.conversations.asking;

import dev.runway.conversations.asking.AskedQuestion.State;
import dev.runway.conversations.asking.AskingEvent.Kind;
import dev.runway.conversations.checkin.Keys;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The books of what is asked, of those who wait, and of those who follow. Everything that changes a question holds its project
 * first, so two nodes never open two on one fact; the database would refuse the second.
 */
final class Inquiries {

    private final QuestionRecords questions;
    private final AskerRecords askers;
    private final FollowingRecords followers;
    private final EventRecords events;
    private final ProjectRecords projects;
    private final Agenda agenda;

    Inquiries(
            QuestionRecords questions,
            AskerRecords askers,
            FollowingRecords followers,
            EventRecords events,
            ProjectRecords projects,
            Agenda agenda) {
        this.questions = questions;
        this.askers = askers;
        this.followers = followers;
        this.events = events;
        this.projects = projects;
        this.agenda = agenda;
    }

    void hold(Project project) {
        projects.hold(project.office(), List.of(project.id()));
    }

    Optional<AskedQuestion> open(Project project, Attribute attribute) {
        return questions.open(project.office(), project.id(), attribute);
    }

    Optional<AskedQuestion> find(long office, long id) {
        return questions.findByOfficeAndId(office, id);
    }

    List<Asker> waiting(AskedQuestion question) {
        return askers.waiting(question.office(), question.id());
    }

    boolean waits(AskedQuestion question, long person) {
        return asker(question, person).isPresent();
    }

    /** The question is to be asked of that person at a decent hour; one that was only expected is asked after all. */
    AskedQuestion plan(Turn turn, Project project, Attribute attribute, Person of) {
        var then = DecentHours.next(of, turn.now());
        var known = open(project, attribute);
        var question = keep(known.map(expected -> expected.planned(of.id(), then))
                .orElseGet(() -> begun(turn, project, attribute, State.PLANNED, of, then)));
        if (join(turn, question)) {
            note(turn, Kind.OPENED, question);
        }
        return question;
    }

    /** @param until when to stop expecting it */
    AskedQuestion expect(Turn turn, Project project, Person reporter, Instant until) {
        var question = open(project, Attribute.STATUS)
                .orElseGet(() -> keep(begun(turn, project, Attribute.STATUS, State.EXPECTED, reporter, until)));
        if (join(turn, question)) {
            note(turn, question.state() == State.EXPECTED ? Kind.AWAITED : Kind.JOINED, question);
        }
        return question;
    }

    /** They wait for the answer to an open question as well. */
    void joined(Turn turn, AskedQuestion question) {
        if (join(turn, question)) {
            note(turn, Kind.JOINED, question);
        }
    }

    /** False when they waited already. */
    private boolean join(Turn turn, AskedQuestion question) {
        long person = turn.person().id();
        var known = askers.findByOfficeAndQuestionAndPerson(turn.office(), question.id(), person);
        if (known.filter(asker -> asker.state() == Asker.State.WAITING).isPresent()) {
            return false;
        }
        askers.save(known.map(asker -> asker.in(Asker.State.WAITING))
                .orElseGet(
                        () -> new Asker(null, turn.office(), question.id(), person, Asker.State.WAITING, turn.now())));
        return true;
    }

    /** They need it no longer; true when nobody does now, and the question is over. */
    boolean leave(Turn turn, AskedQuestion question) {
        asker(question, turn.person().id()).ifPresent(asker -> askers.save(asker.in(Asker.State.GONE)));
        boolean nobody = waiting(question).isEmpty();
        if (nobody) {
            end(turn, question, State.WITHDRAWN, Kind.WITHDRAWN);
        }
        return nobody;
    }

    AskedQuestion asked(Turn turn, AskedQuestion question) {
        note(turn, Kind.ASKED, question);
        return keep(question.asked(turn.now(), DecentHours.reminder(turn.person(), turn.now())));
    }

    AskedQuestion reminded(Turn turn, AskedQuestion question) {
        note(turn, Kind.REMINDED, question);
        return keep(question.afterReminder(DecentHours.end(turn.person(), turn.now())));
    }

    /** No reminder is needed: something else asks them. */
    void waitUntilTheEnd(Turn turn, AskedQuestion question) {
        keep(question.afterReminder(DecentHours.end(turn.person(), turn.now())));
    }

    void waitUntil(AskedQuestion question, Instant then) {
        keep(question.waitingUntil(then));
    }

    /** Everybody who waits is told, and everybody who follows; whoever gave the answer knows it. Project held. */
    void answered(Turn turn, Project project, Attribute attribute, Message answer) {
        Set<Long> told = new HashSet<>(Set.of(turn.person().id()));
        open(project, attribute).ifPresent(question -> {
            for (Asker asker : waiting(question)) {
                askers.save(asker.in(Asker.State.ANSWERED));
                note(turn, Kind.TOLD, question);
                tell(turn, told, asker.person(), answer, cause(question));
            }
            if (question.state() == State.ASKED) {
                tell(turn, told, question.askedOf(), settled(turn, project, attribute), cause(question));
            }
            end(turn, question, State.ANSWERED, Kind.ANSWERED);
            if (question.askedOf() != turn.person().id()) {
                agenda.put(AskingJob.NAME, key(question), turn.now());
            }
        });
        var withdrawable = answer.with(Button.of(Presses.UNFOLLOW, project.code(), "Unfollow"));
        for (Following follower : followers.findByOfficeAndProjectOrderById(project.office(), project.id())) {
            tell(turn, told, follower.person(), withdrawable, "news of " + project.code());
        }
    }

    /** For whoever was asked, when somebody else answered. */
    private static Message settled(Turn turn, Project project, Attribute attribute) {
        var known =
                turn.person().name() + " has told everyone " + attribute.about(project.name()) + ", so you need not.";
        var small = project.name().toLowerCase(Locale.ENGLISH);
        return Message.of(
                switch (attribute) {
                    case STATUS -> known + " If you see it differently, say \"update " + small + "\".";
                    case NEXT_DATE, OWNER, BUDGET -> known + " If you know better, say \"project edit " + small + "\".";
                    case DECISION -> known;
                });
    }

    /** Everybody who waits is told that no answer came. @param words for each of them, by their number */
    void unanswered(Turn turn, AskedQuestion question, Function<Long, Message> words) {
        for (Asker asker : waiting(question)) {
            askers.save(asker.in(Asker.State.TOLD_OF_NONE));
            note(turn, Kind.TOLD_OF_NONE, question);
            turn.tell(asker.person(), words.apply(asker.person()), cause(question));
        }
        end(turn, question, State.UNANSWERED, Kind.UNANSWERED);
    }

    /** An answer was known: nobody was asked. */
    void read(Turn turn, Project project, Attribute attribute) {
        events.save(new AskingEvent(null, turn.office(), turn.now(), Kind.READ, project.id(), attribute, 0));
    }

    static String cause(AskedQuestion question) {
        return "asking " + question.id();
    }

    private static void tell(Turn turn, Set<Long> told, long person, Message words, String cause) {
        if (told.add(person)) {
            turn.tell(person, words, cause);
        }
    }

    private void end(Turn turn, AskedQuestion question, State how, Kind event) {
        questions.save(question.over(how, turn.now()));
        agenda.cancel(AskingJob.NAME, key(question));
        note(turn, event, question);
    }

    /** Whoever is to be reminded of it is put on the agenda with it. */
    private AskedQuestion keep(AskedQuestion question) {
        var kept = questions.save(question);
        agenda.put(AskingJob.NAME, key(kept), kept.askAt());
        return kept;
    }

    private static AskedQuestion begun(
            Turn turn, Project project, Attribute attribute, State state, Person of, Instant then) {
        return AskedQuestion.begun(turn.office(), project.id(), attribute, state, of.id(), then, turn.now());
    }

    private Optional<Asker> asker(AskedQuestion question, long person) {
        return askers.findByOfficeAndQuestionAndPerson(question.office(), question.id(), person)
                .filter(asker -> asker.state() == Asker.State.WAITING);
    }

    private void note(Turn turn, Kind kind, AskedQuestion question) {
        events.save(new AskingEvent(
                null, turn.office(), turn.now(), kind, question.project(), question.attribute(), question.id()));
    }

    private static String key(AskedQuestion question) {
        return Keys.of(question.office(), question.id());
    }
}
