package dev.runway.core.door;

import dev.runway.core.platform.Pause;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import java.time.Duration;

/** Tries a call again while a platform asks to wait. Somebody waits for the answer: what would take long goes another way sooner. */
public final class Tries {

    private static final int MOST = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(1);

    private final int most;
    private final Pause pause;

    /** @param pause waits between two tries */
    public Tries(Pause pause) {
        this(MOST, pause);
    }

    private Tries(int most, Pause pause) {
        this.most = most;
        this.pause = pause;
    }

    /** For a thread that cannot wait: one try. */
    public static Tries hasty() {
        return new Tries(1, wait -> {});
    }

    /** The longest that a call takes with its waits, of which each try takes that long at most. */
    public static Duration longest(Duration call) {
        return call.multipliedBy(MOST).plus(LONGEST_WAIT.multipliedBy(MOST - 1L));
    }

    /** @throws PlatformException the call's own, when it was no use */
    public void of(Runnable call) {
        for (int left = most; ; left--) {
            try {
                call.run();
                return;
            } catch (PlatformException failure) {
                if (failure.remedy() != Remedy.TRY_LATER || left == 1 || !isWaitedFor(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** False when the process stops meanwhile. */
    private boolean isWaitedFor(PlatformException failure) {
        var asked = failure.after().orElse(USUAL_WAIT);
        return pause.passed(asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT);
    }
}
