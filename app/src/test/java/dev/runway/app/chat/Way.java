package dev.runway.app.chat;

import dev.runway.core.dialog.Asked;
import dev.runway.core.dialog.Condition;
import dev.runway.core.dialog.Dialog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must be answered for a question to be asked, worked out from a dialog's conditions.
 *
 * @param wants by question; a question that is not named may be answered as one likes
 * @param given by name: whether the run, or its subject, must be given the value
 */
record Way(Map<String, Want> wants, Map<String, Boolean> given) {

    /** What an answer must be like. */
    sealed interface Want {

        record Chosen(String option) implements Want {}

        record Answered() implements Want {}

        record Skipped() implements Want {}

        /** Words that name somebody. */
        record Naming() implements Want {}

        /** Words, an answer, that name nobody. */
        record NamingNobody() implements Want {}
    }

    /** More ways than any dialog needs; a condition with more is beyond what can be computed here. */
    private static final int MOST = 10_000;

    Way {
        wants = Map.copyOf(wants);
        given = Map.copyOf(given);
    }

    private static Way free() {
        return new Way(Map.of(), Map.of());
    }

    /**
     * A way on which that question is asked and the summary is reached.
     *
     * @throws AssertionError when there is none: nobody can ever be asked that question
     */
    static Way to(Dialog dialog, Asked asked) {
        var condition = dialog.sentAtOnce()
                .map(once -> asked.applies().and(Condition.not(once)))
                .orElse(asked.applies());
        return new Solver(dialog)
                .ways(condition, true).stream()
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No way leads to the question \"" + asked.key()
                                + "\" of the dialog \"" + dialog.name() + "\"."));
    }

    Optional<Want> want(String question) {
        return Optional.ofNullable(wants.get(question));
    }

    /** Both, unless they contradict each other. */
    private Optional<Way> and(Way other) {
        var merged = new HashMap<>(wants);
        for (var entry : other.wants.entrySet()) {
            var both = merge(merged.get(entry.getKey()), entry.getValue());
            if (both.isEmpty()) {
                return Optional.empty();
            }
            merged.put(entry.getKey(), both.get());
        }
        var values = new HashMap<>(given);
        for (var entry : other.given.entrySet()) {
            var before = values.put(entry.getKey(), entry.getValue());
            if (before != null && !before.equals(entry.getValue())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Way(merged, values));
    }

    private static Optional<Want> merge(Want one, Want other) {
        if (one == null || one.equals(other) || one instanceof Want.Answered && !(other instanceof Want.Skipped)) {
            return Optional.of(other);
        }
        return other instanceof Want.Answered && !(one instanceof Want.Skipped) ? Optional.of(one) : Optional.empty();
    }

    /** Turns a condition into the ways in which it holds, or does not. */
    private static final class Solver {

        private final Dialog dialog;
        private final Set<String> looking = new HashSet<>();

        private Solver(Dialog dialog) {
            this.dialog = dialog;
        }

        private List<Way> ways(Condition condition, boolean holds) {
            if (condition instanceof Condition.Not not) {
                return ways(not.condition(), !holds);
            } else if (condition instanceof Condition.All all) {
                return holds ? all(all.conditions(), true) : any(all.conditions(), false);
            } else if (condition instanceof Condition.Any any) {
                return holds ? any(any.conditions(), true) : all(any.conditions(), false);
            } else if (condition instanceof Condition.ForEverySubject every) {
                return ways(every.condition(), holds);
            } else if (condition instanceof Condition.IsGiven isGiven) {
                return List.of(new Way(Map.of(), Map.of(isGiven.name(), holds)));
            }
            var question = condition.questions().iterator().next();
            return dialog.question(question)
                    .map(asked -> answers(asked, condition, holds))
                    .orElse(List.of());
        }

        private List<Way> answers(Asked asked, Condition condition, boolean holds) {
            if (!looking.add(asked.key())) {
                return List.of();
            }
            try {
                var ways = new ArrayList<Way>();
                for (var want : wants(asked, condition, holds)) {
                    var offered = want instanceof Want.Chosen chosen
                            ? asked.question()
                                    .option(chosen.option())
                                    .orElseThrow()
                                    .offered()
                            : Condition.always();
                    var when = all(List.of(asked.applies(), offered), true);
                    ways.addAll(product(when, List.of(new Way(Map.of(asked.key(), want), Map.of()))));
                }
                if (!holds) {
                    ways.addAll(ways(asked.applies(), false));
                }
                return ways;
            } finally {
                looking.remove(asked.key());
            }
        }

        private static List<Want> wants(Asked asked, Condition condition, boolean holds) {
            var wants = new ArrayList<Want>();
            if (condition instanceof Condition.Is is) {
                asked.question().options().stream()
                        .filter(option -> is.keys().contains(option.key()) == holds)
                        .forEach(option -> wants.add(new Want.Chosen(option.key())));
            } else if (condition instanceof Condition.MentionsSomebody) {
                wants.add(holds ? new Want.Naming() : new Want.NamingNobody());
            } else if (holds) {
                wants.add(new Want.Answered());
            }
            if (!holds && asked.question().isOptional()) {
                wants.add(new Want.Skipped());
            }
            return wants;
        }

        private List<Way> all(List<Condition> conditions, boolean holds) {
            var ways = List.of(free());
            for (Condition condition : conditions) {
                ways = product(ways, ways(condition, holds));
            }
            return ways;
        }

        private List<Way> any(List<Condition> conditions, boolean holds) {
            return conditions.stream()
                    .flatMap(condition -> ways(condition, holds).stream())
                    .toList();
        }

        private List<Way> product(List<Way> some, List<Way> others) {
            var both = some.stream()
                    .flatMap(one -> others.stream().flatMap(other -> one.and(other).stream()))
                    .distinct()
                    .toList();
            if (both.size() > MOST) {
                throw new IllegalStateException(
                        "The dialog \"" + dialog.name() + "\" has more ways than can be computed.");
            }
            return both;
        }
    }
}
