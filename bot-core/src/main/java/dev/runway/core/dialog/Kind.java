package dev.runway.core.dialog;

/** What sort of answer a question takes. */
public enum Kind {
    TEXT("words"),
    LONG_TEXT("words, several lines if need be"),
    SEVERAL("one thing a line"),
    ONE_OF("one of"),
    SEVERAL_OF("any of"),
    DATE("a date"),
    NUMBER("a number"),
    MONEY("an amount of money"),
    YES_NO("yes or no"),
    PERSON("a person"),
    REFERENCE("something by name");

    private final String inWords;

    Kind(String inWords) {
        this.inWords = inWords;
    }

    String inWords() {
        return inWords;
    }

    /** Free words, kept exactly as typed. */
    public boolean isFree() {
        return this == TEXT || this == LONG_TEXT || this == SEVERAL;
    }

    public boolean isChoice() {
        return this == ONE_OF || this == SEVERAL_OF || this == YES_NO;
    }

    boolean isNamed() {
        return this == PERSON || this == REFERENCE;
    }
}
