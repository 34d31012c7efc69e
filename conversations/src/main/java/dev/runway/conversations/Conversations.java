package dev.runway.conversations;

import dev.runway.conversations.asking.Asking;
import dev.runway.conversations.asking.FactDialogs;
import dev.runway.conversations.broadcast.BroadcastDialog;
import dev.runway.conversations.broadcast.Broadcasts;
import dev.runway.conversations.broadcast.Links;
import dev.runway.conversations.broadcast.Reports;
import dev.runway.conversations.capability.Capability;
import dev.runway.conversations.checkin.Outlook;
import dev.runway.conversations.checkin.PromptJob;
import dev.runway.conversations.checkin.ReminderJob;
import dev.runway.conversations.checkin.RoundJob;
import dev.runway.conversations.checkin.Rounds;
import dev.runway.conversations.confidence.ConfidenceBook;
import dev.runway.conversations.confidence.NeedDialogs;
import dev.runway.conversations.confidence.Needs;
import dev.runway.conversations.confidence.NeedsTalk;
import dev.runway.conversations.digest.DigestBoard;
import dev.runway.conversations.digest.DigestCommand;
import dev.runway.conversations.digest.DigestJob;
import dev.runway.conversations.help.DeliveriesCommand;
import dev.runway.conversations.help.Help;
import dev.runway.conversations.intake.Deciding;
import dev.runway.conversations.intake.Duplicates;
import dev.runway.conversations.intake.Intake;
import dev.runway.conversations.intake.IntakeCommand;
import dev.runway.conversations.intake.IntakeEnding;
import dev.runway.conversations.intake.MergeTargets;
import dev.runway.conversations.intake.RequestDialogs;
import dev.runway.conversations.intake.Requests;
import dev.runway.conversations.office.Office;
import dev.runway.conversations.office.Offices;
import dev.runway.conversations.people.AwayCommand;
import dev.runway.conversations.people.Follows;
import dev.runway.conversations.people.HereAgainCommand;
import dev.runway.conversations.people.Names;
import dev.runway.conversations.people.PeopleNames;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.people.Staff;
import dev.runway.conversations.people.Teams;
import dev.runway.conversations.people.WorkingDaysCommand;
import dev.runway.conversations.people.ZoneCommand;
import dev.runway.conversations.planning.Planning;
import dev.runway.conversations.portfolio.ProgramNames;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectBook;
import dev.runway.conversations.portfolio.ProjectNames;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.portfolio.Scopes;
import dev.runway.conversations.status.HelpDesk;
import dev.runway.conversations.status.HelpPresses;
import dev.runway.conversations.status.HelpQuestion;
import dev.runway.conversations.status.Latest;
import dev.runway.conversations.status.News;
import dev.runway.conversations.status.Questions;
import dev.runway.conversations.status.Reporting;
import dev.runway.conversations.status.StatusCommand;
import dev.runway.conversations.status.UpdateCommand;
import dev.runway.conversations.status.WeeklyStatus;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Dialogs;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.Runs;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Bot;
import dev.runway.core.inbox.Transactions;
import dev.runway.core.inbox.TurnLock;
import dev.runway.core.inbox.Visits;
import dev.runway.core.message.MessageCodec;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything a project office talks about, put together: what is to be registered with the inbox and the agenda. */
public final class Conversations {

    /**
     * What they stand on.
     *
     * @param messages what is said later as it was previewed is stored by it
     * @param links to pages of the application
     * @param ids of deliveries
     * @param office the clock of rounds and ages
     * @param system the clock of deliveries
     */
    public record Ports(
            Directory directory,
            Runs runs,
            Outbox outbox,
            Agenda agenda,
            Transactions transactions,
            TurnLock lock,
            MessageCodec messages,
            Links links,
            Supplier<UUID> ids,
            Clock office,
            Clock system) {}

    private final Ports ports;
    private final Records records;
    private final Offices offices;
    private final Scopes scopes;
    private final References references;
    private final Dialogs dialogs;
    private final Duplicates duplicates;
    private final DialogEngine engine;
    private final Rounds rounds;
    private final Outlook outlook;
    private final Questions questions;
    private final DigestBoard board;
    private final HelpDesk helpDesk;
    private final ConfidenceBook confidence;
    private final Broadcasts broadcasts;
    private final Deciding deciding;
    private final Needs needs;
    private final Latest latest;
    private final Asking asking;
    private final List<Capability> capabilities;
    private final Help help;

