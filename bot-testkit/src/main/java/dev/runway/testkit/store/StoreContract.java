package dev.runway.testkit.store;

/**
 * All that every store must do. The store that is handed in is empty; instants are compared to the microsecond, which is
 * what PostgreSQL keeps.
 */
public abstract class StoreContract
        implements TransactionsContract,
                SeenContract,
                RunsContract,
                QueueContract,
                DueContract,
                DeliveriesContract,
                DirectoryContract,
                OnePersonContract {}
