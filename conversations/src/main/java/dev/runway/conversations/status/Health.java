package dev.runway.conversations.status;

import java.util.Arrays;
import java.util.Optional;

/** How a project is, in one word. */
public enum Health {
    ON_TRACK("●", "on track"),
    AT_RISK("▲", "at risk"),
    OFF_TRACK("■", "off track"),
    PAUSED("‖", "paused"),
    DONE("✓", "done");

    private final String sign;
    private final String words;

    Health(String sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    /** By its words. */
    static Optional<Health> named(String words) {
        return Arrays.stream(values())
                .filter(health -> health.words.equals(words))
                .findFirst();
    }

    /** Tells them apart without colour. */
    public String sign() {
        return sign;
    }

    public String words() {
        return words;
    }

    /** Whether somebody should look at it. */
    public boolean needsAttention() {
        return this == AT_RISK || this == OFF_TRACK;
    }
}
