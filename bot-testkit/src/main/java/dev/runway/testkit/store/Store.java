package dev.runway.testkit.store;

import dev.runway.core.delivery.Outbox;
import dev.runway.core.dialog.run.Runs;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Seen;
import dev.runway.core.inbox.Transactions;
import dev.runway.core.inbox.TurnLock;

/** The ports that a store keeps, over one database. */
public record Store(
        Transactions transactions, Seen seen, TurnLock turnLock, Runs runs, Outbox outbox, Directory directory) {

    /** For work without a result. */
    public void inOne(Runnable work) {
        transactions.run(() -> {
            work.run();
            return true;
        });
    }
}
