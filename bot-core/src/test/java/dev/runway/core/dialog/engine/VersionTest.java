package dev.runway.core.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.DialogBuilder;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.VersionRule;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Runs that were begun before a deploy. */
class VersionTest {

    private static final Question<String> ONE = Question.text("one");
    private static final Question<String> TWO = Question.text("two");
    private static final Question<String> BETWEEN = Question.text("between");
    private static final Dialog OLD =
            Dialog.named("check-in", 1).ask(ONE, "One?").ask(TWO, "Two?").closing("Thanks.");

    private static Chat after(Dialog deployed, String... saidBefore) {
        var before = Chat.with(OLD).begin("check-in").says(saidBefore);
        return Chat.with(deployed).run(before.run());
    }

    private static DialogBuilder version2() {
        return Dialog.named("check-in", 2);
    }

    @Test
    void wordsForAQuestionThatMovedAreNotTakenForAnother() {
        var inserted = version2()
                .ask(ONE, "One?")
                .ask(BETWEEN, "Between?")
                .ask(TWO, "Two?")
                .closing("Thanks.");
        var chat = after(inserted, "a").says("the answer to two");
        assertThat(chat.said())
                .isEqualTo(
                        "These questions have changed a little since I asked, so I'd rather ask again than take your words for"
                                + " the wrong one.\nBetween?");
        assertThat(chat.answer("one")).contains("a");
        assertThat(chat.says("b", "c").engine().answers(chat.run()).get(TWO)).contains("c");
    }

    @Test
    void aWordThatMeansTheSameEverywhereIsHeardAtOnce() {
        var chat = after(version2().ask(BETWEEN, "Between?").ask(ONE, "One?").closing("Thanks."), "a")
                .says("stop");
        assertThat(chat.run().state()).isEqualTo(Run.State.DRAFT);
    }

    @Test
    void anAnswerAskedInOtherWordsIsConfirmed() {
        var reworded = version2().ask(ONE, "One, please?").ask(TWO, "Two?").closing("Thanks.");
        var chat = after(reworded, "a");
        chat.took(chat.engine().askAgain(chat.setting(), chat.run()));
        assertThat(chat.said()).isEqualTo("One, please? You said: \"a\".\n(Keep)");
        assertThat(chat.says("keep").said()).isEqualTo("Two?");
    }

    @Test
    void anAnswerToAQuestionThatIsGoneDoesNotCount() {
        var chat = after(version2().ask(TWO, "Two?").closing("Thanks."), "a");
        chat.took(chat.engine().askAgain(chat.setting(), chat.run())).says("b");
        assertThat(chat.words()).isEqualTo("Shall I send this?\n  Two: b");
        assertThat(chat.engine().answers(chat.run()).inOrder()).hasSize(1);
    }

    @Test
    void aRenamedQuestionKeepsItsAnswer() {
        var renamed = version2()
                .ask(BETWEEN, "One?")
                .ask(TWO, "Two?")
                .since(2, VersionRule.renamed("one", "between"))
                .closing("Thanks.");
        var chat = after(renamed, "a");
        chat.took(chat.engine().askAgain(chat.setting(), chat.run()));
        assertThat(chat.said()).isEqualTo("Two?");
        assertThat(chat.answer("between")).contains("a");
        assertThat(chat.run().version()).isEqualTo(2);
    }

    @Test
    void startingOverSaysWhy() {
        var anew = version2().ask(ONE, "One?").since(2, VersionRule.startOver()).closing("Thanks.");
        var chat = after(anew, "a").says("b");
        assertThat(chat.said())
                .isEqualTo(
                        "These questions have changed since we last spoke, so we begin anew. I am sorry for the extra minute."
                                + "\nOne?");
        assertThat(chat.run().answers()).isEmpty();
    }

    @Test
    void everyRuleBetweenTheVersionsIsApplied() {
        var third = Dialog.named("check-in", 3)
                .ask(Question.text("last"), "One?")
                .since(2, VersionRule.carryOn())
                .since(2, VersionRule.renamed("one", "middle"))
                .since(3, VersionRule.renamed("middle", "last"))
                .closing("Thanks.");
        assertThat(Upgrade.of(after(third, "a").run(), third).answers()).containsKey(AnswerKey.of("last"));
    }

    @Test
    void aDialogThatIsGoneEndsTheRun() {
        var chat = Chat.with().run(Chat.with(OLD).begin("check-in").run()).says("a");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.STOPPED);
        assertThat(chat.run().state()).isEqualTo(Run.State.STOPPED);
        assertThat(chat.said())
                .isEqualTo(
                        "The office no longer asks this, so there is nothing left to do. Say \"help\" to see what I can do.");
        assertThatThrownBy(() -> chat.engine().form(chat.setting(), chat.run())).hasMessageContaining("which is gone");
    }

    @Test
    void aRunIsNotBegunWithoutWhatItMustBeGiven() {
        var rooms = Dialog.named("rooms", 1)
                .given(Question.text("title"))
                .forEach("rooms", room -> room.ask(ONE, "How is {subject} in {title}?"))
                .closing("Thanks.");
        var chat = Chat.with(rooms);
        assertThatThrownBy(() -> chat.begin("rooms"))
                .hasMessageContaining("does not ask for \"title\"")
                .hasMessageContaining("a list of them must be given");
        var twins = List.of(
                new Subject("a", "A", Map.of()), new Subject("a", "B", Map.of()), new Subject("a|b", "C", Map.of()));
        assertThatThrownBy(() -> chat.begin("rooms", new Given(Map.of("title", "x"), Map.of("rooms", twins))))
                .hasMessageContaining("have the same key")
                .hasMessageContaining("without a bar");
        assertThatThrownBy(() ->
                        chat.engine().fresh(chat.setting(), new UUID(0, 2), Chat.DIRECT, "halls", Given.nothing()))
                .hasMessageContaining("has no dialog \"halls\"");
    }
}
