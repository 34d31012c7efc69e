package dev.runway.app.boundary.wrong.testkit;

import dev.runway.app.boundary.wrong.conversations.Conversations;
import dev.runway.app.boundary.wrong.core.Core;
import org.junit.jupiter.api.TestInfo;
import org.springframework.stereotype.Component;

/** What bot-testkit must not see. */
public final class Testkit {

    private Testkit() {}

    record KnowsProjects(Conversations.Blameless project) {}

    @Component
    static class KnowsSpring {}

    /** Tests bot-core with JUnit, as it may. */
    public record Blameless(Core.Blameless core, TestInfo test) {}
}
