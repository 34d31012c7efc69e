package dev.runway.conversations.confidence;

import dev.runway.conversations.confidence.Need.State;
import dev.runway.conversations.confidence.NeedWords.Reader;
import dev.runway.conversations.people.PeopleNames;
import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.people.Teams;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Settles needs and tells the people concerned, each alone. Whoever calls has held the need, as the one row that is held after
 * the turn's person; every method returns what to say to that person.
 */
final class NeedDesk {

    private final NeedRecords records;
    private final Needs needs;
    private final ProjectRecords projects;
    private final Directory directory;
    private final Teams teams;
    private final Rights rights;

    NeedDesk(NeedRecords records, Needs needs, ProjectRecords projects, Directory directory, Teams teams) {
        this.records = records;
        this.needs = needs;
        this.projects = projects;
        this.directory = directory;
        this.teams = teams;
        this.rights = new Rights(directory);
    }

    Project project(Need need) {
        return projects.findByOfficeAndId(need.office(), need.project()).orElseThrow();
    }

    String name(long office, long person) {
        return name(directory, office, person);
    }

    static String name(Directory directory, long office, long person) {
        return PeopleNames.called(directory, office, person);
    }

    /** The name of its owner, or empty. */
    String owner(Need need) {
        return need.ownerId().map(owner -> name(need.office(), owner)).orElse("");
    }

    /** How this person reads moments. */
    static Reader reader(Turn turn) {
        return reader(turn.now(), turn.person());
    }

    /**
     * Who waits for it: its requester; once they have left, their team's lead, the project's people, or somebody of the project
     * office, whoever is here.
     */
    long waiting(Need need) {
        var project = project(need);
        var answering = Stream.of(project.leader(), project.reporter())
                .filter(Objects::nonNull)
                .flatMap(id -> directory.person(need.office(), id).stream());
        return directory
                .person(need.office(), need.requester())
                .filter(person -> !person.left())
                .or(() -> teams.leadOf(need.office(), need.requester()))
                .or(() -> Stream.concat(answering, rights.ofTheOffice(need.office()).stream())
                        .filter(person -> !person.left())
                        .findFirst())
                .map(Person::id)
                .orElse(need.requester());
    }

    /** Whether they may settle it: they bring it or wait for it, answer for its project, or look after the office. */
    boolean concerns(Need need, Project project, Person person) {
        return Rights.may(person, Right.DECIDE_NEEDS)
                || Stream.of(need.owner(), need.requester(), waiting(need), project.leader(), project.reporter())
                        .filter(Objects::nonNull)
                        .anyMatch(id -> id == person.id());
    }

