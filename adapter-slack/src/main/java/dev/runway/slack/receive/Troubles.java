package dev.runway.slack.receive;

import dev.runway.core.platform.Traced;
import java.time.Clock;
import java.time.Duration;
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

    Ack failed(String doing, RuntimeException failure) {
        LOG.error("Failed while {}: {}.", doing, Traced.of(failure));
        return Ack.bare(500);
    }

    private void tell(String what) {
        long now = system.millis();
        long due = next.get();
        if (now >= due && next.compareAndSet(due, now + QUIET.toMillis())) {
            LOG.warn(what, SlackDoor.PATH);
        }
    }
}
