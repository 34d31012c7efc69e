package dev.runway.conversations.status;

import dev.runway.conversations.checkin.Asks;
import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.checkin.Rounds;
import dev.runway.conversations.confidence.ConfidenceBook;
import dev.runway.conversations.confidence.ConfidenceWords;
import dev.runway.conversations.people.PeopleNames;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Runs;
import dev.runway.core.dialog.run.Subject;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is still to be asked of somebody in a round, and the conversation that asks it. */
public final class Questions implements Asks {

    private static final int DAYS_IN_A_WEEK = 7;

    private final ProjectRecords projects;
    private final ReportRecords reports;
    private final Rounds rounds;
    private final Runs runs;
    private final ConfidenceBook confidence;
    private final Directory directory;

    public Questions(
            ProjectRecords projects,
            ReportRecords reports,
            Rounds rounds,
            Runs runs,
            ConfidenceBook confidence,
            Directory directory) {
        this.projects = projects;
        this.reports = reports;
        this.rounds = rounds;
        this.runs = runs;
        this.confidence = confidence;
        this.directory = directory;
    }

    /** What they are telling, or will be asked later, is not asked a second time; what they stopped is gone on with. */
    @Override
    public boolean ask(Turn turn, Round round) {
        var open = open(turn, round);
        if (open.isEmpty()) {
            return false;
        }
        var begun = begun(turn, round);
        var talking = runs.asking(turn.office(), turn.person().id());
        var coming = Stream.concat(begun.stream(), talking.filter(Questions::isNewsInHand).stream())
                .filter(run -> run.state() != Run.State.DRAFT)
                .flatMap(run -> subjects(run).stream())
                .collect(Collectors.toSet());
        var unheard = open.stream()
                .filter(project -> !coming.contains(project.code()))
                .toList();
        if (!unheard.isEmpty()) {
            var codes = unheard.stream().map(Brief::code).toList();
            talking.filter(run -> run.dialog().equals(WeeklyStatus.NAME) && !isFor(run, round)
                            || run.dialog().equals(News.NAME) && !isNewsInHand(run) && codes.containsAll(subjects(run)))
                    .ifPresent(this::letGo);
            begun.stream()
                    .filter(run -> subjects(run).containsAll(codes))
                    .findFirst()
                    .ifPresentOrElse(draft -> turn.goOn(draft.id()), () -> begin(turn, round, unheard, greeting(turn)));
        }
        return true;
    }

    @Override
    public boolean remind(Turn turn, Round round) {
        var open = open(turn, round);
        if (open.isEmpty()) {
            return false;
        }
        var due = Words.moment(round.due(), turn.now(), turn.person().zone());
        turn.tell(
                turn.person().id(),
                Message.of("A small reminder: the digest goes out " + due
                                + " your time, and there is room for a word on " + names(open)
                                + ". If now is a bad moment, the last word simply stays.")
                        .with(Button.of(UpdateCommand.ACTION, "", "Answer now").primary()),
                "weekly-status " + round.label());
        return true;
    }

    /** What this person reports on and nobody has told for this round. Paused projects are left in peace. */
    List<Brief> open(Turn turn, Round round) {
        var told = reports.findByOfficeAndRound(turn.office(), round.id()).stream()
                .map(StatusReport::project)
                .toList();
        return projects.reportedBy(turn.office(), turn.person().id()).stream()
                .filter(project -> project.stage() == Project.Stage.RUNNING && !told.contains(project.id()))
                .toList();
    }

    /**
     * Begins to ask about these projects. An earlier conversation about them that was put off or stopped would only stand in
     * the way, and so would one of an earlier week.
     *
     * @param greeting empty when they began it themselves
     */
    Reply begin(Turn turn, Round round, List<Brief> about, String greeting) {
        var codes = about.stream().map(Brief::code).collect(Collectors.toSet());
        Stream.of(Run.State.WAITING, Run.State.LATER, Run.State.DRAFT)
                .flatMap(state -> runs.inState(turn.office(), turn.person().id(), state).stream())
                .filter(run -> run.dialog().equals(WeeklyStatus.NAME) && !isFor(run, round) || isAbout(run, codes))
                .toList()
                .forEach(this::letGo);
        return turn.begin(WeeklyStatus.NAME, given(turn, round, about, greeting));
    }

