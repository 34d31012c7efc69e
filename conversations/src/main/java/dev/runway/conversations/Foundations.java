package dev.runway.conversations;

import dev.runway.conversations.broadcast.Broadcasts;
import dev.runway.conversations.checkin.Outlook;
import dev.runway.conversations.checkin.Rounds;
import dev.runway.conversations.confidence.ConfidenceBook;
import dev.runway.conversations.confidence.Needs;
import dev.runway.conversations.digest.DigestBoard;
import dev.runway.conversations.intake.Duplicates;
import dev.runway.conversations.intake.MergeTargets;
import dev.runway.conversations.office.Offices;
import dev.runway.conversations.people.Follows;
import dev.runway.conversations.people.Names;
import dev.runway.conversations.people.PeopleNames;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.people.Teams;
import dev.runway.conversations.portfolio.ProgramNames;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectBook;
import dev.runway.conversations.portfolio.ProjectNames;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.portfolio.Scopes;
import dev.runway.conversations.status.HelpDesk;
import dev.runway.conversations.status.Latest;
import dev.runway.conversations.status.Questions;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Dialogs;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.engine.Engine;
import dev.runway.core.directory.Person;
import java.util.List;
import java.util.stream.Collectors;

/** What several capabilities stand on, each made once and in the order in which they need each other. */
final class Foundations {

    final Records records;
    final Conversations.Ports ports;
    final Offices offices;
    final Teams teams;
    final Rights rights;
    final ProjectBook projectBook;
    final Scopes scopes;
    final Broadcasts broadcasts;
    final References references;
    final Dialogs dialogs;
    final Duplicates duplicates;
    final DialogEngine engine;
    final Rounds rounds;
    final Outlook outlook;
    final ConfidenceBook confidence;
    final Questions questions;
    final DigestBoard board;
    final HelpDesk helpDesk;
    final Needs needs;
    final Latest latest;

    Foundations(Records records, Conversations.Ports ports) {
        this.records = records;
        this.ports = ports;
        this.offices = new Offices(records.offices(), ports.lock());
        this.teams = new Teams(records.teams(), ports.directory());
        this.rights = new Rights(ports.directory());
        this.projectBook = new ProjectBook(records.portfolios(), records.programs(), records.projects(), ports.lock());
        this.scopes = new Scopes(records.portfolios(), records.programs());
        this.broadcasts = new Broadcasts(
                records.broadcasts(),
                records.broadcastRecipients(),
                teams,
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
        this.dialogs = Dialogs.of(AllDialogs.declared().toArray(Dialog[]::new));
        this.duplicates = new Duplicates(records.requests(), records.projects(), references);
        this.engine = Engine.over(dialogs, references, duplicates, List.of());
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
        this.needs = new Needs(records.needs(), ports.directory(), teams, references, ports.agenda());
        this.latest = new Latest(records.reports(), offices, ports.directory());
    }

    /** When somebody's zone, days or projects change, what they will be asked is planned anew. */
    Follows follows() {
        return (turn, person) -> rounds.replan(person, turn.now());
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
