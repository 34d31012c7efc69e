package dev.runway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Runs come back exactly as they were saved, in their own office alone. */
interface RunsContract extends StoreUnderTest {

    long PERSON = 5;

    @Test
    default void anotherOfficeSeesNoRun() {
        var run = saved(asking(NOW).with(answer("title", "event-1", "Ledger Move")));

        assertThat(store().runs().find(2, run.id())).isEmpty();
        assertThat(store().runs().asking(2, PERSON)).isEmpty();
        assertThat(store().runs().inState(2, PERSON, Run.State.ASKING)).isEmpty();
        assertThat(store().runs().withAnswerFrom(2, PERSON, "event-1")).isEmpty();
    }

    @Test
    default void aRunOfAnotherOfficeIsNotChanged() {
        var run = saved(asking(NOW));
        var stolen = new Run(
                run.id(),
                2,
                PERSON,
                run.place(),
                run.dialog(),
                1,
                run.given(),
                Map.of(),
                Optional.empty(),
                0,
                Run.State.STOPPED,
                NOW,
                NOW,
                false,
                Optional.empty(),
                Optional.empty(),
                Run.Stands.NOWHERE);

        assertThatThrownBy(() -> store().runs().save(Optional.of(run), stolen)).isInstanceOf(RuntimeException.class);

        assertThat(store().runs().find(1, run.id())).contains(run);
    }

