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
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A file of what must stay as it is until somebody means it to change: pages of lines, each under the name of where it was seen
 * first. Numbers that no two runs share are written as {@code id-1},
 * {@code id-2}.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private static final String HEAD = "== ";
    private static final Pattern RANDOM = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path file;
    private final Set<List<String>> seen = new HashSet<>();
    private final Map<String, Integer> heads = new HashMap<>();
    private final List<String> pages = new ArrayList<>();

    Golden(String folder, String name) {
        file = FOLDER.resolve(folder).resolve(name + ".golden");
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
                Files.createDirectories(file.getParent());
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
    public static List<String> page(String folder, String name, String head) throws IOException {
        return pages(FOLDER.resolve(folder).resolve(name + ".golden")).stream()
                .filter(page -> page.get(0).endsWith(head))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No page of \"" + head + "\" in " + name));
    }

    /** By file, every page of that folder, its head first. */
    public static Map<String, List<List<String>>> pages(String folder) throws IOException {
        var all = new TreeMap<String, List<List<String>>>();
        try (var files = Files.list(FOLDER.resolve(folder))) {
            for (Path one : files.toList()) {
                all.put(one.getFileName().toString(), pages(one));
            }
        }
        return all;
    }

    private static List<List<String>> pages(Path file) throws IOException {
        var pages = new ArrayList<List<String>>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(HEAD)) {
                pages.add(new ArrayList<>());
            }
            pages.get(pages.size() - 1).add(line);
        }
        return pages;
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
