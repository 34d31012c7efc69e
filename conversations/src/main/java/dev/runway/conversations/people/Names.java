package dev.runway.conversations.people;

import dev.runway.conversations.words.Nearest;
import dev.runway.core.dialog.References;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what people call by name, in any case and with or without {@code @}: the whole name, else its beginning ("payments"
 * for Payments Gateway), else any of its words.
 */
public final class Names implements References {

    private final Map<String, ReferenceSource> sources;

    public Names(List<ReferenceSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(ReferenceSource::kind, Function.identity()));
    }

    @Override
    public List<Named> find(long office, String kind, String words) {
        return source(kind).find(office, words);
    }

    @Override
    public List<Named> nearest(long office, String kind, String words) {
        return source(kind).nearest(office, words);
    }

    @Override
    public Optional<Named> byKey(long office, String kind, String key) {
        return source(kind).byKey(office, key);
    }

    /** Those that the words name: by the whole name, else by its beginning, else by a word in it. */
    public static List<Named> among(List<Named> all, String words) {
        var wanted = Nearest.plain(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var whole = matching(all, name -> name.equals(wanted));
        if (!whole.isEmpty()) {
            return whole;
        }
        var beginning = matching(all, name -> name.startsWith(wanted));
        return beginning.isEmpty()
                ? matching(all, name -> wanted.length() > 2 && (" " + name).contains(" " + wanted))
                : beginning;
    }

    @Override
    public List<Named> mentionedIn(long office, String words) {
        if (words.indexOf('@') < 0) {
            return List.of();
        }
        var longestFirst = source(PERSON).all(office).stream()
                .sorted(Comparator.comparingInt((Named named) -> named.name().length())
                        .reversed())
                .toList();
        var found = new ArrayList<Named>();
        for (int at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
            var rest = words.substring(at + 1);
            longestFirst.stream()
                    .filter(named -> begins(rest, named.name()))
                    .findFirst()
                    .filter(named -> !found.contains(named))
                    .ifPresent(found::add);
        }
        return found;
    }

    private ReferenceSource source(String kind) {
        var source = sources.get(kind);
        if (source == null) {
            throw new IllegalArgumentException(
                    "Nobody knows the names of kind \"" + kind + "\". Register a source for it.");
        }
        return source;
    }

    private static List<Named> matching(List<Named> all, java.util.function.Predicate<String> name) {
        return all.stream()
                .filter(named -> name.test(Nearest.plain(named.name())))
                .toList();
    }

    /** The name, and no letter right behind it: "@Ana" is not in "@Anabel". */
    private static boolean begins(String words, String name) {
        return words.toLowerCase(Locale.ENGLISH).startsWith(name.toLowerCase(Locale.ENGLISH))
                && (words.length() == name.length() || !Character.isLetterOrDigit(words.charAt(name.length())));
    }
}
