package dev.runway.conversations;

import dev.runway.conversations.checkin.Outlook;
import dev.runway.conversations.checkin.PromptJob;
import dev.runway.conversations.checkin.ReminderJob;
import dev.runway.conversations.checkin.RoundJob;
import dev.runway.conversations.checkin.Rounds;
import dev.runway.conversations.digest.DigestBoard;
import dev.runway.conversations.digest.DigestCommand;
import dev.runway.conversations.digest.DigestJob;
import dev.runway.conversations.help.DeliveriesCommand;
import dev.runway.conversations.help.Help;
import dev.runway.conversations.office.Office;
import dev.runway.conversations.office.Offices;
import dev.runway.conversations.people.AwayCommand;
import dev.runway.conversations.people.Follows;
import dev.runway.conversations.people.HereAgainCommand;
import dev.runway.conversations.people.Names;
import dev.runway.conversations.people.PeopleNames;
import dev.runway.conversations.people.WorkingDaysCommand;
import dev.runway.conversations.people.ZoneCommand;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectNames;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.status.HelpDesk;
import dev.runway.conversations.status.HelpPresses;
import dev.runway.conversations.status.HelpQuestion;
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
import dev.runway.core.inbox.Bot;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Transactions;
import dev.runway.core.inbox.TurnLock;
import dev.runway.core.inbox.Visits;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything a project office talks about, put together: what is to be registered with the inbox and the agenda. */
public final class Conversations {

    /**
     * What they stand on.
     *
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
            Supplier<UUID> ids,
            Clock office,
            Clock system) {}

    private final Ports ports;
    private final Records records;
    private final Offices offices;
    private final References references;
    private final Dialogs dialogs;
    private final DialogEngine engine;
    private final Rounds rounds;
    private final Outlook outlook;
    private final Questions questions;
    private final DigestBoard board;
    private final HelpDesk helpDesk;
    private final Help help;
    private final List<Press> presses;

    public Conversations(Records records, Ports ports) {
        this.records = records;
        this.ports = ports;
        this.offices = new Offices(records.offices(), ports.lock());
        this.references = new Names(List.of(new PeopleNames(ports.directory()), new ProjectNames(records.projects())));
        this.dialogs = Dialogs.of(dialogs().toArray(Dialog[]::new));
        this.engine = DialogEngine.over(dialogs, references, List.of());
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
        this.questions = new Questions(records.projects(), records.reports(), rounds, ports.runs());
        this.board = new DigestBoard(
                offices,
                rounds,
                records.projects(),
                records.reports(),
                records.help(),
                ports.directory(),
                records.digestChannels(),
                records.digestPosts(),
                ports.outbox(),
                ports.ids(),
                ports.system());
        this.helpDesk = new HelpDesk(records.help(), ports.directory());

        Follows follows = (turn, person) -> rounds.replan(person, turn.now());
        var update = new UpdateCommand(records.projects(), references, rounds, questions);
        var status = new StatusCommand(records.projects(), records.reports(), helpDesk, offices, references);
        var digest = new DigestCommand(board, records.digestChannels(), rounds, ports.directory());
        var away = new AwayCommand(ports.directory(), follows);
        var zone = new ZoneCommand(ports.directory(), follows);
        List<Command> commands = List.of(
                update,
                status,
                away,
                new HereAgainCommand(away),
                zone,
                new WorkingDaysCommand(ports.directory(), follows),
                digest,
                new DeliveriesCommand(ports.outbox()));
        this.help = new Help(commands, offices, ports.outbox());
        this.presses = Stream.concat(
                        Stream.of(update, status, digest, away, zone, help),
                        new HelpPresses(records.help(), helpDesk, records.projects(), rounds, board).all().stream())
                .toList();
    }

    /** All dialogs, as they are declared. */
    public static List<Dialog> dialogs() {
        return List.of(WeeklyStatus.dialog(), HelpQuestion.asking(), HelpQuestion.answering());
    }

    public Offices offices() {
        return offices;
    }

    /** When somebody is asked or told next. */
    public Outlook outlook() {
        return outlook;
    }

    /** The digests, as they stand in their channels. */
    public DigestBoard board() {
        return board;
    }

    public References references() {
        return references;
    }

    /** What is to be registered with the inbox. */
    public Bot.Talk talk() {
        var reporting = new Reporting(
                engine, records.projects(), records.reports(), records.revisions(), rounds, helpDesk, board);
        var endings = Stream.<Ending>concat(
                        Stream.of(reporting), new HelpQuestion(engine, records.help()).endings().stream())
                .toList();
        return new Bot.Talk(dialogs, engine, help.commands(), presses, endings, help, help);
    }

    /** @param visits the way to somebody who did not begin the turn */
    public List<Agenda.Job> jobs(Visits visits) {
        return List.of(
                new RoundJob(rounds, ports.transactions(), ports.office()),
                new PromptJob(rounds, records.prompts(), questions, visits, ports.agenda(), ports.office()),
                new ReminderJob(rounds, records.prompts(), questions, visits),
                new DigestJob(board, rounds, ports.transactions(), ports.office()));
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

    /** Whoever reports on something that is not over. */
    private List<Long> reporters(long office) {
        return records.projects().briefs(office).stream()
                .filter(project -> project.stage() != Project.Stage.CLOSED)
                .map(Brief::reporter)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
