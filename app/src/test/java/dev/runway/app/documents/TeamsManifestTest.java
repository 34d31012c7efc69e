package dev.runway.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.Runway;
import dev.runway.app.WholeApplication;
import dev.runway.app.manifest.TeamsPackageCommand;
import dev.runway.teams.receive.TeamsDoor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The manifest lists what Runway understands and asks for what it uses, and for nothing else: both ways. */
@WholeApplication
class TeamsManifestTest {

    private static final Path ROOT = Path.of("..");

    /** Teams shows twelve at most, so these are the ones; each from the version on that understands it. */
    private static final List<String> TOP = List.of(
            "intake",
            "update",
            "status",
            "portfolio",
            "project",
            "needs",
            "review",
            "away",
            "checkin",
            "broadcast",
            "setup",
            "help");

    /** What the manifest calls a kind of conversation, by what an activity calls it. */
    private static final Map<String, String> SCOPES =
            Map.of("personal", "personal", "channel", "team", "groupChat", "groupChat");

    @Autowired
    Runway runway;

    @LocalServerPort
    int port;

    private JsonNode manifest;

    @BeforeEach
    void read() throws IOException {
        manifest = JsonMapper.shared().readTree(Files.readString(ROOT.resolve("manifest/teams/manifest.json")));
    }

    @Test
    void itListsTheTopCommandsThatAreUnderstoodInTheirOrder() {
        var understood = new HashSet<String>();
        runway.conversations().talk().commands().forEach(command -> {
            understood.add(command.word());
            understood.addAll(command.alsoSaid());
        });

        assertThat(commands().map(command -> command.path("title").asString()))
                .containsExactlyElementsOf(
                        TOP.stream().filter(understood::contains).toList());
    }

    @Test
    void everyExampleInADescriptionBeginsWithACommandThatIsUnderstood() {
        var words = runway.conversations().talk().commands().stream()
                .flatMap(command -> Stream.concat(Stream.of(command.word()), command.alsoSaid().stream()))
                .toList();
        var examples = commands()
                .map(command -> command.path("description").asString())
                .filter(description -> description.contains(": "))
                .flatMap(description -> Stream.of(description.split(": ", 2)[1].split(", ")))
                .toList();

        assertThat(examples).hasSizeGreaterThan(5).allSatisfy(example -> assertThat(words)
                .anyMatch(word -> example.equals(word) || example.startsWith(word + " ")));
    }

    /** No slash triggers, no files, no calls, no dialogs before the first word: none of it is handled. */
    @Test
    void itClaimsNothingThatIsNotHandled() {
        var bot = manifest.path("bots").path(0);

        assertThat(names(bot))
                .containsExactlyInAnyOrder("botId", "scopes", "isNotificationOnly", "supportsFiles", "commandLists");
        assertThat(bot.path("supportsFiles").asBoolean()).isFalse();
        assertThat(strings(bot.path("scopes")))
                .containsExactlyInAnyOrderElementsOf(
                        TeamsDoor.CONVERSATIONS.stream().map(SCOPES::get).toList());
        assertThat(bot.path("commandLists")).hasSize(1);
        assertThat(names(bot.path("commandLists").path(0))).containsExactlyInAnyOrder("scopes", "commands");
        assertThat(bot.path("commandLists").path(0).path("scopes")).isEqualTo(bot.path("scopes"));
    }

    /** Neither rights in teams and chats, nor on a device, nor a sign-in. */
    @Test
    void itAsksForNoRights() {
        assertThat(names(manifest))
                .doesNotContain(
                        "permissions", "authorization", "devicePermissions", "webApplicationInfo", "composeExtensions");
        assertThat(strings(manifest.path("validDomains"))).containsExactly("{{HOST}}");
    }

    @Test
    void itsAddressesLeadToAPageThatSaysWhatTheyPromise() throws Exception {
        var developer = manifest.path("developer");
        for (var name : List.of("websiteUrl", "privacyUrl", "termsOfUseUrl")) {
            var address = URI.create(
                    developer.path(name).asString().replace("{{RUNWAY_PUBLIC_URL}}", "http://127.0.0.1:" + port));
            var page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<title>About Runway</title>");
            if (address.getFragment() != null) {
                assertThat(page.body()).contains("id=\"" + address.getFragment() + "\"");
            }
        }
    }

    @Test
    void thePageNamesTheDoorAndTheCommandThatMakesThePackage() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/teams.md")))
                .contains("`https://your-address" + TeamsDoor.PATH + "`")
                .contains(".jar " + TeamsPackageCommand.NAME + "\n");
    }

    @Test
    void itsVersionIsTheApplications() throws IOException {
        var pom = Files.readString(ROOT.resolve("pom.xml"));

        assertThat(pom).contains("<version>" + manifest.path("version").asString() + "-SNAPSHOT</version>");
    }

    @Test
    void theColourIsThatOfSlack() throws IOException {
        assertThat(Files.readString(ROOT.resolve("manifest/slack/manifest.yaml")))
                .containsIgnoringCase("\"" + manifest.path("accentColor").asString() + "\"");
    }

    private Stream<JsonNode> commands() {
        return StreamSupport.stream(
                manifest.path("bots")
                        .path(0)
                        .path("commandLists")
                        .path(0)
                        .path("commands")
                        .spliterator(),
                false);
    }

    private static Set<String> names(JsonNode object) {
        return Set.copyOf(object.propertyNames());
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
