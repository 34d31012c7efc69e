package dev.runway.faketeams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A token of the Bot Connector's, good until it is spoilt: it began a minute ago, ends in an hour, and is signed with the key that
 * is endorsed for Teams.
 */
public final class FakeToken {

    private final Clock clock;
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private JWSAlgorithm algorithm = JWSAlgorithm.RS256;
    private String named = FakeIssuer.ENDORSED;
    private String signedWith = FakeIssuer.ENDORSED;
    private boolean unsigned;
    private boolean bringsItsKey;
    private String keysAt;

    FakeToken(Clock clock, String appId, String serviceUrl) {
        this.clock = clock;
        claims.put("iss", "https://api.botframework.com");
        claims.put("aud", appId);
        claims.put("serviceurl", serviceUrl);
        begins(Duration.ofMinutes(-1)).ends(Duration.ofHours(1));
    }

    public FakeToken issuer(String issuer) {
        return claim("iss", issuer);
    }

    public FakeToken audience(String... audience) {
        return claim("aud", audience.length == 1 ? audience[0] : List.of(audience));
    }

    /** @param value of any kind that JSON knows */
    public FakeToken claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public FakeToken without(String claim) {
        claims.remove(claim);
        return this;
    }

    /** @param fromNow negative for the past */
    public FakeToken begins(Duration fromNow) {
        return claim("nbf", seconds(fromNow));
    }

    /** @param fromNow negative for the past */
    public FakeToken ends(Duration fromNow) {
        return claim("exp", seconds(fromNow));
    }

    /** Signed with one of the issuer's keys, and says so. */
    public FakeToken key(String kid) {
        named = kid;
        signedWith = kid;
        return this;
    }

    /** Says that it is signed with this one, and is not; null says nothing. */
    public FakeToken naming(String kid) {
        named = kid;
        return this;
    }

    /** Signed with a key of nobody's, which stands in the header for whoever would believe it. */
    public FakeToken bringingItsKey() {
        bringsItsKey = true;
        return key(FakeIssuer.UNKNOWN);
    }

    /** Signed with a key of nobody's; the header says where to read it. */
    public FakeToken keysAt(String url) {
        keysAt = url;
        return key(FakeIssuer.UNKNOWN);
    }

    /** {@code RS384}, {@code PS256} and the like, signed so. */
    public FakeToken algorithm(String name) {
        algorithm = JWSAlgorithm.parse(name);
        return this;
    }

    /** HS256, with the public key that anybody can read as its secret. */
    public FakeToken signedWithThePublicKey() {
        return algorithm("HS256");
    }

    /** {@code alg} is none, and nothing follows the second dot. */
    public FakeToken unsigned() {
        unsigned = true;
        return this;
    }

    /** Signed, and one thing changed in what was signed. */
    public String changed(UnaryOperator<String> claimsJson) {
        var parts = build().split("\\.");
        var json = new String(Base64URL.from(parts[1]).decode(), StandardCharsets.UTF_8);
        return parts[0] + "." + Base64URL.encode(claimsJson.apply(json)) + "." + parts[2];
    }

    public String build() {
        var payload = JSONObjectUtils.toJSONString(claims);
        if (unsigned) {
            return Base64URL.encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + Base64URL.encode(payload) + ".";
        }
        try {
            var token =
                    new JWSObject(new JWSHeader.Builder(algorithm).keyID(named).build(), new Payload(payload));
            token.sign(signer());
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot sign with " + algorithm + ".", e);
        }
    }

    private JWSHeader header() {
        return new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(named)
                .jwk(bringsItsKey ? FakeIssuer.pair(signedWith).toPublicJWK() : null)
                .jwkURL(keysAt == null ? null : URI.create(keysAt))
                .build();
    }

    private JWSSigner signer() throws JOSEException {
        var pair = FakeIssuer.pair(signedWith);
        return algorithm.equals(JWSAlgorithm.HS256)
                ? new MACSigner(pair.toRSAPublicKey().getEncoded())
                : new RSASSASigner(pair);
    }

    private long seconds(Duration fromNow) {
        return clock.instant().plus(fromNow).getEpochSecond();
    }
}
