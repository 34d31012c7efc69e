package dev.runway.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabaseTest {

    @ParameterizedTest
    @EnumSource
    void twoDatabasesKnowNothingOfEachOther(Vendor vendor) {
        try (var one = vendor.open();
                var other = vendor.open()) {
            addOffice(one);

            assertThat(offices(one)).isEqualTo(1);
            assertThat(offices(other)).isZero();
        }
    }

    @Test
    void aFileIsOpenedAgainWithWhatItHolds(@TempDir Path folder) {
        try (var before = TestDatabase.h2(folder.resolve("runway"))) {
            addOffice(before);
        }

        try (var after = TestDatabase.h2(folder.resolve("runway"))) {
            assertThat(offices(after)).isEqualTo(1);
        }
    }

    private static void addOffice(TestDatabase database) {
        database.jdbc()
                .sql("insert into office (name) values ('Acme Project Office')")
                .update();
    }

    private static int offices(TestDatabase database) {
        return database.jdbc()
                .sql("select count(*) from office")
                .query(Integer.class)
                .single();
    }
}
