package dev.runway.conversations.checkin;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The agenda's jobs by name, and their keys: numbers with a bar between them. The time machine looks for the names. */
public final class Keys {

    /** Begins a round; key {@code office|day}. */
    public static final String ROUND = "checkin-round";

    /** Asks one person; key {@code office|round|person}. */
    public static final String PROMPT = "checkin-prompt";

    /** Reminds one person; key {@code office|round|person}. */
    public static final String REMINDER = "checkin-reminder";

    /** A round is due and its digest is posted; key {@code office|round}. */
    public static final String DIGEST = "digest";

    private Keys() {}

    static String round(long office, LocalDate askDay) {
        return office + "|" + askDay;
    }

    public static String of(long... numbers) {
        return Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining("|"));
    }

    public static long number(String key, int place) {
        return Long.parseLong(key.split("\\|")[place]);
    }

    static LocalDate day(String key) {
        return LocalDate.parse(key.split("\\|")[1]);
    }
}
