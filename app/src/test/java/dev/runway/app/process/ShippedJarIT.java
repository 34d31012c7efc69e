package dev.runway.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runway.faketeams.Activities;
import dev.runway.faketeams.FakeIssuer;
import dev.runway.faketeams.FakeTeams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is shipped, started as the README says. */
class ShippedJarIT {

    private static final Path THIS_JAVA = Path.of(System.getProperty("java.home"));

    private static final List<String> TEAMS_LIBRARIES =
            List.of("com.microsoft.bot", "com.nimbusds.jose", "org.springframework.security", "retrofit2", "okhttp3");

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
            assertThat(TEAMS_LIBRARIES).as("what Teams needs, while it is off").noneMatch(node::hasLoaded);

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

    @Test
    void itAnswersTeams() throws Exception {
        var password = "a~secret-of-this-proof-alone";
        var ana = new Activities.User("29:ana", "Ana", UUID.randomUUID().toString(), "Europe/Lisbon");
        try (var issuer = FakeIssuer.start(Clock.systemUTC()).bot(FakeTeams.TENANT, FakeTeams.APP, password);
                var teams = FakeTeams.start(Clock.systemUTC(), issuer::isBots);
                var node = Node.jar(THIS_JAVA, folder)
                        .with("TEAMS_APP_ID", FakeTeams.APP)
                        .with("TEAMS_APP_PASSWORD", password)
                        .with("TEAMS_TENANT_ID", FakeTeams.TENANT)
                        .with("TEAMS_LOGIN_URL", issuer.loginUrl())
                        .with("TEAMS_OPENID_METADATA_URL", issuer.metadataUrl())
                        .with("TEAMS_SERVICE_URLS", teams.url())
                        .go()) {
            teams.user(ana.id(), ana.name(), "ana@acme.example");
            teams.says(teams.direct(ana.id()), ana.id(), "zone");
            var said = new Activities(FakeTeams.APP, FakeTeams.TENANT, teams.url(), Clock.systemUTC())
                    .personal(ana, "zone")
                    .toString();

            assertThat(node.post("/api/messages", said, "Bearer a.b.c").statusCode())
                    .isEqualTo(401);
            assertThat(node.post("/api/messages", said, "Bearer " + issuer.token(FakeTeams.APP, teams.url()))
                            .statusCode())
                    .isEqualTo(200);

            teams.awaitSights(2);
            assertThat(teams.sights(1)).singleElement().satisfies(answer -> assertThat(
                            answer.message().activity().toString())
                    .contains("Europe/Lisbon"));
            assertThat(TEAMS_LIBRARIES).allMatch(node::hasLoaded);
            assertThat(node.askToStop()).isEqualTo(143);
            assertThat(node.printed()).doesNotContain(password);
        }
    }

    private static Optional<Path> jdk25() {
        return Optional.ofNullable(System.getenv("JAVA25_HOME"))
                .map(Path::of)
                .or(() -> Runtime.version().feature() >= 25 ? Optional.of(THIS_JAVA) : Optional.empty())
                .filter(home -> Files.isExecutable(home.resolve("bin/java")));
    }
}
