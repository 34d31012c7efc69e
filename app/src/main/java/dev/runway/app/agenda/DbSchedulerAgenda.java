package dev.runway.app.agenda;

import com.github.kagkarlsson.scheduler.task.Execution;
import dev.runway.core.agenda.Agenda;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The entries, written into db-scheduler's table in the caller's transaction. Its own client is not used for that: it inserts
 * blindly, and a duplicate key aborts a transaction in PostgreSQL; nor can it move an entry that is being run.
 *
 * <p>Every change raises the row's version, so that a run that was overtaken by a put or a cancel ends without touching it.
 */
public final class DbSchedulerAgenda implements Agenda {

    /** Update and insert can miss each other only while others cancel and put the same key at the same moment. */
    private static final int PATIENCE = 20;

    private final JdbcClient jdbc;

    public DbSchedulerAgenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(String job, String key, Instant at) {
        var due = at.truncatedTo(ChronoUnit.MICROS);
        for (int times = 0; times < PATIENCE; times++) {
            if (moved(job, key, due) || inserted(job, key, due)) {
                return;
            }
        }
        throw new IllegalStateException("The agenda could not take " + job + " " + key + ": others keep changing it.");
    }

    private boolean moved(String job, String key, Instant due) {
        return jdbc.sql("""
                        update scheduled_tasks
                        set execution_time = :at, task_data = :due, picked = false, picked_by = null, last_heartbeat = null,
                            consecutive_failures = 0, version = version + 1
                        where task_name = :job and task_instance = :key""")
                        .param("at", utc(due))
                        .param("due", written(due), Types.VARBINARY)
                        .param("job", job)
                        .param("key", key)
                        .update()
                > 0;
    }

    /** The version begins anywhere: a cancelled and renewed entry is never taken for the one that still runs. */
    private boolean inserted(String job, String key, Instant due) {
        return jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                        values (:job, :key, :due, :at, false, :version) on conflict do nothing""")
                        .param("job", job)
                        .param("key", key)
                        .param("due", written(due), Types.VARBINARY)
                        .param("at", utc(due))
                        .param("version", ThreadLocalRandom.current().nextLong(1L << 60))
                        .update()
                > 0;
    }

    @Override
    public void cancel(String job, String key) {
        jdbc.sql("delete from scheduled_tasks where task_name = :job and task_instance = :key")
                .param("job", job)
                .param("key", key)
                .update();
    }

    @Override
    public Optional<Instant> nextDue(Optional<String> job) {
        var query = job.isPresent()
                ? jdbc.sql("select min(execution_time) from scheduled_tasks where picked = false and task_name = :job")
                        .param("job", job.get())
                : jdbc.sql("select min(execution_time) from scheduled_tasks where picked = false");
        return earliest(query);
    }

    /** When the next entry of one of these jobs is due; entries of jobs that this release does not know wait for one that does. */
    Optional<Instant> nextDue(Collection<String> jobs) {
        return jobs.isEmpty()
                ? Optional.empty()
                : earliest(jdbc.sql(
                                "select min(execution_time) from scheduled_tasks where picked = false and task_name in (:jobs)")
                        .param("jobs", jobs));
    }

    /** Since when the entry of these jobs has been due that is longest so and not done. */
    Optional<Instant> overdueSince(Collection<String> jobs, Instant now) {
        return jobs.isEmpty()
                ? Optional.empty()
                : earliest(jdbc.sql(
                                "select min(execution_time) from scheduled_tasks where execution_time <= :now and task_name in (:jobs)")
                        .param("now", utc(now))
                        .param("jobs", jobs));
    }

    long failing(Collection<String> jobs) {
        return jobs.isEmpty()
                ? 0
                : jdbc.sql(
                                "select count(*) from scheduled_tasks where consecutive_failures > 0 and task_name in (:jobs)")
                        .param("jobs", jobs)
                        .query(Long.class)
                        .single();
    }

    private static Optional<Instant> earliest(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** How many entries of these jobs are due and not done, the ones being run included. */
    long unfinished(Collection<String> jobs, Instant now) {
        return jobs.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from scheduled_tasks where execution_time <= :now and task_name in (:jobs)")
                        .param("now", utc(now))
                        .param("jobs", jobs)
                        .query(Long.class)
                        .single();
    }

    /** Takes the entry off, unless it was put anew or cancelled while it was run. */
    void done(Execution run) {
        jdbc.sql("delete from scheduled_tasks where task_name = :job and task_instance = :key and version = :version")
                .param("job", run.getTaskName())
                .param("key", run.getId())
                .param("version", run.version)
                .update();
    }

    /** Tries the entry again at that time, unless it was put anew or cancelled while it was run. What it was due for stays. */
    void again(Execution run, Instant at, Instant now) {
        jdbc.sql("""
                        update scheduled_tasks
                        set execution_time = :at, picked = false, picked_by = null, last_heartbeat = null, last_failure = :now,
                            consecutive_failures = coalesce(consecutive_failures, 0) + 1, version = version + 1
                        where task_name = :job and task_instance = :key and version = :version""")
                .param("at", utc(at))
                .param("now", utc(now))
                .param("job", run.getTaskName())
                .param("key", run.getId())
                .param("version", run.version)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] written(Instant due) {
        return due.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
