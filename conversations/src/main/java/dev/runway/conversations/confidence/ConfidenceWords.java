package dev.runway.conversations.confidence;

import dev.runway.conversations.words.Words;
import dev.runway.core.message.Button;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How confidence is said, and the buttons that say it. Pure. */
public final class ConfidenceWords {

    /** Says how confident somebody is; the argument is a project's code, a bar and the points. */
    static final String SAY = "confidence.say";

    /** Begins to name a need; the argument is a project's code, and {@link #LOW} when that would raise a low confidence. */
    static final String NAME = "need.name";

    static final String LOW = "|low";

    private ConfidenceWords() {}

    /** {@code confidence 4 of 5}, {@code confidence 4 of 5, up from 3}. */
    static String level(int points, Optional<Integer> before) {
        var all = "confidence " + points + " of " + Confidence.MOST;
        return before.filter(old -> old != points)
                .map(old -> all + (old < points ? ", up from " : ", down from ") + old)
                .orElse(all);
    }

    /** As a digest says it where it changed or is low: {@code 2 ▼ from 4}; empty where there is nothing to tell. */
    public static Optional<String> inDigest(int points, Optional<Integer> before) {
        if (before.filter(old -> old != points).isPresent()) {
            return Optional.of(points + (points > before.get() ? " ▲" : " ▼") + " from " + before.get());
        }
        return Confidence.isLow(points) ? Optional.of(Integer.toString(points)) : Optional.empty();
    }

    /**
     * What somebody is reminded of before they are asked again: {@code Last week you said 3.}
     *
     * @param who a name, or {@code you}
     */
    public static String last(Confidence newest, String who, Instant now, ZoneId zone) {
        var said = newest.said().atZone(zone).toLocalDate();
        var today = now.atZone(zone).toLocalDate();
        boolean lastWeek = said.with(DayOfWeek.MONDAY).plusWeeks(1).equals(today.with(DayOfWeek.MONDAY));
        var when = lastWeek ? "last week" : Words.ago(newest.said(), now, zone);
        return Words.capital(when) + " " + who + " said " + newest.points() + ".";
    }

    /** What is known of a project: confidence, what is needed, or both; empty when nothing is. */
    static Optional<String> known(Optional<String> level, String needs) {
        var both = new ArrayList<String>();
        level.ifPresent(both::add);
        Optional.of(needs).filter(words -> !words.isEmpty()).ifPresent(both::add);
        return both.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", both));
    }

    /** The question to whoever leads something that begins. */
    static String atTheStart(String project) {
        return project
                + " begins, and it is yours to lead. How confident are you to start it, from 1, not at all, to 5, fully?";
    }

    /** One press each, from 1 to 5: a typed number presses as well. */
    static Button[] points(String code) {
        return IntStream.rangeClosed(Confidence.LEAST, Confidence.MOST)
                .mapToObj(points -> Button.of(SAY, code + "|" + points, Integer.toString(points)))
                .toArray(Button[]::new);
    }

    /** Offered where confidence is low: what is missing becomes a need. */
    public static Button whatWouldHelp(String code, String label) {
        return Button.of(NAME, code + LOW, label);
    }

    static Button nameOne(String code) {
        return Button.of(NAME, code, "Name something it needs");
    }

    /** {@code 2, 3, 4}, oldest first. */
    static String history(List<Confidence> newestFirst) {
        var points = new ArrayList<String>();
        newestFirst.forEach(each -> points.add(0, Integer.toString(each.points())));
        return Words.list(points);
    }
}
