package dev.runway.conversations.asking;

import dev.runway.conversations.checkin.Outlook;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.status.Latest;
import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be pressed below what is known of a project: ask for news, ask at all, wait, need it no longer, answer. */
final class Presses {

    static final String ASK = "asking.ask",
            NOW = "asking.now",
            NO = "asking.no",
            NEWS = "asking.news",
            BRING = "asking.bring",
            GONE = "asking.gone",
            ANSWER = "asking.answer",
            FOLLOW = "asking.follow",
            UNFOLLOW = "asking.unfollow";

    /** A weekly update further away than this is not worth waiting for. */
    private static final Duration SOON = Duration.ofDays(7);

    /** How long after somebody was asked for the weekly update its answer is expected. */
    private static final Duration PATIENCE = Duration.ofDays(2);

    private final Inquiries inquiries;
    private final ProjectRecords projects;
    private final RightPeople people;
    private final Latest latest;
    private final Outlook outlook;
    private final Facts facts;
    private final Desk desk;
    private final Voice voice;

    Presses(
            Inquiries inquiries,
            ProjectRecords projects,
            RightPeople people,
            Latest latest,
            Outlook outlook,
            Facts facts,
            Desk desk,
            Voice voice) {
        this.inquiries = inquiries;
        this.projects = projects;
        this.people = people;
        this.latest = latest;
        this.outlook = outlook;
        this.facts = facts;
        this.desk = desk;
        this.voice = voice;
    }

    List<Press> all() {
        return List.of(
                on(ASK, (turn, project, attribute, of) -> ask(turn, project, attribute, of, false)),
                on(NOW, (turn, project, attribute, of) -> ask(turn, project, attribute, of, true)),
                on(NO, (turn, project, attribute, of) -> no(turn, project)),
                on(NEWS, (turn, project, attribute, of) -> news(turn, project)),
                on(BRING, (turn, project, attribute, of) -> bring(turn, project)),
                onQuestion(GONE, this::gone),
                onQuestion(ANSWER, this::answer));
    }

    static String argument(Project project, Attribute attribute) {
        return project.code() + "|" + attribute;
    }

    static Button askOf(Project project, Attribute attribute, Person person) {
        return Button.of(NOW, argument(project, attribute) + "|" + person.id(), "Ask " + person.name());
    }

    static Button gone(AskedQuestion question) {
        return Button.of(GONE, Long.toString(question.id()), "No longer needed");
    }

    /** @param anyway although an answer is fresh, or the person is away: then it waits until they are back */
    private Reply ask(Turn turn, Project project, Attribute attribute, Optional<Person> of, boolean anyway) {
        var open = inquiries.open(project, attribute).filter(AskedQuestion::isAsked);
        long me = turn.person().id();
        if (open.filter(question -> question.askedOf() == me).isPresent()) {
            return turn.answer(Desk.askedOfReader("", open.get()));
        }
        if (open.isPresent()) {
            inquiries.joined(turn, open.get());
            return turn.answer(Message.of(Words.capital(desk.asked(turn, project, open.get()))));
        }
        if (!anyway && isKnown(turn, project, attribute)) {
            return turn.answer(known(turn, project, attribute));
        }
        var person = of.or(() -> people.toAsk(project, attribute, me).stream().findFirst());
        if (person.isEmpty()) {
            return turn.answer(Message.of("I know nobody else to ask about " + project.name()
                    + ". Whoever looks after it can say \"update " + small(project) + "\"."));
        }
        var away = person.get().awayOn(turn.now().atZone(person.get().zone()).toLocalDate());
        if (away.isPresent() && !of.equals(person)) {
            return turn.answer(
                    isAway(turn, project, attribute, person.get(), away.get().last()));
        }
        var question = inquiries.plan(turn, project, attribute, person.get());
        return turn.answer(Message.of(
                question.askAt().isAfter(turn.now())
                        ? person.get().name() + " is not at work now. I'll ask "
                                + TheirTime.of(turn, question.askAt(), person.get()) + ", and bring you the answer."
                        : "Asked. I'll bring you the answer."));
    }

    /** Somebody answered since the button was shown. */
    private boolean isKnown(Turn turn, Project project, Attribute attribute) {
        return attribute == Attribute.STATUS
                ? !latest.isOld(turn, project.id())
                : facts.holds(turn, project, attribute);
    }

    private Message known(Turn turn, Project project, Attribute attribute) {
        if (attribute != Attribute.STATUS) {
            return facts.answer(turn, project, attribute, desk);
        }
        inquiries.read(turn, project, attribute);
        return Message.of(latest.sentence(turn, Voice.brief(project)));
    }

    private Message isAway(Turn turn, Project project, Attribute attribute, Person person, LocalDate last) {
        var other = people.insteadOf(person, project, attribute, turn.person().id(), turn.now());
        List<Button> buttons = new ArrayList<>();
        other.ifPresent(instead -> buttons.add(askOf(project, attribute, instead)));
        buttons.add(Button.of(NOW, argument(project, attribute) + "|" + person.id(), "Wait for " + person.name()));
        buttons.add(Button.of(NO, project.code(), "No, thank you"));
        var offer = other.map(instead -> "Shall I ask " + instead.name() + " instead, or wait?")
                .orElse("Shall I ask then?");
        return Message.of(person.name() + " is away until " + Words.day(last, turn.today()) + ". " + offer)
                .with(buttons.toArray(Button[]::new));
    }

