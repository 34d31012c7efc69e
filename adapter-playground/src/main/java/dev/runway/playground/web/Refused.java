package dev.runway.playground.web;

import org.springframework.http.HttpStatus;

/** A request that is not acted on; the message is a sentence for the person at the page. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    Refused(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
    }

    static Refused wrong(String sentence) {
        return new Refused(HttpStatus.BAD_REQUEST, sentence);
    }

    static Refused unknown(String sentence) {
        return new Refused(HttpStatus.NOT_FOUND, sentence);
    }

    static Refused conflict(String sentence) {
        return new Refused(HttpStatus.CONFLICT, sentence);
    }

    static Refused tooLong(String sentence) {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, sentence);
    }

    HttpStatus status() {
        return status;
    }
}
