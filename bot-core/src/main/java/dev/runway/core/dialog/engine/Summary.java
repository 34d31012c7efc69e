package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Known;
import dev.runway.core.dialog.Section;
import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.run.Subject;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What will be sent, line by line: as declared, or every answer under its name when no line is declared. */
final class Summary {

    private final Known known;
    private final Wording wording;

    Summary(Known known, Wording wording) {
        this.known = known;
        this.wording = wording;
    }

    List<Part.Line> lines() {
        boolean declared = known.dialog().sections().stream()
                .anyMatch(section -> !section.lines().isEmpty());
        var lines = new ArrayList<Part.Line>();
        for (Section section : known.dialog().sections()) {
            for (Optional<Subject> subject : known.subjectsOf(section)) {
                lines.addAll(declared ? declared(section, subject) : everything(section, subject));
            }
        }
        return lines;
    }

    private List<Part.Line> declared(Section section, Optional<Subject> subject) {
        return section.lines().stream()
                .filter(line -> known.holds(line.when(), subject))
                .flatMap(line -> wording.filledWhole(line.words(), subject).stream()
                        .flatMap(words -> lines(line.level(), words)))
                .toList();
    }

    private List<Part.Line> everything(Section section, Optional<Subject> subject) {
        var heading = subject.stream().flatMap(it -> lines(1, it.name()));
        int level = subject.isPresent() ? 2 : 1;
        var answers =
                section.asked().stream().map(asked -> new Slot(asked, subject)).flatMap(slot -> answer(slot, level));
        return Stream.concat(heading, answers).toList();
    }

    private Stream<Part.Line> answer(Slot slot, int level) {
        var values = known.values(slot.asked().key(), slot.subject());
        return values.isEmpty()
                ? Stream.empty()
                : lines(level, slot.question().name() + ": " + wording.shown(slot.question(), values, slot.subject()));
    }

    /** Words of several lines stay several lines. */
    private static Stream<Part.Line> lines(int level, String words) {
        return words.lines().map(line -> new Part.Line(level, Text.of(line)));
    }
}