    /** What somebody reads who may not. */
    String whoCan(Need need, Project project) {
        var names = Stream.of(need.owner(), waiting(need), project.leader())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> directory.person(need.office(), id).stream())
                .filter(person -> !person.left())
                .map(Person::name)
                .toList();
        return "Only those it concerns can settle " + NeedWords.of(need, project.name()) + ": " + Words.list(names)
                + ", or the project office. Please tell one of them what you know.";
    }

    /** What somebody reads who comes second. */
    String settled(Turn turn, Need need, Project project) {
        var who = need.closedBy() == turn.person().id() ? "You" : name(need.office(), need.closedBy());
        return NeedWords.settled(need, project.name(), who, reader(turn));
    }

    /** Told at once to whoever is to bring it, unless they said so themselves. */
    String named(Turn turn, Need need, Project project) {
        var owner = need.ownerId().filter(id -> id != turn.person().id());
        var when = askedOn(need, reader(turn));
        if (need.owner() == null) {
            var requester = waiting(need) == turn.person().id() ? "you" : name(need.office(), waiting(need));
            return "It is kept with nobody's name yet;" + when + " I ask " + requester + " who could bring it.";
        } else if (owner.isEmpty()) {
            return "It is kept, and I ask you" + when + ".";
        }
        var name = name(need.office(), owner.get());
        return turn.tell(owner.get(), countedOn(turn, need, project, waiting(need), directory), cause(need))
                        .isPresent()
                ? "I have told " + name + ", and ask" + when + " how it stands."
                : "I can't reach " + name + " in chat yet; please tell them yourself.";
    }

    /** What somebody reads who is to bring it from now on. @param waiting the number of the person who waits for it */
    static Message countedOn(Turn turn, Need need, Project project, long waiting, Directory directory) {
        var reader = directory
                .person(need.office(), need.owner())
                .map(owner -> reader(turn.now(), owner))
                .orElseGet(() -> reader(turn));
        var requester = waiting == need.owner() ? "" : name(directory, need.office(), waiting);
        return Message.of(NeedWords.countedOn(need, project.name(), requester, reader) + " I ask you"
                        + askedOn(need, reader) + " how it stands.")
                .with(NeedButtons.forOwner(need));
    }

    /** {@code  on 4 December}, after a blank; nothing when they are never here. */
    private static String askedOn(Need need, Reader reader) {
        return Optional.ofNullable(need.nextStep())
                .map(next -> " on " + Words.day(next.atZone(reader.zone()).toLocalDate(), reader.today()))
                .orElse("");
    }

    String met(Turn turn, Need need) {
        var project = project(need);
        var now = records.save(need.over(State.MET, turn.person().id(), "", turn.now()));
        boolean last = records.ofProject(need.office(), need.project()).stream()
                .allMatch(each -> each.state().isOver());
        var all = last ? " That was the last thing " + project.name() + " needed." : "";
        var told = tellOthers(
                turn, now, turn.person().name() + " says it is met: " + NeedWords.of(now, project.name()) + "." + all);
        return "Met: " + NeedWords.of(now, project.name()) + "." + all + told;
    }

    String givenUp(Turn turn, Need need, String why) {
        var project = project(need);
        var now = records.save(need.over(State.GIVEN_UP, turn.person().id(), why, turn.now()));
        var told = tellOthers(
                turn,
                now,
                turn.person().name() + " gives up " + NeedWords.of(now, project.name()) + ": \"" + why
                        + "\". Say \"need\" to name something in its place.");
        return "It is given up, with your reason." + told;
    }

    /** To the project office's people, who read the words and may press (Decide). */
    String toDecide(Turn turn, Need need) {
        var project = project(need);
        var now = records.save(need.toDecide());
        var what = NeedWords.of(now, project.name());
        var told = rights.ofTheOffice(need.office()).stream()
                .filter(person -> person.id() != turn.person().id())
                .filter(person -> {
                    var wanted = "It is wanted " + reader(turn.now(), person).by(need.due()) + ".";
                    var words =
                            turn.person().name() + " asks the project office to decide about " + what + ". " + wanted;
                    return turn.tell(person.id(), Message.of(words).with(NeedButtons.decide(now)), cause(now))
                            .isPresent();
                })
                .toList();
        tellOthers(
                turn,
                now,
                turn.person().name() + " has taken " + what
                        + " to the project office to decide. You will hear what comes of it.",
                told.stream().map(Person::id).collect(Collectors.toSet()));
        if (!told.isEmpty()) {
            return "I have taken it to the project office: "
                    + Words.list(told.stream().map(Person::name).toList()) + ". You will hear what is decided.";
        }
        return Rights.may(turn.person(), Right.DECIDE_NEEDS)
                ? "It is the project office's to decide now, which is you: say \"needs\" when you have decided."
                : "It is kept for the project office to decide; nobody there can be reached in chat yet.";
    }

    String decided(Turn turn, Need need, String what) {
        var project = project(need);
        var now = records.save(need.over(State.DECIDED, turn.person().id(), what, turn.now()));
        return "It is recorded."
                + tellOthers(
                        turn,
                        now,
                        turn.person().name() + " has decided about " + NeedWords.of(now, project.name()) + ": \"" + what
                                + "\"");
    }

    /** Its owner says it is not theirs: whoever wants it is asked who else could bring it. */
    String notMine(Turn turn, Need need) {
        var project = project(need);
        var now = needs.plan(turn, need.with(Optional.empty()));
        long waiting = waiting(now);
        var told = turn.tell(
                waiting,
                Message.of(turn.person().name() + " can't bring " + NeedWords.of(now, project.name())
                                + ". Who else could?")
                        .with(NeedButtons.withoutOwner(now)),
                cause(now));
        var name = name(need.office(), waiting);
        return told.isPresent()
                ? "That is fine. I have asked " + name + " who else could bring it."
                : "That is fine. I can't reach " + name
                        + " in chat yet; please tell them that somebody else is wanted.";
    }

    String handOver(Turn turn, Need need, long somebody) {
        var project = project(need);
        var before = need.ownerId()
                .filter(id -> id != somebody && id != turn.person().id());
        var now = needs.plan(turn, need.with(Optional.of(somebody)));
        var words = named(turn, now, project);
        before.ifPresent(id -> turn.tell(
                id,
                Message.of(name(need.office(), somebody) + " is asked for " + NeedWords.of(now, project.name())
                        + " from now on. Nothing is left for you to do; thank you."),
                cause(now)));
        return words;
    }

    String moved(Turn turn, Need need, LocalDate day) {
        var project = project(need);
        var now = needs.plan(turn, need.by(day));
        var told = tellOthers(
                turn,
                now,
                turn.person().name() + " gives another date for " + NeedWords.of(now, project.name()) + ": "
                        + Words.day(day, turn.today()) + " instead of " + Words.day(need.due(), turn.today()) + ".");
        return "It is due on " + Words.day(day, turn.today()) + " now." + told;
    }

    private String tellOthers(Turn turn, Need need, String words) {
        return tellOthers(turn, need, words, Set.of());
    }

    /**
     * Tells whoever brings it and whoever waits for it.
     *
     * @param knowing who was told in other words
     * @return the sentence that says who was told, after a blank, or nothing
     */
    private String tellOthers(Turn turn, Need need, String words, Set<Long> knowing) {
        long waiting = waiting(need);
        var names = LongStream.of(waiting, need.ownerId().orElse(waiting))
                .distinct()
                .filter(id -> id != turn.person().id() && !knowing.contains(id))
                .filter(id -> turn.tell(id, Message.of(words), cause(need)).isPresent())
                .mapToObj(id -> name(need.office(), id))
                .toList();
        return names.isEmpty() ? "" : " I have told " + Words.list(names) + ".";
    }

    private static Reader reader(Instant now, Person person) {
        return new Reader(now, person.zone());
    }

    /** A need with its buttons, for whoever may settle it; without them for others. */
    Message shown(Turn turn, Need need, Project project) {
        var line = Message.of(NeedWords.line(need, project.name(), owner(need), reader(turn)));
        boolean mayAct = !need.state().isOver() && concerns(need, project, turn.person());
        Button[] buttons = mayAct ? NeedButtons.all(need, turn.person()) : new Button[0];
        return line.with(buttons);
    }

    static String cause(Need need) {
        return "need " + need.id();
    }
}
