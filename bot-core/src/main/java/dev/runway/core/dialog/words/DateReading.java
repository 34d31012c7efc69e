package dev.runway.core.dialog.words;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day the way people write one, seen from their today. */
public final class DateReading {

    private static final String MONTH = "(?<month>[a-z]{3,})\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?";
    private static final String YEAR = "(?:[ ,-]+(?<year>\\d{4}))?";
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})[-/.](?<number>\\d{1,2})[-/.]" + DAY);
    private static final Pattern DOTS =
            Pattern.compile("(?<day>\\d{1,2})\\. ?(?<number>\\d{1,2})(?:\\. ?(?<year>\\d{4}|\\d{2}))?");
    private static final Pattern DAY_FIRST = Pattern.compile(DAY + "[ -](?:of )?" + MONTH + YEAR);
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH + "[ -]" + DAY + YEAR);
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?");
    private static final Pattern WEEKDAY = Pattern.compile("(?:(this|next|coming) )?([a-z]{3,})");
    private static final Pattern AHEAD =
            Pattern.compile("(?:in )?(\\d{1,3}|an?|one|two|three|four|five|six) (day|week|month)s?(?: from now)?");
    private static final List<String> SMALL = List.of("", "one", "two", "three", "four", "five", "six");

    private final LocalDate today;
    private final Set<DayOfWeek> working;

    private DateReading(LocalDate today, Set<DayOfWeek> working) {
        this.today = today;
        this.working = working.isEmpty() ? Set.of(DayOfWeek.FRIDAY) : working;
    }

    /**
     * Empty when it is no date, or one that can be read in two ways.
     *
     * @param working the person's working days: "next week" is the last of them in that week
     */
    public static Optional<LocalDate> read(String words, LocalDate today, Set<DayOfWeek> working) {
        var plain = Said.plain(words).replaceFirst("^(on|by|until|from) ", "").replaceFirst("^the ", "");
        return new DateReading(today, working).read(plain);
    }

    /** Whether day and month could be either way round, as in 2/12/2026. */
    public static boolean readsTwoWays(String words) {
        var slashes = SLASHES.matcher(Said.plain(words));
        return slashes.matches() && isMonth(slashes.group(1)) && isMonth(slashes.group(2)) && !same(slashes);
    }

    private Optional<LocalDate> read(String plain) {
        List<Function<String, Optional<LocalDate>>> ways =
                List.of(this::named, this::numbered, this::withMonth, this::slashed, this::weekday, this::ahead);
        try {
            return ways.stream()
                    .flatMap(way -> way.apply(plain).stream())
                    .findFirst()
                    .filter(day -> day.getYear() >= 1900 && day.getYear() <= today.getYear() + 100);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> named(String plain) {
        var days = Map.of(
                "today", today,
                "tomorrow", today.plusDays(1),
                "yesterday", today.minusDays(1),
                "day after tomorrow", today.plusDays(2),
                "this week", lastWorkingDay(today),
                "next week", lastWorkingDay(today.plusWeeks(1)),
                "end of month", today.with(TemporalAdjusters.lastDayOfMonth()),
                "end of the month", today.with(TemporalAdjusters.lastDayOfMonth()),
                "end of next month", today.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth()));
        return Optional.ofNullable(days.get(plain));
    }

    /** Of that week; today, when it is over for this week. */
    private LocalDate lastWorkingDay(LocalDate inThatWeek) {
        var last = inThatWeek.with(TemporalAdjusters.nextOrSame(
                working.stream().max(DayOfWeek::compareTo).orElseThrow()));
        var sunday = inThatWeek.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return last.isAfter(sunday) ? latest(last.minusWeeks(1), today) : last;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<LocalDate> numbered(String plain) {
        var iso = ISO.matcher(plain);
        if (iso.matches()) {
            return Optional.of(LocalDate.of(number(iso, "year"), number(iso, "number"), number(iso, "day")));
        }
        var dots = DOTS.matcher(plain);
        return dots.matches()
                ? Optional.of(day(dots.group("year"), number(dots, "number"), number(dots, "day")))
                : Optional.empty();
    }

    private Optional<LocalDate> withMonth(String plain) {
        for (Pattern pattern : List.of(DAY_FIRST, MONTH_FIRST)) {
            var found = pattern.matcher(plain);
            if (found.matches()) {
                var month = oneOf(
                        Month.values(),
                        found.group("month"),
                        each -> each.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
                return month.map(it -> day(found.group("year"), it.getValue(), number(found, "day")));
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> slashed(String plain) {
        var slashes = SLASHES.matcher(plain);
        if (!slashes.matches() || readsTwoWays(plain)) {
            return Optional.empty();
        }
        int first = Integer.parseInt(slashes.group(1));
        int second = Integer.parseInt(slashes.group(2));
        return Optional.of(second > 12 ? day(slashes.group(3), first, second) : day(slashes.group(3), second, first));
    }

    private Optional<LocalDate> weekday(String plain) {
        var found = WEEKDAY.matcher(plain);
        if (!found.matches()) {
            return Optional.empty();
        }
        var day =
                oneOf(DayOfWeek.values(), found.group(2), each -> each.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        return day.map(it -> "next".equals(found.group(1))
                ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(it))
                : today.with(TemporalAdjusters.next(it)));
    }

    private Optional<LocalDate> ahead(String plain) {
        var found = AHEAD.matcher(plain);
        if (!found.matches()) {
            return Optional.empty();
        }
        var many = found.group(1);
        int count = Character.isDigit(many.charAt(0)) ? Integer.parseInt(many) : Math.max(1, SMALL.indexOf(many));
        return Optional.of(
                switch (found.group(2)) {
                    case "day" -> today.plusDays(count);
                    case "week" -> today.plusWeeks(count);
                    default -> today.plusMonths(count);
                });
    }

    /** Without a year it is the next such day, from today on. */
    private LocalDate day(String year, int month, int day) {
        if (year != null) {
            int written = Integer.parseInt(year);
            return LocalDate.of(written < 100 ? 2000 + written : written, month, day);
        }
        Month.of(month);
        for (int ahead = 0; ahead <= 8; ahead++) {
            int candidate = today.getYear() + ahead;
            boolean exists = day >= 1 && day <= Month.of(month).length(Year.isLeap(candidate));
            if (exists && !LocalDate.of(candidate, month, day).isBefore(today)) {
                return LocalDate.of(candidate, month, day);
            }
        }
        throw new DateTimeException("No year has a " + day + ". of month " + month + ".");
    }

    private static <T> Optional<T> oneOf(T[] all, String beginning, Function<T, String> name) {
        return Arrays.stream(all)
                .filter(each -> name.apply(each).toLowerCase(Locale.ROOT).startsWith(beginning))
                .findFirst();
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static boolean isMonth(String digits) {
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= 12;
    }

    private static boolean same(Matcher slashes) {
        return Integer.parseInt(slashes.group(1)) == Integer.parseInt(slashes.group(2));
    }
}
