package dev.runway.core.inbox;

import dev.runway.core.message.Button;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a button brought back. On some platforms it comes through the user's own client and may be anything; what no button
 * of ours can bring is {@link Unreadable}, and is answered as an old button is. Read it before anything is changed.
 */
public final class Argument {

    /** No button of ours brings that. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unreadable(String what) {
            super("A button's argument is " + what + ".", null, false, false);
        }
    }

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern BAR = Pattern.compile("\\|");

    /** Line breaks and tabs may stand in what somebody typed. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private Argument() {}

    /** Whether a button can bring it at all. */
    public static boolean isPossible(String argument) {
        return argument.length() <= Button.LONGEST_ARGUMENT
                && !CONTROL.matcher(argument).find();
    }

    /** A record's number. */
    public static long number(String argument) {
        if (!NUMBER.matcher(argument).matches()) {
            throw unreadable("no number");
        }
        return Long.parseLong(argument);
    }

    /** How many of something. */
    public static int count(String argument) {
        return (int) Math.min(number(argument), Integer.MAX_VALUE);
    }

    /** What stands before, between and behind bars, as often as it does, empty or not. */
    public static List<String> parts(String argument, int least, int most) {
        var parts = List.of(BAR.split(argument, -1));
        if (parts.size() < least || parts.size() > most) {
            throw unreadable("of " + parts.size() + " parts");
        }
        return parts;
    }

    /** What begins a line, and the rest of it, with whatever bars it has. */
    public static List<String> halves(String argument) {
        var halves = List.of(BAR.split(argument, 2));
        if (halves.size() < 2) {
            throw unreadable("without a bar");
        }
        return halves;
    }

    /** What stands behind a word that it has to begin with. */
    public static String behind(String beginning, String argument) {
        if (!argument.startsWith(beginning)) {
            throw unreadable("of another kind");
        }
        return argument.substring(beginning.length());
    }

    /** One of several, by its name. */
    public static <E extends Enum<E>> E oneOf(E[] all, String argument) {
        return Stream.of(all)
                .filter(one -> one.name().equals(argument))
                .findFirst()
                .orElseThrow(() -> unreadable("none of those there are"));
    }

    /** A run's id. */
    public static UUID id(String argument) {
        try {
            return UUID.fromString(argument);
        } catch (IllegalArgumentException malformed) {
            throw unreadable("no id");
        }
    }

    /** A day as {@code 2026-12-03}. */
    public static LocalDate day(String argument) {
        try {
            return LocalDate.parse(argument);
        } catch (DateTimeException malformed) {
            throw unreadable("no day");
        }
    }

    /** For what a handler finds out by itself. */
    public static Unreadable unreadable(String what) {
        return new Unreadable(what);
    }
}
