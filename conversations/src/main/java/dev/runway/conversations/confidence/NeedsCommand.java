package dev.runway.conversations.confidence;

import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code needs}, {@code needs payments gateway}: what is still needed, with its owner, date, state and age. */
final class NeedsCommand implements Command, Press {

    static final String ACTION = "need.list";

    /** More than that is counted; a project is named to read them. */
    private static final int MOST = 8;

    private final NeedRecords records;
    private final ProjectRecords projects;
    private final NeedDesk desk;
    private final ConfidenceBook confidence;
    private final ProjectChoice choice;

    NeedsCommand(
            NeedRecords records,
            ProjectRecords projects,
            NeedDesk desk,
            ConfidenceBook confidence,
            ProjectChoice choice) {
        this.records = records;
        this.projects = projects;
        this.desk = desk;
        this.confidence = confidence;
        this.choice = choice;
    }

    @Override
    public String word() {
        return "needs";
    }

    @Override
    public String usage() {
        return "needs payments gateway";
    }

    @Override
    public String what() {
        return "See what is still needed, for you or for a project, and settle it.";
    }

    @Override
    public boolean interruptsWith(Turn turn, String words) {
        return !words.isBlank() && choice.only(turn, words).isPresent();
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Reply pressed(Turn turn, String argument) {
        return turn.answer(of(turn, argument));
    }

    @Override
    public Reply run(Turn turn, String words) {
        if (words.isBlank()) {
            return turn.answer(mine(turn));
        }
        return turn.answer(choice.only(turn, words)
                .map(code -> of(turn, code))
                .orElseGet(() -> choice.which(turn, words, ACTION, "", word())));
    }

    private Message mine(Turn turn) {
        var open = new LinkedHashMap<Long, Need>();
        records.openOf(turn.office(), turn.person().id()).forEach(need -> open.put(need.id(), need));
        if (Rights.isOfTheOffice(turn.person())) {
            records.toDecide(turn.office()).forEach(need -> open.put(need.id(), need));
        }
        if (open.isEmpty()) {
            return Message.of(
                    "Nothing is waited for, by you or in your projects. To name something, say it like \"need test accounts\".");
        }
        return listed(turn, List.copyOf(open.values()), "This is still needed:");
    }

    private Message of(Turn turn, String code) {
        var project = projects.findByOfficeAndCode(turn.office(), code);
        if (project.isEmpty()) {
            return Message.of("That project is not in the portfolio any more. Say \"needs\" to see yours.");
        }
        var found = project.get();
        var all = records.ofProject(turn.office(), found.id());
        var open = all.stream().filter(need -> !need.state().isOver()).toList();
        var known = confidence.words(turn.office(), found.id()).map(words -> ": " + words);
        var nothing = all.isEmpty() ? " Nothing was named that it needs." : "";
        var said = found.name() + known.orElse("") + "." + nothing;
        return open.isEmpty() ? Message.of(said).with(ConfidenceWords.nameOne(found.code())) : listed(turn, open, said);
    }

    /** One need with everything that may be pressed; of several each with one button that shows it so. */
    private Message listed(Turn turn, List<Need> open, String heading) {
        Map<Long, Project> known = open.stream()
                .map(Need::project)
                .distinct()
                .map(id -> projects.findByOfficeAndId(turn.office(), id).orElseThrow())
                .collect(Collectors.toMap(Project::id, Function.identity()));
        if (open.size() == 1) {
            var need = open.get(0);
            return Message.of(heading).then(desk.shown(turn, need, known.get(need.project())));
        }
        var lines = new ArrayList<Part.Line>();
        var buttons = new ArrayList<Button>();
        open.stream().limit(MOST).forEach(need -> {
            var project = known.get(need.project());
            var line = NeedWords.line(need, project.name(), desk.owner(need), NeedDesk.reader(turn));
            lines.add(new Part.Line(1, Text.of(line)));
            buttons.add(NeedButtons.show(need, NeedWords.inShort(need)));
        });
        var message = Message.builder().line(heading).outline(lines);
        if (open.size() > MOST) {
            message.line("and " + (open.size() - MOST) + " more; say \"needs\" and a project's name to read them.");
        }
        return message.buttons(buttons).build();
    }
}
