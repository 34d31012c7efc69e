package dev.runway.app.benchmark;

import dev.runway.core.delivery.Courier;
import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Ten thousand places with one message each, and a platform that takes everything at once. */
final class Drain {

    static final int PLACES = 10_000;
    private static final int WORKERS = 8;

    private Drain() {}

    /** @return deliveries a second, from the courier's start until the last is recorded as sent */
    static double perSecond(Store kind) throws InterruptedException {
        try (var database = kind.open()) {
            var system = Clock.systemUTC();
            var store = database.store(system);
            var workspace = new Workspace(1, "limitless", "acme");
            var message = Message.of("Good morning. How is Payments Gateway now?");
            for (int from = 0; from < PLACES; from += 500) {
                int first = from;
                store.transactions().run(() -> {
                    for (int number = first; number < first + 500; number++) {
                        var place = new Place(workspace, "p" + number, Place.Kind.DIRECT, "Person " + number);
                        store.outbox()
                                .add(Delivery.post(UUID.randomUUID(), place, message, "benchmark", system.instant()));
                    }
                    return null;
                });
            }
            var ended = new CountDownLatch(PLACES);
            var platform = new Limitless("limitless");
            var courier = new Courier(new Courier.Means(
                    store.outbox(),
                    Map.of(platform.name(), platform),
                    system,
                    new Random(1),
                    CourierSettings.usual(),
                    (delivery, remedy) -> ended.countDown()));
            var threads = Executors.newFixedThreadPool(WORKERS);
            try {
                long begun = System.nanoTime();
                courier.start(threads, WORKERS);
                if (!ended.await(5, TimeUnit.MINUTES)) {
                    throw new IllegalStateException(ended.getCount() + " of " + PLACES + " were not delivered.");
                }
                double seconds = (System.nanoTime() - begun) / 1e9;
                if (platform.posted() != PLACES) {
                    throw new IllegalStateException("Only " + platform.posted() + " places got their message.");
                }
                return PLACES / seconds;
            } finally {
                courier.stop(Duration.ofSeconds(5));
                threads.shutdownNow();
            }
        }
    }
}
