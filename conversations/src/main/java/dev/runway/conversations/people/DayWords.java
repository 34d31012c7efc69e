package dev.runway.conversations.people;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one day as people say it: {@code tomorrow}, {@code friday}, {@code 3 December}, {@code Dec 3rd}, {@code 2026-12-03}. */
final class DayWords {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)?(?: ([a-z]+))?(?: (\\d{4}))?");
    private static final Pattern MONTH_FIRST = Pattern.compile("([a-z]+) (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?");

    private DayWords() {}

    /**
     * @param earliest a day without a year, or without a month, is the first such day from here on
     * @param month the month of a bare number such as {@code 3}; empty when a bare number says nothing
     * @return empty when the words are no day, or no day that exists
     */
    static Optional<LocalDate> read(String words, LocalDate today, LocalDate earliest, Optional<Month> month) {
        var said = words.toLowerCase(Locale.ENGLISH)
                .replaceAll("[,.]", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^on ", "");
        switch (said) {
            case "today":
                return Optional.of(today);
            case "tomorrow":
                return Optional.of(today.plusDays(1));
            default:
                break;
        }
        var weekday = weekday(said.replaceFirst("^(next|this) ", ""));
        if (weekday.isPresent()) {
            return Optional.of(next(weekday.get(), earliest));
        }
        var iso = ISO.matcher(said);
        if (iso.matches()) {
            return date(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        var dayFirst = DAY_FIRST.matcher(said);
        if (dayFirst.matches()) {
            var named = dayFirst.group(2) == null ? month : month(dayFirst.group(2));
            return named.flatMap(m -> inYear(dayFirst.group(3), m, number(dayFirst, 1), earliest));
        }
        var monthFirst = MONTH_FIRST.matcher(said);
        if (monthFirst.matches()) {
            return month(monthFirst.group(1))
                    .flatMap(m -> inYear(monthFirst.group(3), m, number(monthFirst, 2), earliest));
        }
        return Optional.empty();
    }

    /** A weekday by its name or the first three letters or more of it. */
    static Optional<DayOfWeek> weekday(String word) {
        if (word.length() >= 3) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.name().toLowerCase(Locale.ENGLISH).startsWith(word.replaceFirst("(?<=day)s$", ""))) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    /** A month by its name or the first three letters or more of it, found anywhere in the words. */
    static Optional<Month> monthIn(String words) {
        for (String word : words.toLowerCase(Locale.ENGLISH).split("[^a-z]+")) {
            var month = month(word);
            if (month.isPresent()) {
                return month;
            }
        }
        return Optional.empty();
    }

    private static Optional<Month> month(String word) {
        if (word.length() >= 3) {
            for (Month month : Month.values()) {
                if (month.name().toLowerCase(Locale.ENGLISH).startsWith(word)) {
                    return Optional.of(month);
                }
            }
        }
        return Optional.empty();
    }

    private static LocalDate next(DayOfWeek weekday, LocalDate from) {
        return from.plusDays(
                Math.floorMod(weekday.getValue() - from.getDayOfWeek().getValue(), 7));
    }

    private static Optional<LocalDate> inYear(String year, Month month, int day, LocalDate earliest) {
        if (year != null) {
            return date(Integer.parseInt(year), month.getValue(), day);
        }
        var thisYear = date(earliest.getYear(), month.getValue(), day);
        return thisYear.filter(date -> !date.isBefore(earliest))
                .or(() -> date(earliest.getYear() + 1, month.getValue(), day));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
