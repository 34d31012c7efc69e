package dev.runway.app.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.core.directory.Workspace;
import dev.runway.testkit.chat.Abilities;
import dev.runway.testkit.chat.Chat;
import dev.runway.testkit.chat.ChatRunner;
import dev.runway.testkit.chat.Recording;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every chat of the conversations, on the real store: with one set of objects for the whole chat, and with every object of ours
 * built anew before each line. Each also through Slack's own payloads and Teams' own activities; those tagged "platforms" also on
 * PostgreSQL, and on a platform that can do little; those tagged "two platforms" on PostgreSQL, and through the payloads of both at once.
 *
 * <p>{@code mvn -pl app -am test -Dtest=ChatTest -Dsurefire.failIfNoSpecifiedTests=false -Drunway.chats.record=true} writes
 * what happens into the files: read the difference before you keep it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChatTest {

    private static final Path FOLDER = Path.of("..", "conversations", "src", "test", "resources", "chats");
    private static final String TAG = "platforms";
    /** Of chats in which somebody is on a second platform, as no single platform's stage has it. */
    static final String TWO_PLATFORMS = "two platforms";

    private static Premises h2;

    private final TranscriptPlatform platform =
            new TranscriptPlatform(new Workspace(1, "slack", "acme"), Abilities.USUAL);
    /** Where people are named with it: "Ana on Teams". */
    private final TranscriptPlatform teams =
            new TranscriptPlatform(new Workspace(1, "teams", "acme.example"), Abilities.of("Teams"));

    @BeforeAll
    static void open() {
        h2 = Premises.on(Vendor.H2);
    }

    @AfterAll
    static void close() {
        h2.close();
    }

    @Test
    void thereAreEnoughChatsAndTheTaggedDozen() {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(tagged()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void thePageAboutChatsSaysWhatIsSo() throws IOException {
        var page = Files.readString(FOLDER.resolve("README.md"));
        var example = page.substring(page.indexOf("```chat\n") + 8, page.indexOf("```\n\nA further line"));
        assertThat(Chat.parse("README.md", example).tags()).containsExactly(TAG);
        assertThat(Scenes.names()).allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
        assertThat(page).contains("-D" + Recording.PROPERTY + "=true");
    }

    @Test
    void whatIsNotPlayedThroughTeamsIsThereAndSaysWhy() {
        var all =
                files().stream().map(file -> FOLDER.relativize(file).toString()).toList();
        assertThat(all).containsAll(OnTeams.NOT_THERE.keySet());
        assertThat(onTeams()).containsAll(tagged());
        assertThat(OnTeams.NOT_THERE.values()).doesNotContain("");
    }

    /** First, so that the other ways are played against what it recorded. */
    @TestFactory
    @Order(1)
    Stream<DynamicTest> straight() {
        var runner = runner(h2);
        return each("", files(), file -> {
            if (Recording.isAsked()) {
                runner.record(file);
            }
            runner.check(Chat.read(file));
        });
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> withEverythingThroughTheStoreBeforeEachLine() {
        var runner = runner(h2).restartingBeforeEachLine();
        return each("restarted before each line", files(), file -> runner.check(Chat.read(file)));
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> onAPlatformThatCanDoLittle() {
        var runner = runner(h2).expecting(Abilities.BARE, BarePlatform::expected);
        return each("where little can be done", tagged(), file -> runner.check(Chat.read(file)));
    }

    @TestFactory
    @Order(4)
    Stream<DynamicTest> onPostgres() {
        var postgres = Premises.on(Vendor.POSTGRES);
        var runner = runner(postgres).restartingBeforeEachLine();
        var files = Stream.concat(tagged().stream(), onTwoPlatforms().stream()).toList();
        return each("on PostgreSQL", files, file -> runner.check(Chat.read(file)))
                .onClose(postgres::close);
    }

    @TestFactory
    @Order(5)
    Stream<DynamicTest> throughSlacksOwnPayloads() {
        var stage = new SlackStage(h2);
        var runner = new ChatRunner(stage, stage.transcript()).expecting(Abilities.USUAL, OnSlack::expected);
        return each("through Slack", onSlack(), file -> runner.check(Chat.read(file)))
                .onClose(stage::close);
    }

    @TestFactory
    @Order(6)
    Stream<DynamicTest> throughTeamsOwnActivities() {
        var stage = new TeamsStage(h2);
        var runner = new ChatRunner(stage, stage.transcript()).expecting(Abilities.of("Teams"), OnTeams::expected);
        return each("through Teams", onTeams(), file -> runner.check(Chat.read(file)))
                .onClose(stage::close);
    }

    @TestFactory
    @Order(7)
    Stream<DynamicTest> throughBothAtOnce() {
        var stage = new BothStage(h2);
        return each("through Slack and Teams", onTwoPlatforms(), file -> stage.runner()
                        .check(Chat.read(file)))
                .onClose(stage::close);
    }

    @TestFactory
    @Order(8)
    Stream<DynamicTest> throughBothAtOnceAndRestartedBeforeEachLine() {
        var stage = new BothStage(h2);
        var runner = stage.runner().restartingBeforeEachLine();
        return each(
                        "through Slack and Teams, restarted before each line",
                        onTwoPlatforms(),
                        file -> runner.check(Chat.read(file)))
                .onClose(stage::close);
    }

    private ChatRunner runner(Premises premises) {
        return new ChatRunner(new ChatStage(premises, platform, List.of(teams)), platform, Map.of("Teams", teams));
    }

    private static Stream<DynamicTest> each(String way, List<Path> files, Consumer<Path> check) {
        return files.stream().map(file -> {
            var name = FOLDER.relativize(file) + (way.isEmpty() ? "" : ", " + way);
            return DynamicTest.dynamicTest(name, file.toUri(), () -> check.accept(file));
        });
    }

    private static List<Path> files() {
        return Chat.filesUnder(FOLDER);
    }

    /** All but those that are about another platform. */
    private static List<Path> onSlack() {
        return files().stream()
                .filter(file -> !Chat.read(file).text().contains("\n[on Teams]\n"))
                .filter(file -> !Chat.read(file).tags().contains(TWO_PLATFORMS))
                .toList();
    }

    private static List<Path> onTwoPlatforms() {
        return files().stream()
                .filter(file -> Chat.read(file).tags().contains(TWO_PLATFORMS))
                .toList();
    }

    /** All but those that Teams has no part in. */
    private static List<Path> onTeams() {
        return files().stream()
                .filter(file ->
                        !OnTeams.NOT_THERE.containsKey(FOLDER.relativize(file).toString()))
                .filter(file -> !Chat.read(file).tags().contains(TWO_PLATFORMS))
                .toList();
    }

    private static List<Path> tagged() {
        return files().stream()
                .filter(file -> Chat.read(file).tags().contains(TAG))
                .toList();
    }
}
