package dev.runway.faketeams;

/** Something that people could see happen. */
public record Sight(Kind kind, FakeMessage message) {

    /** What happened to the message. */
    public enum Kind {
        POSTED,
        CHANGED,
        GONE
    }
}
