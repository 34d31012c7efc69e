package dev.runway.app.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.runway.slack.receive.SlackDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * The manifest asks for what the code uses, and for nothing else: both ways. Which scope a method or an event needs is Slack's
 * to say (docs.slack.dev, on each method's and each event's page), so it stands here.
 */
class SlackManifestTest {

    private static final Path FOLDER = Path.of("..", "manifest", "slack");

    private static final Map<String, Set<String>> SCOPES_OF_METHODS = Map.ofEntries(
            Map.entry("authTest", Set.of()),
            Map.entry("chatPostMessage", Set.of("chat:write")),
            Map.entry("chatPostEphemeral", Set.of("chat:write")),
            Map.entry("chatUpdate", Set.of("chat:write")),
            Map.entry("chatDelete", Set.of("chat:write")),
            Map.entry("conversationsHistory", Set.of("im:history")),
            Map.entry("conversationsInfo", Set.of("channels:read", "groups:read")),
            Map.entry("conversationsOpen", Set.of("im:write")),
            Map.entry("filesGetUploadURLExternal", Set.of("files:write")),
            Map.entry("filesCompleteUploadExternal", Set.of("files:write")),
            Map.entry("usersInfo", Set.of("users:read", "users:read.email")),
            Map.entry("viewsOpen", Set.of()),
            Map.entry("viewsUpdate", Set.of()));

    private static final Map<String, Set<String>> SCOPES_OF_EVENTS = Map.of(
            "app_mention", Set.of("app_mentions:read"),
            "channel_left", Set.of("channels:read"),
            "group_left", Set.of("groups:read"),
            "member_joined_channel", Set.of("channels:read", "groups:read"),
            "message.im", Set.of("im:history"),
            "user_change", Set.of("users:read"));

    private Map<String, Object> manifest;

    @BeforeEach
    void read() throws IOException {
        manifest = new Yaml().load(Files.readString(FOLDER.resolve("manifest.yaml"), UTF_8));
    }

    @Test
    void itsCommandsAreThoseThatTheDoorTakes() {
        assertThat(commands())
                .extracting(command -> command.get("command"))
                .containsExactlyInAnyOrderElementsOf(
                        SlackDoor.COMMANDS.stream().map(name -> "/" + name).toList());
        assertThat(commands()).allSatisfy(command -> {
            // Without it a mention in a command comes as bare words, and nobody is found by them.
            assertThat(command.get("should_escape")).isEqualTo(true);
            assertThat((String) command.get("description")).hasSizeBetween(1, 2_000);
            assertThat((String) command.get("usage_hint")).hasSizeBetween(1, 1_000);
        });
    }

    @Test
    void itsEventsAreThoseThatTheDoorHears() {
        assertThat(this.<List<String>>at("settings", "event_subscriptions", "bot_events"))
                .containsExactlyInAnyOrderElementsOf(SlackDoor.EVENTS);
    }

    @Test
    void itAsksForTheScopesOfWhatIsCalledAndHeardAndForNoOther() {
        var needed = new HashSet<>(Set.of("commands"));
        methodsCalled().forEach(method -> {
            assertThat(SCOPES_OF_METHODS).as("the scopes of methods").containsKey(method);
            needed.addAll(SCOPES_OF_METHODS.get(method));
        });
        SlackDoor.EVENTS.forEach(event -> needed.addAll(SCOPES_OF_EVENTS.get(event)));

        assertThat(this.<List<String>>at("oauth_config", "scopes", "bot")).containsExactlyInAnyOrderElementsOf(needed);
        assertThat(SCOPES_OF_METHODS.keySet()).isEqualTo(methodsCalled());
        assertThat(SCOPES_OF_EVENTS.keySet()).isEqualTo(SlackDoor.EVENTS);
    }

    @Test
    void everyAddressInItLeadsToTheDoor() {
        var addresses = Stream.concat(
                commands().stream().map(command -> (String) command.get("url")),
                Stream.of(
                        this.<String>at("settings", "event_subscriptions", "request_url"),
                        this.<String>at("settings", "interactivity", "request_url")));

        assertThat(addresses)
                .hasSize(SlackDoor.COMMANDS.size() + 2)
                .allMatch(address -> address.equals("https://runway.example.com" + SlackDoor.PATH));
    }

    /** Its limits are Slack's (docs.slack.dev, "App manifest reference"). */
    @Test
    void slackWouldTakeIt() {
        assertThat(this.<String>at("display_information", "name")).hasSizeLessThanOrEqualTo(35);
        assertThat(this.<String>at("display_information", "description")).hasSizeLessThanOrEqualTo(140);
        assertThat(this.<String>at("display_information", "long_description")).hasSizeBetween(174, 4_000);
        assertThat(this.<Boolean>at("features", "app_home", "messages_tab_enabled"))
                .isTrue();
        assertThat(this.<Boolean>at("features", "app_home", "messages_tab_read_only_enabled"))
                .isFalse();
        assertThat(this.<Boolean>at("settings", "interactivity", "is_enabled")).isTrue();
    }

    @Test
    void thePageTellsWhatEveryScopeIsFor() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "slack.md"), UTF_8);

        assertThat(this.<List<String>>at("oauth_config", "scopes", "bot"))
                .allSatisfy(scope -> assertThat(page).contains("`" + scope + "`"));
    }

    /** A square of 512 to 2,000 pixels. */
    @Test
    void itsPictureIsOneThatSlackTakes() throws IOException {
        var picture = ImageIO.read(FOLDER.resolve("icon.png").toFile());

        assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isBetween(512, 2_000);
    }

    private static Set<String> methodsCalled() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.runway.slack").stream()
                        .flatMap(each -> each.getMethodCallsFromSelf().stream())
                        .map(JavaCall::getTarget)
                        .filter(target -> target.getOwner().isEquivalentTo(MethodsClient.class))
                        .map(target -> target.getName())
                        .collect(Collectors.toSet());
    }

    private List<Map<String, Object>> commands() {
        return at("features", "slash_commands");
    }

    @SuppressWarnings("unchecked")
    private <T> T at(String... path) {
        Object value = manifest;
        for (String name : path) {
            value = ((Map<String, Object>) value).get(name);
        }
        return (T) value;
    }
}
