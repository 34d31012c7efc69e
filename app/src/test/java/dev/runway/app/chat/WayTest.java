package dev.runway.app.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.app.chat.Way.Want;
import dev.runway.core.dialog.Condition;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Question;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The computed tests go where this sends them, so it is proved by hand. */
class WayTest {

    private static final Question<String> SIZE = Question.oneOf("size")
            .shown("fix", "A fix")
            .shown("launch", "A launch")
            .shown("change", "A change");
    private static final Question<String> RISK = Question.text("risk").optional();
    private static final Question<String> WHO = Question.text("who");
    private static final Question<String> PLAN = Question.text("plan");
    private static final Question<Boolean> SURE = Question.yesNo("sure");

    private static Way to(String question) {
        var dialog = Dialog.named("test", 1)
                .given("known")
                .ask(SIZE, "How big?")
                .when(SIZE, "launch", launch -> launch.ask(RISK, "What could stop it?")
                        .when(Condition.answered(RISK), risky -> risky.ask(WHO, "Who helps?")
                                .when(
                                        Condition.not(Condition.mentionsSomebody(WHO)),
                                        nobody -> nobody.ask(PLAN, "And then?"))))
                .when(
                        Condition.all(Condition.given("known"), Condition.not(Condition.is(SIZE, "fix", "launch"))),
                        some -> some.ask(SURE, "Are you sure?"))
                .withoutReviewWhen(Condition.is(SIZE, "fix"))
                .closing("Thank you.");
        return Way.to(dialog, dialog.question(question).orElseThrow());
    }

    @Test
    void aFirstQuestionIsAskedOnTheWayToTheSummary() {
        assertThat(to("size").wants().get("size")).isIn(new Want.Chosen("launch"), new Want.Chosen("change"));
    }

    @Test
    void aQuestionDeepInABranchNeedsEveryAnswerAboveIt() {
        assertThat(to("risk").wants()).isEqualTo(Map.of("size", new Want.Chosen("launch")));
        assertThat(to("who").wants()).isEqualTo(Map.of("size", new Want.Chosen("launch"), "risk", new Want.Answered()));
        assertThat(to("plan").wants())
                .isEqualTo(Map.of(
                        "size",
                        new Want.Chosen("launch"),
                        "risk",
                        new Want.Answered(),
                        "who",
                        new Want.NamingNobody()));
    }

    @Test
    void whatMustBeGivenIsNamed() {
        assertThat(to("sure")).isEqualTo(new Way(Map.of("size", new Want.Chosen("change")), Map.of("known", true)));
    }

    @Test
    void aQuestionThatNobodyCanBeAskedIsAMistakeInTheDialog() {
        var never = Condition.all(Condition.is(SIZE, "fix"), Condition.is(SIZE, "launch"));
        var dialog = Dialog.named("test", 1)
                .ask(SIZE, "How big?")
                .when(never, hidden -> hidden.ask(RISK, "What could stop it?"))
                .closing("Thank you.");
        assertThatThrownBy(() -> Way.to(dialog, dialog.question("risk").orElseThrow()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("No way leads to the question \"risk\"");
    }
}
