package dev.runway.testkit.chat;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines in brackets: fixtures, the clock, and what happens around the words. */
final class StageLine {

    private static final Pattern GIVEN = Pattern.compile("given (.+)");
    private static final Pattern IT_IS = Pattern.compile(
            "it is (\\p{Lu}\\p{Ll}+) (\\d{4}-\\d{2}-\\d{2}), (\\d{2}:\\d{2}) in ([^,]+)(?:, and (.+))?");
    private static final Pattern PASSES = Pattern.compile("(\\d{1,4}) (minute|hour|day)(?:s pass| passes)");
    private static final Pattern ON = Pattern.compile("on (\\p{Lu}\\p{L}*)");
    private static final Pattern EDITS = Pattern.compile("(" + ChatParser.NAME + ") edits \"(.+)\" to \"(.+)\"");
    private static final Pattern INVITES =
            Pattern.compile("(" + ChatParser.NAME + ") invites the bot to (" + ChatParser.CHANNEL + ")");
    private static final Pattern REMOVES =
            Pattern.compile("(" + ChatParser.NAME + ") removes the bot from (" + ChatParser.CHANNEL + ")");
    private static final Pattern CLOSES = Pattern.compile("(" + ChatParser.NAME + ") closes the form");

    private StageLine() {}

    /** @throws IllegalArgumentException saying what is wrong with it */
    static Line parse(String line) {
        if (!line.endsWith("]")) {
            throw new IllegalArgumentException("a line that begins with \"[\" ends with \"]\".");
        }
        var words = line.substring(1, line.length() - 1);
        Matcher match;
        if ((match = GIVEN.matcher(words)).matches()) {
            return new Line.Given(match.group(1));
        } else if ((match = IT_IS.matcher(words)).matches()) {
            return moment(match);
        } else if ((match = PASSES.matcher(words)).matches()) {
            return new Line.Passes(duration(Integer.parseInt(match.group(1)), match.group(2)));
        } else if ((match = ON.matcher(words)).matches()) {
            return new Line.On(match.group(1));
        } else if (words.equals("the bot restarts")) {
            return new Line.Restarts();
        } else if ((match = EDITS.matcher(words)).matches()) {
            return new Line.Edits(match.group(1), match.group(2), match.group(3));
        } else if ((match = INVITES.matcher(words)).matches()) {
            return new Line.Invites(match.group(1), match.group(2));
        } else if ((match = REMOVES.matcher(words)).matches()) {
            return new Line.Removes(match.group(1), match.group(2));
        } else if ((match = CLOSES.matcher(words)).matches()) {
            return new Line.Closes(match.group(1));
        }
        throw new IllegalArgumentException("the stage knows no \"" + line + "\". It knows [given …],"
                + " [it is Thursday 2026-11-26, 10:00 in Lisbon], [10 minutes pass], [on Teams], [the bot restarts],"
                + " [Ana edits \"words\" to \"other words\"], [Ana invites the bot to #channel],"
                + " [Ana removes the bot from #channel] and [Ana closes the form].");
    }

    private static Line moment(Matcher match) {
        var date = date(match.group(2));
        var day = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        if (!day.equals(match.group(1))) {
            throw new IllegalArgumentException(date + " is a " + day + ", not a " + match.group(1) + ".");
        }
        var time = time(match.group(3));
        var then = ZonedDateTime.of(date, time, zone(match.group(4)));
        if (!then.toLocalTime().equals(time)) {
            throw new IllegalArgumentException("on " + date + " there is no " + time + " in " + match.group(4)
                    + ": the clocks change. Choose a time that exists.");
        }
        return new Line.ItIs(then, match.group(5) == null ? "" : match.group(5));
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + written + "\" is no date; one looks like 2026-11-26.", e);
        }
    }

    private static LocalTime time(String written) {
        try {
            return LocalTime.parse(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + written + "\" is no time; one looks like 09:30.", e);
        }
    }

    /** The IANA zone that is named after the city. */
    private static ZoneId zone(String city) {
        var end = "/" + city.replace(' ', '_');
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.endsWith(end) && !id.startsWith("posix/"))
                .sorted()
                .findFirst()
                .map(ZoneId::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no time zone is named after \"" + city + "\"; take a city such as Lisbon or Singapore."));
    }

    private static Duration duration(int number, String unit) {
        return switch (unit) {
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
