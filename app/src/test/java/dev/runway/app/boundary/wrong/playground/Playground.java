package dev.runway.app.boundary.wrong.playground;

import dev.runway.app.boundary.wrong.conversations.Conversations;
import dev.runway.app.boundary.wrong.core.Core;
import dev.runway.app.boundary.wrong.testkit.Testkit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What an adapter must not see. */
public final class Playground {

    private Playground() {}

    record KnowsProjects(Conversations.Blameless project) {}

    record KnowsTheTestkit(Testkit.Blameless contract) {}

    record SpeaksSql(JdbcClient jdbc) {}

    /** Speaks Spring Web, as it may. */
    public record Blameless(SseEmitter events, Core.Blameless core) {}
}
