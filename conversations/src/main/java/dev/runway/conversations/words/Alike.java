package dev.runway.conversations.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether two titles probably mean the same thing: how many of their words they share, whatever the order. */
public final class Alike {

    /** Of two words each, one in common is not enough: "Wiki Move", "Ledger Move". */
    private static final double ENOUGH = 0.5;

    /** From this length on a word may differ by a letter. */
    private static final int LONG = 5;

    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "is", "it", "its",
            "new", "no", "not", "of", "on", "or", "our", "out", "please", "some", "that", "the", "their", "this", "to",
            "up", "we", "with");

    private Alike() {}

    /** @return at most {@code most} of {@code all}, the most alike first */
    public static <T> List<T> to(String title, Collection<T> all, Function<T, String> name, int most) {
        Map<T, Double> scores = all.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), one -> score(title, name.apply(one))));
        return all.stream()
                .distinct()
                .filter(one -> scores.get(one) > ENOUGH)
                .sorted(Comparator.comparing((T one) -> scores.get(one)).reversed())
                .limit(most)
                .toList();
    }

    /** From 0, nothing in common, to 1, the same words: twice the words shared, of all the words of both. */
    public static double score(String one, String other) {
        var some = words(one);
        var others = new ArrayList<>(words(other));
        int all = some.size() + others.size();
        if (some.isEmpty() || others.isEmpty()) {
            return 0;
        }
        int shared = 0;
        for (Kind kind : Kind.values()) {
            for (var left = some.iterator(); left.hasNext(); ) {
                var word = left.next();
                var match =
                        others.stream().filter(each -> kind.holds(word, each)).findFirst();
                if (match.isPresent()) {
                    others.remove(match.get());
                    left.remove();
                    shared++;
                }
            }
        }
        return 2.0 * shared / all;
    }

    /** How two words may be one, the surest first, so that a near one takes no exact one's place. */
    private enum Kind {
        SAME,
        NEAR;

        boolean holds(String one, String other) {
            return this == SAME
                    ? one.equals(other)
                    : Math.min(one.length(), other.length()) >= LONG && Nearest.letters(one, other) == 1;
        }
    }

    /** Without endings and without words that say nothing, unless there are no others. */
    private static List<String> words(String title) {
        var plain = Nearest.plain(title);
        var all = plain.isEmpty() ? List.<String>of() : List.of(plain.split(" "));
        var telling = all.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
        return new ArrayList<>((telling.isEmpty() ? all : telling)
                .stream().map(Alike::stem).distinct().sorted().toList());
    }

    /** "prints", "printed" and "printing" are "print"; a short word stays as it is. */
    private static String stem(String word) {
        for (String ending : List.of("ing", "ed", "es", "s", "e")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3 && !word.endsWith("ss")) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
