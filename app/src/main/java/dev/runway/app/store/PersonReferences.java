package dev.runway.app.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one place that knows every column which holds a person's number, and what becomes of it when two people turn out to be
 * one. Numbers inside of stored words (a button, an answer, the agenda's keys) stay: the directory leads them to the other.
 */
final class PersonReferences {

    /** What both hold though one person holds it once: what is said of the rows of {@code :from}, {@code :into} before they are moved. */
    private static final List<String> CONFLICTS = List.of(
            // Of two prompts of a round the one that is still to come: what is told already is not asked again.
            "delete from prompt where person = :into and exists (select 1 from prompt q where q.person = :from"
                    + " and q.round = prompt.round and " + rank("q.state") + " < " + rank("prompt.state") + ")",
            once("prompt", "round"),
            "delete from asker where person = :into and state <> 'WAITING' and exists (select 1 from asker q"
                    + " where q.person = :from and q.question = asker.question and q.state = 'WAITING')",
            once("asker", "question"),
            once("following", "project"),
            once("team_member", "team"),
            once("member", "project"),
            once("intake_interest", "intake_request"),
            // The other row of the same broadcast brings it.
            "update broadcast_recipient set state = 'SKIPPED', reason = 'One person with somebody else of the list.'"
                    + " where person = :from and state = 'WAITING' and exists (select 1 from broadcast_recipient q"
                    + " where q.person = :into and q.broadcast = broadcast_recipient.broadcast)",
            // One dialog has the word.
            "update dialog_run set state = 'WAITING' where person = :from and state = 'ASKING' and exists"
                    + " (select 1 from dialog_run q where q.person = :into and q.state = 'ASKING')",
            // What was said of one and of a third holds for both; these two are one now.
            "delete from same_person where state <> 'LINKED' and (one = :from and exists (select 1 from same_person q"
                    + " where q.id <> same_person.id and same_person.other in (q.one, q.other) and :into in (q.one, q.other))"
                    + " or other = :from and exists (select 1 from same_person q"
                    + " where q.id <> same_person.id and same_person.one in (q.one, q.other) and :into in (q.one, q.other)))",
            "update same_person set known = case when known = :from then :into else known end,"
                    + " one = least(case when one = :from then other else one end, :into),"
                    + " other = greatest(case when one = :from then other else one end, :into)"
                    + " where state <> 'LINKED' and :from in (one, other) and :into not in (one, other)");

    /** Columns whose rows become the other's as they are. */
    private static final List<String> MOVED = List.of(
            "prompt.person",
            "asker.person",
            "following.person",
            "team.leader",
            "team_member.person",
            "project.leader",
            "project.reporter",
            "project.sponsor",
            "member.person",
            "intake_request.requester",
            "intake_request.decided_by",
            "intake_step.person",
            "intake_interest.person",
            "need.owner",
            "need.requester",
            "need.closed_by",
            "confidence.author",
            "status_report.author",
            "status_revision.author",
            "help_request.asker",
            "help_request.asked",
            "asked_question.asked_of",
            "told_fact.author",
            "project_change.author",
            "broadcast.sender",
            "broadcast_recipient.person",
            "dialog_run.person");

    /** Columns that are not simply moved, and why. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "account.person", "moved together with whose it was",
            "account.was", "says whose an account was, for whoever parts it again",
            "person.merged_into", "leads from the number that was given up",
            "person_role.person", "kept as they were; whoever merges says what follows",
            "person_away.person", "kept as they were; whoever merges says what follows",
            "turn_lock.person", "somebody may be waiting for it",
            "same_person.one", "moved above",
            "same_person.other", "moved above",
            "same_person.known", "moved above");

    private final JdbcClient jdbc;

    PersonReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every column there is, as {@code table.column}. */
    static Set<String> all() {
        return new TreeSet<>(
                Stream.concat(MOVED.stream(), OTHERWISE.keySet().stream()).toList());
    }

    void move(long from, long into) {
        for (String conflict : CONFLICTS) {
            jdbc.sql(conflict).param("from", from).param("into", into).update();
        }
        for (String column : MOVED) {
            var parts = column.split("\\.");
            jdbc.sql("update " + parts[0] + " set " + parts[1] + " = ? where " + parts[1] + " = ?")
                    .params(into, from)
                    .update();
        }
    }

    /** Whoever has it already does not get it twice. */
    private static String once(String table, String of) {
        return "delete from " + table + " where person = :from and exists (select 1 from " + table
                + " q where q.person = :into and q." + of + " = " + table + "." + of + ")";
    }

    private static String rank(String state) {
        return "case " + state + " when 'PLANNED' then 0 when 'ASKED' then 1 when 'AWAY' then 2 else 3 end";
    }
}
