package dev.runway.app.workspace;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.app.database.TestDatabase;
import dev.runway.app.settings.UnfitSettings;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Workspace;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RealPeopleTest {

    private static void meet(TestDatabase database, String platform) {
        database.store(Clock.systemUTC())
                .directory()
                .welcome(
                        new Account(new Workspace(1, platform, "T0ACME"), "ana"),
                        new Profile("Ana", "", ZoneOffset.UTC));
    }

    @Test
    void realPeopleAreFine() {
        try (var database = TestDatabase.h2()) {
            meet(database, "slack");

            assertThatCode(new RealPeople(database.jdbc())::check).doesNotThrowAnyException();
        }
    }

    @Test
    void thePlaygroundsPeopleAreRefusedInWords() {
        try (var database = TestDatabase.h2()) {
            meet(database, "playground");

            assertThatThrownBy(new RealPeople(database.jdbc())::check)
                    .isInstanceOf(UnfitSettings.class)
                    .hasMessageContaining("please begin with an empty one");
        }
    }
}
