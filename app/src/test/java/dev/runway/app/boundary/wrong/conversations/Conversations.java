package dev.runway.app.boundary.wrong.conversations;

import dev.runway.app.boundary.wrong.core.Core;
import dev.runway.app.boundary.wrong.playground.Playground;
import dev.runway.app.boundary.wrong.testkit.Testkit;
import org.springframework.data.annotation.Id;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What conversations must not see. */
public final class Conversations {

    private Conversations() {}

    record KnowsAPlatform(Playground.Blameless platform) {}

    record KnowsTheTestkit(Testkit.Blameless contract) {}

    record SpeaksSql(JdbcClient jdbc) {}

    /** Carries Spring Data's annotations, as it may. */
    public record Blameless(@Id Long id, Core.Blameless core) {}
}
