package dev.runway.playground.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every error is one sentence in JSON, {@code {"error": "…"}}; nothing of a request's words goes into the log. */
@RestControllerAdvice(assignableTypes = {LookController.class, ActController.class, TimeController.class})
public final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    /** What an error's body holds. */
    public record Problem(String error) {}

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused) {
        return answer(refused.status(), refused.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
        return answer(
                HttpStatus.BAD_REQUEST,
                "This is not the JSON that is expected here. Please send one object with the fields of this action.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing) {
        return answer(HttpStatus.BAD_REQUEST, "Please say " + missing.getParameterName() + " in the address.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException mismatch) {
        return answer(HttpStatus.BAD_REQUEST, "Please give " + mismatch.getName() + " as a whole number.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> otherMedia(HttpMediaTypeNotSupportedException media) {
        return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Please send application/json.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> otherMethod(HttpRequestMethodNotSupportedException method) {
        return answer(HttpStatus.METHOD_NOT_ALLOWED, "Please look with GET and act with POST.");
    }

    /** A page was closed while its stream was written to: there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        LOG.debug("A page of the playground was closed.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> failed(Exception failure) {
        LOG.error("The playground could not answer a request.", failure);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on our side. Please try the same again; it will be acted on once.");
    }

    private static ResponseEntity<Problem> answer(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Problem(sentence));
    }
}
