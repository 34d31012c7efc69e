package dev.runway.app.benchmark.slack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slack on one connection that stays open for as long as the server likes: signs a body, sends it and reads the answer. Cheap, so
 * that the clients take less of the machine than what is measured.
 */
final class Caller implements AutoCloseable {

    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final int ANSWER_MILLIS = 30_000;

    private final Clock clock;
    private final Mac mac;
    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Caller(int port, Clock clock) throws IOException, GeneralSecurityException {
        this.clock = clock;
        this.mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(ascii(SECRET), "HmacSHA256"));
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** @throws IOException when it is answered with anything but 200 */
    void call(String contentType, byte[] body) throws IOException {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        mac.update(ascii("v0:" + timestamp + ":"));
        var signature = "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        var head = ascii("POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Slackbot 1.0"
                + " (+https://api.slack.com/robots)\r\nAccept: application/json,*/*\r\nContent-Type: " + contentType
                + "\r\nX-Slack-Request-Timestamp: " + timestamp + "\r\nX-Slack-Signature: " + signature
                + "\r\nContent-Length: " + body.length + "\r\n\r\n");
        var whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        out.write(whole);
        var status = line();
        var answer = answer();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("Answered with " + status + ": " + answer);
        }
    }

    private String answer() throws IOException {
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(
                        small.substring("content-length:".length()).strip());
            }
            last |= small.equals("connection: close");
            chunked |= small.startsWith("transfer-encoding:") && small.contains("chunked");
        }
        var answer = chunked ? chunks() : text(length);
        if (last) {
            socket.close();
            connect();
        }
        return answer;
    }

    private String chunks() throws IOException {
        var whole = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            whole.append(text(size));
            line();
        }
        line();
        return whole.toString();
    }

    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server closed the connection.");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
