package dev.runway.app.agenda;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.agenda.OfficeClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what is due on the office's clock, each entry on one node. A run that fails is tried again after 10 seconds, then
 * after twice as long each time up to an hour, for ever. When a node dies, another takes its entries over within a quarter of a minute.
 */
public final class AgendaRunner {

    /** One entry that was run. */
    public record Ran(String job, String key, Instant due, Instant at, boolean failed) {}

    private static final Logger LOG = LoggerFactory.getLogger(AgendaRunner.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final Duration LAST_RETRY = Duration.ofHours(1);

    private final DataSource database;
    private final DbSchedulerAgenda agenda;
    private final OfficeClock clock;
    private final String node;
    private final List<Agenda.Job> jobs;
    private final Duration heartbeat;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Ran>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private volatile Instant begunAt = Instant.MIN;
    private Scheduler scheduler;

    /** @param node what this process is called among others on the same database; shown in the table alone */
    public AgendaRunner(
            DataSource database, DbSchedulerAgenda agenda, OfficeClock clock, String node, List<Agenda.Job> jobs) {
        this(database, agenda, clock, node, jobs, HEARTBEAT);
    }

    /** @param heartbeat how often a run says that it lives; after four that are missing it is taken for dead */
    AgendaRunner(
            DataSource database,
            DbSchedulerAgenda agenda,
            OfficeClock clock,
            String node,
            List<Agenda.Job> jobs,
            Duration heartbeat) {
        this.database = database;
        this.agenda = agenda;
        this.clock = clock;
        this.node = node;
        this.jobs = List.copyOf(jobs);
        this.heartbeat = heartbeat;
    }

    /** The names of the jobs that it runs. */
    public Set<String> jobs() {
        return jobs.stream().map(Agenda.Job::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Is told of every run, on the thread that ran it. */
    public void listen(Consumer<Ran> listener) {
        listeners.add(listener);
    }

    public synchronized void start() {
        if (scheduler != null) {
            return;
        }
        begunAt = clock.instant();
        var tasks = new ArrayList<Task<?>>();
        jobs.forEach(job -> tasks.add(task(job)));
        scheduler = Scheduler.create(database, tasks)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(node))
                .jdbcCustomization(new DefaultJdbcCustomization(false))
                .serializer(new DueInstant())
                .threads(4)
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .deleteUnresolvedAfter(Duration.ofDays(3650))
                .build();
        scheduler.start();
    }

    /** Lets the runs in hand come to their end, for some seconds, and begins no others. */
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    /** Looks at once for what is due: the clock was moved. */
    public synchronized void look() {
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /**
     * How late the entry is that has been due for longest, on the office's clock; zero when none is. What fell due while
     * nothing ran counts from the start of this node.
     */
    public Duration behind() {
        var now = clock.instant();
        return agenda.overdueSince(jobs(), now)
                .map(since -> Duration.between(since.isBefore(begunAt) ? begunAt : since, now))
                .orElse(Duration.ZERO);
    }

    /** How many entries failed and wait for another try. */
    public long failing() {
        return agenda.failing(jobs());
    }

    /** Whether nothing of what is due now is left, and no run was in hand while that was found out. */
    boolean isDone() {
        long before = ended.get();
        return agenda.unfinished(jobs(), clock.instant()) == 0 && begun.get() == before;
    }

    private Task<Instant> task(Agenda.Job job) {
        return Tasks.custom(job.name(), Instant.class)
                .onFailure((failed, operations) -> retry(failed))
                .onDeadExecution((dead, operations) -> revive(dead.getExecution()))
                .execute((entry, context) -> run(job, entry.getData(), context.getExecution()));
    }

    private CompletionHandler<Instant> run(Agenda.Job job, Instant due, Execution run) {
        begun.incrementAndGet();
        running.add(name(run));
        boolean failed = true;
        try {
            job.run(run.getId(), due);
            failed = false;
        } finally {
            running.remove(name(run));
            tell(new Ran(job.name(), run.getId(), due, clock.instant(), failed));
            ended.incrementAndGet();
        }
        return (complete, operations) -> agenda.done(complete.getExecution());
    }

    private void retry(ExecutionComplete failed) {
        var run = failed.getExecution();
        var wait = FIRST_RETRY.multipliedBy(1L << Math.min(run.consecutiveFailures, 12));
        var now = clock.instant();
        agenda.again(run, now.plus(wait.compareTo(LAST_RETRY) < 0 ? wait : LAST_RETRY), now);
    }

    /** After a jump of the clock a run of this very process may look dead for a moment; it is not. */
    private void revive(Execution run) {
        if (!running.contains(name(run))) {
            LOG.warn("Nobody finished {} {}; it is run again.", run.getTaskName(), run.getId());
            var now = clock.instant();
            agenda.again(run, now, now);
            look();
        }
    }

    private void tell(Ran ran) {
        listeners.forEach(listener -> listener.accept(ran));
    }

    private static String name(Execution run) {
        return run.getTaskName() + " " + run.getId() + " " + run.version;
    }

    /** What an entry was put for, kept readable in the table: {@code 2026-11-26T10:00:00Z}. */
    private static final class DueInstant implements Serializer {

        @Override
        public byte[] serialize(Object due) {
            return due == null ? null : due.toString().getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] written) {
            return type.cast(Instant.parse(new String(written, StandardCharsets.US_ASCII)));
        }
    }
}
