package dev.runway.conversations.checkin;

import dev.runway.conversations.office.Offices;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Begins rounds and plans who is asked when. Everything here may be done again: a round begins once, and putting the same
 * entry on the agenda moves it. Called inside a transaction.
 */
public final class Rounds {

    private static final int DAYS_IN_A_WEEK = 7;

    private final CheckInRecords checkIns;
    private final RoundRecords rounds;
    private final PromptRecords prompts;
    private final Offices offices;
    private final Reporters reporters;
    private final Directory directory;
    private final Agenda agenda;

    public Rounds(
            CheckInRecords checkIns,
            RoundRecords rounds,
            PromptRecords prompts,
            Offices offices,
            Reporters reporters,
            Directory directory,
            Agenda agenda) {
        this.checkIns = checkIns;
        this.rounds = rounds;
        this.prompts = prompts;
        this.offices = offices;
        this.reporters = reporters;
        this.directory = directory;
        this.agenda = agenda;
    }

    /**
     * Sees to it that the office has its weekly check-in and that its next round is on the agenda. A week whose asking has
     * begun in the office's zone is let go: nobody is asked late because the office is new.
     */
    public void start(long office, Instant now) {
        var checkIn = checkIns.findByOfficeAndName(office, CheckIn.WEEKLY_STATUS)
                .orElseGet(() -> checkIns.save(CheckIn.weeklyStatus(office)));
        var zone = offices.get(office).zoneId();
        var askDay = checkIn.dayInWeekOf(now.atZone(zone).toLocalDate());
        boolean begun = rounds.findByOfficeAndCheckInAndAskDay(office, checkIn.id(), askDay)
                .isPresent();
        if (!begun && RoundPlanner.at(askDay, checkIn.askTime(), zone).isBefore(now)) {
            askDay = askDay.plusDays(DAYS_IN_A_WEEK);
        }
        putRound(office, askDay);
    }

    /** Begins the round of that day and plans everybody in it; the next round is put on the agenda. */
    public void begin(long office, LocalDate askDay, Instant now) {
        putRound(office, askDay.plusDays(DAYS_IN_A_WEEK));
        if (!now.isBefore(beginningOf(askDay.plusDays(DAYS_IN_A_WEEK)))) {
            return; // Its week has passed unseen; asking about it now would help nobody.
        }
        var round = round(office, askDay);
        for (long person : reporters.of(office)) {
            directory.person(office, person).ifPresent(found -> plan(round, found, now));
        }
    }

    /** The round that a word of this person's belongs to now: the coming one from the day before they are asked, else the last. */
    public Round currentFor(Person person, Instant now) {
        var checkIn = checkIn(person.office());
        var today = now.atZone(person.zone()).toLocalDate();
        var askDay = RoundPlanner.currentWeek(checkIn.dayInWeekOf(today), person.workingDays(), today);
        return round(person.office(), askDay);
    }

    /** Zone, days or absence changed, or somebody reports since now: what is still planned for them is moved. */
    public void replan(Person person, Instant now) {
        var since = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(DAYS_IN_A_WEEK);
        boolean reports = reporters.of(person.office()).contains(person.id());
        for (Round round : rounds.findByOfficeAndAskDayGreaterThanEqualOrderByAskDay(person.office(), since)) {
            var known = prompts.findByOfficeAndRoundAndPerson(round.office(), round.id(), person.id());
            boolean back =
                    known.filter(prompt -> prompt.state() == Prompt.State.AWAY).isPresent();
            if (now.isBefore(round.due()) ? known.isPresent() || reports : known.isPresent() && !back) {
                plan(round, person, now);
            }
        }
    }

    /** What they are still to be asked in that round is asked once more, now or at the next decent hour. */
    public void askAnew(Round round, Person person, Instant now) {
        prompts.findByOfficeAndRoundAndPerson(round.office(), round.id(), person.id())
                .ifPresent(prompt -> prompts.save(prompt.in(Prompt.State.PLANNED)));
        plan(round, person, now);
    }

    public Optional<Round> find(long office, long round) {
        return rounds.findByOfficeAndId(office, round);
    }

    /** The same, held until the transaction ends. */
    public Optional<Round> hold(long office, long round) {
        return rounds.hold(office, round);
    }

    /** The round before it, if there was one. */
    public Optional<Round> before(Round round) {
        return rounds.findFirstByOfficeAndCheckInAndAskDayLessThanOrderByAskDayDesc(
                round.office(), round.checkIn(), round.askDay());
    }

    /** The newest round whose digest stands. */
    public Optional<Round> lastTold(long office) {
        return rounds.findFirstByOfficeAndToldIsNotNullOrderByAskDayDesc(office);
    }

    /** The round that is due next. */
    public Round nextDue(long office, Instant now) {
        var today = now.atZone(offices.get(office).zoneId()).toLocalDate();
        var round = round(office, checkIn(office).dayInWeekOf(today));
        return now.isBefore(round.due()) ? round : round(office, round.askDay().plusDays(DAYS_IN_A_WEEK));
    }

    public void told(Round round, Instant now) {
        rounds.save(round.toldAt(now));
    }

    /** The office's weekly check-in. */
    public CheckIn checkIn(long office) {
        return checkIns.findByOfficeAndName(office, CheckIn.WEEKLY_STATUS)
                .orElseThrow(() -> new IllegalStateException(
                        "Office " + office + " has no weekly check-in; start(office) makes it."));
    }

    /** The round of that day, begun now if need be. */
    public Round round(long office, LocalDate askDay) {
        long known = checkIn(office).id();
        return rounds.findByOfficeAndCheckInAndAskDay(office, known, askDay).orElseGet(() -> {
            var held = checkIns.hold(office, CheckIn.WEEKLY_STATUS).orElseThrow();
            return rounds.findByOfficeAndCheckInAndAskDay(office, known, askDay).orElseGet(() -> begun(held, askDay));
        });
    }

    private Round begun(CheckIn checkIn, LocalDate askDay) {
        var zone = offices.get(checkIn.office()).zoneId();
        var due = RoundPlanner.at(askDay.with(checkIn.dueDay()), checkIn.dueTime(), zone);
        var round = rounds.save(new Round(null, checkIn.office(), checkIn.id(), askDay, checkIn.askTime(), due, null));
        agenda.put(Keys.DIGEST, Keys.of(round.office(), round.id()), due);
        return round;
    }

    private void plan(Round round, Person person, Instant now) {
        var prompt = prompts.findByOfficeAndRoundAndPerson(round.office(), round.id(), person.id())
                .orElseGet(() -> prompts.save(Prompt.planned(round, person.id())));
        if (prompt.state() == Prompt.State.AWAY) {
            prompt = prompts.save(prompt.in(Prompt.State.PLANNED));
        }
        var key = Keys.of(round.office(), round.id(), person.id());
        if (prompt.state() == Prompt.State.PLANNED) {
            RoundPlanner.momentFor(round.askDay(), round.askTime(), person.workingDays(), person.zone())
                    .map(moment -> RoundPlanner.wakeAt(moment, person.zone(), now))
                    .ifPresent(wake -> agenda.put(Keys.PROMPT, key, wake));
        }
    }

    private void putRound(long office, LocalDate askDay) {
        agenda.put(Keys.ROUND, Keys.round(office, askDay), beginningOf(askDay));
    }

    /** Monday as it begins on Earth, in UTC+14: nobody's moment comes before. */
    static Instant beginningOf(LocalDate askDay) {
        return askDay.with(java.time.DayOfWeek.MONDAY).atStartOfDay().toInstant(ZoneOffset.ofHours(14));
    }
}
