package dev.runway.core.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the command that words begin with. */
final class CommandBook {

    /**
     * Somebody's own beginning of what they said, and what follows it.
     *
     * @param certain whether such words, where they are no answer, can only be meant for it: its own word alone, two words or
     *     more of its own, or its ending
     */
    record Found(Command command, String rest, boolean certain) {}

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern END = Pattern.compile("[.,;:!?…]+$");

    private final Map<String, Command> byBeginning = new HashMap<>();
    private final int longest;
    private final List<Command> commands;

    /** @throws IllegalArgumentException when two commands have the same beginning */
    CommandBook(Collection<Command> commands) {
        this.commands = List.copyOf(commands);
        for (Command command : commands) {
            Stream.concat(Stream.of(command.word()), command.alsoSaid().stream())
                    .map(CommandBook::plain)
                    .distinct()
                    .forEach(beginning -> {
                        var other = byBeginning.putIfAbsent(beginning, command);
                        if (other != null) {
                            throw new IllegalArgumentException("\"" + beginning + "\" means both \"" + other.usage()
                                    + "\" and \"" + command.usage() + "\"; people could not say which.");
                        }
                    });
        }
        longest = byBeginning.keySet().stream()
                .mapToInt(beginning -> words(beginning).size())
                .max()
                .orElse(0);
    }

    /** The command with the longest beginning that these words have, else one by their ending; in any case, with or without a slash. */
    Optional<Found> find(String said) {
        var words = words(said.replaceFirst("^\\s*/", ""));
        for (int many = Math.min(longest, words.size()); many > 0; many--) {
            var beginning = String.join(" ", words.subList(0, many));
            var command = byBeginning.get(plain(beginning));
            if (command != null) {
                var rest = after(said, many);
                return Optional.of(new Found(command, rest, rest.isEmpty() || many > 1));
            }
        }
        return byEnding(said);
    }

    private Optional<Found> byEnding(String said) {
        var words = said.strip().replaceFirst("^/", "");
        return commands.stream()
                .flatMap(command -> command.alsoEnding().stream()
                        .filter(ending -> plain(words).endsWith(" " + ending))
                        .map(ending ->
                                new Found(command, before(words, words(ending).size()), true)))
                .findFirst();
    }

    /** All but so many words at the end. */
    private static String before(String said, int many) {
        var found = WORD.matcher(said).results().toList();
        return said.substring(0, found.get(found.size() - many).start()).strip();
    }

    /** Small letters, single spaces, straight apostrophes, nothing behind the last word. */
    static String plain(String words) {
        var small =
                words.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
        return END.matcher(small).replaceAll("");
    }

    private static List<String> words(String said) {
        return WORD.matcher(said).results().map(found -> found.group()).toList();
    }

    private static String after(String said, int many) {
        return WORD.matcher(said)
                .results()
                .skip(many)
                .findFirst()
                .map(found -> said.substring(found.start()).strip())
                .orElse("");
    }
}
