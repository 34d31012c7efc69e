package dev.runway.conversations.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How days, times, ages and lists are said. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final List<String> ORDINALS =
            List.of("no", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");
    /** From here on a day without its year could be taken for one of another year. */
    private static final long FAR = 300;

    private static final int LONGEST_ECHO = 80;

    private Words() {}

    /** {@code 2 December}, with the year when it is far from today. */
    public static String day(LocalDate day, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, day)) < FAR ? DAY.format(day) : DAY_AND_YEAR.format(day);
    }

    /** {@code 2 December 2026}, for what is read again years later. */
    public static String longDay(LocalDate day) {
        return DAY_AND_YEAR.format(day);
    }

    /** {@code Monday}. */
    public static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** {@code Monday} within the week before or after today, else {@code 2 December}. */
    public static String near(LocalDate day, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, day)) < 7 ? weekday(day) : day(day, today);
    }

    /** {@code on Friday at 15:00}, or {@code on 4 December at 15:00} when that is a week away or more; in the reader's zone. */
    public static String moment(Instant then, Instant now, ZoneId zone) {
        var there = then.atZone(zone);
        return "on " + near(there.toLocalDate(), now.atZone(zone).toLocalDate()) + " at " + TIME.format(there);
    }

    /** {@code just now}, {@code 20 minutes ago}, {@code 3 hours ago}, {@code yesterday}, {@code 6 days ago}; days as the reader's zone counts them. */
    public static String ago(Instant then, Instant now, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(
                then.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        if (days > 1) {
            return days + " days ago";
        } else if (days == 1) {
            return "yesterday";
        }
        long minutes = Duration.between(then, now).toMinutes();
        if (minutes < 2) {
            return "just now";
        }
        return minutes < 120 ? minutes + " minutes ago" : minutes / 60 + " hours ago";
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}. */
    public static String list(Collection<String> names) {
        var all = List.copyOf(names);
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }

    /** {@code second}; from the tenth on {@code 10th}. */
    public static String ordinal(int number) {
        if (number < ORDINALS.size()) {
            return ORDINALS.get(number);
        }
        int tail = number % 100;
        var ending = tail > 10 && tail < 14
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending;
    }

    /** {@code 1 project}, {@code 2 projects}. */
    public static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** With a full stop, unless the words end in one of their own. */
    public static String sentence(String words) {
        return words.isEmpty() || ".!?…".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + ".";
    }

    /** What somebody said, in one line and cut where it is longer than one can take in. */
    public static String echo(String words) {
        return inOneLine(words, LONGEST_ECHO);
    }

    /** In one line, and cut where it has more characters than that; never inside of a letter. */
    public static String inOneLine(String words, int most) {
        var line = words.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /** With a capital at the front. */
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }
}
