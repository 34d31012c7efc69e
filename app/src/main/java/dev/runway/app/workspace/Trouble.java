package dev.runway.app.workspace;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody should look at about a platform, as it was when the platform was asked last. Logged when it changes. */
public final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final String platform;
    private Optional<String> now = Optional.empty();

    /** @param platform as people call it */
    public Trouble(String platform) {
        this.platform = platform;
    }

    /** In a sentence or two. */
    public synchronized Optional<String> now() {
        return now;
    }

    public void none() {
        noted(Optional.empty());
    }

    public void is(String sentence) {
        noted(Optional.of(sentence));
    }

    private synchronized void noted(Optional<String> found) {
        boolean news = !found.equals(now);
        now = found;
        if (news) {
            found.ifPresentOrElse(LOG::warn, () -> LOG.info("{} lets us in again.", platform));
        }
    }
}
