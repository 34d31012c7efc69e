package dev.runway.app.benchmark.slack;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes bodies of one kind, each another event, quickly: what stays the same is made once. */
final class Body {

    /** Marks in a template: the event's number, the user, and what the button carries. */
    static final String NUMBER = "zNUMBERz", USER = "zUSERz", VALUE = "zVALUEz";

    private static final Pattern MARK = Pattern.compile("z(NUMBER|USER|VALUE)z");

    private record Piece(byte[] before, String mark) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final byte[] end;

    Body(String template) {
        var found = MARK.matcher(template);
        int from = 0;
        while (found.find()) {
            pieces.add(new Piece(bytes(template.substring(from, found.start())), found.group()));
            from = found.end();
        }
        end = bytes(template.substring(from));
    }

    /** @param number of ten digits at most, another for each event */
    byte[] of(long number, String user, String value) {
        var body = new ByteArrayOutputStream(8_192);
        var digits = "%010d".formatted(number);
        for (var piece : pieces) {
            body.writeBytes(piece.before());
            body.writeBytes(
                    switch (piece.mark()) {
                        case NUMBER -> bytes(digits);
                        case USER -> bytes(user);
                        default -> bytes(URLEncoder.encode(value, StandardCharsets.UTF_8));
                    });
        }
        body.writeBytes(end);
        return body.toByteArray();
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
