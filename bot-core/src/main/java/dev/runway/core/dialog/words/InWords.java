package dev.runway.core.dialog.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Several things, spans and days as they stand in a sentence. */
public final class InWords {

    private static final DateTimeFormatter NEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private InWords() {}

    /** {@code Atlas, Ledger Move and Payments}. */
    public static String joined(List<String> words) {
        return listed(words, " and ");
    }

    /** {@code Atlas, Ledger Move or Payments}. */
    public static String either(List<String> words) {
        return listed(words, " or ");
    }

    public static String days(int many) {
        return many == 1 ? "1 day" : many + " days";
    }

    /** Without its year a day is read as the next one. */
    public static String day(LocalDate day, LocalDate today) {
        return day.format(day.isBefore(today.plusYears(1)) ? NEAR : FULL);
    }

    private static String listed(List<String> words, String beforeTheLast) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + beforeTheLast + words.get(words.size() - 1);
    }
}
