package dev.runway.app.benchmark;

import dev.runway.core.delivery.Courier;
import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.MessageRef;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
            var platform = new Limitless();
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
                if (platform.posted.size() != PLACES) {
                    throw new IllegalStateException("Only " + platform.posted.size() + " places got their message.");
                }
                return PLACES / seconds;
            } finally {
                courier.stop(Duration.ofSeconds(5));
                threads.shutdownNow();
            }
        }
    }

    private static final class Limitless implements ChatPlatform {
        private final Set<UUID> posted = ConcurrentHashMap.newKeySet();

        @Override
        public String name() {
            return "limitless";
        }

        @Override
        public Set<Ability> abilities() {
            return Set.of();
        }

        @Override
        public List<Limit> limits() {
            return List.of();
        }

        @Override
        public MessageRef post(UUID delivery, Place place, Message message) {
            if (!posted.add(delivery)) {
                throw new IllegalStateException("The same delivery came twice.");
            }
            return new MessageRef(place, delivery.toString());
        }

        @Override
        public void replace(UUID delivery, MessageRef posted, Message message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(MessageRef posted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<MessageRef> find(Place place, UUID delivery) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void postPrivately(UUID delivery, Place place, Account whoSeesIt, Message message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Place directPlace(Account account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void showHome(Account account, Message home) {
            throw new UnsupportedOperationException();
        }
    }
}
