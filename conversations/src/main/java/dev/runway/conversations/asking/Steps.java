package dev.runway.conversations.asking;

import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Away;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of an open question when its time has come. Done twice, it does nothing the second time. */
final class Steps {

    private final Inquiries inquiries;
    private final ProjectRecords projects;
    private final RightPeople people;
    private final Voice voice;

    Steps(Inquiries inquiries, ProjectRecords projects, RightPeople people, Voice voice) {
        this.inquiries = inquiries;
        this.projects = projects;
        this.people = people;
        this.voice = voice;
    }

    /** @param turn with whoever is asked, or with one who waits when those cannot be reached */
    void next(Turn turn, long id) {
        var project = inquiries
                .find(turn.office(), id)
                .flatMap(question -> projects.findByOfficeAndId(turn.office(), question.project()));
        project.ifPresent(inquiries::hold);
        inquiries
                .find(turn.office(), id)
                .filter(question -> question.closed() == 0)
                .ifPresent(question -> next(turn, question, project.orElseThrow()));
    }

    /** Somebody else has answered: what this person has told nothing of yet is not asked of them any more. */
    void settle(Turn turn, AskedQuestion question) {
        projects.findByOfficeAndId(turn.office(), question.project())
                .ifPresent(project -> voice.close(turn, project, question.attribute()));
    }

    private void next(Turn turn, AskedQuestion question, Project project) {
        if (turn.now().isBefore(question.askAt())) {
            inquiries.waitUntil(question, question.askAt());
        } else if (question.state() == AskedQuestion.State.EXPECTED) {
            inquiries.unanswered(turn, question, asker -> noWord(project));
        } else if (turn.person().id() != question.askedOf()) {
            var asked = people.person(project, question.askedOf());
            var name = asked.map(Person::name).orElse("whoever would know");
            var why = asked.filter(Person::left).isPresent()
                    ? name + " has left"
                    : "I can't reach " + name + " in chat yet";
            giveUp(
                    turn,
                    question,
                    project,
                    why + ", so I don't know " + question.attribute().about(project.name()) + ".");
        } else {
            ofThem(turn, question, project);
        }
    }

    private void ofThem(Turn turn, AskedQuestion question, Project project) {
        var person = turn.person();
        var away = person.awayOn(turn.today());
        var putOff = voice.running(turn, project, question.attribute(), person.id())
                .filter(run -> run.state() == Run.State.LATER)
                .flatMap(Run::until);
        if (away.isPresent()) {
            giveUp(turn, question, project, isAway(turn, question, project, away.get()));
        } else if (putOff.isPresent()) {
            inquiries.waitUntil(question, DecentHours.reminder(person, putOff.get()));
        } else if (!DecentHours.isDecent(person, turn.now())) {
            inquiries.waitUntil(question, DecentHours.next(person, turn.now()));
        } else if (question.state() == AskedQuestion.State.PLANNED) {
            voice.ask(turn, project, question.attribute());
            inquiries.asked(turn, question);
        } else if (!question.reminded() && voice.asksAnyway(turn, project, question.attribute())) {
            inquiries.waitUntilTheEnd(turn, question);
        } else if (!question.reminded()) {
            turn.tell(person.id(), reminder(question, project), Inquiries.cause(question));
            inquiries.reminded(turn, question);
        } else {
            giveUp(
                    turn,
                    question,
                    project,
                    "I have asked " + question.attribute().about(project.name())
                            + ", and no answer has come. It may simply be a full week.");
        }
    }

    private static Message reminder(AskedQuestion question, Project project) {
        return Message.of("A small reminder: someone would like to know "
                        + question.attribute().about(project.name())
                        + ". If now is a bad moment, that is fine; I won't ask again.")
                .with(Button.of(Presses.ANSWER, Long.toString(question.id()), "Answer now")
                        .primary());
    }

    private static Message noWord(Project project) {
        return Message.of("The weekly update brought no new word on " + project.name() + ". Shall I ask for news?")
                .with(
                        Button.of(Presses.ASK, Presses.argument(project, Attribute.STATUS), "Yes, ask"),
                        Button.of(Presses.NO, project.code(), "No, thank you"));
    }

    private static String isAway(Turn turn, AskedQuestion question, Project project, Away away) {
        return turn.person().name() + " is away until " + Words.day(away.last(), turn.today())
                + ", so I don't know yet " + question.attribute().about(project.name()) + ".";
    }

    /** Nobody is blamed: what can be done next stands below. */
    private void giveUp(Turn turn, AskedQuestion question, Project project, String why) {
        voice.drop(turn, project, question.attribute(), question.askedOf());
        inquiries.unanswered(turn, question, asker -> {
            var other = people.person(project, question.askedOf())
                    .flatMap(one -> people.insteadOf(one, project, question.attribute(), asker, turn.now()));
            return Message.of(why + " " + whatNext(other)).with(buttons(project, question, other));
        });
    }

    private static String whatNext(Optional<Person> other) {
        return other.map(person ->
                        "I can ask " + person.name() + " instead, or you can follow it and hear the next word.")
                .orElse("You can follow it and hear the next word.");
    }

    private static Button[] buttons(Project project, AskedQuestion question, Optional<Person> other) {
        List<Button> buttons = new ArrayList<>();
        other.ifPresent(person -> buttons.add(Presses.askOf(project, question.attribute(), person)));
        buttons.add(Button.of(Presses.FOLLOW, project.code(), "Follow"));
        return buttons.toArray(Button[]::new);
    }
}
