package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.sample.SampleOffice.Extent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Turns that need two people each; only PostgreSQL lets several be at work at once. */
class HeldInOrderTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T12:00:00Z");
    private static final List<String> RING = List.of("Ana", "Ben", "Chidi");
    private static final int TIMES = 15;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    /** Says at INFO, which tests do not hear by themselves, that it was given up. */
    private final Logger transactions = (Logger) LoggerFactory.getLogger("dev.runway.app.store.JdbcTransactions");

    @BeforeEach
    void listen() {
        log.start();
        transactions.setLevel(Level.INFO);
        root.addAppender(log);
    }

    @AfterEach
    void hearNoMore() {
        root.detachAppender(log);
        transactions.setLevel(null);
    }

    /** Each holds themselves, and wants the next one: the database would have to give one of them up. */
    @Test
    void threeWhoChangeEachOthersRolesInARingMakeNoKnot() throws Exception {
        try (var acme = new OfficeOn(Vendor.POSTGRES, WEDNESDAY, Extent.TWO_PROJECTS)) {
            acme.says(acme.runway, "Dana", "role Ana administrator");
            acme.says(acme.runway, "Ana", "role Ben administrator");
            acme.says(acme.runway, "Ana", "role Chidi administrator");
            var together = new CyclicBarrier(RING.size());
            var turns = new ArrayList<Callable<Void>>();
            for (int i = 0; i < RING.size(); i++) {
                var one = RING.get(i);
                var next = RING.get((i + 1) % RING.size());
                var node = acme.node();
                turns.add(() -> {
                    for (int time = 0; time < TIMES; time++) {
                        together.await(30, TimeUnit.SECONDS);
                        var also = time % 2 == 0 ? " member" : " project office";
                        acme.says(node, one, "role " + next + " administrator," + also);
                    }
                    return null;
                });
            }

            OfficeOn.atOnce(turns);

            assertThat(log.list)
                    .filteredOn(event -> event.getLevel() == Level.ERROR
                            || event.getFormattedMessage().contains("gave a transaction up"))
                    .isEmpty();
            assertThat(RING).allSatisfy(name -> assertThat(acme.deliveries("role of " + name))
                    .isEqualTo(TIMES + 1));
        }
    }
}
