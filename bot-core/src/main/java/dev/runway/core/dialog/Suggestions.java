package dev.runway.core.dialog;

import dev.runway.core.dialog.words.DateReading;
import dev.runway.core.dialog.words.MoneyReading;
import dev.runway.core.dialog.words.NumberReading;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;

/** Whether a question would read an answer that it suggests itself. */
final class Suggestions {

    /** Any day does: which words are a date does not depend on it. */
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

    private Suggestions() {}

    static boolean isUnderstood(Question<?> question, String words) {
        return switch (question.kind()) {
            case DATE ->
                DateReading.read(words, SOME_DAY, EnumSet.allOf(DayOfWeek.class))
                        .isPresent();
            case NUMBER -> NumberReading.read(words, false).isPresent();
            case MONEY ->
                MoneyReading.read(words)
                        .filter(found -> found.currency().isPresent()
                                || question.currency().isPresent())
                        .isPresent();
            default -> words.length() <= question.longest();
        };
    }
}