    public Conversations(Records records, Ports ports) {
        this.records = records;
        this.ports = ports;
        this.offices = new Offices(records.offices(), ports.lock());
        this.scopes = new Scopes(records.portfolios(), records.programs());
        this.broadcasts = new Broadcasts(
                records.broadcasts(),
                records.broadcastRecipients(),
                new Teams(records.teams(), ports.directory()),
                new Broadcasts.Ports(
                        ports.directory(),
                        ports.outbox(),
                        ports.agenda(),
                        ports.transactions(),
                        ports.lock(),
                        ports.messages(),
                        ports.links(),
                        ports.ids(),
                        ports.office(),
                        ports.system()));
        this.references = new Names(List.of(
                new PeopleNames(ports.directory()),
                new ProjectNames(records.projects()),
                scopes,
                broadcasts.audiences(),
                new ProgramNames(records.programs()),
                new MergeTargets(records.requests(), records.projects())));
        this.dialogs = Dialogs.of(dialogs().toArray(Dialog[]::new));
        this.duplicates = new Duplicates(records.requests(), records.projects(), references);
        this.engine = DialogEngine.over(dialogs, references, duplicates, List.of());
        this.rounds = new Rounds(
                records.checkIns(),
                records.rounds(),
                records.prompts(),
                offices,
                this::reporters,
                ports.directory(),
                ports.agenda());
        this.outlook = new Outlook(
                records.checkIns(), records.rounds(), records.prompts(), offices, this::reporters, ports.directory());
        this.confidence = new ConfidenceBook(records.confidence(), records.needs());
        this.questions = new Questions(
                records.projects(), records.reports(), rounds, ports.runs(), confidence, ports.directory());
        this.board = new DigestBoard(
                offices,
                rounds,
                records.projects(),
                records.reports(),
                records.help(),
                records.needs(),
                records.confidence(),
                ports.directory(),
                records.digestChannels(),
                records.digestPosts(),
                ports.outbox(),
                ports.ids(),
                ports.system());
        this.helpDesk = new HelpDesk(records.help(), ports.directory());
        var teams = new Teams(records.teams(), ports.directory());
        this.needs = new Needs(records.needs(), ports.directory(), teams, references, ports.agenda());

        this.deciding = deciding(teams);
        this.latest = new Latest(records.reports(), offices, ports.directory());
        this.asking = new Asking(
                records.asking(),
                new Asking.Ground(
                        records.projects(),
                        records.changes(),
                        records.requests(),
                        latest,
                        questions,
                        outlook,
                        offices,
                        new Rights(ports.directory()),
                        references,
                        engine,
                        ports.runs(),
                        ports.directory(),
                        ports.agenda()));

        this.capabilities = List.of(
                intake(),
                status(),
                needs(teams),
                planning(),
                asking.capability(),
                people(),
                digest(),
                broadcast(),
                deliveries());
        var commands = all(Capability::commands);
        this.help = new Help(commands, offices, ports.outbox());
    }

    private Capability intake() {
        return Capability.of(
                        new IntakeCommand(engine, ports.runs()),
                        new IntakeEnding(engine, deciding.requests(), duplicates))
                .and(deciding.capability());
    }

    private Deciding deciding(Teams teams) {
        return new Deciding(
                new Deciding.Kept(
                        records.requests(),
                        records.requestPosts(),
                        records.requestChannels(),
                        records.projects(),
                        records.programs()),
                new Deciding.Who(ports.directory(), teams, new Rights(ports.directory()), offices),
                new Deciding.Talk(engine, dialogs, references, ports.agenda(), ports.office()),
                new ProjectBook(records.portfolios(), records.programs(), records.projects(), ports.lock()),
                (turn, project, request) -> {
                    needs.fromIntake(turn, project, request.needs(), request.requester(), Optional.empty());
                    project.reporterId()
                            .flatMap(reporter -> ports.directory().person(project.office(), reporter))
                            .ifPresent(reporter -> rounds.replan(reporter, turn.now()));
                });
    }

    private Capability status() {
        var update = new UpdateCommand(records.projects(), references, rounds, questions);
        var read = new StatusCommand(records.projects(), latest, references, confidence, asking.desk());
        var reporting = new Reporting(
                engine,
                records.projects(),
                records.changes(),
                records.reports(),
                records.revisions(),
                rounds,
                helpDesk,
                board,
                confidence,
                asking.desk());
        var help = new HelpPresses(records.help(), helpDesk, records.projects(), rounds, board).all();
        var endings = new HelpQuestion(engine, records.help()).endings();
        return Capability.of(update, read, reporting, reporting.ofNews())
                .and(Capability.of(help.toArray()))
                .and(Capability.of(endings.toArray()))
                .withJobs(visits -> List.of(
                        new RoundJob(rounds, ports.transactions(), ports.office()),
                        new PromptJob(rounds, records.prompts(), questions, visits, ports.agenda(), ports.office()),
                        new ReminderJob(rounds, records.prompts(), questions, visits)));
    }

