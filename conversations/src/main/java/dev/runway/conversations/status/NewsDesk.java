package dev.runway.conversations.status;

import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.Optional;

/** Whoever keeps the questions that people have about projects: told of all that is read and of all that is new. */
public interface NewsDesk {

    /**
     * Somebody who does not report on it reads how a project is.
     *
     * @param sentence the latest word; where it is {@code old} or there is none, what was last heard
     * @param next its next step in words, or empty
     * @return what they are told, with what may be pressed
     */
    Message read(Turn turn, Project project, boolean old, String sentence, String next);

    /** {@code payments gateway owner}: something else that is known of a project; empty when that is not meant. */
    Optional<Reply> fact(Turn turn, String words);

    /** Something new was said of it. Called in the turn that wrote it, while the project is held. */
    void heard(Turn turn, Brief project, StatusReport now);
}
