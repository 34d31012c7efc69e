package dev.runway.app.store;

import dev.runway.core.delivery.Outbox;
import dev.runway.core.dialog.run.Runs;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Seen;
import dev.runway.core.inbox.Transactions;
import dev.runway.core.inbox.TurnLock;
import dev.runway.core.message.MessageCodec;
import dev.runway.core.platform.ReplyCodec;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** All of bot-core's ports over one datasource whose schema is migrated. Any number may live over the same database. */
public record JdbcStore(
        Transactions transactions,
        Seen seen,
        TurnLock turnLock,
        Runs runs,
        Outbox outbox,
        Directory directory,
        MessageCodec messages,
        ReplyCodec replies,
        Administrators administrators,
        Housekeeping housekeeping) {

    /**
     * @param manager the datasource's own, shared with whatever else writes in a turn
     * @param system the system clock, which nothing moves
     * @param admins e-mail addresses, lower case, of people who are administrators from their first contact
     */
    public static JdbcStore over(
            DataSource source, PlatformTransactionManager manager, Clock system, Set<String> admins) {
        var template = new JdbcTemplate(source);
        var jdbc = JdbcClient.create(template);
        var transactions = new JdbcTransactions(manager);
        var messages = new JsonMessageCodec();
        var replies = new JsonReplyCodec();
        var administrators = new Administrators(jdbc, admins);
        return new JdbcStore(
                transactions,
                new JdbcSeen(jdbc, replies, system),
                new JdbcTurnLock(jdbc),
                new JdbcRuns(jdbc, template),
                new JdbcOutbox(jdbc, template, transactions, new DeliveryRows(jdbc, messages), system),
                new JdbcDirectory(jdbc, template, transactions, administrators),
                messages,
                replies,
                administrators,
                new Housekeeping(jdbc));
    }
}
