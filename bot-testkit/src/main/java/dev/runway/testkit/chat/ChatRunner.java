package dev.runway.testkit.chat;

import dev.runway.core.platform.Ability;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.opentest4j.AssertionFailedError;

/**
 * Plays a chat's human lines, rebuilds the whole chat from what really happened, and compares the two as text: a message too
 * many fails as much as one that is missing. Facts are the exception: those listed must hold, others may.
 *
 * <p>Two messages at different places have no order that anybody could see, so they are put in the chat's order; at one place
 * the order counts.
 */
public final class ChatRunner {

    private final Stage stage;
    private final Platforms platforms;
    private final Set<Ability> abilities;
    private final boolean restarting;
    private final UnaryOperator<Expected> adjusted;

    /**
     * A message that the chat expects, for {@link #expecting}.
     *
     * @param head {@code Bot in #portfolio:}
     * @param inChannel whether whoever is answered spoke in a channel
     */
    public record Expected(String head, List<String> text, boolean inChannel) {}

    public ChatRunner(Stage stage, TranscriptPlatform platform) {
        this(stage, platform, Map.of());
    }

    /** @param beside platforms that are named behind those who are there, as in {@code Ana on Teams} */
    public ChatRunner(Stage stage, TranscriptPlatform platform, Map<String, TranscriptPlatform> beside) {
        this(stage, new Platforms(platform, beside), Abilities.USUAL, false, UnaryOperator.identity());
    }

    private ChatRunner(
            Stage stage,
            Platforms platforms,
            Set<Ability> abilities,
            boolean restarting,
            UnaryOperator<Expected> adjusted) {
        this.stage = stage;
        this.platforms = platforms;
        this.abilities = abilities;
        this.restarting = restarting;
        this.adjusted = adjusted;
    }

    /** The same, with the bot restarted before each line. */
    public ChatRunner restartingBeforeEachLine() {
        return new ChatRunner(stage, platforms, abilities, true, adjusted);
    }

    /** The same on a platform that can do this, where {@code adjusted} says how an expected message reads. */
    public ChatRunner expecting(Set<Ability> abilities, UnaryOperator<Expected> adjusted) {
        return new ChatRunner(stage, platforms, abilities, restarting, adjusted);
    }

    /** @throws AssertionFailedError with the differences, line by line, or with the line that could not happen */
    public void check(Chat chat) {
        var pages = play(chat);
        if (!pages.written().equals(pages.happened())) {
            var holds = pages.missedFact ? "The store holds:\n=> " + String.join("\n=> ", stage.facts()) : "";
            throw failure(chat, "did not go as written (- written, + happened):", pages, holds, null);
        }
    }

    /** Writes into the file what happened. For a person who reads the difference afterwards. */
    public void record(Path file) {
        try {
            Files.writeString(file, play(Chat.read(file)).happened());
        } catch (IOException e) {
            throw new UncheckedIOException("Recording " + file, e);
        }
    }

    /** The chat as it is written, adjusted to the platform, and as it happened. */
    private static final class Pages {
        private final List<String> written = new ArrayList<>();
        private final List<String> happened = new ArrayList<>();
        private boolean missedFact;

        private void addToBoth(List<String> lines) {
            written.addAll(lines);
            happened.addAll(lines);
        }

        private String written() {
            return String.join("\n", written);
        }

        private String happened() {
            return String.join("\n", happened);
        }
    }

    private Pages play(Chat chat) {
        platforms.usual().become(abilities);
        stage.begin(chat.begins());
        var play = new Play(stage, platforms);
        var pages = new Pages();
        var entries = chat.entries();
        int at = 0;
        while (at < entries.size()) {
            int next = at + 1;
            while (next < entries.size() && !isInput(entries.get(next).line())) {
                next++;
            }
            boolean acts = isInput(entries.get(at).line());
            var happened = acts ? perform(chat, entries.get(at), play, pages) : Heads.none(platforms);
            follow(entries.subList(acts ? at + 1 : at, next), happened, pages);
            at = next;
        }
        return pages;
    }

    private Heads perform(Chat chat, Chat.Entry entry, Play play, Pages pages) {
        pages.addToBoth(entry.source());
        var before = platforms.sizes();
        try {
            if (restarting) {
                stage.restart();
            }
            play.perform(entry.line());
        } catch (RuntimeException e) {
            var error = e instanceof IllegalArgumentException ? e.getMessage() : e.toString();
            var what =
                    "cannot go on at line " + entry.number() + ": " + error + "\nUp to there (- written, + happened):";
            throw failure(chat, what, pages, "", e);
        }
        return new Heads(platforms, play.speaker(), platforms.since(before));
    }

    /** What follows a line, rebuilt: in the chat's own order between places, then what it does not list. */
    private void follow(List<Chat.Entry> entries, Heads happened, Pages pages) {
        int lastHeard = -1;
        for (int i = 0; i < entries.size(); i++) {
            lastHeard = entries.get(i).line() instanceof Line.Heard ? i : lastHeard;
        }
        if (lastHeard < 0) {
            happened.rest().forEach(found -> pages.happened.addAll(lines(found)));
        }
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.line() instanceof Line.Heard heard) {
                var expected = adjust(heard, happened.isInChannel());
                pages.written.addAll(lines(expected));
                happened.next(expected.head()).ifPresent(found -> pages.happened.addAll(lines(found)));
                if (i == lastHeard) {
                    happened.rest().forEach(found -> pages.happened.addAll(lines(found)));
                }
            } else if (entry.line() instanceof Line.Fact fact && !stage.facts().contains(fact.words())) {
                pages.written.addAll(entry.source());
                pages.missedFact = true;
            } else {
                pages.addToBoth(entry.source());
            }
        }
    }

    private static boolean isInput(Line line) {
        return !(line instanceof Line.Note || line instanceof Line.Fact || line instanceof Line.Heard);
    }

    private Line.Heard adjust(Line.Heard heard, boolean inChannel) {
        var expected = adjusted.apply(new Expected(heard.head(), heard.text(), inChannel));
        return new Line.Heard(expected.head(), expected.text());
    }

    private static List<String> lines(Line.Heard heard) {
        var lines = new ArrayList<String>();
        var first = heard.text().get(0);
        lines.add(first.isEmpty() ? heard.head() : heard.head() + " " + first);
        heard.text().stream().skip(1).forEach(line -> lines.add(line.isEmpty() ? "" : ChatParser.INDENT + line));
        return lines;
    }

    private static AssertionFailedError failure(Chat chat, String what, Pages pages, String after, Throwable cause) {
        var message = chat.name() + " " + what + "\n" + Diff.of(pages.written(), pages.happened()) + after;
        return new AssertionFailedError(message, pages.written(), pages.happened(), cause);
    }
}
