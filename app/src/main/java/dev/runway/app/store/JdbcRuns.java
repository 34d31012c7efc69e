package dev.runway.app.store;

import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Runs;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run is read in two statements, its row and its answers, and written in one for each kind of change. */
final class JdbcRuns implements Runs {

    private static final String RUNS = """
            select r.id, r.office, r.person, r.platform, r.workspace, r.ref, r.place_kind, r.place_name, r.dialog, r.version,
                   r.given, r.reopened_subject, r.reopened_question, r.wrong, r.state, r.began, r.heard, r.nudged,
                   r.later_until, r.sent, r.question, r.left_behind
              from dialog_run r where r.office = ? and\s""";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    JdbcRuns(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public Optional<Run> asking(long office, long person) {
        return inState(office, person, Run.State.ASKING).stream().findFirst();
    }

    @Override
    public Optional<Run> find(long office, UUID id) {
        return runs("r.id = ?", office, id).stream().findFirst();
    }

    @Override
    public List<Run> inState(long office, long person, Run.State state) {
        return runs("r.person = ? and r.state = ? order by r.began, r.id", office, person, state.name());
    }

    @Override
    public Optional<Run> withAnswerFrom(long office, long person, String event) {
        return runs(
                        "r.person = ? and r.id in (select run from dialog_answer where office = ? and event = ?)"
                                + " order by r.began desc, r.id limit 1",
                        office,
                        person,
                        office,
                        Stored.text(event))
                .stream()
                .findFirst();
    }

    private List<Run> runs(String which, long office, Object... parameters) {
        var rows = jdbc.sql(RUNS + which)
                .param(office)
                .params(Arrays.asList(parameters))
                .query((row, number) -> run(row))
                .list();
        if (rows.isEmpty()) {
            return rows;
        }
        var answers = answers(office, rows.stream().map(Run::id).toList());
        return rows.stream()
                .map(run -> answers.getOrDefault(run.id(), List.of()).stream()
                        .reduce(run, Run::with, (one, other) -> other))
                .toList();
    }

    private Map<UUID, List<Answer>> answers(long office, List<UUID> runs) {
        var answers = new LinkedHashMap<UUID, List<Answer>>();
        jdbc.sql("select run, subject, question, template, asked, answer, mentioned, event, given_at from dialog_answer"
                        + " where office = ? and run in (" + String.join(", ", Collections.nCopies(runs.size(), "?"))
                        + ") order by number")
                .param(office)
                .params(runs)
                .query(row -> {
                    answers.computeIfAbsent(row.getObject("run", UUID.class), id -> new ArrayList<>())
                            .add(answer(row));
                });
        return answers;
    }

    @Override
    public void save(Optional<Run> before, Run after) {
        if (before.isEmpty()) {
            insert(after);
        } else if (!before.get().id().equals(after.id())) {
            throw new IllegalArgumentException("Run " + after.id() + " does not follow from run "
                    + before.get().id() + ".");
        } else if (!sameRow(before.get(), after)) {
            update(after);
        }
        var changes = AnswerChanges.between(before.map(Run::answers).orElse(Map.of()), after.answers());
        batch(
                "delete from dialog_answer where office = ? and run = ? and subject = ? and question = ?",
                changes.dropped(),
                key -> new Object[] {after.office(), after.id(), Stored.text(key.subject()), Stored.text(key.question())
                });
        batch(
                "update dialog_answer set template = ?, asked = ?, answer = ?, mentioned = ?, event = ?, given_at = ?"
                        + " where office = ? and run = ? and subject = ? and question = ?",
                changes.changed(),
                answer -> columns(after, answer));
        batch(
                "insert into dialog_answer (template, asked, answer, mentioned, event, given_at, office, run, subject, question)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                changes.added(),
                answer -> columns(after, answer));
    }

    private <T> void batch(String sql, Collection<T> items, Function<T, Object[]> columns) {
        if (!items.isEmpty()) {
            batches.batchUpdate(sql, items.stream().map(columns).toList());
        }
    }

    private static boolean sameRow(Run before, Run after) {
        return before.place().equals(after.place())
                && before.version() == after.version()
                && before.given().equals(after.given())
                && before.reopened().equals(after.reopened())
                && before.wrong() == after.wrong()
                && before.state() == after.state()
                && before.heard().equals(after.heard())
                && before.nudged() == after.nudged()
                && before.until().equals(after.until())
                && before.sent().equals(after.sent())
                && before.stands().equals(after.stands());
    }

    private void insert(Run run) {
        jdbc.sql("insert into dialog_run (platform, workspace, ref, place_kind, place_name, version, given,"
                        + " reopened_subject, reopened_question, wrong, state, heard, nudged, later_until, sent, question, left_behind,"
                        + " office, id, person, dialog, began)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(changing(run))
                .params(run.office(), run.id(), run.person(), run.dialog(), Stored.at(run.began()))
                .update();
    }

    private void update(Run run) {
        int updated = jdbc.sql(
                        "update dialog_run set platform = ?, workspace = ?, ref = ?, place_kind = ?,"
                                + " place_name = ?, version = ?, given = ?, reopened_subject = ?, reopened_question = ?,"
                                + " wrong = ?, state = ?, heard = ?, nudged = ?, later_until = ?, sent = ?, question = ?, left_behind = ? where office = ? and id = ?")
                .params(changing(run))
                .params(run.office(), run.id())
                .update();
        if (updated == 0) {
            throw new IllegalStateException("Run " + run.id() + " is not stored in office " + run.office() + ".");
        }
    }

    private static List<Object> changing(Run run) {
        var place = run.place();
        return List.of(
                place.workspace().platform(),
                place.workspace().id(),
                Stored.text(place.ref()),
                place.kind().name(),
                Stored.text(place.name()),
                run.version(),
                Stored.text(RunJson.write(run.given())),
                Stored.text(run.reopened().map(AnswerKey::subject)),
                Stored.text(run.reopened().map(AnswerKey::question)),
                run.wrong(),
                run.state().name(),
                Stored.at(run.heard()),
                run.nudged(),
                Stored.at(run.until()),
                Stored.text(run.sent().map(RunJson::write)),
                Stored.id(run.stands().question()),
                Stored.id(run.stands().leftBehind()));
    }

    private static Object[] columns(Run run, Answer answer) {
        return new Object[] {
            Stored.text(answer.template()),
            Stored.text(answer.asked()),
            Stored.text(RunJson.write(answer.values())),
            Stored.text(RunJson.write(answer.mentioned())),
            Stored.text(Optional.of(answer.event()).filter(event -> !event.isEmpty())),
            Stored.at(answer.at()),
            run.office(),
            run.id(),
            Stored.text(answer.key().subject()),
            Stored.text(answer.key().question())
        };
    }

    private static Run run(ResultSet row) throws SQLException {
        var question = Optional.ofNullable(row.getString("reopened_question"));
        var subject = row.getString("reopened_subject");
        return new Run(
                row.getObject("id", UUID.class),
                row.getLong("office"),
                row.getLong("person"),
                new Place(
                        new Workspace(row.getLong("office"), row.getString("platform"), row.getString("workspace")),
                        row.getString("ref"),
                        Place.Kind.valueOf(row.getString("place_kind")),
                        row.getString("place_name")),
                row.getString("dialog"),
                row.getInt("version"),
                RunJson.given(row.getString("given")),
                Map.of(),
                question.map(key -> AnswerKey.of(subject, key)),
                row.getInt("wrong"),
                Run.State.valueOf(row.getString("state")),
                Stored.instant(row, "began"),
                Stored.instant(row, "heard"),
                row.getBoolean("nudged"),
                Stored.instantIfAny(row, "later_until"),
                Optional.ofNullable(row.getString("sent")).map(RunJson::sent),
                new Run.Stands(
                        Optional.ofNullable(row.getObject("question", UUID.class)),
                        Optional.ofNullable(row.getObject("left_behind", UUID.class))));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                AnswerKey.of(row.getString("subject"), row.getString("question")),
                row.getString("template"),
                row.getString("asked"),
                RunJson.values(row.getString("answer")),
                RunJson.values(row.getString("mentioned")),
                Optional.ofNullable(row.getString("event")).orElse(""),
                Stored.instant(row, "given_at"));
    }
}
