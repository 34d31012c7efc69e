package dev.runway.conversations.planning;

import dev.runway.conversations.people.Follows;
import dev.runway.conversations.people.Holdings;
import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.Followers;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody leads and reports on, and how it gets into other hands: one project at a time, or all at once. */
final class Handing implements Holdings, Press, Ending {

    /** Buttons for single projects beside the one for everything. */
    private static final int MOST = 4;

    private final DialogEngine engine;
    private final ProjectRecords projects;
    private final ProjectLog log;
    private final Directory directory;
    private final Rights rights;
    private final Follows follows;
    private final Followers followers;

    Handing(
            DialogEngine engine,
            ProjectRecords projects,
            ProjectLog log,
            Directory directory,
            Rights rights,
            Follows follows,
            Followers followers) {
        this.engine = engine;
        this.projects = projects;
        this.log = log;
        this.directory = directory;
        this.rights = rights;
        this.follows = follows;
        this.followers = followers;
    }

    @Override
    public String action() {
        return "people.hand-over";
    }

    @Override
    public String dialog() {
        return HandOver.DIALOG;
    }

    @Override
    public Optional<Message> of(long office, Person person) {
        var held = held(office, person.id());
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var buttons = new ArrayList<Button>();
        buttons.add(Button.of(action(), Long.toString(person.id()), "Hand everything over")
                .primary());
        held.stream()
                .flatMap(project -> single(project, person.id()))
                .limit(MOST)
                .forEach(buttons::add);
        return Optional.of(Message.builder()
                .line(person.name() + " " + inWords(held, person.id()) + ". Who takes it over?")
                .buttons(buttons)
                .build());
    }

    private List<Brief> held(long office, long person) {
        return projects.briefs(office).stream()
                .filter(project -> project.stage() != Project.Stage.CLOSED)
                .filter(project -> leads(project, person) || reports(project, person))
                .toList();
    }

    private static boolean leads(Brief project, long person) {
        return project.leader() != null && project.leader() == person;
    }

    private static boolean reports(Brief project, long person) {
        return project.reporter() != null && project.reporter() == person;
    }

    private static Stream<Button> single(Brief project, long person) {
        var lead = Button.of(ProjectEditCommand.ACTION, project.code() + " lead", "Lead of " + project.name());
        var report = Button.of(ProjectEditCommand.ACTION, project.code() + " reporter", "Word on " + project.name());
        return Stream.concat(
                leads(project, person) ? Stream.of(lead) : Stream.empty(),
                reports(project, person) ? Stream.of(report) : Stream.empty());
    }

    /** {@code leads Ledger Move and reports on Wiki Move}. */
    private static String inWords(List<Brief> held, long person) {
        var leads = held.stream()
                .filter(project -> leads(project, person))
                .map(Brief::name)
                .toList();
        var reports = held.stream()
                .filter(project -> reports(project, person))
                .map(Brief::name)
                .toList();
        return Stream.of(
                        leads.isEmpty() ? "" : "leads " + Words.list(leads),
                        reports.isEmpty() ? "" : "reports on " + Words.list(reports))
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + "; " + other)
                .orElse("holds nothing");
    }

    /** @param argument the number of whoever hands over */
    @Override
    public Reply pressed(Turn turn, String argument) {
        var refusal = rights.refusal(turn, Right.CHANGE_PROJECTS);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        long from = today(turn, Long.toString(Argument.number(argument)));
        var held = held(turn.office(), from);
        var name = log.name(turn.office(), from);
        return held.isEmpty()
                ? Reply.privately(Message.of("That is done: " + name + " leads no project and reports on none."))
                : turn.begin(
                        HandOver.DIALOG,
                        Given.of(Map.of(
                                HandOver.PERSON,
                                argument,
                                HandOver.WHO,
                                name,
                                HandOver.WHAT,
                                Words.count(held.size(), "project"))));
    }

    @Override
    public Reply finished(Turn turn, Run run) {
        var refusal = rights.refusal(turn, Right.CHANGE_PROJECTS);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        long from = today(turn, run.given().values().get(HandOver.PERSON));
        long to = Long.parseLong(engine.answers(run).get(HandOver.TO).orElseThrow());
        var who = run.given().values().get(HandOver.WHO);
        var heir = log.name(turn.office(), to);
        var held = from == to ? List.<Brief>of() : held(turn.office(), from);
        if (held.isEmpty()) {
            return turn.answer(closing(
                    turn,
                    run,
                    "There was nothing to hand over: " + who + " keeps what " + who
                            + " holds, or it is in other hands already."));
        }
        projects.hold(turn.office(), held.stream().map(Brief::id).toList());
        held.forEach(project -> give(turn, run, project.id(), from, to));
        var what = inWords(held, from);
        var reply = turn.answer(closing(turn, run, heir + " has taken over from " + who + ", who " + past(what) + "."));
        if (to != turn.person().id()) {
            turn.tell(
                    to,
                    Message.of(turn.person().name() + " has handed over to you what " + who + " held: " + who + " "
                            + past(what) + ". You answer for these projects now; \"status\" and a project's name tells"
                            + " where one stands."),
                    "hand-over to " + heir);
        }
        directory.person(turn.office(), to).ifPresent(person -> follows.changed(turn, person));
        return reply;
    }

    /** Two people may have become one since that number was written down. */
    private long today(Turn turn, String number) {
        long person = Long.parseLong(number);
        return directory.person(turn.office(), person).map(Person::id).orElse(person);
    }

    private static String past(String what) {
        return what.replaceFirst("^leads ", "led ").replaceFirst("(^|; )reports on ", "$1reported on ");
    }

    private void give(Turn turn, Run run, long project, long from, long to) {
        var before = projects.findByOfficeAndId(turn.office(), project).orElseThrow();
        var now = before;
        if (before.leader() != null && before.leader() == from) {
            now = now.ledBy(to);
            log.add(turn, before, run.id(), entry(turn, "lead", from, to));
        }
        if (before.reporter() != null && before.reporter() == from) {
            now = now.reportedBy(to);
            log.add(turn, before, run.id(), entry(turn, "reporter", from, to));
        }
        followers.changed(turn, projects.save(now));
    }

    private ProjectLog.Entry entry(Turn turn, String what, long from, long to) {
        return new ProjectLog.Entry(what, log.name(turn.office(), from), log.name(turn.office(), to), "handed over");
    }

    private static Message closing(Turn turn, Run run, String whatHappens) {
        return turn.closing(run, Map.of("what-happens", whatHappens)).withoutButtons();
    }
}