    private Capability needs(Teams teams) {
        var ground = new NeedsTalk.Ground(
                records.needs(),
                records.projects(),
                ports.directory(),
                teams,
                references,
                engine,
                ports.runs(),
                ports.agenda(),
                ports.transactions(),
                ports.office());
        return NeedsTalk.of(ground, needs, confidence);
    }

    private Capability planning() {
        var rights = rights();
        var book = new ProjectBook(records.portfolios(), records.programs(), records.projects(), ports.lock());
        var planning = new Planning(
                engine,
                book,
                records.projects(),
                records.programs(),
                records.changes(),
                scopes,
                board,
                references,
                ports.directory(),
                rights,
                follows());
        return planning.capability()
                .and(Staff.capability(
                        ports.directory(), records.teams(), rights, ports.lock(), follows(), planning.holdings()));
    }

    private Rights rights() {
        return new Rights(ports.directory());
    }

    private Follows follows() {
        return (turn, person) -> rounds.replan(person, turn.now());
    }

    private Capability people() {
        var follows = follows();
        var away = new AwayCommand(ports.directory(), follows);
        return Capability.of(
                away,
                new HereAgainCommand(away),
                new ZoneCommand(ports.directory(), follows),
                new WorkingDaysCommand(ports.directory(), follows));
    }

    private Capability digest() {
        return Capability.of(new DigestCommand(board, records.digestChannels(), rounds, ports.directory(), rights()))
                .withJobs(visits -> List.of(new DigestJob(board, rounds, ports.transactions(), ports.office())));
    }

    private Capability broadcast() {
        return broadcasts.capability(engine, rights(), scopes, board);
    }

    private Capability deliveries() {
        return Capability.of(new DeliveriesCommand(ports.outbox(), rights()));
    }

    private <T> List<T> all(Function<Capability, List<T>> part) {
        return capabilities.stream().flatMap(each -> part.apply(each).stream()).toList();
    }

    /** All dialogs, as they are declared. */
    public static List<Dialog> dialogs() {
        var some = List.of(
                Intake.dialog(),
                WeeklyStatus.dialog(),
                News.dialog(),
                HelpQuestion.asking(),
                HelpQuestion.answering(),
                BroadcastDialog.dialog());
        return Stream.of(some, NeedDialogs.all(), Planning.dialogs(), RequestDialogs.all(), FactDialogs.all())
                .flatMap(List::stream)
                .toList();
    }

    public Offices offices() {
        return offices;
    }

    /** When somebody is asked or told next. */
    public Outlook outlook() {
        return outlook;
    }

    /** What people asked for. */
    public Requests requests() {
        return deciding.requests();
    }

    /** The digests, as they stand in their channels. */
    public DigestBoard board() {
        return board;
    }

    /** What became of broadcasts. */
    public Reports deliveryReports() {
        return broadcasts.reports();
    }

    /** What a summary can be of. */
    public Scopes scopes() {
        return scopes;
    }

    public References references() {
        return references;
    }

    /** What projects need. */
    public Needs needs() {
        return needs;
    }

    /** How confident people are in their projects. */
    public ConfidenceBook confidence() {
        return confidence;
    }

    /** What is to be registered with the inbox. */
    public Bot.Talk talk() {
        var presses = Stream.concat(all(Capability::presses).stream(), Stream.of(help))
                .toList();
        return new Bot.Talk(dialogs, engine, help.commands(), presses, all(Capability::endings), help, help);
    }

    /** @param visits the way to somebody who did not begin the turn */
    public List<Agenda.Job> jobs(Visits visits) {
        return all(capability -> capability.jobs().apply(visits));
    }

    /** What the office keeps. */
    public Records records() {
        return records;
    }

    public Rounds rounds() {
        return rounds;
    }

    /** The store's first office, made when there is none, with its weekly check-in on the agenda. Safe to call at every start. */
    public Office start(String name, ZoneId zone) {
        return ports.transactions().run(() -> {
            var office = offices.firstOrNew(name, zone);
            rounds.start(office.id(), ports.office().instant());
            return office;
        });
    }

    /** Whoever reports on something that is not over, and may be asked. */
    private List<Long> reporters(long office) {
        var asked = ports.directory().people(office).stream()
                .filter(Person::mayBeAsked)
                .map(Person::id)
                .collect(Collectors.toSet());
        return records.projects().briefs(office).stream()
                .filter(project -> project.stage() != Project.Stage.CLOSED)
                .map(Brief::reporter)
                .filter(asked::contains)
                .distinct()
                .toList();
    }
}
