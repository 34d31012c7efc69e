package dev.runway.core.dialog;

/** What becomes of a run that was begun with an older version of its dialog. Without a rule it carries on. */
public sealed interface VersionRule {

    /** The answers stay; an answer to a question that is gone is not in the result; one asked in other words is confirmed. */
    record CarryOn() implements VersionRule {}

    /** The answers are let go and the first question is asked again. */
    record StartOver() implements VersionRule {}

    /** The answers to the old key count for the new one. */
    record Renamed(String before, String now) implements VersionRule {}

    static VersionRule carryOn() {
        return new CarryOn();
    }

    static VersionRule startOver() {
        return new StartOver();
    }

    static VersionRule renamed(String before, String now) {
        return new Renamed(before, now);
    }
}
