package dev.runway.conversations.checkin;

import dev.runway.conversations.office.Offices;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When people are asked and told next, read without planning anything: rounds that have not begun are worked out. */
public final class Outlook {

    /** Weeks ahead that are looked at: longer than anybody's holidays. */
    private static final int WEEKS = 9;

    private final CheckInRecords checkIns;
    private final RoundRecords rounds;
    private final PromptRecords prompts;
    private final Offices offices;
    private final Reporters reporters;
    private final Directory directory;

    public Outlook(
            CheckInRecords checkIns,
            RoundRecords rounds,
            PromptRecords prompts,
            Offices offices,
            Reporters reporters,
            Directory directory) {
        this.checkIns = checkIns;
        this.rounds = rounds;
        this.prompts = prompts;
        this.offices = offices;
        this.reporters = reporters;
        this.directory = directory;
    }

    /** A week of the check-in; {@code round} is empty until it has begun. */
    private record Week(CheckIn checkIn, LocalDate askDay, Optional<Round> round) {}

    /** When the first person is asked after {@code now}; nobody is while they are away, or when they were asked already. */
    public Optional<Instant> nextPrompt(long office, Instant now) {
        var people = reporters.of(office).stream()
                .flatMap(person -> directory.person(office, person).stream())
                .toList();
        var zone = offices.get(office).zoneId();
        return weeks(office, now)
                .map(week -> firstIn(week, people, zone, now))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** When that person is asked after {@code now}, if they are; the same rules. */
    public Optional<Instant> nextPrompt(Person person, Instant now) {
        var zone = offices.get(person.office()).zoneId();
        return weeks(person.office(), now)
                .map(week -> firstIn(week, List.of(person), zone, now))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** When the next digest is posted. */
    public Optional<Instant> nextDigest(long office, Instant now) {
        var zone = offices.get(office).zoneId();
        return weeks(office, now)
                .map(week -> dueOf(week, zone))
                .filter(due -> due.isAfter(now))
                .findFirst();
    }

    /** A week that is not begun though its beginning has passed was let go. */
    private Stream<Week> weeks(long office, Instant now) {
        var today = now.atZone(offices.get(office).zoneId()).toLocalDate();
        return checkIns.findByOfficeAndName(office, CheckIn.WEEKLY_STATUS).stream()
                .flatMap(checkIn -> Stream.iterate(checkIn.dayInWeekOf(today).minusWeeks(1), day -> day.plusWeeks(1))
                        .limit(WEEKS + 1)
                        .map(day -> new Week(
                                checkIn, day, rounds.findByOfficeAndCheckInAndAskDay(office, checkIn.id(), day))))
                .filter(week -> week.round().isPresent() || now.isBefore(Rounds.beginningOf(week.askDay())));
    }

    private Optional<Instant> firstIn(Week week, List<Person> people, ZoneId office, Instant now) {
        Map<Long, Prompt> known = week
                .round()
                .map(round -> prompts.findByOfficeAndRound(round.office(), round.id()))
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(Prompt::person, Function.identity()));
        boolean isToBegin = now.isBefore(Rounds.beginningOf(week.askDay()));
        return people.stream()
                .filter(person -> Optional.ofNullable(known.get(person.id()))
                        .map(prompt -> prompt.state() == Prompt.State.PLANNED)
                        .orElse(isToBegin))
                .flatMap(person -> momentFor(week, person, office).stream())
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> momentFor(Week week, Person person, ZoneId office) {
        var time = week.round().map(Round::askTime).orElse(week.checkIn().askTime());
        var due = dueOf(week, office);
        return RoundPlanner.momentFor(week.askDay(), time, person.workingDays(), person.zone())
                .flatMap(moment -> RoundPlanner.momentBack(
                                person, moment.atZone(person.zone()).toLocalDate(), time)
                        .filter(back -> !back.isAfter(RoundPlanner.lastChance(moment, due))));
    }

    private static Instant dueOf(Week week, ZoneId office) {
        return week.round()
                .map(Round::due)
                .orElseGet(() -> RoundPlanner.at(
                        week.askDay().with(week.checkIn().dueDay()),
                        week.checkIn().dueTime(),
                        office));
    }
}
