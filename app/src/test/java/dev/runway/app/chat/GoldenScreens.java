package dev.runway.app.chat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.Conversations;
import dev.runway.core.dialog.Asked;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.directory.Workspace;
import dev.runway.testkit.chat.Abilities;
import dev.runway.testkit.chat.Chat;
import dev.runway.testkit.chat.ChatRunner;
import dev.runway.testkit.platform.Transcript;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every message that is said and every form that is opened, in every chat and on the way to every question of every dialog, as a
 * platform is given it: within its limits, and as it was recorded. Of chats, whose words they hold themselves, a message is recorded
 * when it is put together unlike any before it in its folder; of dialogs, every one; and what may be in any and is in few.
 *
 * <p>{@code -Drunway.chats.record=true} writes the files anew, as it does the chats: read the difference before you keep it.
 */
abstract class GoldenScreens {

    private static final Path CHATS = Path.of("..", "conversations", "src", "test", "resources", "chats");

    private static final int LONGEST_HEAD = 60;

    private static Premises h2;

    private final TranscriptPlatform platform =
            new TranscriptPlatform(new Workspace(1, "transcript", "acme"), Abilities.USUAL);
    private final ChatStage stage = new ChatStage(h2, platform);

    private final Screen screen;
    private final String folder;

    /** @param folder under {@code golden}, called as the platform is */
    GoldenScreens(Screen screen, String folder) {
        this.screen = screen;
        this.folder = folder;
    }

    @BeforeAll
    static void openStore() {
        h2 = Premises.on(Vendor.H2);
    }

    @AfterAll
    static void closeStore() {
        h2.close();
    }

    @TestFactory
    Stream<DynamicTest> everyChat() {
        return chats(false, new ChatRunner(stage, platform), platform);
    }

    /** Of chats in which somebody is on both, what is seen on this one. */
    @TestFactory
    Stream<DynamicTest> everyChatOfTwoPlatforms() {
        var slack = new TranscriptPlatform(new Workspace(1, "slack", "acme"), Abilities.USUAL);
        var teams = new TranscriptPlatform(new Workspace(1, "teams", "acme.example"), Abilities.of("Teams"));
        var both = new ChatStage(h2, slack, List.of(teams));
        var own = slack.workspace().platform().equals(folder) ? slack : teams;
        return chats(true, new ChatRunner(both, slack, Map.of("Teams", teams)), own);
    }

    @Test
    void whatIsRareInChats() {
        var golden = new Golden(folder, "specimens");
        Specimens.all().forEach((name, message) -> golden.add(name, screen.lines(message), List.of(name)));
        golden.check();
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionOfEveryDialog() {
        return Conversations.dialogs().stream()
                .map(dialog -> DynamicTest.dynamicTest(dialog.name(), () -> answers(dialog)));
    }

    /** @param own where it is seen */
    private Stream<DynamicTest> chats(boolean ofTwo, ChatRunner runner, TranscriptPlatform own) {
        var capabilities = Chat.filesUnder(CHATS).stream()
                .filter(file -> Chat.read(file).tags().contains(ChatTest.TWO_PLATFORMS) == ofTwo)
                .collect(Collectors.groupingBy(
                        file -> CHATS.relativize(file).getName(0).toString(), TreeMap::new, Collectors.toList()));
        return capabilities.entrySet().stream().map(capability -> {
            var name = capability.getKey() + (ofTwo ? "-of-two-platforms" : "");
            return DynamicTest.dynamicTest(name, () -> chats(name, capability.getValue(), runner, own));
        });
    }

    private void chats(String name, List<Path> files, ChatRunner runner, TranscriptPlatform own) {
        var golden = new Golden(folder, "chat-" + name);
        for (Path file : files) {
            seeing(own, () -> runner.check(Chat.read(file)), (event, lines) -> {
                var where = file.getFileName() + ", to " + event.place().name() + ": " + begins(event);
                golden.add(where, lines, Shape.of(lines));
            });
        }
        golden.check();
    }

    private void answers(Dialog dialog) {
        var golden = new Golden(folder, "dialog-" + dialog.name());
        for (Asked asked : dialog.questions()) {
            seeing(
                    platform,
                    () -> answer(dialog, asked, golden),
                    (event, lines) -> golden.add(begins(event), lines, lines));
        }
        golden.check();
    }

    private void answer(Dialog dialog, Asked asked, Golden golden) {
        var talk = new Interviews(stage, platform).begin(dialog, asked);
        talk.goTo(talk.keyOf(asked));
        var unfolding = screen.lines(talk.form());
        golden.add("the form, asking " + asked.key(), unfolding, Shape.withoutValues(unfolding));
        talk.say(Typical.refused(asked.question()));
        talk.goToSummary();
        var whole = screen.lines(talk.form());
        golden.add("the form, filled in by way of " + asked.key(), whole, Shape.withoutValues(whole));
        var answered = screen.answered(talk.form());
        if (!answered.isEmpty()) {
            golden.add("the form, once it was taken by way of " + asked.key(), answered, Shape.withoutValues(answered));
        }
        talk.say("send");
    }

    private static String begins(Transcript.Event event) {
        var first = event.text().lines().findFirst().orElse("");
        return first.length() <= LONGEST_HEAD ? first : first.substring(0, LONGEST_HEAD) + "…";
    }

    private void seeing(TranscriptPlatform own, Runnable happens, BiConsumer<Transcript.Event, List<String>> seen) {
        int before = own.transcript().size();
        happens.run();
        own.transcript().since(before).forEach(event -> seen.accept(event, screen.lines(event)));
    }
}
