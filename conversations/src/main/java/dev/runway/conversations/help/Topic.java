package dev.runway.conversations.help;

import dev.runway.conversations.words.Nearest;
import dev.runway.core.inbox.Command;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may want help about. Every command belongs to one of them, whether or not it is listed for everybody. */
enum Topic {
    UPDATES("Your updates", "update", "away", "back again", "zone", "working days", "accounts"),
    PROJECTS(
            "Projects",
            "status",
            "portfolio",
            "owner of",
            "when is",
            "budget of",
            "decision on",
            "follow",
            "unfollow",
            "needs",
            "need",
            "confidence",
            "project edit",
            "project history"),
    BEGINNING("Starting something", "intake", "requests"),
    OFFICE(
            "The office",
            "roles",
            "team",
            "help",
            "digest",
            "broadcast",
            "deliveries",
            "saved",
            "fresh",
            "project new",
            "program new",
            "people",
            "left",
            "returned",
            "role",
            "unlink");

    /** In the order in which most people need them. */
    static final List<String> MOST = List.of("update", "status", "intake", "needs", "portfolio", "away");

    private final String label;
    private final List<String> words;

    Topic(String label, String... words) {
        this.label = label;
        this.words = List.of(words);
    }

    /** @throws IllegalArgumentException when a command belongs to none: nobody would ever hear of it */
    static void hold(List<Command> commands) {
        var homeless = commands.stream()
                .map(Command::word)
                .filter(word -> Stream.of(values()).noneMatch(topic -> topic.words.contains(word)))
                .toList();
        if (!homeless.isEmpty()) {
            throw new IllegalArgumentException("No topic of help has " + homeless + ". Put each in one.");
        }
    }

    static Optional<Topic> called(String plain) {
        return Stream.of(values())
                .filter(topic -> Nearest.plain(topic.label).equals(plain))
                .findFirst();
    }

    String label() {
        return label;
    }

    /** The commands' words, those that most people may say first. */
    List<String> words() {
        return words;
    }
}
