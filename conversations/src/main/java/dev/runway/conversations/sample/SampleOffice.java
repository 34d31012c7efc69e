package dev.runway.conversations.sample;

import dev.runway.conversations.Records;
import dev.runway.conversations.checkin.CheckIn;
import dev.runway.conversations.checkin.Prompt;
import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.checkin.RoundPlanner;
import dev.runway.conversations.checkin.Rounds;
import dev.runway.conversations.digest.DigestChannel;
import dev.runway.conversations.office.Office;
import dev.runway.conversations.portfolio.Portfolio;
import dev.runway.conversations.portfolio.Program;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.sample.SamplePeople.Character;
import dev.runway.conversations.status.HelpRequest;
import dev.runway.conversations.status.StatusReport;
import dev.runway.conversations.status.StatusRevision;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Fills an empty office with seven people, ten projects and six past weeks, all told relative to one week. Written with the
 * office's records, as if everybody had answered. Called inside a transaction.
 */
public final class SampleOffice {

    public static final String NAME = "Acme Technical Services Project Management Office";

    /** The channel that digests are posted in. */
    public static final String CHANNEL = "#portfolio";

    /** How much there is. */
    public enum Extent {
        /** Ana's two projects, and what she said of them last week. */
        TWO_PROJECTS,
        /** Ten projects and six weeks; this week's questions are still to come. */
        SIX_WEEKS,
        /** The same, and this week everybody in Lisbon has answered; its digest is still to come. */
        THIS_WEEK_AS_WELL
    }

    /** Where the made-up people are met: made by the platform's adapter. */
    public interface Stage {
        Account account(String user);

        Place direct(Character character);

        Place channel(String name);
    }

    private static final List<String> TWO = List.of("Ledger Move", "Payments Gateway");
    private static final LocalTime ANSWERED = LocalTime.of(10, 5);

    private final Records records;
    private final Rounds rounds;
    private final Directory directory;
    private final Map<String, Person> people = new HashMap<>();

    public SampleOffice(Records records, Rounds rounds, Directory directory) {
        this.records = records;
        this.rounds = rounds;
        this.directory = directory;
    }

    /** Whether the office has no project yet, so that there is room. */
    public boolean isEmpty(long office) {
        return records.projects().briefs(office).isEmpty();
    }

    /** @param askDay the check-in's day of the week that everything is told from, a Thursday as check-ins begin */
    public void settle(Office office, Stage stage, LocalDate askDay, Extent extent) {
        meet(stage);
        records.digestChannels().save(DigestChannel.at(stage.channel(CHANNEL)));
        directory.remember(stage.channel(CHANNEL), Optional.empty());
        var all = SampleProject.all(askDay).stream()
                .filter(project -> extent != Extent.TWO_PROJECTS || TWO.contains(project.name()))
                .toList();
        var projects = projects(office, all);
        int last = extent == Extent.THIS_WEEK_AS_WELL ? SampleProject.THIS_WEEK : SampleProject.THIS_WEEK - 1;
        int first = extent == Extent.TWO_PROJECTS ? last : 0;
        for (int week = first; week <= last; week++) {
            var round = round(office, askDay.minusWeeks((long) SampleProject.THIS_WEEK - week), week);
            for (SampleProject project : all) {
                report(round, projects.get(project.name()), project, week, week == first);
            }
        }
        if (extent == Extent.THIS_WEEK_AS_WELL) {
            wants(projects, askDay);
        }
    }

    private void meet(Stage stage) {
        for (Character character : SamplePeople.ALL) {
            var account = stage.account(character.user());
            var met = directory.welcome(account, new Profile(character.name(), character.email(), character.zone()));
            directory.remember(stage.direct(character), Optional.of(account));
            var person = met.inZone(character.zone()).having(character.roles());
            directory.save(person);
            people.put(character.user(), person);
        }
    }

