package dev.runway.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Mentions;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is linked is mentioned by the account of the platform on which it is read, wherever they wrote last. */
class LinkedMentionsTest {

    private static final Account SLACK = new Account(new Workspace(1, "slack", "T0ACME"), "U0ANA");
    private static final Account TEAMS = new Account(new Workspace(1, "teams", "acme.example"), "29:ana");

    @ParameterizedTest
    @EnumSource
    void eachPlatformMentionsItsOwnAccount(Vendor vendor) {
        try (var database = vendor.open()) {
            var directory = database.store(Clock.systemUTC()).directory();
            var profile = new Profile("Ana", "ana@acme.example", ZoneOffset.UTC);
            long known = directory.welcome(SLACK, profile).id();
            long came = directory.welcome(TEAMS, profile).id();
            directory.merge(1, came, known);
            var mentions = Mentions.of(directory);

            for (Account last : List.of(SLACK, TEAMS)) {
                directory.remember(new Place(last.workspace(), "direct", Place.Kind.DIRECT, "Ana"), Optional.of(last));
                for (long number : new long[] {known, came}) {
                    assertThat(mentions.user(SLACK.workspace(), number)).contains("U0ANA");
                    assertThat(mentions.user(TEAMS.workspace(), number)).contains("29:ana");
                }
                assertThat(directory.direct(1, came).orElseThrow().workspace()).isEqualTo(last.workspace());
            }
        }
    }
}
