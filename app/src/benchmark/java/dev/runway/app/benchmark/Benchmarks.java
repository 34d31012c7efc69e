package dev.runway.app.benchmark;

import org.junit.jupiter.api.Test;

/** Measures, and prints what it measured. */
class Benchmarks {

    @Test
    void drain() throws InterruptedException {
        for (var store : Store.values()) {
            System.out.println(store + ": " + Math.round(Drain.perSecond(store)) + " deliveries a second");
        }
    }
}
