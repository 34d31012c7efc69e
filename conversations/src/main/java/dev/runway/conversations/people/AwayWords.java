package dev.runway.conversations.people;

import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Away;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads days away as people say them, and keeps them in order. */
final class AwayWords {

    private static final int LONGEST_DAYS = 366;
    /** Nobody means this much without naming the year: the days were turned round, or have begun already. */
    private static final int TOO_FAR_WITHOUT_A_YEAR = 300;

    private static final int BEGUN_AT_MOST_DAYS_AGO = 60;
    private static final Pattern FOR = Pattern.compile(
            "(?:(.+) )?for (a|an|one|two|three|four|five|six|\\d{1,3}) (day|week|month)s?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> NUMBERS =
            Map.of("a", 1, "an", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6);

    private AwayWords() {}

    /** What was read, or what to say instead. */
    record Read(Optional<Away> dates, String refusal) {
        static Read of(LocalDate first, LocalDate last) {
            return new Read(Optional.of(new Away(first, last)), "");
        }

        static Read refused(String why) {
            return new Read(Optional.empty(), why);
        }
    }

    /** @param words what follows "away": {@code 3 to 10 December}, {@code until friday}, {@code next week}, {@code for two weeks} */
    static Read read(String words, LocalDate today) {
        var said = words.replaceAll("\\s*[–—]\\s*", " to ")
                .replaceAll("(?<!\\d{4}|-\\d{1,2})\\s*-\\s*(?=\\d|[a-zA-Z])|\\s+-\\s+", " to ")
                .replaceAll("(?i)\\b(till|until|through|thru|up to)\\b", "until")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^(?i)from ", "");
        if (said.matches("(?i)(the rest of )?(this|the) week")) {
            return Read.of(today, today.with(DayOfWeek.SUNDAY));
        }
        if (said.equalsIgnoreCase("next week")) {
            var monday = today.with(DayOfWeek.MONDAY).plusWeeks(1);
            return Read.of(monday, monday.plusDays(6));
        }
        var length = FOR.matcher(said);
        if (length.matches()) {
            return lasting(length.group(1), lower(length.group(2)), lower(length.group(3)), today);
        }
        return fromTo(said, today);
    }

    private static Read lasting(String from, String number, String unit, LocalDate today) {
        var first = from == null ? Optional.of(today) : DayWords.read(from, today, today, Optional.empty());
        if (first.isEmpty()) {
            return notADay(from);
        }
        int count = NUMBERS.containsKey(number) ? NUMBERS.get(number) : Integer.parseInt(number);
        var after =
                switch (unit) {
                    case "day" -> first.get().plusDays(count);
                    case "week" -> first.get().plusWeeks(count);
                    default -> first.get().plusMonths(count);
                };
        return count == 0
                ? notADay("for " + number + " " + unit + "s")
                : checked(first.get(), after.minusDays(1), today);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ENGLISH);
    }

    private static Read fromTo(String said, LocalDate today) {
        var ends = (said.startsWith("until ") ? "today " + said : said).split(" (?i:to|until|and) ", 2);
        var month = ends.length == 1 ? Optional.<Month>empty() : DayWords.monthIn(ends[1]);
        var first = DayWords.read(ends[0], today, today, month);
        if (first.isEmpty()) {
            return notADay(ends[0]);
        }
        if (ends.length == 1) {
            return checked(first.get(), first.get(), today);
        }
        return begunAlready(ends, today, month, first.get()).orElseGet(() -> {
            var last = lastDay(ends[1], today, first.get());
            if (last.isEmpty()) {
                return notADay(ends[1]);
            }
            return namesNoYear(ends[1])
                            && first.get().plusDays(TOO_FAR_WITHOUT_A_YEAR).isBefore(last.get())
                    ? Read.refused("That ends before it begins.")
                    : checked(first.get(), last.get(), today);
        });
    }

    /** {@code 20 to 30 November}, said on the 25th, is this year's. */
    private static Optional<Read> begunAlready(String[] ends, LocalDate today, Optional<Month> month, LocalDate first) {
        if (!namesNoYear(ends[0]) || !first.isAfter(today.plusDays(TOO_FAR_WITHOUT_A_YEAR))) {
            return Optional.empty();
        }
        return DayWords.read(ends[0], today, today.minusDays(BEGUN_AT_MOST_DAYS_AGO), month)
                .filter(begun -> begun.isBefore(today))
                .flatMap(begun -> lastDay(ends[1], today, begun)
                        .filter(last -> !last.isBefore(today)
                                && begun.plusDays(TOO_FAR_WITHOUT_A_YEAR).isAfter(last))
                        .map(last -> Read.of(begun, last)));
    }

    private static Optional<LocalDate> lastDay(String words, LocalDate today, LocalDate first) {
        return DayWords.read(words, today, first, Optional.of(first.getMonth()));
    }

    private static boolean namesNoYear(String words) {
        return !words.matches(".*\\d{4}.*");
    }

    private static Read checked(LocalDate first, LocalDate last, LocalDate today) {
        if (last.isBefore(today)) {
            return Read.refused("That has passed already.");
        }
        if (last.isBefore(first)) {
            return Read.refused("That ends before it begins.");
        }
        return first.plusDays(LONGEST_DAYS).isBefore(last)
                ? Read.refused("That is longer than a year.")
                : Read.of(first, last);
    }

    private static Read notADay(String words) {
        return Read.refused(words.isBlank() ? "" : "I don't know which day \"" + Words.echo(words) + "\" is.");
    }

    /** The dates and the new ones, oldest first; what overlaps or touches becomes one. Dates long past are dropped. */
    static List<Away> merged(List<Away> dates, Away more, LocalDate today) {
        var all = new ArrayList<>(dates);
        all.add(more);
        all.removeIf(away -> away.last().isBefore(today.minusYears(1)));
        all.sort(Comparator.comparing(Away::first));
        var merged = new ArrayList<Away>();
        for (Away next : all) {
            int top = merged.size() - 1;
            if (top >= 0 && !next.first().isAfter(merged.get(top).last().plusDays(1))) {
                var before = merged.get(top);
                merged.set(
                        top,
                        new Away(before.first(), before.last().isAfter(next.last()) ? before.last() : next.last()));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /** The dates without today and what follows it in the same absence. */
    static List<Away> endedBefore(List<Away> dates, LocalDate today) {
        return dates.stream()
                .flatMap(away -> {
                    if (!away.covers(today)) {
                        return java.util.stream.Stream.of(away);
                    }
                    return away.first().isBefore(today)
                            ? java.util.stream.Stream.of(new Away(away.first(), today.minusDays(1)))
                            : java.util.stream.Stream.empty();
                })
                .toList();
    }
}
