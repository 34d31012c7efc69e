package dev.runway.slack.receive;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that end badly: what Slack is told is a status, what the operator is told is in the log. Neither holds anything of
 * what came in. Anybody can send a request that is not signed, so that is told once a minute at most.
 */
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Clock system;
    private final AtomicLong next = new AtomicLong(Long.MIN_VALUE);

    Troubles(Clock system) {
        this.system = system;
    }

    Ack unsigned() {
        tell(
                "A request to {} was refused: it is not signed with SLACK_SIGNING_SECRET, or not within five minutes of this"
                        + " machine's time. If it was Slack's, please compare the secret with the app's Basic Information page.");
        return Ack.bare(401);
    }

    Ack tooLong() {
        tell("A request to {} was refused: it is longer than 1 MB, which Slack never sends.");
        return Ack.bare(413);
    }

    Ack unreadable(BadRequest what) {
        LOG.warn("A request to {} was refused: Slack signed {}.", SlackDoor.PATH, what.getMessage());
        return Ack.bare(400);
    }

    /** The exceptions' messages stay out: a database puts into them what it was given. */
    Ack failed(String doing, RuntimeException failure) {
        LOG.error("Failed while {}: {}.", doing, kinds(failure));
        return Ack.bare(500);
    }

    private static String kinds(Throwable failure) {
        var kinds = new ArrayList<String>();
        for (var one = failure; one != null && kinds.size() < 8; one = one.getCause()) {
            var at = one.getStackTrace().length > 0 ? " at " + one.getStackTrace()[0] : "";
            kinds.add(one.getClass().getName() + at);
        }
        return String.join(", caused by ", kinds);
    }

    private void tell(String what) {
        long now = system.millis();
        long due = next.get();
        if (now >= due && next.compareAndSet(due, now + QUIET.toMillis())) {
            LOG.warn(what, SlackDoor.PATH);
        }
    }
}
