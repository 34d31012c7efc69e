package dev.runway.fakeslack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScopesTest {

    @Test
    void theyAreThoseOfTheManifest() throws IOException {
        var listed = Files.readAllLines(Path.of("..", "manifest", "slack", "manifest.yaml")).stream()
                .map(String::strip)
                .dropWhile(line -> !line.equals("bot:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("- ") || line.startsWith("#"))
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(Scopes.SHIPPED);
    }

    @Test
    void everyKindOfConversationHasItsOwn() {
        assertThat(Scopes.toRead("C0PORTFOLIO")).isEqualTo("channels:history");
        assertThat(Scopes.toRead("G0BOARD")).isEqualTo("groups:history");
        assertThat(Scopes.toRead("D0ANA")).isEqualTo("im:history");
    }
}
