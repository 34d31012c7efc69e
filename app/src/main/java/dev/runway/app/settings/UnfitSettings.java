package dev.runway.app.settings;

/** A setting is wrong or its other half is missing. The message is one sentence that says which and what to do. */
public final class UnfitSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnfitSettings(String sentence) {
        super(sentence);
    }
}
