package dev.runway.core.dialog;

import static dev.runway.core.dialog.Condition.answered;
import static dev.runway.core.dialog.Condition.forEverySubject;
import static dev.runway.core.dialog.Condition.given;
import static dev.runway.core.dialog.Condition.is;
import static dev.runway.core.dialog.Condition.mentionsSomebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DialogTest {

    private static final Question<String> WHAT = Question.text("what");
    private static final Question<String> MOOD =
            Question.oneOf("mood").shown("good", "Good").shown("bad", "Bad");
    private static final Question<java.time.LocalDate> BY = Question.date("by");

    @ParameterizedTest(name = "{0}")
    @MethodSource("declarationsThatCannotWork")
    void refusesWhatCannotWorkAndSaysHowToMendIt(String sentence, Function<DialogBuilder, Dialog> declaration) {
        assertThatThrownBy(() -> declaration.apply(Dialog.named("check-in", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    static Stream<Arguments> declarationsThatCannotWork() {
        return Stream.of(
                refused("It asks nothing", it -> it.closing("Thanks.")),
                refused(
                        "\"what\" is asked twice",
                        it -> it.ask(WHAT, "What?").ask(WHAT, "And what?").closing("Thanks.")),
                refused(
                        "names {weather}, which is not known by then. Ask it before, or declare it with given(\"weather\")",
                        it -> it.ask(WHAT, "What about the {weather}?").closing("Thanks.")),
                refused(
                        "names {by}, which is not known by then. Ask \"by\" first",
                        it -> it.ask(WHAT, "What by {by}?").ask(BY, "When?").closing("Thanks.")),
                refused("depends on \"mood\", which is not answered by then. Ask \"mood\" first", it -> it.when(
                                MOOD, "bad", sad -> sad.ask(WHAT, "What?"))
                        .ask(MOOD, "How?")
                        .closing("Thanks.")),
                refused("being \"awful\", which is no option of it", it -> it.ask(MOOD, "How?")
                        .when(MOOD, "awful", sad -> sad.ask(WHAT, "What?"))
                        .closing("Thanks.")),
                refused("has a brace that holds no name", it -> it.ask(WHAT, "What {?")
                        .closing("Thanks.")),
                refused("has a brace that holds no name", it -> it.ask(WHAT, "What }?")
                        .closing("Thanks.")),
                refused("has no words", it -> it.ask(WHAT, " ").closing("Thanks.")),
                refused("offers nothing to choose", it -> it.ask(Question.oneOf("mood"), "How?")
                        .closing("Thanks.")),
                refused("shorten it by 5", it -> it.ask(Question.oneOf("mood").shown("good", "x".repeat(80)), "How?")
                        .closing("Thanks.")),
                refused("hides every option", it -> it.ask(
                                Question.oneOf("mood").shown("good", "Good").behindMore("good"), "How?")
                        .closing("Thanks.")),
                refused("shows \"góod.\" twice", it -> it.ask(
                                Question.oneOf("mood").shown("good", "Good").shown("fine", "góod."), "How?")
                        .closing("Thanks.")),
                refused("is no choice", it -> it.ask(WHAT.shown("a", "A"), "What?")
                        .closing("Thanks.")),
                refused("which it would not understand itself", it -> it.ask(BY.suggesting("Soonish"), "When?")
                        .closing("Thanks.")),
                refused("cannot be put to that", it -> it.ask(WHAT, "What?", Check.daysAway(3, "Later, please."))
                        .closing("Thanks.")),
                refused("without a refusal", it -> it.ask(BY, "When?", Check.daysAway(3, ""))
                        .closing("Thanks.")),
                refused("Compare it with a date that is asked before it", it -> it.ask(
                                BY, "When?", Check.notBefore(Question.date("from"), "Later, please."))
                        .closing("Thanks.")),
                refused("allows 4000 characters", it -> it.ask(WHAT.atMost(4000), "What?")
                        .closing("Thanks.")),
                refused("Use an ISO code", it -> it.ask(Question.money("cost").in("Euro"), "How much?")
                        .closing("Thanks.")),
                refused("which has a meaning of its own", it -> it.ask(Question.text("subject"), "What?")
                        .closing("Thanks.")),
                refused("Use lower case words", it -> it.ask(Question.text("What/ever"), "What?")
                        .closing("Thanks.")),
                refused("A forEach stands inside another", it -> it.forEach(
                                "rooms", room -> room.forEach("desks", desk -> desk.ask(WHAT, "What?")))
                        .closing("Thanks.")),
                refused("use it inside that forEach", it -> it.forEach(
                                "rooms", room -> room.ask(MOOD, "How is {subject}?"))
                        .when(MOOD, "bad", sad -> sad.ask(WHAT, "What?"))
                        .closing("Thanks.")),
                refused("Put it after that forEach", it -> it.when(
                                forEverySubject("rooms", is(MOOD, "bad")), sad -> sad.ask(WHAT, "What?"))
                        .forEach("rooms", room -> room.ask(MOOD, "How is {subject}?"))
                        .closing("Thanks.")),
                refused("names {subject}", it -> it.ask(WHAT, "How is {subject}?")
                        .closing("Thanks.")),
                refused("is not given", it -> it.when(given("last"), old -> old.ask(WHAT, "What?"))
                        .closing("Thanks.")),
                refused("only words can mention somebody", it -> it.ask(MOOD, "How?")
                        .when(mentionsSomebody(MOOD), who -> who.ask(WHAT, "What?"))
                        .closing("Thanks.")),
                refused(
                        "that is no date",
                        it -> it.ask(WHAT, "What?").line("{what:full}").closing("Thanks.")),
                refused("Only that of a date may have one", it -> it.ask(
                                WHAT, "What?", Check.atLeastSoMany(2, "Say more than {by}."))
                        .closing("Thanks.")),
                refused(
                        "offer two sizes or more",
                        it -> it.ask(WHAT, "What?").sizedBy(WHAT).closing("Thanks.")),
                refused("which must be asked once", it -> it.forEach(
                                "rooms", room -> room.ask(MOOD, "How is {subject}?"))
                        .sizedBy(MOOD)
                        .closing("Thanks.")),
                refused(
                        "What a run is about names {title}",
                        it -> it.ask(WHAT, "What?").about("{title}").closing("Thanks.")),
                refused("more than one shortcut", it -> it.forEach("rooms", room -> room.ask(MOOD, "How is {subject}?")
                                .shortcut("All good", MOOD, "good")
                                .shortcut("All bad", MOOD, "bad"))
                        .closing("Thanks.")),
                refused("must answer the dialog's first question", it -> it.ask(WHAT, "What?")
                        .forEach("rooms", room -> room.ask(MOOD, "How is {subject}?")
                                .shortcut("All good", MOOD, "good"))
                        .closing("Thanks.")),
                refused("names {when}", it -> it.ask(WHAT, "What?").closing("You'll hear {when}.", "where")),
                refused("Nudge earlier", it -> it.ask(WHAT, "What?")
                        .nudgeAfter(Duration.ofDays(2))
                        .closing("Thanks.")),
                refused("Rename a key that is gone", it -> it.ask(WHAT, "What?")
                        .since(2, VersionRule.renamed("old", "new"))
                        .closing("Thanks.")),
                refused("Name a version from 2 to 2", it -> it.ask(WHAT, "What?")
                        .since(3, VersionRule.startOver())
                        .closing("Thanks.")),
                refused("Put them right after the ask", it -> it.orWhen(Condition.always(), "What?")
                        .closing("Thanks.")));
    }

    private static Arguments refused(String sentence, Function<DialogBuilder, Dialog> declaration) {
        return Arguments.of(sentence, declaration);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> Dialog.named("Check In", 0).closing(""))
                .hasMessageContaining("Its name must be")
                .hasMessageContaining("Its version must be")
                .hasMessageContaining("It asks nothing")
                .hasMessageContaining("The closing has no words");
    }

    @Test
    void keepsQuestionsInTheOrderTheyAreAskedWithTheConditionsAroundThem() {
        var dialog = Intake.dialog();
        assertThat(dialog.questions())
                .extracting(Asked::key)
                .containsExactly(
                        "size",
                        "today",
                        "costs-from",
                        "ask",
                        "gain",
                        "wanted-by",
                        "sponsor",
                        "teams-that-agree",
                        "risk",
                        "promised-for",
                        "proof",
                        "way-back",
                        "needs");
        assertThat(dialog.question("gain").orElseThrow().applies())
                .isEqualTo(is(Intake.SIZE, Intake.Size.CHANGE, Intake.Size.PROJECT, Intake.Size.LAUNCH));
        assertThat(dialog.closingValues()).containsExactly("answer-by");
    }

    @Test
    void joinsTheConditionsOfBranchesInsideBranches() {
        var dialog = Dialog.named("check-in", 1)
                .ask(MOOD, "How?")
                .ask(WHAT, "What?")
                .when(MOOD, "bad", sad -> sad.when(answered(WHAT), told -> told.ask(BY, "When?")))
                .closing("Thanks.");
        assertThat(dialog.question("by").orElseThrow().applies())
                .isEqualTo(Condition.all(is(MOOD, "bad"), answered(WHAT)));
    }

    @Test
    void readsALabelInsideASentenceUpToItsComma() {
        assertThat(Intake.SIZE.option("fix").orElseThrow().sentence()).isEqualTo("a fix");
        assertThat(Question.oneOf("x")
                        .shown("hsm", "HSM, the box")
                        .option("hsm")
                        .orElseThrow()
                        .sentence())
                .isEqualTo("HSM");
    }
}
