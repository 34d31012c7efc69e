package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.References;
import dev.runway.core.dialog.words.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A handful of people and rooms to be named. */
final class SomePeople implements References {

    private static final List<Named> PEOPLE = List.of(
            new Named("1", "Ana"), new Named("2", "Dana"), new Named("3", "Ben Oak"), new Named("4", "Ben Ash"));
    private static final List<Named> ROOMS = List.of(new Named("r1", "Blue Room"));
    private static final Map<String, List<Named>> ALL = Map.of(PERSON, PEOPLE, "room", ROOMS);
    private static final Pattern MENTION = Pattern.compile("@(\\p{L}+)");

    @Override
    public List<Named> find(long office, String kind, String words) {
        var plain = Said.plain(words).replaceFirst("^@", "");
        return ALL.get(kind).stream()
                .filter(named -> named.key().equals(plain)
                        || Said.plain(named.name()).equals(plain)
                        || Said.plain(named.name()).startsWith(plain + " "))
                .toList();
    }

    @Override
    public List<Named> nearest(long office, String kind, String words) {
        return ALL.get(kind).stream()
                .filter(named ->
                        Said.plain(named.name()).charAt(0) == Said.plain(words).charAt(0))
                .sorted(Comparator.comparing(Named::name))
                .limit(3)
                .toList();
    }

    @Override
    public Optional<Named> byKey(long office, String kind, String key) {
        return ALL.get(kind).stream().filter(named -> named.key().equals(key)).findFirst();
    }

    @Override
    public List<Named> mentionedIn(long office, String words) {
        return MENTION.matcher(words)
                .results()
                .flatMap(found -> PEOPLE.stream().filter(named -> named.name().equals(found.group(1))))
                .toList();
    }
}