    private Reply no(Turn turn, Project project) {
        return turn.answer(Message.of(
                "All right, nobody is asked. Say \"status " + small(project) + "\" whenever you want to know."));
    }

    /** A fresh answer is there, and the next one is on its way. */
    private Reply news(Turn turn, Project project) {
        var open = inquiries.open(project, Attribute.STATUS).filter(AskedQuestion::isAsked);
        var coming = coming(turn, project);
        if (open.isPresent() || coming.isEmpty()) {
            return ask(turn, project, Attribute.STATUS, Optional.empty(), true);
        }
        var reporter = people.person(project, project.reporter()).orElseThrow();
        return turn.answer(Message.of(reporter.name() + " reports " + TheirTime.of(turn, coming.get(), reporter)
                        + ". Shall I bring you the answer then?")
                .with(
                        Button.of(BRING, project.code(), "Yes, bring it"),
                        Button.of(NOW, argument(project, Attribute.STATUS), "It can't wait")));
    }

    private Reply bring(Turn turn, Project project) {
        var coming = coming(turn, project);
        if (coming.isEmpty()) {
            return ask(turn, project, Attribute.STATUS, Optional.empty(), true);
        }
        var reporter = people.person(project, project.reporter()).orElseThrow();
        inquiries.expect(turn, project, reporter, coming.get().plus(PATIENCE));
        return turn.answer(Message.of("You'll have it as soon as " + reporter.name() + " answers."));
    }

    /** When its reporter is asked anyway; empty when that is far away. */
    private Optional<Instant> coming(Turn turn, Project project) {
        return project.reporterId()
                .filter(reporter -> project.stage() == Project.Stage.RUNNING)
                .filter(reporter -> reporter != turn.person().id())
                .flatMap(reporter -> people.person(project, reporter))
                .flatMap(reporter -> outlook.nextPrompt(reporter, turn.now())
                        .filter(then -> !isTold(
                                turn, project, then.atZone(reporter.zone()).toLocalDate())))
                .filter(then -> then.isBefore(turn.now().plus(SOON)));
    }

    /** An early word counts for its week: the project is not asked about again in it. */
    private boolean isTold(Turn turn, Project project, LocalDate day) {
        return latest.of(turn, project.id())
                .filter(report -> !report.askDay().isBefore(day.with(DayOfWeek.MONDAY)))
                .isPresent();
    }

    private Reply gone(Turn turn, AskedQuestion question, Project project) {
        if (!inquiries.waits(question, turn.person().id())) {
            return Reply.privately(Message.of(
                    "You don't wait for that any more. \"status " + small(project) + "\" shows the latest."));
        }
        if (inquiries.leave(turn, question)) {
            voice.drop(turn, project, question.attribute(), question.askedOf());
        }
        return turn.answer(Message.of("All right, I won't bring you that answer."));
    }

    private Reply answer(Turn turn, AskedQuestion question, Project project) {
        long me = turn.person().id();
        if (question.closed() != 0 || question.askedOf() != me) {
            return Reply.privately(
                    Message.of("Thank you; nobody waits for that answer any more. To say something new, say \"update "
                            + small(project) + "\"."));
        }
        var running = voice.running(turn, project, question.attribute(), me);
        return running.isPresent() ? turn.goOn(running.get().id()) : voice.ask(turn, project, question.attribute());
    }

    private interface OnProject {
        Reply pressed(Turn turn, Project project, Attribute attribute, Optional<Person> of);
    }

    private interface OnQuestion {
        Reply pressed(Turn turn, AskedQuestion question, Project project);
    }

    /**
     * The argument is a project's code, perhaps an attribute, perhaps whom to ask; the project is held. Only those who would be
     * asked anyway can be chosen: who answers writes the project's record.
     */
    private Press on(String action, OnProject handler) {
        return Press.of(action, (turn, argument) -> {
            var parts = Argument.parts(argument, 1, 3);
            var project = projects.findByOfficeAndCode(turn.office(), parts.get(0));
            if (project.isEmpty()) {
                return notThere();
            }
            var attribute = parts.size() > 1 ? Argument.oneOf(Attribute.values(), parts.get(1)) : Attribute.STATUS;
            var number = parts.size() > 2 ? Optional.of(Argument.number(parts.get(2))) : Optional.<Long>empty();
            inquiries.hold(project.get());
            var of = number.flatMap(person -> people
                    .toAsk(project.get(), attribute, turn.person().id())
                    .stream()
                    .filter(known -> known.id() == person)
                    .findFirst());
            return handler.pressed(turn, project.get(), attribute, of);
        });
    }

    /** The argument is a question's number; its project is held. */
    private Press onQuestion(String action, OnQuestion handler) {
        return Press.of(action, (turn, argument) -> {
            long id = Argument.number(argument);
            var project = inquiries
                    .find(turn.office(), id)
                    .flatMap(question -> projects.findByOfficeAndId(turn.office(), question.project()));
            if (project.isEmpty()) {
                return notThere();
            }
            inquiries.hold(project.get());
            return handler.pressed(turn, inquiries.find(turn.office(), id).orElseThrow(), project.get());
        });
    }

    static Reply notThere() {
        return Reply.privately(
                Message.of("That project is not in the portfolio any more. Say \"status\" to see yours."));
    }

    private static String small(Project project) {
        return project.name().toLowerCase(Locale.ENGLISH);
    }
}
