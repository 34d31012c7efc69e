package dev.runway.app.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Check;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Dialogs;
import dev.runway.core.dialog.Kind;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.Remarks;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.engine.Engine;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Ability;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The computed tests answer with these, so the engine itself must take and refuse them: for every kind of question. */
class TypicalTest {

    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Typical TYPICAL = new Typical(
            TODAY, WEEK, Map.of(References.PERSON, List.of("Dana", "Ben"), "project", List.of("Wiki", "Mail")));
    private static final String REFUSAL = "Please give another one, like the others do.";

    private static final Dialog ALL = Dialog.named("all", 1)
            .ask(Question.text("text").atMost(40), "In a few words?")
            .ask(Question.longText("long-text"), "In many words?", Check.atLeastSoMany(5, REFUSAL))
            .ask(Question.several("several"), "One thing a line?")
            .ask(Question.oneOf("one-of").shown("a", "First").shown("b", "Second"), "Which?")
            .ask(Question.severalOf("several-of").shown("a", "First").shown("b", "Second"), "Which ones?")
            .ask(
                    Question.date("date"),
                    "When?",
                    Check.daysAway(30, REFUSAL),
                    Check.withinDays(60, REFUSAL),
                    Check.onAWorkingDay(REFUSAL))
            .ask(Question.date("later"), "And then?", Check.notBefore(Question.date("date"), REFUSAL))
            .ask(
                    Question.number("number"),
                    "How many?",
                    Check.atLeast(100, REFUSAL),
                    Check.atMost(200, REFUSAL),
                    Check.wholeNumber(REFUSAL))
            .ask(Question.money("money").in("EUR"), "How much?")
            .ask(Question.yesNo("yes-no"), "Is it so?")
            .ask(Question.person("person"), "Who?")
            .ask(Question.reference("reference", "project"), "Which project?")
            .closing("Thank you.");

    @Test
    void everyKindIsAmongThem() {
        assertThat(ALL.questions().stream()
                        .map(asked -> asked.question().kind())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Kind.values());
    }

    @TestFactory
    Stream<DynamicTest> aWrongAnswerIsRefusedAndTwoRightOnesAreTakenAndDiffer() {
        return ALL.questions().stream()
                .map(asked -> DynamicTest.dynamicTest(asked.key(), () -> {
                    var run = upTo(asked.key());
                    assertThat(hear(run, Typical.refused(asked.question())).outcome())
                            .isEqualTo(Step.Outcome.REFUSED);
                    var one = hear(run, TYPICAL.right(asked, Optional.empty(), false));
                    var other = hear(run, TYPICAL.right(asked, Optional.empty(), true));
                    assertThat(one.run().answers()).hasSize(run.answers().size() + 1);
                    assertThat(other.run().answers()).hasSize(run.answers().size() + 1);
                    assertThat(last(other.run())).isNotEqualTo(last(one.run()));
                }));
    }

    private final DialogEngine engine = Engine.over(Dialogs.of(ALL), new TwoOfEach(), Remarks.none(), List.of());

    private Run upTo(String question) {
        var place = new Place(new Workspace(1, "transcript", "acme"), "direct:ana", Place.Kind.DIRECT, "Ana");
        var run = engine.fresh(setting(), new UUID(0, 1), place, ALL.name(), Given.nothing());
        for (var asked : ALL.questions()) {
            if (asked.key().equals(question)) {
                return run;
            }
            run = hear(run, TYPICAL.right(asked, Optional.empty(), false)).run();
        }
        throw new IllegalArgumentException(question);
    }

    private Step hear(Run run, String words) {
        return engine.hear(setting(), run, words, "event");
    }

    private static List<String> last(Run run) {
        return run.answers().values().stream()
                .reduce((one, later) -> later)
                .orElseThrow()
                .values();
    }

    private static Setting setting() {
        var ana = new Person(1, 1, "Ana", "", ZoneOffset.UTC, WEEK, List.of(), Set.of());
        return new Setting(ana, Instant.parse(TODAY + "T10:00:00Z"), EnumSet.allOf(Ability.class));
    }

    /** Knows two people and two projects by their exact names. */
    private static final class TwoOfEach implements References {

        @Override
        public List<Named> find(long office, String kind, String words) {
            var known = kind.equals(PERSON) ? List.of("Dana", "Ben") : List.of("Wiki", "Mail");
            return known.stream()
                    .filter(words::equalsIgnoreCase)
                    .map(name -> new Named(name, name))
                    .toList();
        }

        @Override
        public List<Named> nearest(long office, String kind, String words) {
            return List.of();
        }

        @Override
        public Optional<Named> byKey(long office, String kind, String key) {
            return Optional.of(new Named(key, key));
        }

        @Override
        public List<Named> mentionedIn(long office, String words) {
            return List.of();
        }
    }
}
