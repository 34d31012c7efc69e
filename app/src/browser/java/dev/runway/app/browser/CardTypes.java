package dev.runway.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Microsoft's own types of cards, npm {@code @microsoft/teams.cards}, held against cards by the TypeScript compiler: it refuses a
 * property that a type does not have, which no reader of cards does. {@code teams-card.ts} says what is let through besides.
 */
final class CardTypes {

    private static final Path SCRIPTS = Path.of("src", "browser", "npm");
    private static final String CARD = "teams-card.ts";

    private final Npm npm;
    private final Path folder;

    /** @param name of a folder below {@code target/npm}, where the compiler finds the types */
    CardTypes(Npm npm, String name) {
        this.npm = npm;
        this.folder = Path.of("target", "npm", name);
    }

    /**
     * @param files cards by the name of a file
     * @return a line each: {@code name.ts(3,120): error …}, where the card is the third of that file
     */
    List<String> complaints(Map<String, List<JsonObject>> files) throws Exception {
        emptied();
        Files.copy(SCRIPTS.resolve(CARD), folder.resolve(CARD));
        Files.copy(SCRIPTS.resolve("teams-card.tsconfig.json"), folder.resolve("tsconfig.json"));
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".ts"), written(file.getValue()));
        }
        var printed = folder.resolve("printed.txt");
        int ended = npm.run(printed, "typescript/bin/tsc", List.of("--project", "."))
                .waitFor();
        var complaints = Files.readAllLines(printed);
        assertThat(ended == 0).as(String.join("\n", complaints)).isEqualTo(complaints.isEmpty());
        return complaints.stream().filter(line -> !line.startsWith(" ")).toList();
    }

    /** What a run before has left would be read, too. */
    private void emptied() throws IOException {
        Files.createDirectories(folder);
        try (var left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Each as a literal on a line of its own: only of literals are superfluous properties refused. */
    private static String written(List<JsonObject> cards) {
        var lines = new StringBuilder("import type { Card } from './teams-card.js';");
        for (int at = 0; at < cards.size(); at++) {
            lines.append(" export const card")
                    .append(at + 1)
                    .append(": Card = ")
                    .append(cards.get(at))
                    .append(";\n");
        }
        return lines.toString();
    }
}
