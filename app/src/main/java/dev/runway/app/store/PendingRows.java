package dev.runway.app.store;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has added to the outbox, written together right before its commit. So the destinations are locked as
 * shortly as can be, in one order for all, which lets no two turns wait for each other crosswise; and a broadcast to
 * thousands of places is two batches.
 */
final class PendingRows implements TransactionSynchronization {

    private static final Comparator<Place> PLACES = Comparator.comparing(
                    (Place place) -> place.workspace().office())
            .thenComparing(place -> place.workspace().platform())
            .thenComparing(place -> place.workspace().id())
            .thenComparing(Place::ref);

    private final Object owner;
    private final Consumer<List<Delivery>> writer;
    private List<Delivery> rows = new ArrayList<>();

    private PendingRows(Object owner, Consumer<List<Delivery>> writer) {
        this.owner = owner;
        this.writer = writer;
    }

    /** Those of the owner in the running transaction. */
    static PendingRows of(Object owner, Consumer<List<Delivery>> writer) {
        return find(owner).orElseGet(() -> {
            var fresh = new PendingRows(owner, writer);
            TransactionSynchronizationManager.registerSynchronization(fresh);
            return fresh;
        });
    }

    static void write(Object owner) {
        find(owner).ifPresent(PendingRows::flush);
    }

    private static Optional<PendingRows> find(Object owner) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(PendingRows.class::isInstance)
                        .map(PendingRows.class::cast)
                        .filter(pending -> pending.owner == owner)
                        .findFirst()
                : Optional.empty();
    }

    void add(Delivery delivery) {
        rows.add(delivery);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        flush();
    }

    @Override
    public void flush() {
        if (!rows.isEmpty()) {
            var batch = rows;
            rows = new ArrayList<>();
            // The sort is stable: rows of one place stay in the order in which they were added.
            batch.sort(Comparator.comparing(Delivery::place, PLACES));
            writer.accept(batch);
        }
    }
}