    private Map<String, Project> projects(Office office, List<SampleProject> all) {
        var portfolio = records.portfolios().save(new Portfolio(null, office.id(), "Technical Services"));
        var programs = new HashMap<String, Long>();
        var projects = new HashMap<String, Project>();
        for (SampleProject project : all) {
            long program = programs.computeIfAbsent(project.program(), name -> records.programs()
                    .save(new Program(null, office.id(), portfolio.id(), name))
                    .id());
            projects.put(
                    project.name(),
                    records.projects()
                            .save(new Project(
                                    null,
                                    office.id(),
                                    program,
                                    project.code(),
                                    project.name(),
                                    people.get(project.lead()).id(),
                                    people.get(project.reporter()).id(),
                                    null,
                                    project.size(),
                                    project.stage(),
                                    project.goal(),
                                    "",
                                    project.milestones(),
                                    List.of())));
        }
        return projects;
    }

    /** A past week's digest was posted when it was due; this week's is on the agenda, and everybody was asked. */
    private Round round(Office office, LocalDate askDay, int week) {
        var checkIn = records.checkIns()
                .findByOfficeAndName(office.id(), CheckIn.WEEKLY_STATUS)
                .orElseGet(() -> records.checkIns().save(CheckIn.weeklyStatus(office.id())));
        if (week == SampleProject.THIS_WEEK) {
            var round = rounds.round(office.id(), askDay);
            people.values().forEach(person -> records.prompts()
                    .save(Prompt.planned(round, person.id())
                            .asked(RoundPlanner.at(askDay, checkIn.askTime(), person.zone()))));
            return round;
        }
        var due = RoundPlanner.at(askDay.with(checkIn.dueDay()), checkIn.dueTime(), office.zoneId());
        return records.rounds().save(new Round(null, office.id(), checkIn.id(), askDay, checkIn.askTime(), due, due));
    }

    private void report(Round round, Project project, SampleProject sample, int week, boolean first) {
        var health = sample.health(week);
        if (health.isEmpty()) {
            return;
        }
        var reporter = people.get(sample.reporter());
        var words = sample.words().get(week);
        boolean unchanged = words == null && !first && sample.health(week - 1).equals(health);
        var said = new StatusReport.Said(
                health.get(),
                unchanged,
                words != null ? words : unchanged ? lastWords(sample, week) : "",
                week == SampleProject.THIS_WEEK ? sample.business() : "",
                null,
                reporter.id(),
                UUID.nameUUIDFromBytes((project.code() + round.label()).getBytes(StandardCharsets.UTF_8)),
                RoundPlanner.at(round.askDay(), ANSWERED, reporter.zone()));
        var report = records.reports()
                .save(StatusReport.first(round.office(), project.id(), round.id(), round.askDay(), said));
        records.revisions().save(StatusRevision.newestOf(report));
    }

    /** "No change" keeps the words that went before it, since the health changed last. */
    private static String lastWords(SampleProject sample, int week) {
        return IntStream.iterate(week - 1, before -> before >= 0, before -> before - 1)
                .takeWhile(before -> sample.health(before).equals(sample.health(week)))
                .mapToObj(before -> sample.words().get(before))
                .filter(words -> words != null)
                .findFirst()
                .orElse("");
    }

    private void wants(Map<String, Project> projects, LocalDate askDay) {
        help(
                projects.get("Data Centre Exit"),
                "chidi",
                null,
                "Facilities",
                "somebody to sign the lease over",
                askDay.plusDays(5));
        help(projects.get("Ledger Move"), "ana", "dana", "", "someone to push the vendor", askDay.plusDays(6));
    }

    /** @param asked who has taken it, or null when nobody was asked */
    private void help(Project project, String asker, String asked, String from, String words, LocalDate due) {
        var wanting = people.get(asker);
        records.help()
                .save(new HelpRequest(
                        null,
                        project.office(),
                        project.id(),
                        UUID.nameUUIDFromBytes((project.code() + "help").getBytes(StandardCharsets.UTF_8)),
                        wanting.id(),
                        asked == null ? null : people.get(asked).id(),
                        from,
                        words,
                        due,
                        asked == null ? HelpRequest.State.OPEN : HelpRequest.State.TAKEN,
                        RoundPlanner.at(due.minusDays(5), ANSWERED, wanting.zone())));
    }
}
