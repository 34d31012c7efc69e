package dev.runway.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabasesTest {

    @ParameterizedTest
    @EnumSource
    void twoDatabasesKnowNothingOfEachOther(Databases.Kind kind) {
        try (var one = kind.fresh();
                var other = kind.fresh()) {
            JdbcClient.create(one.source())
                    .sql("insert into office (name) values ('Acme Project Office')")
                    .update();

            assertThat(offices(one)).isEqualTo(1);
            assertThat(offices(other)).isZero();
        }
    }

    private static int offices(Databases.Database database) {
        return JdbcClient.create(database.source())
                .sql("select count(*) from office")
                .query(Integer.class)
                .single();
    }
}
