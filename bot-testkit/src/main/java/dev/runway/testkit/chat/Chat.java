package dev.runway.testkit.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A conversation as people wrote it down. A note {@code # tagged: platforms} tags it. */
public final class Chat {

    private static final String TAGGED = "# tagged:";
    private static final Instant WHEN_NOTHING_IS_SAID = Instant.parse("2026-11-23T09:00:00Z");

    private final String name;
    private final String text;
    private final List<Entry> entries;

    /** @param number of its first line, counted from 1 */
    record Entry(int number, List<String> source, Line line) {}

    private Chat(String name, String text) {
        this.name = name;
        this.text = text;
        this.entries = new ChatParser(name, text).entries();
    }

    /** @throws ChatException naming file and line, when a line is none that a chat has */
    public static Chat parse(String name, String text) {
        return new Chat(name, text);
    }

    /** @throws ChatException naming file and line, when a line is none that a chat has */
    public static Chat read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the chat " + file, e);
        }
    }

    /** Every {@code .chat} file below the folder, by path. */
    public static List<Path> filesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".chat"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Looking for chats in " + folder, e);
        }
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public Set<String> tags() {
        return entries.stream()
                .filter(entry -> entry.line() instanceof Line.Note)
                .map(entry -> entry.source().get(0))
                .filter(note -> note.startsWith(TAGGED))
                .flatMap(note -> Arrays.stream(note.substring(TAGGED.length()).split(",")))
                .map(String::trim)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Entry> entries() {
        return entries;
    }

    /** A minute before its first moment, so that what is due at that very moment happens on the stage. */
    Instant begins() {
        return entries.stream()
                .flatMap(entry -> entry.line() instanceof Line.ItIs moment ? Stream.of(moment.then()) : Stream.empty())
                .findFirst()
                .map(then -> then.minusMinutes(1).toInstant())
                .orElse(WHEN_NOTHING_IS_SAID);
    }

    @Override
    public String toString() {
        return name;
    }
}
