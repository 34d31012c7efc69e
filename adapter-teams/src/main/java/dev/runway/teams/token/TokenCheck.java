package dev.runway.teams.token;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Whether Teams sent a request, told by the token in its {@code Authorization} header alone (learn.microsoft.com, "Authentication
 * with the Bot Connector API", "Authenticate requests from the Bot Connector service to your bot"): signed with RS256 by a key
 * that is endorsed for Teams, issued by the Bot Connector to our application, in force for the five minutes around now that
 * Microsoft names, and naming a service of Teams'. What an emulator's or another bot's token has to show is other than that, so
 * neither is taken. Safe for threads.
 */
public final class TokenCheck implements AutoCloseable {

    /** Where the public cloud says which keys it signs with. */
    public static final URI PUBLIC_METADATA =
            URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration");

    private static final String ISSUER = "https://api.botframework.com";
    private static final String SERVICE = "serviceurl";
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Real ones have about 1,500 characters. */
    static final int LONGEST = 8_192;

    /** Three parts, none of them empty; the last is the signature. */
    private static final Pattern BEARER =
            Pattern.compile("(?i:bearer) ([A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++)");

    private final String appId;
    private final Keys keys;
    private final JwtDecoder decoder;

    /**
     * @param appId the bot's application id, a GUID in lower case
     * @param metadata the OpenID metadata of the Bot Connector; its keys must be named on the same host
     * @param system real time, which nothing moves
     * @throws IllegalArgumentException when there is no app id, or the metadata would be read in the clear from another machine
     */
    public TokenCheck(String appId, URI metadata, ServiceHosts hosts, Clock system) {
        if (appId.isBlank()) {
            throw new IllegalArgumentException("TEAMS_APP_ID is empty: anybody's token would do. Please set it.");
        }
        this.appId = appId;
        this.keys = new Keys(new Metadata(metadata), system, Executors.newSingleThreadExecutor(TokenCheck::quiet));
        this.decoder = decoder(keys, validator(appId, hosts, system));
    }

    /** One that keeps nobody from leaving. */
    private static Thread quiet(Runnable work) {
        var thread = new Thread(work, "teams-keys");
        thread.setDaemon(true);
        return thread;
    }

    private static JwtDecoder decoder(Keys keys, OAuth2TokenValidator<Jwt> validator) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(String appId, ServiceHosts hosts, Clock system) {
        var time = new JwtTimestampValidator(SKEW);
        time.setClock(system);
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(ISSUER),
                new JwtAudienceValidator(appId),
                new JwtClaimValidator<>(SERVICE, url -> url instanceof String service && hosts.allows(service)));
    }

    /**
     * @param authorization every such header of the request
     * @return empty unless it is one that Teams may have sent
     * @throws KeysAway when that cannot be told at the moment
     */
    public Optional<Caller> caller(List<String> authorization) throws KeysAway {
        var token = token(authorization);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            var jwt = decoder.decode(token.get());
            return Optional.of(new Caller(appId, jwt.getClaimAsString(SERVICE)));
        } catch (BadJwtException refused) {
            return Optional.empty();
        } catch (JwtException unsure) {
            throw new KeysAway(unsure);
        }
    }

    /** Whether there are keys to tell by; read where none are known. */
    public boolean hasKeys() {
        return keys.areKnown();
    }

    private static Optional<String> token(List<String> authorization) {
        if (authorization.size() != 1 || authorization.get(0).length() > LONGEST) {
            return Optional.empty();
        }
        var bearer = BEARER.matcher(authorization.get(0));
        return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
    }

    @Override
    public void close() {
        keys.close();
    }
}
