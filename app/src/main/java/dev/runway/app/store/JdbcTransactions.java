package dev.runway.app.store;

import dev.runway.core.inbox.Transactions;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of the datasource, read committed. When the database gave this one up so that others could go on (two turns
 * that posted to the same two places crosswise), the outermost is run again: a slash command is sent to us only once.
 */
final class JdbcTransactions implements Transactions {

    private static final Logger log = LoggerFactory.getLogger(JdbcTransactions.class);
    private static final int ATTEMPTS = 5;

    private final TransactionTemplate template;

    JdbcTransactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return template.execute(status -> work.get());
            } catch (ConcurrencyFailureException givenUp) {
                if (attempt == ATTEMPTS) {
                    throw givenUp;
                }
                log.info("The database gave a transaction up in favour of another; it is run again", givenUp);
            }
        }
    }
}
