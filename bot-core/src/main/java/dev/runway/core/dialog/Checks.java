package dev.runway.core.dialog;

import dev.runway.core.dialog.words.InWords;
import dev.runway.core.dialog.words.Template;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a question's checks to an answer. */
public final class Checks {

    public static final int MOST_DAYS = 800;

    private final Known known;
    private final Setting setting;

    public Checks(Known known, Setting setting) {
        this.known = known;
        this.setting = setting;
    }

    /** @param day the person's day when the answer was given */
    public Optional<String> refusal(Slot slot, List<String> values, LocalDate day) {
        return broken(slot, values, day)
                .map(check -> Template.parse(check.refusal()).filled(hole -> firstDay(slot, day)));
    }

    public boolean hold(Slot slot, List<String> values, LocalDate day) {
        return broken(slot, values, day).isEmpty();
    }

    private Optional<Check> broken(Slot slot, List<String> values, LocalDate day) {
        return values.isEmpty()
                ? Optional.empty()
                : slot.asked().checks().stream()
                        .filter(check -> !holds(check, slot, values, day))
                        .findFirst();
    }

    /** The first that passes every check; without its year a day is read as the next one. */
    private String firstDay(Slot slot, LocalDate day) {
        var first = Stream.iterate(day, next -> next.plusDays(1))
                .limit(MOST_DAYS)
                .filter(next -> hold(slot, List.of(next.toString()), day))
                .findFirst()
                .orElse(day.plusDays(MOST_DAYS));
        return InWords.day(first, setting.today());
    }

    private boolean holds(Check check, Slot slot, List<String> values, LocalDate day) {
        var value = values.get(0);
        if (check instanceof Check.DaysAway away) {
            return !LocalDate.parse(value).isBefore(day.plusDays(away.days()));
        } else if (check instanceof Check.WithinDays within) {
            return !LocalDate.parse(value).isAfter(day.plusDays(within.days()));
        } else if (check instanceof Check.OnAWorkingDay) {
            return setting.person()
                    .workingDays()
                    .contains(LocalDate.parse(value).getDayOfWeek());
        } else if (check instanceof Check.NotBefore notBefore) {
            return known.values(notBefore.question(), slot.subject()).stream()
                    .allMatch(other -> !LocalDate.parse(value).isBefore(LocalDate.parse(other)));
        } else if (check instanceof Check.AtLeast least) {
            return number(slot, value).compareTo(least.least()) >= 0;
        } else if (check instanceof Check.AtMost most) {
            return number(slot, value).compareTo(most.most()) <= 0;
        } else if (check instanceof Check.WholeNumber) {
            return number(slot, value).stripTrailingZeros().scale() <= 0;
        } else if (check instanceof Check.NameIsFree) {
            return true; // Said once, by the reader: by the end the name is taken by what the dialog itself began.
        }
        return many(slot, values) >= ((Check.AtLeastSoMany) check).least();
    }

    private static BigDecimal number(Slot slot, String value) {
        return slot.question().kind() == Kind.MONEY ? Money.parse(value).amount() : new BigDecimal(value);
    }

    private static int many(Slot slot, List<String> values) {
        boolean words = slot.question().kind() == Kind.TEXT || slot.question().kind() == Kind.LONG_TEXT;
        return words ? values.get(0).split("\\s+").length : values.size();
    }
}
