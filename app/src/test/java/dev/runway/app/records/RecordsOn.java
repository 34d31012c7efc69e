package dev.runway.app.records;

import dev.runway.app.database.TestDatabase;
import dev.runway.conversations.Records;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The conversations' repositories over a test's database, the way the application has them. */
public final class RecordsOn implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public RecordsOn(TestDatabase database) {
        this(database.dataSource());
    }

    public RecordsOn(DataSource source) {
        context.getBeanFactory().registerSingleton("dataSource", source);
        context.register(Wiring.class);
        context.refresh();
    }

    /** All of them. */
    public Records all() {
        return get(Records.class);
    }

    public <T> T get(Class<T> repository) {
        return context.getBean(repository);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableJdbcRepositories("dev.runway.conversations")
    @Import(Records.class)
    static class Wiring extends AbstractJdbcConfiguration {

        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        NamedParameterJdbcOperations operations(DataSource source) {
            return new NamedParameterJdbcTemplate(source);
        }
    }
}
