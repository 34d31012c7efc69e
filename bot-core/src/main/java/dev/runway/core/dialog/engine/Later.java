package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.words.DateReading;
import dev.runway.core.dialog.words.Said;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When "later" is: in an hour unless the person says a time or a day, in their own zone. */
final class Later {

    static final Duration USUAL = Duration.ofHours(1);
    static final int MOST_DAYS = 14;

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final Pattern TIME = Pattern.compile("(?:at )?(\\d{1,2})(?:[:.](\\d{2}))? ?(am|pm|h)?");
    private static final Pattern WITH_TIME =
            Pattern.compile("(.+?)[, ]+(?:at )?(\\d{1,2}[:.]\\d{2} ?(?:am|pm)?|\\d{1,2} ?(?:am|pm))");
    private static final Pattern SPAN =
            Pattern.compile("(?:in )?(\\d{1,3}|an?|one|two|three|half an) ?(minutes?|min|hours?|h)");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    private Later() {}

    /** Empty when the words name no time that is ahead and within two weeks. */
    static Optional<ZonedDateTime> read(String words, Setting setting) {
        var now = setting.now().atZone(setting.person().zone());
        try {
            return at(Said.plain(words), now, setting)
                    .filter(then -> then.isAfter(now) && then.isBefore(now.plusDays(MOST_DAYS + 1)));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** "today at 15:00", "tomorrow at 09:00", "on Friday, 4 December, at 09:00". */
    static String inWords(ZonedDateTime then, LocalDate today) {
        var day = then.toLocalDate();
        var when = day.equals(today)
                ? "today"
                : day.equals(today.plusDays(1)) ? "tomorrow" : "on " + day.format(DAY) + ",";
        return when + " at " + then.format(CLOCK);
    }

    private static Optional<ZonedDateTime> at(String plain, ZonedDateTime now, Setting setting) {
        if (plain.isEmpty()) {
            return Optional.of(now.plus(USUAL));
        }
        var span = SPAN.matcher(plain);
        if (span.matches()) {
            return Optional.of(now.plus(length(span)));
        }
        var time = TIME.matcher(plain);
        if (time.matches()) {
            return time(plain).map(clock -> next(clock, now));
        }
        if (plain.equals("this afternoon")) {
            return Optional.of(now.with(AFTERNOON));
        }
        var dayAndTime = WITH_TIME.matcher(plain);
        var day = day(dayAndTime.matches() ? dayAndTime.group(1) : plain, now, setting);
        var clock = dayAndTime.matches() ? time(dayAndTime.group(2)) : Optional.of(MORNING);
        return day.flatMap(it -> clock.map(hour -> it.atTime(hour).atZone(now.getZone())));
    }

    private static Optional<LocalDate> day(String words, ZonedDateTime now, Setting setting) {
        return words.equals("next week")
                ? DateReading.read(
                        "next monday", now.toLocalDate(), setting.person().workingDays())
                : DateReading.read(words, now.toLocalDate(), setting.person().workingDays());
    }

    /** The next such time: today, or tomorrow when it is past. */
    private static ZonedDateTime next(LocalTime clock, ZonedDateTime now) {
        var today = now.with(clock);
        return today.isAfter(now) ? today : now.plusDays(1).with(clock);
    }

    private static Optional<LocalTime> time(String words) {
        var found = TIME.matcher(words);
        if (!found.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        boolean twelve = "am".equals(found.group(3)) || "pm".equals(found.group(3));
        if (twelve && (hour < 1 || hour > 12)) {
            return Optional.empty();
        }
        int half = "pm".equals(found.group(3)) ? 12 : 0;
        return Optional.of(LocalTime.of(twelve ? hour % 12 + half : hour, minute));
    }

    private static Duration length(Matcher span) {
        boolean hours = span.group(2).startsWith("h");
        return switch (span.group(1)) {
            case "half an" -> Duration.ofMinutes(30);
            case "a", "an", "one" -> hours ? Duration.ofHours(1) : Duration.ofMinutes(1);
            case "two" -> hours ? Duration.ofHours(2) : Duration.ofMinutes(2);
            case "three" -> hours ? Duration.ofHours(3) : Duration.ofMinutes(3);
            default ->
                hours
                        ? Duration.ofHours(Long.parseLong(span.group(1)))
                        : Duration.ofMinutes(Long.parseLong(span.group(1)));
        };
    }
}
