package dev.runway.conversations.broadcast;

import dev.runway.conversations.people.Names;
import dev.runway.conversations.words.Nearest;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.References.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads whom something is for: {@code #portfolio, the leads and Ana}. Pure. One reading means that it is certain; several,
 * that people must choose; none, that something in it is not known.
 */
final class AudienceWords {

    /** Keys of several, in one. */
    static final String AND = ";";

    private static final int MOST_READINGS = 5;
    private static final Set<String> ALL_OF_THEM = Set.of("everyone", "all", "all people", "all of them");

    private final List<Named> known;

    /** @param known everything that may be named, with the key of each */
    AudienceWords(List<Named> known) {
        this.known = known;
    }

    List<Named> read(String words) {
        return combined(words, this::find, false);
    }

    /** What was probably meant, where something in the words is not known; what nothing comes near to is left out, and said. */
    List<Named> nearest(String words) {
        var strange = new LinkedHashSet<String>();
        var meant = combined(
                words,
                piece -> {
                    var found = find(piece);
                    var near = found.isEmpty() ? Nearest.of(piece, known, Named::name) : found;
                    if (near.isEmpty()) {
                        strange.add('"' + Words.echo(piece) + '"');
                    }
                    return near;
                },
                true);
        var without = strange.isEmpty() ? "" : ", without " + Words.list(strange);
        return meant.stream()
                .map(named -> new Named(named.key(), named.name() + without))
                .toList();
    }

    /** The same in words; what is not there any more is left out. */
    String shown(String key) {
        return Words.list(Arrays.stream(key.split(AND))
                .flatMap(one -> known.stream().filter(named -> named.key().equals(one)))
                .map(Named::name)
                .toList());
    }

    /** @param rest whether the others stand where one means nothing; else nothing does */
    private List<Named> combined(String words, Function<String, List<Named>> meant, boolean rest) {
        List<List<Named>> readings = List.of(List.of());
        for (String piece : pieces(words)) {
            var found = meant.apply(piece);
            if (rest && found.isEmpty()) {
                continue;
            }
            readings = readings.stream()
                    .flatMap(before -> found.stream().map(one -> with(before, one)))
                    .limit(MOST_READINGS)
                    .toList();
        }
        return readings.stream()
                .filter(reading -> !reading.isEmpty())
                .map(AudienceWords::asOne)
                .distinct()
                .toList();
    }

    /** Commas, semicolons and lines part them; "and" does where the whole is nobody's name. */
    private List<String> pieces(String words) {
        return Arrays.stream(words.split("[,;\\n]+"))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .flatMap(piece -> find(piece).isEmpty()
                        ? Arrays.stream(piece.split("(?i)\\s*(?:^|\\s)and\\s+|\\s*&\\s*"))
                        : Arrays.stream(new String[] {piece}))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** A number sign means a channel and nothing else; what begins with "the" may be said without. */
    private List<Named> find(String piece) {
        if (piece.startsWith("#")) {
            return known.stream()
                    .filter(named -> named.name().equalsIgnoreCase(piece))
                    .toList();
        }
        var said = Nearest.plain(piece).replaceFirst("^the (?=.)", "");
        var plain = ALL_OF_THEM.contains(said) ? "everybody" : said;
        var whole = known.stream()
                .filter(named -> Nearest.plain(named.name())
                        .replaceFirst("^the (?=.)", "")
                        .equals(plain))
                .toList();
        return whole.isEmpty() ? Names.among(known, piece) : whole;
    }

    private static List<Named> with(List<Named> before, Named one) {
        var longer = new ArrayList<>(before);
        if (!longer.contains(one)) {
            longer.add(one);
        }
        return longer;
    }

    private static Named asOne(List<Named> all) {
        return new Named(
                all.stream().map(Named::key).collect(Collectors.joining(AND)),
                Words.list(all.stream().map(Named::name).toList()));
    }
}
