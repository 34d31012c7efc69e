package dev.runway.slack.receive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Text and {@code application/x-www-form-urlencoded} from raw bytes, strictly: what is broken is refused, never mended. */
final class FormBody {

    private static final char REPLACED = '\uFFFD';

    private FormBody() {}

    static String text(byte[] bytes, int from, int to) throws BadRequest {
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(REPLACED) < 0 ? text : strictly(bytes, from, to);
    }

    /** Slower by far: tells what stood there from what was put in the stead of something broken. */
    private static String strictly(byte[] bytes, int from, int to) throws BadRequest {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new BadRequest("bytes that are no UTF-8");
        }
    }

    static Map<String, String> fields(byte[] body) throws BadRequest {
        var fields = new HashMap<String, String>();
        int from = 0;
        while (from < body.length) {
            int end = find(body, '&', from, body.length);
            int equals = find(body, '=', from, end);
            if (equals == end || fields.put(decoded(body, from, equals), decoded(body, equals + 1, end)) != null) {
                throw new BadRequest("a form that cannot be read");
            }
            from = end + 1;
        }
        return fields;
    }

    private static int find(byte[] body, char wanted, int from, int to) {
        int at = from;
        while (at < to && body[at] != wanted) {
            at++;
        }
        return at;
    }

    private static String decoded(byte[] body, int from, int to) throws BadRequest {
        var bytes = new byte[to - from];
        int length = 0;
        for (int at = from; at < to; at++) {
            byte one = body[at];
            if (one == '%') {
                if (at + 2 >= to) {
                    throw new BadRequest("a form that breaks off");
                }
                one = (byte) (hex(body[at + 1]) << 4 | hex(body[at + 2]));
                at += 2;
            } else if (one == '+') {
                one = ' ';
            }
            bytes[length++] = one;
        }
        return text(bytes, 0, length);
    }

    private static int hex(byte digit) throws BadRequest {
        if (digit >= '0' && digit <= '9') {
            return digit - '0';
        } else if (digit >= 'A' && digit <= 'F') {
            return digit - 'A' + 10;
        } else if (digit >= 'a' && digit <= 'f') {
            return digit - 'a' + 10;
        }
        throw new BadRequest("a form with a broken escape");
    }
}
