package dev.runway.slack.people;

import com.slack.api.model.User;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.slack.workspace.Connection;
import java.util.Optional;
import java.util.function.Supplier;

/** Slack's users. Nothing here fails for a look-up that failed: then it is what the payload said, in the office's zone. */
public interface People {

    /**
     * Name, e-mail and zone. The name is never blank.
     *
     * @param user Slack's id, {@code U…} or {@code W…}
     * @param nameInPayload what came along with the event, for when Slack cannot be asked
     */
    Profile profile(Connection connection, String user, Optional<String> nameInPayload);

    /** Whether that is somebody who may be talked with: no bot, no app, nobody deactivated, nobody whom Slack does not know. */
    boolean isPerson(Connection connection, String user);

    /**
     * What people call somebody who is mentioned: Slack is asked from now on, and the supplier waits for its answer. Where
     * there is none it is what the office calls them, the label, or their id. If it is a person, the office knows them from then
     * on and can reach them alone. Not to be called inside a transaction.
     *
     * @param label what stood with the mention
     */
    Supplier<String> name(Connection connection, String user, Optional<String> label);

    /**
     * Somebody as Slack tells them now, in a {@code user_change} event: {@link #profile} and {@link #isPerson} follow at once.
     * Whoever remembers nothing has nothing to do.
     */
    default void learn(Connection connection, User user) {}
}
