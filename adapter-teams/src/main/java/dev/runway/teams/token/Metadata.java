package dev.runway.teams.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.runway.core.door.ThisMachine;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads which keys Teams signs with: the OpenID metadata names where they are, and each says for which channels it is endorsed
 * (learn.microsoft.com, "Authentication with the Bot Connector API"). One that is not endorsed for Teams is none. Follows no
 * redirect, and no key address on another host.
 */
final class Metadata implements JWKSetSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(TokenCheck.class);

    private static final String TEAMS = "msteams";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 4_000;

    /** Microsoft's are about 30 kB. */
    private static final int LONGEST = 1_048_576;

    private final URI metadata;
    private final Straight http = new Straight();
    private final AtomicBoolean away = new AtomicBoolean();

    /** @throws IllegalArgumentException when it would be read in the clear from another machine */
    Metadata(URI metadata) {
        if (!ThisMachine.keepsSafe(metadata)) {
            throw new IllegalArgumentException(
                    "TEAMS_OPENID_METADATA_URL must begin with https://, or with http:// and name"
                            + " this machine. Leave it out for Microsoft's own.");
        }
        this.metadata = metadata;
    }

    /** Tells the log once when they cannot be read, and once when they can be again. */
    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, SecurityContext context)
            throws KeySourceException {
        try {
            var keys = endorsed(read(keys(read(metadata))));
            if (away.getAndSet(false)) {
                LOG.info("The keys that Teams signs with can be read again.");
            }
            return keys;
        } catch (IOException | ParseException | IllegalArgumentException failure) {
            if (!away.getAndSet(true)) {
                LOG.warn(
                        "The keys that Teams signs with cannot be read ({}). Until they can be, Teams is asked to try again"
                                + " unless its keys are known. Please see that this machine reaches {}.",
                        failure.getClass().getSimpleName(),
                        metadata);
            }
            throw new JWKSetRetrievalException("Teams' keys cannot be read.", failure);
        }
    }

    private Map<String, Object> read(URI url) throws IOException, ParseException {
        return Optional.ofNullable(
                        JSONObjectUtils.parse(http.retrieveResource(url.toURL()).getContent()))
                .orElseThrow(() -> new ParseException("There is no document.", 0));
    }

    private URI keys(Map<String, Object> document) throws ParseException {
        var keys = Optional.ofNullable(JSONObjectUtils.getURI(document, "jwks_uri"));
        return keys.filter(url -> origin(url).equals(origin(metadata)))
                .orElseThrow(() -> new ParseException("The metadata names no keys on its own host.", 0));
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private static JWKSet endorsed(Map<String, Object> document) throws ParseException {
        var listed = Optional.ofNullable(JSONObjectUtils.getJSONObjectArray(document, "keys"))
                .orElseThrow(() -> new ParseException("There is no list of keys.", 0));
        var keys = new ArrayList<JWK>();
        for (var key : listed) {
            if (key.get("endorsements") instanceof List<?> channels && channels.contains(TEAMS)) {
                keys.add(JWK.parse(key));
            }
        }
        return new JWKSet(keys);
    }

    @Override
    public void close() {
        // Each reading closes what it opened.
    }

    /** What would be read instead need not be Microsoft's. */
    private static final class Straight extends DefaultResourceRetriever {

        Straight() {
            super(CONNECT_MILLIS, READ_MILLIS, LONGEST);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            var connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
