package dev.runway.conversations.status;

import dev.runway.conversations.confidence.ConfidenceBook;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code status payments gateway}: the latest word with its age and source. Nobody is asked, unless the reader wants that. */
public final class StatusCommand implements Command, Press {

    /** The button's action; its argument is a project's code. */
    public static final String ACTION = "status.read";

    private final ProjectRecords projects;
    private final Latest latest;
    private final References names;
    private final ConfidenceBook confidence;
    private final NewsDesk news;

    public StatusCommand(
            ProjectRecords projects, Latest latest, References names, ConfidenceBook confidence, NewsDesk news) {
        this.projects = projects;
        this.latest = latest;
        this.names = names;
        this.confidence = confidence;
        this.news = news;
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
        if (found.size() == 1) {
            return turn.answer(latest(turn, found.get(0).key()));
        }
        return Optional.of(words)
                .filter(any -> found.isEmpty())
                .flatMap(any -> news.fact(turn, any))
                .orElseGet(() -> turn.answer(which(turn, names, words, found, ACTION, "status")));
    }

    /** Several projects, or none, have such a name: shows those it may be. */
    public static Message which(
            Turn turn, References names, String words, List<Named> found, String action, String command) {
        var near = found.isEmpty() ? names.nearest(turn.office(), ProjectNames.KIND, words) : found;
        var buttons = near.stream()
                .limit(5)
                .map(named -> Button.of(action, named.key(), named.name()))
                .toList();
        String said;
        if (!found.isEmpty()) {
            said = "There are several. Which one?";
        } else if (!near.isEmpty()) {
            said = "I know no project \"" + Words.echo(words) + "\". Did you mean one of these?";
        } else {
            said = "I know no project \"" + Words.echo(words) + "\". Say \"" + command
                    + "\" alone for yours, or \"portfolio\" to see them all.";
        }
        return Message.builder().line(said).buttons(buttons).build();
    }

    /** The name of a project that there is, for saying how something is said. */
    public static String example(ProjectRecords projects, Turn turn) {
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
            return Message.of("You report on no project at the moment. \"portfolio\" shows where everything stands; to"
                    + " read about one project, name it: \"status " + example(projects, turn) + "\".");
        }
        var message = Message.builder();
        mine.forEach(project -> message.line(latest.sentence(turn, project) + sure(turn, project.id())));
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
        var newest = latest.of(turn, found.id());
        var sentence = latest.sentence(turn, brief, newest);
        boolean own = found.reporterId()
                .filter(reporter -> reporter == turn.person().id())
                .isPresent();
        next += sure(turn, found.id());
        return own
                ? Message.of(sentence + next).with(Button.of(UpdateCommand.ACTION, code, "Give an update"))
                : newest.isEmpty() // Then its next step is all there is to read.
                        ? news.read(turn, found, true, sentence + next, "")
                        : news.read(
                                turn,
                                found,
                                found.stage() == Project.Stage.RUNNING && latest.isOld(turn, newest),
                                sentence,
                                next);
    }

    /** Confidence and what is still needed, after a blank; nothing where nothing is known. */
    private String sure(Turn turn, long project) {
        return confidence
                .sentence(turn.office(), project)
                .map(words -> " " + words)
                .orElse("");
    }
}