    @Test
    default void aRunThatWasNeverStoredCannotBeChanged() {
        var run = asking(NOW);

        assertThatThrownBy(() -> store().runs().save(Optional.of(run), run.wrong(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(run.id().toString());
    }

    @Test
    default void oneRunDoesNotFollowFromAnother() {
        var run = saved(asking(NOW));

        assertThatThrownBy(() -> store().runs().save(Optional.of(run), asking(NOW)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void somebodyElseHasTheWord() {
        saved(asking(NOW));

        assertThat(store().runs().asking(1, PERSON + 1)).isEmpty();
    }

    @Test
    default void aRunComesBackAsItWas() {
        var given = new Given(
                Map.of("title", "Ledger \"Move\"", "empty", ""),
                Map.of(
                        "projects",
                        List.of(
                                new Subject("ledger", "Ledger Move", Map.of("last", "green, a week ago")),
                                new Subject("app", "App 2.0", Map.of()))));
        var begun = Run.begin(UUID.randomUUID(), 1, PERSON, DIRECT, "weekly", 3, given, NOW);

        var run = saved(begun.with(answer("ledger/health", "event-1", "amber"))
                .with(answer("ledger/blockers", "event-2"))
                .with(new Answer(
                        AnswerKey.of("needs"),
                        "What do you need?",
                        "What do you need, Ana?",
                        List.of("two testers", "a date"),
                        List.of("7", "5"),
                        "",
                        NOW.plusSeconds(9)))
                .wrong(2)
                .heard(NOW.plusSeconds(9))
                .afterNudge()
                .reopening(Optional.of(AnswerKey.of("ledger", "health"))));

        assertThat(store().runs().find(1, run.id())).contains(run);
        assertThat(store().runs().asking(1, PERSON)).contains(run);
    }

    @Test
    default void aReopenedQuestionWithoutASubjectComesBack() {
        var run = saved(
                asking(NOW).with(answer("title", "event-1", "Ledger")).reopening(Optional.of(AnswerKey.of("title"))));

        assertThat(store().runs().find(1, run.id()).orElseThrow().reopened()).contains(AnswerKey.of("title"));
    }

    @Test
    default void whatWasSentComesBackWhileItIsChanged() {
        var before = saved(asking(NOW)
                .with(answer("b", "e\u0000", "half \ud83d"))
                .with(new Answer(
                        AnswerKey.of("ledger", "a"), "T", "W", List.of(), List.of("7"), "", NOW.plusNanos(1_000)))
                .in(Run.State.DONE));
        var stored = store().runs().find(1, before.id()).orElseThrow();
        var sent = new Run.Sent(3, stored.answers());

        var reopened = changed(stored, run -> sending(run.withoutAnswers().in(Run.State.ASKING), Optional.of(sent)));

        assertThat(store().runs().find(1, before.id())).contains(reopened);
        assertThat(reopened.sent().orElseThrow().answers().keySet())
                .containsExactly(AnswerKey.of("b"), AnswerKey.of("ledger", "a"));

        changed(reopened, run -> run.in(Run.State.DONE));

        assertThat(store().runs().find(1, before.id()).orElseThrow().sent()).isEmpty();
    }

    private static Run sending(Run run, Optional<Run.Sent> sent) {
        return new Run(
                run.id(),
                run.office(),
                run.person(),
                run.place(),
                run.dialog(),
                run.version(),
                run.given(),
                run.answers(),
                run.reopened(),
                run.wrong(),
                run.state(),
                run.began(),
                run.heard(),
                run.nudged(),
                run.until(),
                sent,
                run.stands());
    }

    @Test
    default void oddWordsComeBackOrAreMended() {
        var words = "'; drop table dialog_run; -- \\ \"x\" \n\t {\"v\":9} 👩‍🚀 Žluťoučký \u2028";
        var large = "á👍".repeat(50_000);
        var run = saved(asking(NOW).with(answer("today", "event-1", words)).with(answer("more", words, large)));

        assertThat(store().runs().find(1, run.id())).contains(run);
        assertThat(store().runs().withAnswerFrom(1, PERSON, words)).contains(run);

        var broken = saved(
                asking(NOW).with(answer("a", "event\0", "zero \0 here")).with(answer("b", "", HALF_AN_EMOJI + "!")));
        var stored = store().runs().find(1, broken.id()).orElseThrow();
        assertThat(stored.answers().get(AnswerKey.of("a")).values().get(0))
                .startsWith("zero ")
                .endsWith(" here");
        assertThat(stored.answers().get(AnswerKey.of("b")).values().get(0)).endsWith("!");
    }

    @Test
    default void instantsAreNoLocalTimes() {
        for (var instant : List.of(
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
                "2026-03-29T01:00:00.000001Z",
                "1969-12-31T23:59:59.999999Z",
                "2999-12-31T23:59:59Z")) {
            var run = saved(asking(Instant.parse(instant)));
            assertThat(store().runs().find(1, run.id())).contains(run);
        }
    }

    @Test
    default void finerThanAMicrosecondIsCutOff() {
        var run = asking(Instant.parse("2026-11-26T10:00:00.123456789Z"));
        store().inOne(() -> store().runs().save(Optional.empty(), run));

        assertThat(store().runs().find(1, run.id()).orElseThrow().began())
                .isEqualTo(Instant.parse("2026-11-26T10:00:00.123456Z"));
    }

    @Test
    default void aCorrectedAnswerKeepsItsPlaceInTheOrder() {
        var run = saved(asking(NOW).with(answer("a", "e1", "1")).with(answer("b", "e2", "2")));

        changed(run, before -> before.with(answer("a", "e3", "one")).with(answer("c", "e4", "3")));

        var stored = store().runs().find(1, run.id()).orElseThrow();
        assertThat(stored.answers().values())
                .extracting(Answer::values)
                .containsExactly(List.of("one"), List.of("2"), List.of("3"));
    }

    @Test
    default void startingOverDropsAllAnswers() {
        var run = saved(asking(NOW).with(answer("a", "e1", "1")).with(answer("b", "e2", "2")));

        var anew = changed(
                run,
                before -> before.withoutAnswers().with(answer("b", "e3", "two")).with(answer("a", "e4", "one")));

        assertThat(store().runs().withAnswerFrom(1, PERSON, "e1")).isEmpty();
        assertThat(store().runs().find(1, run.id()).orElseThrow().answers().keySet())
                .containsExactlyElementsOf(anew.answers().keySet());
        changed(anew, Run::withoutAnswers);
        assertThat(store().runs().find(1, run.id()).orElseThrow().answers()).isEmpty();
    }

    @Test
    default void savingWhatDidNotChangeChangesNothing() {
        var run = saved(asking(NOW).with(answer("a", "e1", "1")));

        changed(run, UnaryOperator.identity());

        assertThat(store().runs().find(1, run.id())).contains(run);
    }

    @Test
    default void theWordGoesFromRunToRun() {
        var first = saved(asking(NOW));
        var second = saved(asking(NOW.plusSeconds(1)).in(Run.State.WAITING));
        var third = saved(asking(NOW.minusSeconds(1)).in(Run.State.WAITING));

        assertThat(store().runs().asking(1, PERSON)).contains(first);
        assertThat(store().runs().inState(1, PERSON, Run.State.WAITING)).containsExactly(third, second);

        changed(first, run -> run.later(NOW.plusSeconds(3_600)));

        assertThat(store().runs().asking(1, PERSON)).isEmpty();
        assertThat(store().runs().inState(1, PERSON, Run.State.LATER))
                .singleElement()
                .satisfies(run -> assertThat(run.until()).contains(NOW.plusSeconds(3_600)));
    }

    @Test
    default void theWordsOfAnAnswerLeadToItsRun() {
        var run = saved(asking(NOW).with(answer("title", "event-1", "Ledger")).in(Run.State.DONE));
        saved(asking(NOW).with(answer("title", "", "by a button")));

        assertThat(store().runs().withAnswerFrom(1, PERSON, "event-1")).contains(run);
        assertThat(store().runs().withAnswerFrom(1, PERSON, "event-2")).isEmpty();
        assertThat(store().runs().withAnswerFrom(1, PERSON + 1, "event-1")).isEmpty();
        assertThat(store().runs().withAnswerFrom(1, PERSON, "")).isEmpty();
    }

    private static Run asking(Instant began) {
        return Run.begin(UUID.randomUUID(), 1, PERSON, DIRECT, "intake", 1, Given.nothing(), began);
    }

    private Run saved(Run run) {
        store().inOne(() -> store().runs().save(Optional.empty(), run));
        return run;
    }

    private Run changed(Run before, UnaryOperator<Run> change) {
        var after = change.apply(before);
        store().inOne(() -> store().runs().save(Optional.of(before), after));
        return after;
    }

    private static Answer answer(String key, String event, String... values) {
        return new Answer(
                AnswerKey.parse(key),
                "Template of " + key,
                "Wording of " + key,
                List.of(values),
                List.of(),
                event,
                NOW);
    }
}