    private Given given(Turn turn, Round round, List<Brief> about, String greeting) {
        var subjects = about.stream()
                .map(project -> subject(turn, round, project, greeting.isEmpty()))
                .toList();
        return new Given(
                Map.of(
                        WeeklyStatus.ROUND,
                        Long.toString(round.id()),
                        WeeklyStatus.GREETING,
                        greeting,
                        WeeklyStatus.THAT_IS_ALL,
                        greeting.isEmpty() ? "" : "That is all. ",
                        WeeklyStatus.THEM,
                        about.size() == 1 ? "it" : "them",
                        WeeklyStatus.CLOSED,
                        names(about.stream()
                                .filter(project -> project.stage() == Project.Stage.CLOSED)
                                .toList())),
                Map.of(WeeklyStatus.PROJECTS, subjects));
    }

    /** The weekly conversations of this person for that round: the one that has the word, then what waits, was put off or stopped. */
    List<Run> begun(Turn turn, Round round) {
        var kept = Stream.of(Run.State.WAITING, Run.State.LATER, Run.State.DRAFT)
                .flatMap(state -> runs.inState(turn.office(), turn.person().id(), state).stream());
        return Stream.concat(runs.asking(turn.office(), turn.person().id()).stream(), kept)
                .filter(run -> run.dialog().equals(WeeklyStatus.NAME) && isFor(run, round))
                .toList();
    }

    /** Goes on with it for whoever asks for that. What was closed since it was begun is said first: its opening did not know yet. */
    Reply goOn(Turn turn, Run run) {
        if (run.given().values().getOrDefault(WeeklyStatus.CLOSED, "").isEmpty()) {
            var closed = projects.briefs(turn.office()).stream()
                    .filter(project -> project.stage() == Project.Stage.CLOSED
                            && subjects(run).contains(project.code()))
                    .map(project -> project.name() + WeeklyStatus.OPENS_AGAIN)
                    .toList();
            if (!closed.isEmpty()) {
                turn.tell(turn.person().id(), Message.of(String.join(" ", closed)), run.dialog());
            }
        }
        return turn.goOn(run.id());
    }

    /**
     * The turn's person is one with somebody else from now on, and may have been asked twice about the same projects. Of what
     * nobody has begun to answer, that is asked no more which is told already or asked elsewhere, and the message says so.
     */
    public void joined(Turn turn) {
        var round = rounds.currentFor(turn.person(), turn.now());
        var begun = begun(turn, round);
        var asked = begun.stream()
                .filter(run -> !isUnheardPrompt(run))
                .flatMap(run -> subjects(run).stream())
                .collect(Collectors.toCollection(HashSet::new));
        var open = open(turn, round).stream().map(Brief::code).collect(Collectors.toSet());
        boolean isLeft = false;
        for (Run run : begun.stream().filter(Questions::isUnheardPrompt).toList()) {
            var rest = new HashSet<>(subjects(run));
            rest.retainAll(open);
            rest.removeAll(asked);
            if (rest.equals(subjects(run))) {
                asked.addAll(rest);
            } else {
                letGo(run);
                isLeft |= !rest.isEmpty();
                run.stands()
                        .question()
                        .ifPresent(question -> turn.settle(question, settled(run, rest, open), "one person"));
            }
        }
        if (isLeft) {
            rounds.askAnew(round, turn.person(), turn.now());
        }
        if (runs.asking(turn.office(), turn.person().id()).isEmpty()) {
            runs.inState(turn.office(), turn.person().id(), Run.State.WAITING).stream()
                    .findFirst()
                    .ifPresent(run -> turn.goOn(run.id()));
        }
    }

    private static String settled(Run run, Set<String> rest, Set<String> open) {
        if (!rest.isEmpty()) {
            return "Some of this is answered already, or asked elsewhere; I ask you about the rest.";
        }
        return Collections.disjoint(subjects(run), open)
                ? "This is answered already."
                : "You are asked this in your other chat.";
    }

    private static boolean isUnheardPrompt(Run run) {
        return run.answers().isEmpty()
                && !run.given().values().getOrDefault(WeeklyStatus.GREETING, "").isEmpty();
    }

