package dev.runway.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is shipped, started as the README says. */
class ShippedJarIT {

    private static final Path THIS_JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    @Test
    void itStartsWithNothingSetAndEndsWhenAsked() {
        try (var node = Node.jar(THIS_JAVA, folder).go()) {
            node.awaitRest();
            var health = node.get("/actuator/health");

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body())
                    .contains("The database answers.")
                    .contains("Messages are delivered as they come.")
                    .contains("The agenda is on time.");
            assertThat(node.get("/actuator/prometheus").body()).contains("runway_agenda_behind_seconds");
            assertThat(node.get("/actuator/env").statusCode()).isEqualTo(404);
            assertThat(node.get("/playground").statusCode()).isEqualTo(200);
            assertThat(folder.resolve("data/runway.mv.db")).exists();

            assertThat(node.askToStop()).isEqualTo(143);
        }
    }

    @Test
    void theSameJarRunsOnJdk25WithVirtualThreads() {
        var jdk = jdk25();
        assumeTrue(jdk.isPresent(), "There is no JDK 25 here: set JAVA25_HOME to run the jar on it.");
        try (var node = Node.jar(jdk.get(), folder)
                .with("SPRING_THREADS_VIRTUAL_ENABLED", "true")
                .go()) {
            assertThat(node.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(node.printed()).contains("using Java 25");
            assertThat(node.askToStop()).isEqualTo(143);
        }
    }

    @Test
    void aHalfSetStartIsRefusedWithOneSentence() {
        try (var node = Node.jar(THIS_JAVA, folder)
                .with("TEAMS_APP_ID", "11111111-1111-1111-1111-111111111111")
                .go()) {
            assertThat(node.exit()).isEqualTo(1);
            assertThat(node.printed())
                    .contains(
                            "TEAMS_APP_ID is set but TEAMS_APP_PASSWORD and TEAMS_TENANT_ID are missing: please set all"
                                    + " three, or none of them.")
                    .doesNotContain("\tat ");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    private static Optional<Path> jdk25() {
        return Optional.ofNullable(System.getenv("JAVA25_HOME"))
                .map(Path::of)
                .or(() -> Runtime.version().feature() >= 25 ? Optional.of(THIS_JAVA) : Optional.empty())
                .filter(home -> Files.isExecutable(home.resolve("bin/java")));
    }
}
