package dev.runway.core.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What a declaration has collected so far, section by section. */
final class Items {

    private final List<Open> sections = new ArrayList<>(List.of(new Open("")));
    final List<Shortcut> shortcuts = new ArrayList<>();
    final Set<String> given = new TreeSet<>();
    final List<String> nested = new ArrayList<>();

    private static final class Open {
        private final String subjects;
        private final Set<String> known = new TreeSet<>();
        private final List<Asked> asked = new ArrayList<>();
        private final List<SummaryLine> lines = new ArrayList<>();

        Open(String subjects) {
            this.subjects = subjects;
        }

        boolean isEmpty() {
            return asked.isEmpty() && lines.isEmpty() && known.isEmpty();
        }

        Section close() {
            return new Section(subjects, known, asked, lines);
        }
    }

    void open(String subjects) {
        sections.add(new Open(subjects));
    }

    void add(Asked asked) {
        last().asked.add(asked);
    }

    void add(SummaryLine line) {
        last().lines.add(line);
    }

    void known(String subjects, List<String> names) {
        (subjects.isEmpty() ? given : last().known).addAll(names);
    }

    void changeLastAsked(UnaryOperator<Asked> change) {
        var asked = last().asked;
        if (asked.isEmpty()) {
            throw new IllegalArgumentException(
                    "Other wordings and echoes belong to a question. Put them right after the ask(…) they are for.");
        }
        asked.set(asked.size() - 1, change.apply(asked.get(asked.size() - 1)));
    }

    List<Section> close() {
        return sections.stream()
                .filter(open -> !open.isEmpty())
                .map(Open::close)
                .toList();
    }

    private Open last() {
        return sections.get(sections.size() - 1);
    }
}
