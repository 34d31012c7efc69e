package dev.runway.conversations.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people probably meant: the names that come nearest to what they typed. */
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /** At most three of {@code all}, best first; those that share a beginning or differ by a few letters. */
    public static <T> List<T> of(String words, Collection<T> all, Function<T, String> name) {
        var wanted = plain(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<T, Integer> distances = all.stream()
                .collect(Collectors.toMap(
                        Function.identity(), each -> distance(wanted, plain(name.apply(each))), Math::min));
        return all.stream()
                .distinct()
                .filter(each -> distances.get(each) <= allowed(wanted))
                .sorted(Comparator.comparing(distances::get))
                .limit(MOST)
                .toList();
    }

    /** Lower case, letters and digits alone, one space between words. */
    public static String plain(String words) {
        return words.toLowerCase(Locale.ENGLISH)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static int allowed(String wanted) {
        return Math.max(1, Math.min(4, (wanted.length() + 1) / 3));
    }

    /** Letters to change; a name that begins with the words, or one of whose words does, counts as almost the same. */
    private static int distance(String wanted, String name) {
        if (wanted.length() > 2 && !name.equals(wanted) && (name.startsWith(wanted) || name.contains(" " + wanted))) {
            return 1;
        }
        int best = letters(wanted, name);
        for (String word : name.split(" ")) {
            best = Math.min(best, letters(wanted, word) + 1);
        }
        return best;
    }

    /** Letters added, left out, changed or swapped with their neighbour. */
    static int letters(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            rows[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(rows[i - 1][j - 1] + change, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    best = Math.min(best, rows[i - 2][j - 2] + 1);
                }
                rows[i][j] = best;
            }
        }
        return rows[one.length()][other.length()];
    }
}
