package dev.runway.app.boundary.wrong.core;

import dev.runway.app.boundary.wrong.conversations.Conversations;
import dev.runway.app.boundary.wrong.testkit.Testkit;
import org.slf4j.Logger;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What bot-core must not see. */
public final class Core {

    private Core() {}

    @Component
    static class KnowsSpring {}

    record KnowsJackson(ObjectMapper json) {}

    record KnowsProjects(Conversations.Blameless project) {}

    record KnowsTheTestkit(Testkit.Blameless contract) {}

    /** Logs by slf4j, as it may. */
    public record Blameless(Logger log) {}
}
