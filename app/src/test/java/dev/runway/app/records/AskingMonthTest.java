package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Asking once over a month: at most one open question on a fact at any moment, everybody who asked is told once, and the
 * figures that the office reads are those that anybody would count.
 */
class AskingMonthTest {

    private static final long SEED = 20261201;

    /** A row of the log, as it stands in the store. */
    private record Event(String kind, String fact, long question) {}

    /** A question, as it stands in the store. */
    private record Asked(String fact, Instant opened, Instant ended) {}

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneQuestionForEachFactAndAnAnswerForEverybody(boolean everybodyAnswers) {
        try (var month = new AskingMonth(SEED, everybodyAnswers)) {
            var read = month.live();

            var counts = recounted(month);
            notTwoAtAnInstant(month);
            everybodyToldOnce(month, counts, everybodyAnswers);
            long saved = counts.getOrDefault("READ", 0L) + counts.getOrDefault("JOINED", 0L);
            assertThat(saved).isEqualTo((long) month.shownFresh + month.shownOpen);
            assertThat(read)
                    .contains("This month: " + saved + " questions answered without asking anyone; "
                            + counts.getOrDefault("ASKED", 0L) + " questions asked");
            System.out.printf(
                    "%s: %d questions answered without asking anyone, %d asked; %s%n",
                    everybodyAnswers ? "Everybody answers" : "Everyday life",
                    saved,
                    counts.getOrDefault("ASKED", 0L),
                    counts);
        }
    }

    /** Counted by hand from the raw log, while looking that no question is opened beside another. */
    private static Map<String, Long> recounted(AskingMonth month) {
        var open = new HashMap<String, Long>();
        var counts = new HashMap<String, Long>();
        for (Event event : log(month)) {
            counts.merge(event.kind(), 1L, Long::sum);
            switch (event.kind()) {
                case "OPENED", "AWAITED", "JOINED", "ASKED" ->
                    assertThat(open.computeIfAbsent(event.fact(), fact -> event.question()))
                            .as("the one open question on " + event.fact())
                            .isEqualTo(event.question());
                case "ANSWERED", "UNANSWERED", "WITHDRAWN" ->
                    assertThat(open.remove(event.fact())).isEqualTo(event.question());
                default -> assertThat(event.kind()).isIn("READ", "REMINDED", "TOLD", "TOLD_OF_NONE");
            }
        }
        assertThat(open).as("questions left open").isEmpty();
        return counts;
    }

    private static void notTwoAtAnInstant(AskingMonth month) {
        var before = new HashMap<String, Instant>();
        for (Asked asked : asked(month)) {
            var last = before.put(asked.fact(), asked.ended());
            assertThat(last == null || !last.isAfter(asked.opened()))
                    .as("a question on " + asked.fact() + " opened at " + asked.opened() + " while one was open")
                    .isTrue();
        }
        assertThat(before).hasSizeGreaterThan(AskingMonth.PROJECTS / 2);
    }

    private static void everybodyToldOnce(AskingMonth month, Map<String, Long> counts, boolean everybodyAnswers) {
        long answered = count(month, "select count(*) from asker where state = 'ANSWERED'");
        long none = count(month, "select count(*) from asker where state = 'TOLD_OF_NONE'");
        long gone = count(month, "select count(*) from asker where state = 'GONE'");
        assertThat(answered + none + gone).isEqualTo(count(month, "select count(*) from asker"));
        assertThat(answered).isPositive().isEqualTo(counts.get("TOLD"));
        assertThat(none).isEqualTo(counts.getOrDefault("TOLD_OF_NONE", 0L));
        assertThat(none > 0).as("told of no answer: " + none + counts).isEqualTo(!everybodyAnswers);
        assertThat(count(month, "select count(distinct person) from asker")).isGreaterThan(AskingMonth.ASKERS / 2);
        assertThat(count(month, """
                        select count(*) from asker a join account c on c.person = a.person
                        where a.state <> 'GONE' and 1 <> (
                            select count(*) from outbox o join destination d on d.id = o.destination
                            where o.cause = 'asking ' || a.question and d.ref = 'direct:' || c.user_id)""")).as("those who were not told exactly once").isZero();
    }

    private static List<Event> log(AskingMonth month) {
        return month.acme
                .database()
                .jdbc()
                .sql("select kind, project || ' ' || attribute, question from asking_event order by id")
                .query((row, number) -> new Event(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private static List<Asked> asked(AskingMonth month) {
        return month.acme
                .database()
                .jdbc()
                .sql("select project || ' ' || attribute, opened, ended from asked_question order by opened, id")
                .query((row, number) -> new Asked(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static long count(AskingMonth month, String sql) {
        return month.acme.database().jdbc().sql(sql).query(Long.class).single();
    }
}
