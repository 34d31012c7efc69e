package dev.runway.app.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.testkit.chat.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file of what must stay as it is until somebody means it to change: pages of lines, each under the name of where it was seen
 * first. Numbers that no two runs share are written as {@code id-1},
 * {@code id-2}.
 */
public final class Golden {

    static final Path FOLDER = Path.of("src", "test", "resources", "golden", "slack");

    private static final String HEAD = "== ";
    private static final Pattern RANDOM = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path file;
    private final Set<List<String>> seen = new HashSet<>();
    private final Map<String, Integer> heads = new HashMap<>();
    private final List<String> pages = new ArrayList<>();

    Golden(String name) {
        file = FOLDER.resolve(name + ".golden");
    }

    /** @param known what a page must have in common with one before it, to be left out */
    void add(String where, List<String> page, List<String> known) {
        if (!page.isEmpty() && seen.add(steady(known))) {
            int times = heads.merge(where, 1, Integer::sum);
            var head = HEAD + where + (times == 1 ? "" : " (" + times + ")");
            pages.add(head + "\n" + String.join("\n", steady(page)) + "\n");
        }
    }

    /** Compares; or writes, when a person asks for it with the flag that records chats. */
    void check() {
        try {
            if (Recording.isAsked()) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, written());
            }
            assertThat(file)
                    .as("Nobody recorded it yet: -D" + Recording.PROPERTY + "=true does")
                    .exists();
            assertThat(written()).as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading or writing " + file, e);
        }
    }

    /** The first page of that file whose head ends so. */
    public static List<String> page(String name, String head) throws IOException {
        var found = new ArrayList<String>();
        for (String line : Files.readAllLines(FOLDER.resolve(name + ".golden"))) {
            if (line.startsWith(HEAD) && !found.isEmpty()) {
                return found;
            } else if (line.startsWith(HEAD) ? line.endsWith(head) : !found.isEmpty()) {
                found.add(line);
            }
        }
        assertThat(found).as("a page of \"" + head + "\" in " + name).isNotEmpty();
        return found;
    }

    private String written() {
        return String.join("\n", pages);
    }

    private static List<String> steady(List<String> lines) {
        var names = new HashMap<String, String>();
        return lines.stream()
                .map(line -> RANDOM.matcher(line)
                        .replaceAll(id -> names.computeIfAbsent(id.group(), known -> "id-" + (names.size() + 1))))
                .toList();
    }
}
