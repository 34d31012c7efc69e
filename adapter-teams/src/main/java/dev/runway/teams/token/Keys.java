package dev.runway.teams.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * The keys that Teams signs with, remembered: read anew before they are half a day old (Microsoft asks for once a day), and when
 * a token names one that is not known, but never more than twice a minute, whatever is sent. When they cannot be read, those
 * that were known are good for a day more. Safe for threads.
 */
final class Keys implements JWKSource<SecurityContext>, AutoCloseable {

    static final Duration KEPT = Duration.ofHours(12);
    static final Duration AHEAD = Duration.ofHours(1);
    static final Duration OUTAGE = Duration.ofHours(24);
    static final Duration BETWEEN = Duration.ofMinutes(1);

    /** How long a request waits for another one's reading of them. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JWKSetSource<SecurityContext> source;
    private final Clock system;

    /** @param ahead reads the keys anew before they must be; ended with this */
    Keys(JWKSetSource<SecurityContext> metadata, Clock system, ExecutorService ahead) {
        this.system = system;
        var built = JWKSourceBuilder.create(metadata)
                .cache(KEPT.toMillis(), PATIENCE.toMillis())
                .refreshAheadCache(AHEAD.toMillis(), null, ahead, true, null, false)
                .rateLimited(BETWEEN.toMillis())
                .outageTolerant(OUTAGE.toMillis())
                .build();
        this.source = ((JWKSetBasedJWKSource<SecurityContext>) built).getJWKSetSource();
    }

    /**
     * By the clock that was handed in; a token that names no key is nobody's.
     *
     * @throws KeySourceException when none are known, and none can be read
     */
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        if (selector.getMatcher().getKeyIDs() == null) {
            return List.of();
        }
        var known = source.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), system.millis(), context);
        var found = selector.select(known);
        return found.isEmpty() ? fresher(selector, known, context) : found;
    }

    boolean areKnown() {
        try {
            return !source.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), system.millis(), null)
                    .isEmpty();
        } catch (KeySourceException notNow) {
            return false;
        }
    }

    private List<JWK> fresher(JWKSelector selector, JWKSet known, SecurityContext context) {
        try {
            return selector.select(
                    source.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), system.millis(), context));
        } catch (KeySourceException notNow) {
            return List.of();
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
