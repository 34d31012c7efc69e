package dev.runway.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.runway.conversations.broadcast.Links;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links that carry who they are for, until when they work, and a signature over all of it (HMAC with SHA-256, RFC 2104): what
 * was changed in one, or has run out, leads nowhere.
 */
public final class SignedLinks implements Links {

    /** Whether a link may be followed. */
    enum Verdict {
        FINE,
        RUN_OUT,
        NOT_OURS
    }

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;
    private final Supplier<String> base;
    private final Clock system;

    /**
     * @param key of the signatures, at least 32 bytes; empty where there is none, and then no link is made or followed
     * @param base where browsers reach the application, without a slash at the end
     * @param system what nothing moves
     */
    public SignedLinks(byte[] key, Supplier<String> base, Clock system) {
        this.key = key.clone();
        this.base = base;
        this.system = system;
    }

    @Override
    public Optional<URI> csv(long office, long broadcast) {
        if (key.length == 0) {
            return Optional.empty();
        }
        long until = system.instant().plus(LASTS).getEpochSecond();
        return Optional.of(URI.create(base.get() + "/broadcasts/" + broadcast + ".csv?office=" + office + "&until="
                + until + "&signature=" + signature(office, broadcast, until)));
    }

    Verdict ofCsv(long office, long broadcast, long until, String signature) {
        if (key.length == 0
                || !MessageDigest.isEqual(
                        signature(office, broadcast, until).getBytes(UTF_8), signature.getBytes(UTF_8))) {
            return Verdict.NOT_OURS;
        }
        return system.instant().isAfter(Instant.ofEpochSecond(until)) ? Verdict.RUN_OUT : Verdict.FINE;
    }

    /** What it is for stands in front, so that no other signature of the same key fits. */
    private String signature(long office, long broadcast, long until) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var signed = mac.doFinal(("broadcast.csv|" + office + "|" + broadcast + "|" + until).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + "; this one has not.", e);
        }
    }
}
