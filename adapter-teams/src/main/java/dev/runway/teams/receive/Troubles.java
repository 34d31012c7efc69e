package dev.runway.teams.receive;

import dev.runway.core.platform.Traced;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that end badly: what Teams is told is a status, what the operator is told is in the log. Neither holds anything of
 * what came in. Anybody can send a request that is not Teams', so that is told once a minute at most.
 */
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsDoor.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Clock system;
    private long next = Long.MIN_VALUE;

    Troubles(Clock system) {
        this.system = system;
    }

    Ack notTeams() {
        tell(
                "A request to {} was refused: it has no token of Teams' for TEAMS_APP_ID that is in force now and speaks for what was"
                        + " sent. If it was Teams', please compare the setting with the bot's app id, and this machine's time.");
        return Ack.bare(401);
    }

    /** The log has it already, once for as long as it lasts. */
    Ack keysAway() {
        return Ack.bare(503);
    }

    Ack tooLong() {
        tell("A request to {} was refused: it is longer than 1 MB, which Teams never sends.");
        return Ack.bare(413);
    }

    Ack unreadable() {
        LOG.warn("A request to {} was refused: what Teams sent is no activity.", TeamsDoor.PATH);
        return Ack.bare(400);
    }

    Ack failed(RuntimeException failure) {
        LOG.error("Failed while acting on an activity: {}.", Traced.of(failure));
        return Ack.bare(500);
    }

    private void tell(String what) {
        if (isTime()) {
            LOG.warn(what, TeamsDoor.PATH);
        }
    }

    private synchronized boolean isTime() {
        long now = system.millis();
        if (now < next) {
            return false;
        }
        next = now + QUIET.toMillis();
        return true;
    }
}
