package dev.runway.core.platform;

import java.util.EnumMap;
import java.util.Map;

/** A kind of call that a platform may count by itself. */
public enum Call {
    /** Says something anew. */
    POST,
    REPLACE,
    REMOVE,
    /** Says something in a channel that one person alone sees. */
    PRIVATE,
    /** Asks whether something was said. */
    LOOK_UP;

    /** What it takes where a message of so many parts is put in the stead of one, part for part. */
    public static Map<Call, Integer> replacing(int before, int after) {
        var calls = new EnumMap<Call, Integer>(Call.class);
        calls.put(REPLACE, Math.min(before, after));
        if (before > after) {
            calls.put(REMOVE, before - after);
        } else if (after > before) {
            calls.put(POST, after - before);
        }
        return calls;
    }
}
