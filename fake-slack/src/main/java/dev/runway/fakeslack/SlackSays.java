package dev.runway.fakeslack;

import java.util.List;

/** Slack's no: the error's word, and what its {@code response_metadata.messages} would add. */
final class SlackSays extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    SlackSays(String error, String... details) {
        super(error, null, false, false);
        this.details = List.of(details);
    }

    List<String> details() {
        return details;
    }
}
