package dev.runway.faketeams;

/** The connector's refusal: HTTP's status and Teams' own code. */
final class TeamsSays extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    TeamsSays(int status, String code, String words) {
        super(words);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
