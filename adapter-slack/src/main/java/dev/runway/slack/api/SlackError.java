package dev.runway.slack.api;

/** Slack said no: its own word for it, and nothing else of its answer. */
final class SlackError extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    SlackError(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
