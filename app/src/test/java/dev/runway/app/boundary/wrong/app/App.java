package dev.runway.app.boundary.wrong.app;

import dev.runway.app.boundary.wrong.conversations.Conversations;
import dev.runway.app.boundary.wrong.playground.Playground;
import dev.runway.app.boundary.wrong.testkit.Testkit;
import java.time.Clock;
import java.time.Instant;
import org.mockito.MockSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What even the app must not see. */
final class App {

    private App() {}

    record KnowsTheTestkit(Testkit.Blameless contract) {}

    record KnowsALibraryNobodyChose(MockSettings settings) {}

    /** Starting a clock is the app's to do; reading the wall clock in passing is nobody's. */
    static final class Clocks {

        private Clocks() {}

        static Clock startsAClock() {
            return Clock.systemUTC();
        }

        static Instant readsTheWallClock() {
            return Instant.now();
        }
    }

    /** Puts the others together, as it may. */
    record Blameless(Conversations.Blameless project, Playground.Blameless platform, JdbcClient jdbc) {}
}
