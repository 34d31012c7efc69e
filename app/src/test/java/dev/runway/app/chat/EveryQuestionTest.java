package dev.runway.app.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.Conversations;
import dev.runway.core.dialog.Asked;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Workspace;
import dev.runway.testkit.chat.Abilities;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every question of every dialog, reached on a way that is computed from the declaration, through the real inbox on the real
 * store: an answer that is refused, back, one answer changed, and restarts in the midst. A new question is tested by being
 * declared.
 */
class EveryQuestionTest {

    private static Premises h2;

    private final TranscriptPlatform platform =
            new TranscriptPlatform(new Workspace(1, "transcript", "acme"), Abilities.USUAL);
    private final ChatStage stage = new ChatStage(h2, platform);
    private final Interviews interviews = new Interviews(stage, platform);

    @BeforeAll
    static void open() {
        h2 = Premises.on(Vendor.H2);
    }

    @AfterAll
    static void close() {
        h2.close();
    }

    @TestFactory
    Stream<DynamicNode> everyQuestionOfEveryDialog() {
        return Conversations.dialogs().stream()
                .map(dialog -> DynamicContainer.dynamicContainer(
                        dialog.name(),
                        dialog.questions().stream()
                                .map(asked -> DynamicContainer.dynamicContainer(asked.key(), cases(dialog, asked)))));
    }

    private Stream<DynamicTest> cases(Dialog dialog, Asked asked) {
        return Stream.of(
                DynamicTest.dynamicTest("refuses what is no answer", () -> refuses(dialog, asked)),
                DynamicTest.dynamicTest("comes again on \"back\"", () -> comesAgain(dialog, asked)),
                DynamicTest.dynamicTest("is changed at the summary", () -> isChanged(dialog, asked)),
                DynamicTest.dynamicTest("survives restarts", () -> survivesRestarts(dialog, asked)));
    }

    private void refuses(Dialog dialog, Asked asked) {
        var talk = interviews.begin(dialog, asked);
        var key = talk.keyOf(asked);
        talk.goTo(key);
        var before = talk.run().answers();

        var said = talk.say(Typical.refused(asked.question()));

        assertThat(talk.run().answers()).as("nothing is half-stored").isEqualTo(before);
        assertThat(talk.open()).contains(key);
        assertThat(said)
                .as("the refusal says what to do")
                .hasSizeGreaterThan(20)
                .doesNotContain("Sorry");
        if (Typical.isRefusedForItsLength(asked.question())) {
            assertThat(said).contains(Integer.toString(asked.question().longest()));
        }
        talk.answer(false);
        assertThat(talk.run().answers()).containsKey(key);
        assertThat(talk.open()).isNotEqualTo(Optional.of(key));
    }

    private void comesAgain(Dialog dialog, Asked asked) {
        var talk = interviews.begin(dialog, asked);
        var key = talk.keyOf(asked);
        talk.goTo(key);
        talk.answer(false);
        var first = talk.run().answers().get(key);

        var said = talk.say("back");

        assertThat(talk.open()).contains(key);
        assertThat(said).contains(first.asked());
        talk.answer(true);
        assertThat(values(talk.run(), first)).isNotEqualTo(first.values()).isNotEmpty();
        finish(dialog, talk);
    }

    private void isChanged(Dialog dialog, Asked asked) {
        var talk = interviews.begin(dialog, asked);
        var key = talk.keyOf(asked);
        talk.goToSummary();
        var first = talk.run().answers().get(key);

        var said = talk.say("change " + talk.nameOf(key));

        assertThat(talk.open()).contains(key);
        assertThat(said).contains(first.asked()).contains("You said");
        talk.answer(true);
        assertThat(values(talk.run(), first)).isNotEqualTo(first.values()).isNotEmpty();
        finish(dialog, talk);
    }

    private void survivesRestarts(Dialog dialog, Asked asked) {
        var talk = interviews.begin(dialog, asked);
        var key = talk.keyOf(asked);
        talk.goTo(key);
        var before = talk.run();
        stage.restart();
        assertThat(talk.run()).isEqualTo(before);
        talk.answer(false);
        assertThat(talk.run().answers()).containsKey(key);
        stage.restart();
        talk.goToSummary();
        stage.restart();
        finish(dialog, talk);
    }

    private void finish(Dialog dialog, Interview talk) {
        talk.goToSummary();
        var said = talk.say("send");
        assertThat(talk.run().state()).isEqualTo(Run.State.DONE);
        assertThat(said).startsWith(beginning(dialog.closing()));
    }

    /** Up to what its ending tells. */
    private static String beginning(String closing) {
        int hole = closing.indexOf('{');
        return hole < 0 ? closing : closing.substring(0, hole);
    }

    private static List<String> values(Run run, Answer of) {
        return run.answers().get(of.key()).values();
    }
}
