package dev.runway.app.health;

import dev.runway.app.agenda.AgendaRunner;
import java.time.Duration;
import java.util.ArrayList;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Asks for attention when what is due is not done, or failed and is tried again. */
public final class AgendaHealth implements HealthIndicator {

    private static final Duration TOO_LATE = Duration.ofMinutes(2);

    private final AgendaRunner runner;

    public AgendaHealth(AgendaRunner runner) {
        this.runner = runner;
    }

    @Override
    public Health health() {
        var words = new ArrayList<String>();
        if (!runner.isRunning()) {
            words.add("The agenda does not run on this node.");
        }
        var behind = runner.behind();
        if (behind.compareTo(TOO_LATE) > 0) {
            words.add("The agenda is " + behind.toMinutes()
                    + " minutes behind: prompts and digests that are due are not done yet.");
        }
        long failing = runner.failing();
        if (failing > 0) {
            words.add(Attention.count(failing, "entry of the agenda", "entries of the agenda")
                    + " failed and will be tried again. The log says why.");
        }
        return words.isEmpty() ? Attention.fine("The agenda is on time.") : Attention.health(String.join(" ", words));
    }
}
