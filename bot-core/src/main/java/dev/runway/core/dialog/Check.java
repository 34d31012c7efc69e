package dev.runway.core.dialog;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What an answer must be, by name and parameters, with the sentence that says what to do when it is not. Dates are compared
 * with the person's own day when the answer was given, so that a check that held goes on holding.
 */
public sealed interface Check {

    /** In the refusal of a date: the first day from today on that would do, {@code 23 December}. */
    String FIRST_DAY = "first-day";

    /** Said when the answer is refused; ends by saying what to do. That of a date may name {@code {first-day}}. */
    String refusal();

    /** The date is at least so many days from today. */
    record DaysAway(int days, String refusal) implements Check {}

    /** The date is at most so many days from today. */
    record WithinDays(int days, String refusal) implements Check {}

    /** The date is not before that of an earlier date question. */
    record NotBefore(String question, String refusal) implements Check {}

    /** The date is a working day of the person who answers. */
    record OnAWorkingDay(String refusal) implements Check {}

    /** The number, or the amount of money. */
    record AtLeast(BigDecimal least, String refusal) implements Check {}

    /** The number, or the amount of money. */
    record AtMost(BigDecimal most, String refusal) implements Check {}

    record WholeNumber(String refusal) implements Check {}

    /** At least so many lines, choices, or words of a text. */
    record AtLeastSoMany(int least, String refusal) implements Check {}

    /** Nothing of that kind of {@link References} is called so when the answer is given; what ends the dialog looks again. */
    record NameIsFree(String kind, String refusal) implements Check {}

    static Check daysAway(int days, String refusal) {
        return new DaysAway(days, refusal);
    }

    static Check notPast(String refusal) {
        return new DaysAway(0, refusal);
    }

    static Check withinDays(int days, String refusal) {
        return new WithinDays(days, refusal);
    }

    static Check notBefore(Question<?> earlier, String refusal) {
        return new NotBefore(earlier.key(), refusal);
    }

    static Check onAWorkingDay(String refusal) {
        return new OnAWorkingDay(refusal);
    }

    static Check atLeast(long least, String refusal) {
        return new AtLeast(BigDecimal.valueOf(least), refusal);
    }

    static Check atMost(long most, String refusal) {
        return new AtMost(BigDecimal.valueOf(most), refusal);
    }

    static Check wholeNumber(String refusal) {
        return new WholeNumber(refusal);
    }

    static Check atLeastSoMany(int least, String refusal) {
        return new AtLeastSoMany(least, refusal);
    }

    static Check nameIsFree(String kind, String refusal) {
        return new NameIsFree(kind, refusal);
    }

    /** The kinds of question it can be put to. */
    default Set<Kind> kinds() {
        if (this instanceof AtLeast || this instanceof AtMost) {
            return Set.of(Kind.NUMBER, Kind.MONEY);
        } else if (this instanceof WholeNumber) {
            return Set.of(Kind.NUMBER);
        } else if (this instanceof AtLeastSoMany) {
            return Set.of(Kind.TEXT, Kind.LONG_TEXT, Kind.SEVERAL, Kind.SEVERAL_OF);
        } else if (this instanceof NameIsFree) {
            return Set.of(Kind.TEXT);
        }
        return Set.of(Kind.DATE);
    }
}
