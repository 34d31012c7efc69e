package dev.runway.app.benchmark.slack;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done about an event before it is acknowledged: the same behind both doors. */
@FunctionalInterface
interface Behind {

    int POOL = 16;

    Behind NOTHING = (event, user, said) -> {};

    void act(String event, String user, String said);

    /** The database's tables for {@link #committing}. */
    static void prepare(JdbcClient jdbc) {
        jdbc.sql("create table heard (event varchar primary key)").update();
        jdbc.sql("create table said (event varchar primary key references heard, by_user varchar not null,"
                        + " words varchar not null)")
                .update();
    }

    /** One small transaction: the event, unless it is known, and what was said. */
    static Behind committing(String url, String user) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(POOL);
        var pool = new HikariDataSource(config);
        var jdbc = JdbcClient.create(pool);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        return (event, by, said) -> transactions.executeWithoutResult(status -> {
            int fresh = jdbc.sql("insert into heard (event) values (?) on conflict do nothing")
                    .param(event)
                    .update();
            if (fresh == 1) {
                jdbc.sql("insert into said (event, by_user, words) values (?, ?, ?)")
                        .params(event, by, said)
                        .update();
            }
        });
    }
}
