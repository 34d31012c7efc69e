package dev.runway.conversations.digest;

import dev.runway.conversations.digest.DigestFacts.Week;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.status.Health;
import dev.runway.conversations.status.ReportRecords.HealthOn;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts how the projects stood in each of the last weeks: what was heard of one last holds until it is heard of again. */
final class LastWeeks {

    /** Half a quarter: long enough to see a trend, short enough to be told in a line. */
    static final int WEEKS = 6;

    private LastWeeks() {}

    /** The Monday that they begin with, when that day is of the last one. */
    static LocalDate since(LocalDate day) {
        return monday(day).minusWeeks(WEEKS - 1L);
    }

    /** The weeks from that Monday on in which anybody reported on one of these projects. */
    static List<Week> of(List<HealthOn> words, LocalDate since, List<Brief> briefs) {
        var projects = briefs.stream().collect(Collectors.toMap(Brief::id, Brief::stage));
        var heard = new TreeMap<LocalDate, Map<Long, Health>>();
        var last = new HashMap<Long, LocalDate>();
        words.stream()
                .filter(word -> projects.containsKey(word.project()))
                .sorted(Comparator.comparing(HealthOn::askDay))
                .forEach(word -> {
                    var week = monday(word.askDay());
                    heard.computeIfAbsent(week, monday -> new HashMap<>()).put(word.project(), word.health());
                    last.put(word.project(), week);
                });

        var standing = new HashMap<Long, Health>();
        var weeks = new ArrayList<Week>();
        heard.forEach((week, said) -> {
            standing.putAll(said);
            standing.keySet().removeIf(project -> isOver(projects.get(project), last.get(project), week));
            if (!week.isBefore(since)) {
                weeks.add(new Week(week, count(standing.values())));
            }
        });
        return weeks;
    }

    /** A project that is closed was closed after the last word on it, whatever that word was. */
    private static boolean isOver(Project.Stage stage, LocalDate last, LocalDate week) {
        return stage == Project.Stage.CLOSED && last.isBefore(week);
    }

    private static Map<Health, Long> count(Collection<Health> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        health -> health, () -> new EnumMap<>(Health.class), Collectors.counting()));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }
}
