package dev.runway.app.benchmark.load;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long each of many things took, in nanoseconds. */
public final class Times {

    private final ConcurrentLinkedQueue<long[]> chunks = new ConcurrentLinkedQueue<>();

    /** What one thread measured. */
    void add(long[] nanos, int count) {
        chunks.add(Arrays.copyOf(nanos, count));
    }

    int count() {
        return chunks.stream().mapToInt(chunk -> chunk.length).sum();
    }

    /** In milliseconds. */
    double percentile(double percent) {
        var all = chunks.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        int index = (int) Math.ceil(percent / 100 * all.length) - 1;
        return all[Math.max(0, index)] / 1e6;
    }
}