    /** Asks one person how a project is on behalf of others: see {@link News}. */
    public Reply beginNews(Turn turn, ProjectRecords.Brief project, String said) {
        var round = rounds.currentFor(turn.person(), turn.now());
        var known = subject(turn, round, project, true);
        return turn.begin(News.NAME, News.startOf(round, known, said));
    }

    /** The conversations of this person about that project which were begun on behalf of others and are not over. */
    public List<Run> newsOf(Turn turn, long person, String code) {
        var kept = Stream.of(Run.State.WAITING, Run.State.LATER, Run.State.DRAFT)
                .flatMap(state -> runs.inState(turn.office(), person, state).stream());
        return Stream.concat(runs.asking(turn.office(), person).stream(), kept)
                .filter(run -> run.dialog().equals(News.NAME) && subjects(run).contains(code))
                .toList();
    }

    /** Whether the weekly conversation with this person asks about that project now. */
    public boolean isAskedAnyway(Turn turn, String code) {
        var round = rounds.currentFor(turn.person(), turn.now());
        return begun(turn, round).stream().anyMatch(run -> subjects(run).contains(code));
    }

    private static boolean isNewsInHand(Run run) {
        return run.dialog().equals(News.NAME) && !run.answers().isEmpty();
    }

    private static boolean isAbout(Run run, Set<String> codes) {
        return Set.of(WeeklyStatus.NAME, News.NAME).contains(run.dialog())
                && subjects(run).stream().anyMatch(codes::contains);
    }

    private Subject subject(Turn turn, Round round, Brief project, boolean plain) {
        var newest = reports.findFirstByOfficeAndProjectOrderByAskDayDesc(turn.office(), project.id());
        var values = newest.map(report -> Map.of(
                        WeeklyStatus.LAST,
                        report.health().words(),
                        WeeklyStatus.WAS,
                        "was " + report.health().words() + (plain ? "" : when(turn, round, report)),
                        WeeklyStatus.AS,
                        isLastWeek(round, report) ? "as last week" : "as before"))
                .orElse(Map.of(WeeklyStatus.LAST, "", WeeklyStatus.WAS, "", WeeklyStatus.AS, ""));
        var more = new HashMap<>(values);
        more.put(WeeklyStatus.SURE, sure(turn, project));
        return new Subject(project.code(), project.name(), more);
    }

    /** What was last said of its confidence; empty while nobody has said, and then it is not asked. */
    private String sure(Turn turn, Brief project) {
        return confidence
                .newest(turn.office(), project.id())
                .map(newest -> ConfidenceWords.last(
                        newest,
                        who(turn, newest.author()),
                        turn.now(),
                        turn.person().zone()))
                .orElse("");
    }

    private String who(Turn turn, long author) {
        return author == turn.person().id() ? "you" : PeopleNames.called(directory, turn.office(), author);
    }

    private static String when(Turn turn, Round round, StatusReport report) {
        return isLastWeek(round, report)
                ? " last week"
                : " on " + Words.day(report.said().atZone(turn.person().zone()).toLocalDate(), turn.today());
    }

    private static boolean isLastWeek(Round round, StatusReport report) {
        return ChronoUnit.DAYS.between(report.askDay(), round.askDay()) == DAYS_IN_A_WEEK;
    }

    private void letGo(Run run) {
        runs.save(Optional.of(run), run.givenUp());
    }

    /** The codes of the projects it is about. */
    static Set<String> subjects(Run run) {
        return run.given().subjects().getOrDefault(WeeklyStatus.PROJECTS, List.of()).stream()
                .map(Subject::key)
                .collect(Collectors.toSet());
    }

    private static boolean isFor(Run run, Round round) {
        return Long.toString(round.id()).equals(run.given().values().get(WeeklyStatus.ROUND));
    }

    private static String greeting(Turn turn) {
        int hour = turn.now().atZone(turn.person().zone()).getHour();
        if (hour < 12) {
            return "Good morning";
        }
        return hour < 18 ? "Good afternoon" : "Good evening";
    }

    static String names(List<Brief> about) {
        return Words.list(about.stream().map(Brief::name).toList());
    }
}
