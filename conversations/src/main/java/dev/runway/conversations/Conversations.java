package dev.runway.conversations;

import dev.runway.conversations.asking.Asking;
import dev.runway.conversations.broadcast.Links;
import dev.runway.conversations.broadcast.Reports;
import dev.runway.conversations.capability.Capability;
import dev.runway.conversations.checkin.Outlook;
import dev.runway.conversations.checkin.PromptJob;
import dev.runway.conversations.checkin.ReminderJob;
import dev.runway.conversations.checkin.RoundJob;
import dev.runway.conversations.checkin.Rounds;
import dev.runway.conversations.confidence.ConfidenceBook;
import dev.runway.conversations.confidence.Needs;
import dev.runway.conversations.confidence.NeedsTalk;
import dev.runway.conversations.digest.DigestBoard;
import dev.runway.conversations.digest.DigestCommand;
import dev.runway.conversations.digest.DigestJob;
import dev.runway.conversations.help.DeliveriesCommand;
import dev.runway.conversations.help.Help;
import dev.runway.conversations.intake.Deciding;
import dev.runway.conversations.intake.IntakeCommand;
import dev.runway.conversations.intake.IntakeEnding;
import dev.runway.conversations.intake.Requests;
import dev.runway.conversations.linking.Acquaintances;
import dev.runway.conversations.office.Office;
import dev.runway.conversations.office.Offices;
import dev.runway.conversations.people.AwayCommand;
import dev.runway.conversations.people.HereAgainCommand;
import dev.runway.conversations.people.Staff;
import dev.runway.conversations.people.WorkingDaysCommand;
import dev.runway.conversations.people.ZoneCommand;
import dev.runway.conversations.planning.Accepted;
import dev.runway.conversations.planning.Planning;
import dev.runway.conversations.portfolio.Scopes;
import dev.runway.conversations.status.HelpPresses;
import dev.runway.conversations.status.HelpQuestion;
import dev.runway.conversations.status.Reopened;
import dev.runway.conversations.status.ReportBook;
import dev.runway.conversations.status.Reporting;
import dev.runway.conversations.status.StatusCommand;
import dev.runway.conversations.status.UpdateCommand;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.run.Runs;
import dev.runway.core.directory.Directory;
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

    private final Foundations base;
    private final Deciding deciding;
    private final Asking asking;
    private final Planning planning;
    private final Staff staff;
    private final Acquaintances acquaintances;
    private final List<Capability> capabilities;
    private final Help help;

    public Conversations(Records records, Ports ports) {
        this.base = new Foundations(records, ports);
        this.asking = asking();
        this.deciding = deciding();
        this.planning = planning();
        this.staff = staff();
        this.acquaintances = acquaintances();
        this.capabilities = List.of(
                intake(),
                status(),
                confidenceAndNeeds(),
                planning.capability().and(staff.capability()),
                asking.capability(),
                people().and(acquaintances.capability()),
                digest(),
                broadcast(),
                deliveries());
        this.help = new Help(all(Capability::commands), base.offices, ports.outbox());
    }

    private Capability intake() {
        return Capability.of(
                        new IntakeCommand(base.engine, base.ports.runs()),
                        new IntakeEnding(base.engine, deciding.requests(), base.duplicates, asking.followers()))
                .and(deciding.capability());
    }

    private Deciding deciding() {
        var history = new Accepted(base.records.changes(), base.ports.directory());
        return new Deciding(
                new Deciding.Kept(
                        base.records.requests(),
                        base.records.requestPosts(),
                        base.records.requestChannels(),
                        base.records.projects(),
                        base.records.programs()),
                new Deciding.Who(base.ports.directory(), base.teams, base.rights, base.offices),
                new Deciding.Talk(base.engine, base.dialogs, base.references, base.ports.agenda(), base.ports.office()),
                base.projectBook,
                asking.followers(),
                (turn, project, request) -> {
                    history.born(turn, project, request);
                    base.needs.fromIntake(turn, project, request.needs(), request.requester(), Optional.empty());
                    project.reporterId()
                            .flatMap(reporter -> base.ports.directory().person(project.office(), reporter))
                            .ifPresent(reporter -> base.rounds.replan(reporter, turn.now()));
                });
    }

    private Capability status() {
        var update = new UpdateCommand(base.records.projects(), base.references, base.rounds, base.questions);
        var read = new StatusCommand(
                base.records.projects(), base.latest, base.references, base.confidence, asking.desk());
        var reporting = new Reporting(
                base.engine,
                base.records.projects(),
                new ReportBook(
                        base.records.projects(),
                        base.records.changes(),
                        base.records.reports(),
                        base.records.revisions()),
                new Reopened(base.ports.directory(), base.rights),
                base.rounds,
                base.helpDesk,
                base.board,
                base.confidence,
                asking.desk());
        var help = new HelpPresses(base.records.help(), base.helpDesk, base.records.projects(), base.rounds, base.board)
                .all();
        var endings = new HelpQuestion(base.engine, base.records.help()).endings();
        return Capability.of(update, read, reporting, reporting.ofNews())
                .and(Capability.of(help.toArray()))
                .and(Capability.of(endings.toArray()))
                .withJobs(visits -> List.of(
                        new RoundJob(base.rounds, base.ports.transactions(), base.ports.office()),
                        new PromptJob(
                                base.rounds,
                                base.records.prompts(),
                                base.questions,
                                visits,
                                base.ports.agenda(),
                                base.ports.office()),
                        new ReminderJob(base.rounds, base.records.prompts(), base.questions, visits)));
    }

    private Capability confidenceAndNeeds() {
        var ground = new NeedsTalk.Ground(
                base.records.needs(),
                base.records.projects(),
                base.ports.directory(),
                base.teams,
                base.references,
                base.engine,
                base.ports.runs(),
                base.ports.agenda(),
                base.ports.transactions(),
                base.ports.office());
        return NeedsTalk.of(ground, base.needs, base.confidence);
    }

    private Planning planning() {
        return new Planning(
                base.engine,
                base.projectBook,
                base.records.projects(),
                base.records.programs(),
                base.records.changes(),
                base.scopes,
                base.board,
                base.references,
                base.ports.directory(),
                base.rights,
                base.follows(),
                asking.followers());
    }

    private Staff staff() {
        return Staff.of(
                base.ports.directory(),
                base.records.teams(),
                base.rights,
                base.ports.lock(),
                base.follows(),
                planning.holdings());
    }

    private Acquaintances acquaintances() {
        var follows = base.follows();
        return new Acquaintances(
                base.records.samePeople(),
                base.ports.directory(),
                base.ports.outbox(),
                base.rights,
                follows,
                (turn, now) -> {
                    follows.changed(turn, now);
                    base.questions.joined(turn);
                },
                staff.profiles());
    }

    private Capability people() {
        var follows = base.follows();
        var away = new AwayCommand(base.ports.directory(), follows);
        return Capability.of(
                away,
                new HereAgainCommand(away),
                new ZoneCommand(base.ports.directory(), follows),
                new WorkingDaysCommand(base.ports.directory(), follows));
    }

    private Capability digest() {
        return Capability.of(new DigestCommand(
                        base.board, base.records.digestChannels(), base.rounds, base.ports.directory(), base.rights))
                .withJobs(visits -> List.of(
                        new DigestJob(base.board, base.rounds, base.ports.transactions(), base.ports.office())));
    }

    private Capability broadcast() {
        return base.broadcasts.capability(base.engine, base.rights, base.scopes, base.board);
    }

    private Capability deliveries() {
        return Capability.of(new DeliveriesCommand(base.ports.outbox(), base.rights));
    }

    private <T> List<T> all(Function<Capability, List<T>> part) {
        return capabilities.stream().flatMap(each -> part.apply(each).stream()).toList();
    }

    private Asking asking() {
        return new Asking(
                base.records.asking(),
                new Asking.Ground(
                        base.records.projects(),
                        base.records.changes(),
                        base.records.requests(),
                        base.latest,
                        base.questions,
                        base.outlook,
                        base.offices,
                        base.rights,
                        base.references,
                        base.engine,
                        base.ports.runs(),
                        base.ports.directory(),
                        base.ports.agenda()));
    }

    /** All dialogs, as they are declared. */
    public static List<Dialog> dialogs() {
        return AllDialogs.declared();
    }

    public Offices offices() {
        return base.offices;
    }

    /** When somebody is asked or told next. */
    public Outlook outlook() {
        return base.outlook;
    }

    /** What people asked for. */
    public Requests requests() {
        return deciding.requests();
    }

    /** The digests, as they stand in their channels. */
    public DigestBoard board() {
        return base.board;
    }

    /** What became of broadcasts. */
    public Reports deliveryReports() {
        return base.broadcasts.reports();
    }

    /** What a summary can be of. */
    public Scopes scopes() {
        return base.scopes;
    }

    public References references() {
        return base.references;
    }

    /** What projects need. */
    public Needs needs() {
        return base.needs;
    }

    /** How confident people are in their projects. */
    public ConfidenceBook confidence() {
        return base.confidence;
    }

    /** What is to be registered with the inbox. */
    public Bot.Talk talk() {
        var presses = Stream.concat(all(Capability::presses).stream(), Stream.of(help))
                .toList();
        return new Bot.Talk(
                base.dialogs,
                base.engine,
                help.commands(),
                presses,
                all(Capability::endings),
                help,
                help,
                acquaintances);
    }

    /** @param visits the way to somebody who did not begin the turn */
    public List<Agenda.Job> jobs(Visits visits) {
        return all(capability -> capability.jobs().apply(visits));
    }

    /** What the office keeps. */
    public Records records() {
        return base.records;
    }

    public Rounds rounds() {
        return base.rounds;
    }

    /** The store's first office, made when there is none, with its weekly check-in on the agenda. Safe to call at every start. */
    public Office start(String name, ZoneId zone) {
        return base.ports.transactions().run(() -> {
            var office = base.offices.firstOrNew(name, zone);
            base.rounds.start(office.id(), base.ports.office().instant());
            return office;
        });
    }
}
