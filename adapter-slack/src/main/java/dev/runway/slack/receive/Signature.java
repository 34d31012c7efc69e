package dev.runway.slack.receive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether Slack signed a request: {@code v0=} and the HMAC-SHA256, in hex, of {@code v0:<seconds>:<raw body>}, with the app's
 * signing secret (docs.slack.dev, "Verifying requests from Slack"). Slack names five minutes for what is too old; what comes
 * from as far ahead is refused as well, or a captured request could be kept for later.
 */
final class Signature {

    static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    static final String SIGNATURE = "X-Slack-Signature";
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final Clock system;
    private final Mac prepared;

    /** What the headers say, which nobody has proved yet. */
    record Claim(String seconds, String signature) {}

    /** @throws IllegalArgumentException when the secret is empty: anybody could sign with it */
    Signature(String signingSecret, Clock system) {
        this.system = system;
        try {
            prepared = Mac.getInstance(ALGORITHM);
            prepared.init(new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM + ".", e);
        }
    }

    /** Empty when a header is missing, stands there twice, is garbage, or speaks of another time than now. */
    Optional<Claim> claim(List<String> timestamps, List<String> signatures) {
        if (timestamps.size() != 1 || signatures.size() != 1) {
            return Optional.empty();
        }
        var seconds = timestamps.get(0);
        return SECONDS.matcher(seconds).matches() && isNow(Long.parseLong(seconds))
                ? Optional.of(new Claim(seconds, signatures.get(0)))
                : Optional.empty();
    }

    /** Compares in constant time: how long it takes tells nobody how much of a guess was right. */
    boolean isGenuine(Claim claim, byte[] body) {
        return MessageDigest.isEqual(
                expected(claim.seconds(), body), claim.signature().getBytes(StandardCharsets.UTF_8));
    }

    private boolean isNow(long seconds) {
        return Math.abs(system.instant().getEpochSecond() - seconds) <= TOLERANCE.toSeconds();
    }

    private byte[] expected(String seconds, byte[] body) {
        var mac = copy();
        mac.update(("v0:" + seconds + ":").getBytes(StandardCharsets.UTF_8));
        return ("v0=" + HexFormat.of().formatHex(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
    }

    /** Cheaper than finding the algorithm and scheduling the key for every request; a Mac itself serves one thread. */
    private Mac copy() {
        try {
            return (Mac) prepared.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's own " + ALGORITHM + " can be copied.", e);
        }
    }
}
