package dev.runway.conversations.confidence;

import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.core.inbox.Argument;
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
import java.util.stream.Collectors;

/** {@code needs}, {@code needs payments gateway}: what is still needed, with its owner, date, state and age. */
final class NeedsCommand implements Command, Press {

    static final String ACTION = "need.list";

    /** How many are listed at once; the rest is a press away. */
    static final int MOST = 8;

    private static final String BAR = "|";

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
    /** @param argument a project's code, or nothing for one's own, and behind a bar how many were read already */
    public Reply pressed(Turn turn, String argument) {
        var parts = Argument.parts(argument, 1, 2);
        var code = parts.get(0);
        int from = parts.size() < 2 ? 0 : Argument.count(parts.get(1));
        return turn.answer(code.isEmpty() ? mine(turn, from) : of(turn, code, from));
    }

    @Override
    public Reply run(Turn turn, String words) {
        if (words.isBlank()) {
            return turn.answer(mine(turn, 0));
        }
        return turn.answer(choice.only(turn, words)
                .map(code -> of(turn, code, 0))
                .orElseGet(() -> choice.which(turn, words, ACTION, "", word())));
    }

    private Message mine(Turn turn, int from) {
        var open = new LinkedHashMap<Long, Need>();
        records.openOf(turn.office(), turn.person().id()).forEach(need -> open.put(need.id(), need));
        if (Rights.may(turn.person(), Right.DECIDE_NEEDS)) {
            records.toDecide(turn.office()).forEach(need -> open.put(need.id(), need));
        }
        if (open.isEmpty()) {
            return Message.of(
                    "Nothing is waited for, by you or in your projects. To name something, say it like \"need test accounts\".");
        }
        return listed(turn, List.copyOf(open.values()), "This is still needed:", "", from);
    }

    private Message of(Turn turn, String code, int from) {
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
        return open.isEmpty()
                ? Message.of(said).with(ConfidenceWords.nameOne(found.code()))
                : listed(turn, open, said, code, from);
    }

    /** One need with everything that may be pressed; of several each with one button that shows it so, eight at a time. */
    private Message listed(Turn turn, List<Need> open, String heading, String code, int from) {
        if (open.size() == 1) {
            var need = open.get(0);
            return Message.of(heading).then(desk.shown(turn, need, desk.project(need)));
        }
        int first = from < open.size() ? from : 0;
        int last = Math.min(first + MOST, open.size());
        var shown = open.subList(first, last);
        Map<Long, Project> known =
                shown.stream().collect(Collectors.toMap(Need::project, desk::project, (one, same) -> one));
        var lines = new ArrayList<Part.Line>();
        var buttons = new ArrayList<Button>();
        shown.forEach(need -> {
            var project = known.get(need.project());
            var line = NeedWords.line(need, project.name(), desk.owner(need), NeedDesk.reader(turn));
            lines.add(new Part.Line(1, Text.of(line)));
            buttons.add(NeedButtons.show(need, NeedWords.inShort(need)));
        });
        int more = open.size() - last;
        if (more > 0) {
            buttons.add(Button.of(
                    ACTION, code + BAR + last, more == 1 ? "The last one" : "The next " + Math.min(more, MOST)));
        }
        var which = first + 1 == last ? Integer.toString(last) : (first + 1) + " to " + last;
        var place = first > 0 || more > 0 ? " (" + which + " of " + open.size() + ")" : "";
        return Message.builder()
                .line(
                        heading.endsWith(":")
                                ? heading.substring(0, heading.length() - 1) + place + ":"
                                : heading + place)
                .outline(lines)
                .buttons(buttons)
                .build();
    }
}
