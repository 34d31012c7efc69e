package dev.runway.testkit;

import dev.runway.core.agenda.Agenda;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An agenda in memory that runs nothing by itself: a test says until when. It outlives the objects under test, which are told
 * to it by {@link #jobs} as often as they are built anew. A job that fails fails the test.
 */
public final class ManualAgenda implements Agenda {

    private record Entry(String job, String key, Instant at) {
        boolean is(String otherJob, String otherKey) {
            return job.equals(otherJob) && key.equals(otherKey);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private List<? extends Job> jobs = List.of();

    /** These run what is due from now on. */
    public synchronized void jobs(List<? extends Job> registered) {
        jobs = List.copyOf(registered);
    }

    @Override
    public synchronized void put(String job, String key, Instant at) {
        cancel(job, key);
        entries.add(new Entry(job, key, at));
    }

    @Override
    public synchronized void cancel(String job, String key) {
        entries.removeIf(entry -> entry.is(job, key));
    }

    @Override
    public synchronized Optional<Instant> nextDue(Optional<String> job) {
        return entries.stream()
                .filter(entry -> job.isEmpty() || job.get().equals(entry.job()))
                .map(Entry::at)
                .min(Comparator.naturalOrder());
    }

    /**
     * Runs what is due by {@code then}, earliest first, entries that come up on the way included.
     *
     * @param arrive is told each due instant before its entries are run, and {@code then} at the end: moves the clock
     * @param settle what belongs to the end of each run: delivering what it said
     */
    public void runUntil(Instant then, Consumer<Instant> arrive, Runnable settle) {
        for (var entry = take(then); entry.isPresent(); entry = take(then)) {
            arrive.accept(entry.get().at());
            job(entry.get().job()).run(entry.get().key(), entry.get().at());
            settle.run();
        }
        arrive.accept(then);
    }

    private synchronized Optional<Entry> take(Instant then) {
        var first = entries.stream().filter(entry -> !entry.at().isAfter(then)).min(Comparator.comparing(Entry::at));
        first.ifPresent(entries::remove);
        return first;
    }

    private synchronized Job job(String name) {
        return jobs.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No job is named " + name + "."));
    }
}
