package dev.runway.conversations.status;

import dev.runway.conversations.confidence.ConfidenceBook;
import dev.runway.conversations.office.Offices;
import dev.runway.conversations.portfolio.NextMilestone;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectNames;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.References.Named;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code status payments gateway}: the latest word with its age and source. Nobody is asked. */
public final class StatusCommand implements Command, Press {

    /** The button's action; its argument is a project's code. */
    public static final String ACTION = "status.read";

    private final ProjectRecords projects;
    private final ReportRecords reports;
    private final HelpDesk people;
    private final Offices offices;
    private final References names;
    private final ConfidenceBook confidence;

    public StatusCommand(
            ProjectRecords projects,
            ReportRecords reports,
            HelpDesk people,
            Offices offices,
            References names,
            ConfidenceBook confidence) {
        this.projects = projects;
        this.reports = reports;
        this.people = people;
        this.offices = offices;
        this.names = names;
        this.confidence = confidence;
    }

    @Override
    public String word() {
        return "status";
    }

    @Override
    public Set<String> alsoSaid() {
        return Set.of("project");
    }

    @Override
    public String usage() {
        return "status payments gateway";
    }

    @Override
    public String what() {
        return "Read the latest on a project; nobody is asked for it.";
    }

    @Override
    public boolean interruptsWith(Turn turn, String words) {
        return !words.isBlank()
                && names.find(turn.office(), ProjectNames.KIND, words).size() == 1;
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Reply pressed(Turn turn, String argument) {
        return turn.answer(latest(turn, argument));
    }

    @Override
    public Reply run(Turn turn, String words) {
        if (words.isBlank()) {
            return turn.answer(mine(turn));
        }
        var found = names.find(turn.office(), ProjectNames.KIND, words);
        return turn.answer(
                found.size() == 1
                        ? latest(turn, found.get(0).key())
                        : which(turn, names, words, found, ACTION, "status"));
    }

    /** Several projects, or none, have such a name: shows those it may be. */
    static Message which(Turn turn, References names, String words, List<Named> found, String action, String command) {
        var near = found.isEmpty() ? names.nearest(turn.office(), ProjectNames.KIND, words) : found;
        var buttons = near.stream()
                .limit(5)
                .map(named -> Button.of(action, named.key(), named.name()))
                .toList();
        String said;
        if (!found.isEmpty()) {
            said = "There are several. Which one?";
        } else if (!near.isEmpty()) {
            said = "I know no project \"" + words + "\". Did you mean one of these?";
        } else {
            said = "I know no project \"" + words + "\". Say \"" + command
                    + "\" alone for yours, or name one as the project office does.";
        }
        return Message.builder().line(said).buttons(buttons).build();
    }

    /** The name of a project that there is, for saying how something is said. */
    static String example(ProjectRecords projects, Turn turn) {
        return projects.briefs(turn.office()).stream()
                .filter(project -> project.stage() == Project.Stage.RUNNING)
                .map(project -> project.name().toLowerCase(Locale.ENGLISH))
                .findFirst()
                .orElse("payments gateway");
    }

    private Message mine(Turn turn) {
        var mine = projects.reportedBy(turn.office(), turn.person().id()).stream()
                .filter(project -> project.stage() != Project.Stage.CLOSED)
                .toList();
        if (mine.isEmpty()) {
            return Message.of("You report on no project at the moment. To read about one, name it: \"status "
                    + example(projects, turn) + "\".");
        }
        var message = Message.builder();
        mine.forEach(project -> message.line(sentence(turn, project) + sure(turn, project.id())));
        return message.buttons(Button.of(UpdateCommand.ACTION, "", "Give an update"))
                .build();
    }

    private Message latest(Turn turn, String code) {
        var project = projects.findByOfficeAndCode(turn.office(), code);
        if (project.isEmpty()) {
            return Message.of("That project is not in the portfolio any more. Say \"status\" to see yours.");
        }
        var found = project.get();
        var brief = new Brief(found.id(), found.code(), found.name(), found.leader(), found.reporter(), found.stage());
        var next = found.nextMilestone()
                .map(milestone -> " " + NextMilestone.of(milestone).inStatus(turn.today()))
                .orElse("");
        var message = Message.of(sentence(turn, brief) + next + sure(turn, found.id()));
        return found.reporterId()
                        .filter(reporter -> reporter == turn.person().id())
                        .isPresent()
                ? message.with(Button.of(UpdateCommand.ACTION, code, "Give an update"))
                : message;
    }

    /** Confidence and what is still needed, after a blank; nothing where nothing is known. */
    private String sure(Turn turn, long project) {
        return confidence
                .sentence(turn.office(), project)
                .map(words -> " " + words)
                .orElse("");
    }

    /** How it is, who said so and when; an old word is told as what was last heard. */
    private String sentence(Turn turn, Brief project) {
        var newest = reports.findFirstByOfficeAndProjectOrderByAskDayDesc(turn.office(), project.id());
        if (newest.isEmpty()) {
            return project.stage() == Project.Stage.PAUSED
                    ? project.name() + " is paused."
                    : "Nobody has told me about " + project.name() + " yet" + reporter(turn, project) + ".";
        }
        var report = newest.get();
        var zone = turn.person().zone();
        var ago = Words.ago(report.said(), turn.now(), zone);
        var author = report.author() == turn.person().id() ? "you" : people.name(turn.office(), report.author());
        long days = ChronoUnit.DAYS.between(report.said().atZone(zone).toLocalDate(), turn.today());
        boolean old = days > offices.get(turn.office()).freshDays() && report.health() != Health.DONE;
        var said = old
                ? project.name() + " was " + report.health().words() + " when I last heard, " + ago + ", from " + author
                : project.name() + " is " + report.health().words() + ". " + Words.capital(author) + " said so " + ago;
        return said + (report.words().isEmpty() ? "." : ": \"" + report.words() + "\"");
    }

    private String reporter(Turn turn, Brief project) {
        return Optional.ofNullable(project.reporter())
                .map(person -> "; " + people.name(turn.office(), person) + " reports on it")
                .orElse("");
    }
}
