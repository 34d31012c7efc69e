package dev.runway.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where a message is best split that a platform cannot hold in one of its own. A title is with what follows it, an outline's line
 * with those below it that are set in further, buttons with what stands above them.
 */
public final class Seams {

    private final List<List<Part>> groups = new ArrayList<>();
    private boolean titleWaits;

    private Seams() {}

    /** What is best kept together, in its order, an outline line by line; put together it reads as the message. */
    public static List<List<Part>> of(Message message) {
        var seams = new Seams();
        message.parts().forEach(seams::add);
        return seams.groups;
    }

    /**
     * As few lists as hold all of the units, in their order; at least one.
     *
     * @param fit whether units fit into one; one alone always does
     */
    public static <T> List<List<T>> filled(List<T> units, Predicate<List<T>> fit) {
        var all = new ArrayList<List<T>>();
        int from = 0;
        do {
            int to = furthest(units, from, fit);
            all.add(units.subList(from, to));
            from = to;
        } while (from < units.size());
        return all;
    }

    /**
     * As few lists as hold the groups, in their order; at least one. What no list can hold whole is taken apart: a title still
     * goes with what follows it, but for another title.
     *
     * @param fit whether pieces fit into one; one alone always does, and so does a title with what follows it
     */
    public static <P> List<List<P>> packed(List<List<P>> groups, Predicate<P> isTitle, Predicate<List<P>> fit) {
        var units = new ArrayList<List<P>>();
        groups.forEach(group -> units.addAll(fit.test(group) ? List.of(group) : apart(group, isTitle)));
        return filled(units, some -> fit.test(together(some))).stream()
                .map(Seams::together)
                .toList();
    }

    private static <P> List<List<P>> apart(List<P> group, Predicate<P> isTitle) {
        var units = new ArrayList<List<P>>();
        boolean afterTitle = false;
        for (P piece : group) {
            if (isTitle.test(piece) || !afterTitle) {
                units.add(new ArrayList<>());
            }
            units.get(units.size() - 1).add(piece);
            afterTitle = isTitle.test(piece);
        }
        return units;
    }

    private static <P> List<P> together(List<List<P>> units) {
        return units.stream().flatMap(List::stream).toList();
    }

    /** Behind the last unit that still fits, and at least one; sought in doubling steps, then by halves. */
    private static <T> int furthest(List<T> units, int from, Predicate<List<T>> fit) {
        int end = units.size();
        int fitting = Math.min(from + 1, end);
        int beyond = end + 1;
        for (int step = 1; fitting < end && fitting + 1 < beyond; step *= 2) {
            int probe = beyond <= end ? (fitting + beyond) / 2 : Math.min(fitting + step, end);
            if (fit.test(units.subList(from, probe))) {
                fitting = probe;
            } else {
                beyond = probe;
            }
        }
        return fitting;
    }

    private void add(Part part) {
        if (part instanceof Part.Outline outline) {
            outline(outline.lines());
        } else {
            begin(titleWaits || part instanceof Part.Buttons, part);
        }
        titleWaits = part instanceof Part.Heading;
    }

    private void outline(List<Part.Line> lines) {
        int top = lines.stream().mapToInt(Part.Line::level).min().orElse(1);
        boolean first = true;
        for (Part.Line line : lines) {
            boolean together = first ? titleWaits : line.level() > top;
            begin(together, new Part.Outline(List.of(line)));
            first = false;
        }
    }

    private void begin(boolean together, Part part) {
        if (!together || groups.isEmpty()) {
            groups.add(new ArrayList<>());
        }
        groups.get(groups.size() - 1).add(part);
    }
}
