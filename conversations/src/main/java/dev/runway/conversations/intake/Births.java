package dev.runway.conversations.intake;

import dev.runway.conversations.portfolio.Project;
import dev.runway.core.inbox.Turn;

/** Told when a request has become a project, in the same turn: whoever looks after what it needs. */
public interface Births {

    void born(Turn turn, Project project, IntakeRequest request);
}
