package dev.runway.testkit.chat;

import dev.runway.core.platform.Ability;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private final TranscriptPlatform platform;
    private final Set<Ability> abilities;
    private final boolean restarting;
    private final UnaryOperator<Expected> adjusted;

    /** A message that the chat expects, for {@link #expecting}: {@code head} is {@code Bot in #portfolio:}. */
    public record Expected(String head, List<String> text) {}

    public ChatRunner(Stage stage, TranscriptPlatform platform) {
        this(stage, platform, Abilities.USUAL, false, UnaryOperator.identity());
    }

    private ChatRunner(
            Stage stage,
            TranscriptPlatform platform,
            Set<Ability> abilities,
            boolean restarting,
            UnaryOperator<Expected> adjusted) {
        this.stage = stage;
        this.platform = platform;
        this.abilities = abilities;
        this.restarting = restarting;
        this.adjusted = adjusted;
    }

    /** The same, with the bot restarted before each line. */
    public ChatRunner restartingBeforeEachLine() {
        return new ChatRunner(stage, platform, abilities, true, adjusted);
    }

    /** The same on a platform that can do this, where {@code adjusted} says how an expected message reads. */
    public ChatRunner expecting(Set<Ability> abilities, UnaryOperator<Expected> adjusted) {
        return new ChatRunner(stage, platform, abilities, restarting, adjusted);
    }

    /** @throws AssertionFailedError with the differences, line by line, or with the line that could not happen */
    public void check(Chat chat) {
        var rebuilt = play(chat);
        var expected = expected(chat, chat.entries());
        if (!expected.equals(rebuilt.text())) {
            var holds = rebuilt.missedFact() ? "The store holds:\n=> " + String.join("\n=> ", stage.facts()) : "";
            throw failure(
                    chat, "did not go as written (- written, + happened):", expected, rebuilt.text(), holds, null);
        }
    }

    /** Writes into the file what happened. For a person who reads the difference afterwards. */
    public void record(Path file) {
        try {
            Files.writeString(file, play(Chat.read(file)).text());
        } catch (IOException e) {
            throw new UncheckedIOException("Recording " + file, e);
        }
    }

    private record Rebuilt(String text, boolean missedFact) {}

    private Rebuilt play(Chat chat) {
        platform.become(abilities);
        stage.begin(chat.begins());
        var play = new Play(stage, platform);
        var out = new ArrayList<String>();
        boolean missedFact = false;
        var entries = chat.entries();
        for (int at = 0; at < entries.size(); ) {
            var entry = entries.get(at);
            int next = at + 1;
            if (isInput(entry.line())) {
                out.addAll(entry.source());
                var happened = perform(chat, at, play, out);
                while (next < entries.size() && !isInput(entries.get(next).line())) {
                    next++;
                }
                missedFact |= follow(entries.subList(at + 1, next), happened, out);
            } else if (entry.line() instanceof Line.Note) {
                out.addAll(entry.source());
            }
            at = next;
        }
        return new Rebuilt(String.join("\n", out), missedFact);
    }

    private Heads perform(Chat chat, int at, Play play, List<String> out) {
        var entry = chat.entries().get(at);
        int before = platform.transcript().size();
        try {
            if (restarting) {
                stage.restart();
            }
            play.perform(entry.line());
        } catch (RuntimeException e) {
            var error = e instanceof IllegalArgumentException ? e.getMessage() : e.toString();
            throw failure(
                    chat,
                    "cannot go on at line " + entry.number() + ": " + error + "\nUp to there (- written, + happened):",
                    expected(chat, chat.entries().subList(0, at + 1)),
                    String.join("\n", out),
                    "",
                    e);
        }
        return new Heads(platform, play.speaker(), platform.transcript().since(before));
    }

    /** What follows a line, rebuilt: the chat's own order between places, then what it does not list. */
    private boolean follow(List<Chat.Entry> expected, Heads happened, List<String> out) {
        int lastHeard = -1;
        for (int i = 0; i < expected.size(); i++) {
            lastHeard = expected.get(i).line() instanceof Line.Heard ? i : lastHeard;
        }
        if (lastHeard < 0) {
            happened.rest().forEach(heard -> out.addAll(lines(heard)));
        }
        boolean missedFact = false;
        for (int i = 0; i < expected.size(); i++) {
            var entry = expected.get(i);
            if (entry.line() instanceof Line.Heard heard) {
                happened.next(adjust(heard).head()).ifPresent(found -> out.addAll(lines(found)));
                if (i == lastHeard) {
                    happened.rest().forEach(found -> out.addAll(lines(found)));
                }
            } else if (entry.line() instanceof Line.Fact fact && !stage.facts().contains(fact.words())) {
                missedFact = true;
            } else {
                out.addAll(entry.source());
            }
        }
        return missedFact;
    }

    private static boolean isInput(Line line) {
        return !(line instanceof Line.Note || line instanceof Line.Fact || line instanceof Line.Heard);
    }

    private String expected(Chat chat, List<Chat.Entry> entries) {
        var out = new ArrayList<String>();
        for (var entry : entries) {
            out.addAll(entry.line() instanceof Line.Heard heard ? lines(adjust(heard)) : entry.source());
        }
        return String.join("\n", out);
    }

    private Line.Heard adjust(Line.Heard heard) {
        var expected = adjusted.apply(new Expected(heard.head(), heard.text()));
        return new Line.Heard(expected.head(), expected.text());
    }

    private static List<String> lines(Line.Heard heard) {
        var lines = new ArrayList<String>();
        var first = heard.text().get(0);
        lines.add(first.isEmpty() ? heard.head() : heard.head() + " " + first);
        heard.text().stream().skip(1).forEach(line -> lines.add(line.isEmpty() ? "" : ChatParser.INDENT + line));
        return lines;
    }

    private static AssertionFailedError failure(
            Chat chat, String what, String expected, String actual, String after, Throwable cause) {
        var message = chat.name() + " " + what + "\n" + Diff.of(expected, actual) + after;
        return new AssertionFailedError(message, expected, actual, cause);
    }
}
