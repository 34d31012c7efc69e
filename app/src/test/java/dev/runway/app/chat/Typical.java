package dev.runway.app.chat;

import dev.runway.core.dialog.Asked;
import dev.runway.core.dialog.Check;
import dev.runway.core.dialog.Condition;
import dev.runway.core.dialog.Option;
import dev.runway.core.dialog.Question;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers by kind of question: right ones, a second one that differs, and one that nobody could take. */
final class Typical {

    /** Long enough for every check that counts words or lines. */
    private static final String SENTENCE = "the vendor needs three more weeks for the new certificate";

    private static final String OTHER_SENTENCE = "the cooling units have not left the harbour in Sines yet";

    private final LocalDate today;
    private final Set<DayOfWeek> workingDays;
    private final Map<String, List<String>> names;
    private final Map<String, LocalDate> days = new HashMap<>();

    /** @param names two for each kind of reference */
    Typical(LocalDate today, Set<DayOfWeek> workingDays, Map<String, List<String>> names) {
        this.today = today;
        this.workingDays = workingDays;
        this.names = names;
    }

    /** @param second another answer than without it */
    String right(Asked asked, Optional<Way.Want> want, boolean second) {
        var question = asked.question();
        if (want.isPresent() && want.get() instanceof Way.Want.Skipped) {
            return "skip";
        } else if (want.isPresent() && want.get() instanceof Way.Want.Chosen chosen && !second) {
            return label(question.option(chosen.option()).orElseThrow());
        } else if (want.isPresent() && want.get() instanceof Way.Want.Naming) {
            return second ? "perhaps @Dana knows somebody" : "somebody like @Dana";
        }
        return switch (question.kind()) {
            case TEXT, LONG_TEXT, SEVERAL -> words(question, second ? OTHER_SENTENCE : SENTENCE);
            case ONE_OF, SEVERAL_OF, YES_NO -> choice(question, want, second);
            case DATE -> day(asked, second).toString();
            case NUMBER -> amount(asked, second);
            case MONEY -> question.currency().orElse("EUR") + " " + amount(asked, second);
            case PERSON, REFERENCE -> name(question, second);
        };
    }

    /** What the question cannot take; words that may be anything are too long. */
    static String refused(Question<?> question) {
        return switch (question.kind()) {
            case TEXT, LONG_TEXT, SEVERAL -> "x".repeat(question.longest() + 1);
            case ONE_OF, SEVERAL_OF, YES_NO -> "purple elephants";
            case DATE -> "the day that pigs fly";
            case NUMBER, MONEY -> "umpteen";
            case PERSON, REFERENCE -> "Zaphod Beeblebrox";
        };
    }

    /** Free words are never wrong, so they are refused for their length. */
    static boolean isRefusedForItsLength(Question<?> question) {
        return refused(question).length() > question.longest();
    }

    private static String words(Question<?> question, String sentence) {
        return sentence.length() <= question.longest() ? sentence : sentence.substring(0, question.longest());
    }

    private static String choice(Question<?> question, Optional<Way.Want> want, boolean second) {
        var free = question.options().stream()
                .filter(option -> option.offered().equals(Condition.always()))
                .filter(option -> want.isEmpty() || !want.get().equals(new Way.Want.Chosen(option.key())))
                .toList();
        return label(free.get(second && want.isEmpty() ? 1 : 0));
    }

    private static String label(Option option) {
        return option.label().contains("{") ? option.key().replace('-', ' ') : option.label();
    }

    private LocalDate day(Asked asked, boolean second) {
        var toCome = Stream.iterate(today.plusDays(1), next -> next.plusDays(1)).limit(800);
        var past = Stream.iterate(today, before -> before.minusDays(1)).limit(30);
        var day = Stream.concat(toCome, past)
                .filter(candidate -> asked.checks().stream().allMatch(check -> holds(check, candidate)))
                .skip(second ? 1 : 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No day passes the checks of \"" + asked.key() + "\"."));
        days.put(asked.key(), day);
        return day;
    }

    private boolean holds(Check check, LocalDate day) {
        if (check instanceof Check.DaysAway away) {
            return !day.isBefore(today.plusDays(away.days()));
        } else if (check instanceof Check.WithinDays within) {
            return !day.isAfter(today.plusDays(within.days()));
        } else if (check instanceof Check.NotBefore notBefore) {
            return !day.isBefore(days.getOrDefault(notBefore.question(), LocalDate.MIN));
        }
        return workingDays.contains(day.getDayOfWeek());
    }

    private static String amount(Asked asked, boolean second) {
        var candidates = new ArrayList<BigDecimal>();
        for (Check check : asked.checks()) {
            if (check instanceof Check.AtLeast least) {
                candidates.add(least.least());
                candidates.add(least.least().add(BigDecimal.ONE));
            } else if (check instanceof Check.AtMost most) {
                candidates.add(most.most());
                candidates.add(most.most().subtract(BigDecimal.ONE));
            }
        }
        candidates.add(BigDecimal.valueOf(12));
        candidates.add(BigDecimal.valueOf(13));
        return candidates.stream()
                .filter(candidate -> asked.checks().stream().allMatch(check -> holds(check, candidate)))
                .skip(second ? 1 : 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No amount passes the checks of \"" + asked.key() + "\"."))
                .toPlainString();
    }

    private static boolean holds(Check check, BigDecimal amount) {
        if (check instanceof Check.AtLeast least) {
            return amount.compareTo(least.least()) >= 0;
        } else if (check instanceof Check.AtMost most) {
            return amount.compareTo(most.most()) <= 0;
        }
        return true;
    }

    private String name(Question<?> question, boolean second) {
        var known = names.get(question.refersTo());
        if (known == null || known.size() < 2) {
            throw new AssertionError(
                    "Two names are needed for \"" + question.refersTo() + "\"; put them into the fixture.");
        }
        return known.get(second ? 1 : 0);
    }
}
