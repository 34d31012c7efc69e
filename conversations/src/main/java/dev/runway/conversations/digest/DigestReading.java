package dev.runway.conversations.digest;

import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.checkin.Rounds;
import dev.runway.conversations.confidence.Confidence;
import dev.runway.conversations.confidence.ConfidenceRecords;
import dev.runway.conversations.confidence.NeedRecords;
import dev.runway.conversations.digest.DigestFacts.Absent;
import dev.runway.conversations.digest.DigestFacts.Entry;
import dev.runway.conversations.digest.DigestFacts.Sure;
import dev.runway.conversations.digest.DigestFacts.Wanted;
import dev.runway.conversations.office.Offices;
import dev.runway.conversations.portfolio.NextMilestone;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.portfolio.ProjectRecords.NextStep;
import dev.runway.conversations.portfolio.Scope;
import dev.runway.conversations.portfolio.Slip;
import dev.runway.conversations.status.HelpRecords;
import dev.runway.conversations.status.HelpRequest;
import dev.runway.conversations.status.ReportRecords;
import dev.runway.conversations.status.StatusReport;
import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** Reads what a digest is made of, in twelve queries however many projects there are. */
final class DigestReading {

    private final Offices offices;
    private final Rounds rounds;
    private final ProjectRecords projects;
    private final ReportRecords reports;
    private final HelpRecords help;
    private final Directory directory;
    private final NeedRecords needs;
    private final ConfidenceRecords confidence;

    DigestReading(
            Offices offices,
            Rounds rounds,
            ProjectRecords projects,
            ReportRecords reports,
            HelpRecords help,
            Directory directory,
            NeedRecords needs,
            ConfidenceRecords confidence) {
        this.offices = offices;
        this.rounds = rounds;
        this.projects = projects;
        this.reports = reports;
        this.help = help;
        this.directory = directory;
        this.needs = needs;
        this.confidence = confidence;
    }

    DigestFacts read(Round round) {
        var office = offices.get(round.office());
        return read(
                round,
                office.name() + " · week " + round.week(),
                office.zoneId(),
                round.due(),
                Optional.ofNullable(round.told()),
                id -> true);
    }

    /**
     * How that portfolio or program stands now, by the newest round that anybody has reported in; three queries more. Nothing
     * in it is late: it was not told before.
     */
    DigestFacts read(long id, Scope scope, Instant now) {
        var office = offices.get(id);
        var round = reports.newestRound(id)
                .flatMap(newest -> rounds.find(id, newest))
                .orElseGet(() -> rounds.nextDue(id, now));
        var within = scope.programs().isEmpty() ? Set.<Long>of() : projects.inPrograms(id, scope.programs());
        var today = now.atZone(office.zoneId()).toLocalDate();
        return read(
                round,
                office.name() + " · " + scope.name() + " · " + Words.day(today, today),
                office.zoneId(),
                now,
                Optional.empty(),
                within::contains);
    }

    private DigestFacts read(
            Round round, String title, ZoneId zone, Instant due, Optional<Instant> told, LongPredicate within) {
        long id = round.office();
        var people = directory.people(id).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var now = byProject(reports.findByOfficeAndRound(id, round.id()));
        var before = byProject(reports.lastBefore(id, round.askDay()));
        var steps = projects.nextSteps(id).stream().collect(Collectors.groupingBy(NextStep::project));
        var wanted = help.wanted(id).stream().collect(Collectors.groupingBy(HelpRequest::project));
        var previous = rounds.before(round);
        var sure = sure(id, due.atZone(zone).toLocalDate(), previous.map(Round::due));
        var briefs = projects.briefs(id).stream()
                .filter(project -> within.test(project.id()))
                .sorted(Comparator.comparing(Brief::id))
                .toList();
        var entries = briefs.stream()
                .map(project -> new Entry(
                        project.name(),
                        project.stage(),
                        Optional.ofNullable(now.get(project.id())),
                        Optional.ofNullable(before.get(project.id())),
                        next(steps.getOrDefault(project.id(), List.of())),
                        wanted.getOrDefault(project.id(), List.of()).stream()
                                .map(request -> wanted(request, people))
                                .toList(),
                        Optional.ofNullable(project.reporter()),
                        sure.apply(project.id())))
                .toList();
        return new DigestFacts(
                title,
                zone,
                due,
                previous.map(Round::askDay),
                told,
                entries,
                away(entries, people, due),
                weeks(round, briefs));
    }

    private List<DigestFacts.Week> weeks(Round round, List<Brief> briefs) {
        var since = LastWeeks.since(round.askDay());
        return LastWeeks.of(reports.healthSince(round.office(), since, round.askDay()), since, briefs);
    }

    /** By a project's number. @param before when the digest before was due */
    private LongFunction<Sure> sure(long office, LocalDate today, Optional<Instant> before) {
        var now = points(confidence.newestOfAll(office));
        var then = before.map(due -> points(confidence.newestOfAllUntil(office, due)))
                .orElse(Map.of());
        var overdue = needs.overdue(office, today).stream()
                .collect(Collectors.toMap(NeedRecords.Overdue::project, NeedRecords.Overdue::many));
        return project -> new Sure(
                Optional.ofNullable(now.get(project)),
                Optional.ofNullable(then.get(project)),
                overdue.getOrDefault(project, 0L));
    }

    private static Map<Long, Integer> points(List<Confidence> all) {
        return all.stream().collect(Collectors.toMap(Confidence::project, Confidence::points));
    }

    private static Map<Long, StatusReport> byProject(List<StatusReport> reports) {
        return reports.stream().collect(Collectors.toMap(StatusReport::project, Function.identity()));
    }

    /** The rows of the first milestone are the first ones; each has one slip, or none. */
    private static Optional<NextMilestone> next(List<NextStep> steps) {
        return steps.stream()
                .findFirst()
                .map(first -> new NextMilestone(
                        first.name(),
                        first.firstDue(),
                        first.due(),
                        steps.stream()
                                .filter(step -> step.milestone() == first.milestone() && step.slippedTo() != null)
                                .map(step ->
                                        new Slip(step.slippedFrom(), step.slippedTo(), step.reason(), step.slippedOn()))
                                .toList()));
    }

    private static Wanted wanted(HelpRequest request, Map<Long, Person> people) {
        var asked = request.askedPerson().map(people::get).map(Person::name).orElse("");
        boolean taken = request.state() == HelpRequest.State.TAKEN;
        boolean declined = request.state() == HelpRequest.State.DECLINED;
        return new Wanted(
                request.words(),
                asked.isEmpty() ? request.wantedFrom() : declined ? "" : asked,
                taken ? asked : "",
                Optional.ofNullable(request.due()));
    }

    private static List<Absent> away(List<Entry> entries, Map<Long, Person> people, Instant due) {
        Set<Long> reporters = entries.stream()
                .filter(Entry::isShown)
                .flatMap(entry -> entry.reporter().stream())
                .collect(Collectors.toSet());
        return reporters.stream()
                .map(people::get)
                .filter(person -> person != null && !person.left())
                .sorted(Comparator.comparing(Person::name))
                .flatMap(person -> person.awayOn(due.atZone(person.zone()).toLocalDate()).stream()
                        .map(dates -> new Absent(person.name(), dates.last())))
                .toList();
    }
}
