package dev.runway.conversations.asking;

/** What can be known of a project. With the project it is a fact, and is asked once for everybody. */
public enum Attribute {
    /** Ages: the office says for how long it is fresh. */
    STATUS("how %s is doing"),
    /** Holds until that day has passed. */
    NEXT_DATE("when %s is due next"),
    /** Holds as long as that person is here. */
    OWNER("who answers for %s"),
    /** Holds until it is changed. */
    BUDGET("what %s may cost"),
    /** Holds until it is changed. */
    DECISION("what was decided on %s");

    private final String words;

    Attribute(String words) {
        this.words = words;
    }

    /** After "would like to know". */
    String about(String project) {
        return words.formatted(project);
    }
}
