package dev.runway.testkit.chat;

import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.testkit.platform.Transcript;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The platforms that a chat is on: the usual one, where people go by their names alone, and those that are named behind a
 * person or a channel: {@code Ana on Teams}.
 */
final class Platforms {

    private static final String ON = " on ";

    private final TranscriptPlatform usual;
    private final Map<String, TranscriptPlatform> named;

    /** Somebody on one platform. */
    record Somebody(TranscriptPlatform platform, String name) {}

    Platforms(TranscriptPlatform usual, Map<String, TranscriptPlatform> named) {
        this.usual = usual;
        this.named = new LinkedHashMap<>(named);
    }

    TranscriptPlatform usual() {
        return usual;
    }

    /** @throws IllegalArgumentException when the chat is not on that platform */
    Somebody somebody(String written) {
        int on = written.lastIndexOf(ON);
        if (on < 0) {
            return new Somebody(usual, written);
        }
        var platform = named.get(written.substring(on + ON.length()));
        if (platform == null) {
            throw new IllegalArgumentException("\"" + written + "\" is on none of the platforms here; there are "
                    + named.keySet() + " beside the usual one.");
        }
        return new Somebody(platform, written.substring(0, on));
    }

    /** That name with what follows it where the place is on another platform. */
    String written(Place there, String name) {
        return named.entrySet().stream()
                .filter(entry -> entry.getValue().workspace().equals(there.workspace()))
                .findFirst()
                .map(entry -> name + ON + entry.getKey())
                .orElse(name);
    }

    TranscriptPlatform of(Workspace workspace) {
        return named.values().stream()
                .filter(platform -> platform.workspace().equals(workspace))
                .findFirst()
                .orElse(usual);
    }

    /** How many things have happened on each. */
    List<Integer> sizes() {
        return all().map(platform -> platform.transcript().size()).toList();
    }

    /** What has happened since; on one platform after the other, for nobody sees an order between them. */
    List<Transcript.Event> since(List<Integer> sizes) {
        var all = all().toList();
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(at -> all.get(at).transcript().since(sizes.get(at)).stream())
                .toList();
    }

    private Stream<TranscriptPlatform> all() {
        return Stream.concat(Stream.of(usual), named.values().stream());
    }
}
