package dev.runway.teams.connector;

/** What Teams says is wrong, in our words; of its answer nothing is kept but a code that we know. */
final class TeamsError extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code Teams' own, {@code HTTP} and its status, or empty */
    TeamsError(String code, String words) {
        super(words);
        this.code = code;
    }

    String code() {
        return code;
    }
}
