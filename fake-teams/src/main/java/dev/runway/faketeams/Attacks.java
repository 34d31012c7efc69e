package dev.runway.faketeams;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Every token that somebody may come with who is not Teams, made by whoever has Teams' own keys in his hands. */
public final class Attacks {

    /** Some application's id; the tokens need not be for it. */
    public static final String APP = "8f742231-b10e-4888-abcd-99a1b2c3d4e5";

    /** And another's. */
    public static final String OTHER_APP = "00000000-b10e-4888-abcd-99a1b2c3d4e5";

    /** One of Teams' own. */
    public static final String SERVICE = "https://smba.trafficmanager.net/emea/";

    /** Who issues the tokens of an emulator, and of another bot (botbuilder-java takes each of them). */
    private static final List<String> EMULATORS = List.of(
            "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
            "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
            "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
            "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
            "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/");

    private static final List<String> ISSUERS = List.of(
            "https://api.botframework.us",
            "https://api.botframework.com/",
            "https://API.botframework.com",
            "http://api.botframework.com",
            "https://api.botframework.com.evil.example",
            "https://evil.example",
            "api.botframework.com",
            "");

    /** A token, and what is wrong with it. */
    public record Attack(String name, String token) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final FakeIssuer issuer;
    private final String appId;
    private final String service;

    /** On {@link #APP}, as from {@link #SERVICE}. */
    public Attacks(FakeIssuer issuer) {
        this(issuer, APP, SERVICE);
    }

    /** @param service that the application would take a token for */
    public Attacks(FakeIssuer issuer, String appId, String service) {
        this.issuer = issuer;
        this.appId = appId;
        this.service = service;
    }

    public List<Attack> all() {
        return Stream.of(algorithms(), keys(), issuers(), audiences(), times(), services(), forgeries())
                .flatMap(each -> each)
                .toList();
    }

    /** Service URLs of which each, or a browser's or a library's reading of it, leads elsewhere, or that Teams writes otherwise. */
    public static List<String> elsewhere() {
        return List.of(
                "http://smba.trafficmanager.net/teams/",
                "HTTPS://smba.trafficmanager.net/teams/",
                "https://SMBA.trafficmanager.net/teams/",
                "https://smba.trafficmanager.net./teams/",
                "https://smba.trafficmanager.net:443/teams/",
                "https://smba.trafficmanager.net:8443/teams/",
                "https://smba.trafficmanager.net:/teams/",
                "https://smba.trafficmanager.net@evil.example/teams/",
                "https://smba.trafficmanager.net%40evil.example/teams/",
                "https://user@smba.trafficmanager.net/teams/",
                "https://user:word@smba.trafficmanager.net/teams/",
                "https://smba.trafficmanager.net.evil.example/teams/",
                "https://evil.example/smba.trafficmanager.net",
                "https://evil.example/https://smba.trafficmanager.net",
                "https://evil-smba.trafficmanager.net/teams/",
                "https://other.trafficmanager.net/teams/",
                "https://trafficmanager.net/teams/",
                "https://smba.trafficmanager.net\\@evil.example/",
                "https://evil.example\\@smba.trafficmanager.net/",
                "https://smba.trafficmanager.net/teams/?to=evil",
                "https://smba.trafficmanager.net?to=evil",
                "https://smba.trafficmanager.net/teams/#evil",
                "https://smba.trafficmanager.net#@evil.example",
                "https://smba.trafficmanager.net/teams/%2e%2e",
                "https:/smba.trafficmanager.net/teams/",
                "https:smba.trafficmanager.net/teams/",
                "//smba.trafficmanager.net/teams/",
                "smba.trafficmanager.net",
                "https://smba.trafficmanager.net/teams/\n",
                "\nhttps://smba.trafficmanager.net/teams/",
                " https://smba.trafficmanager.net/teams/",
                "https://smba.trafficmanager.net/teams /",
                "https://smba.trafficm\u0430nager.net/teams/",
                "https://smba\u3002trafficmanager\u3002net/teams/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/latest/meta-data/",
                "http://metadata.google.internal/",
                "https://169.254.169.254/metadata/instance",
                "http://[::1]/",
                "http://[::1]:56150/_connector",
                "http://[::ffff:127.0.0.1]:56150/",
                "http://127.0.0.1/",
                "http://127.0.0.1:56150/",
                "http://127.1:9/",
                "http://2130706433:9/",
                "http://localhost/",
                "http://localhost:5615/",
                "http://localhost:561500/",
                "http://localhost:56150@evil.example/",
                "https://localhost:56150/",
                "http://localhost.evil.example:56150/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "jar:https://smba.trafficmanager.net/!/",
                "https://",
                "null");
    }

    private FakeToken good() {
        return issuer.forge(appId, service);
    }

    private static Attack attack(String name, FakeToken token) {
        return new Attack(name, token.build());
    }

    private Stream<Attack> algorithms() {
        return Stream.concat(
                Stream.of(
                        attack("alg none", good().unsigned()),
                        new Attack(
                                "alg none, with a signature", good().unsigned().build() + "c2lnbmF0dXJl"),
                        attack("HS256 by the public key", good().signedWithThePublicKey())),
                Stream.of("RS384", "RS512", "PS256", "PS512")
                        .map(name -> attack(name + " by the right key", good().algorithm(name))));
    }

    private Stream<Attack> keys() {
        return Stream.of(
                attack(
                        "another key by the right name",
                        good().key(FakeIssuer.UNKNOWN).naming(FakeIssuer.ENDORSED)),
                attack("the right key by an unknown name", good().naming("nobody")),
                attack("the right key by no name", good().naming(null)),
                attack("an unknown key", good().key(FakeIssuer.UNKNOWN)),
                attack("a key without endorsements", good().key(FakeIssuer.UNENDORSED)),
                attack("a key with an empty list of endorsements", good().key(FakeIssuer.EMPTY)),
                attack("a key that is endorsed for others", good().key(FakeIssuer.ELSEWHERE)),
                attack("a key that it brings", good().bringingItsKey()),
                attack("a key that it says where to find", good().keysAt(issuer.metadataUrl() + "/evil")));
    }

    private Stream<Attack> issuers() {
        return Stream.of(
                        EMULATORS.stream()
                                .map(name -> attack(
                                        "emulator " + name,
                                        good().issuer(name).claim("ver", "1.0").claim("appid", appId))),
                        ISSUERS.stream().map(name -> attack("issuer " + name, good().issuer(name))),
                        Stream.of(
                                attack("no issuer", good().without("iss")),
                                attack(
                                        "an issuer that is none",
                                        good().claim("iss", List.of("https://api.botframework.com")))))
                .flatMap(each -> each);
    }

    private Stream<Attack> audiences() {
        return Stream.of(
                attack("another audience", good().audience(OTHER_APP)),
                attack("several other audiences", good().audience(OTHER_APP, "https://api.botframework.com")),
                attack("an audience in capitals", good().audience(appId.toUpperCase(Locale.ROOT))),
                attack("an empty audience", good().audience("")),
                attack("a list of no audiences", good().claim("aud", List.of())),
                attack("no audience", good().without("aud")),
                attack(
                        "no audience, our app id elsewhere",
                        good().without("aud").claim("appid", appId).claim("azp", appId)));
    }

    private Stream<Attack> times() {
        return Stream.of(
                attack("expired", good().ends(Duration.ofSeconds(-301))),
                attack("long expired", good().begins(Duration.ofDays(-9)).ends(Duration.ofDays(-8))),
                attack("no expiry", good().without("exp")),
                attack("an expiry in words", good().claim("exp", "never")),
                attack("an expiry of null", good().claim("exp", null)),
                attack("not yet valid", good().begins(Duration.ofMinutes(10))),
                attack("a beginning in words", good().claim("nbf", "soon")));
    }

    private Stream<Attack> services() {
        return Stream.concat(
                Stream.of(
                        attack("no service", good().without("serviceurl")),
                        attack("a service of null", good().claim("serviceurl", null)),
                        attack("a number for a service", good().claim("serviceurl", 7)),
                        attack("a list of services", good().claim("serviceurl", List.of(service))),
                        attack("an object for a service", good().claim("serviceurl", Map.of("url", service))),
                        attack(
                                "a service by another name",
                                good().without("serviceurl").claim("serviceUrl", service))),
                Stream.of(
                                "http://169.254.169.254/latest/meta-data/",
                                "https://smba.trafficmanager.net@evil.example/teams/",
                                "https://smba.trafficmanager.net./teams/",
                                "https://smba.trafficmanager.net:8443/teams/",
                                "http://[::1]/",
                                "http://localhost/")
                        .map(url -> attack("service " + url, issuer.forge(appId, url))));
    }

    private Stream<Attack> forgeries() {
        var token = good().build();
        var parts = token.split("\\.");
        return Stream.of(
                new Attack(
                        "a changed audience",
                        good().audience(OTHER_APP).changed(json -> json.replace(OTHER_APP, appId))),
                new Attack(
                        "a changed issuer",
                        good().issuer("https://evil.example")
                                .changed(json -> json.replace("https://evil.example", "https://api.botframework.com"))),
                new Attack("no signature", parts[0] + "." + parts[1] + "."),
                new Attack("no second dot", parts[0] + "." + parts[1]),
                new Attack("no claims", parts[0] + ".." + parts[2]),
                new Attack("no header", "." + parts[1] + "." + parts[2]),
                new Attack("four parts", token + "." + parts[2]),
                new Attack("five parts", token + "." + parts[1] + "." + parts[2]),
                new Attack("half a signature", token.substring(0, token.length() - 100)),
                new Attack("claims that are no JSON", parts[0] + "." + parts[0].substring(3) + "." + parts[2]),
                new Attack("claims that are a list", parts[0] + ".W10." + parts[2]),
                new Attack("a header that is a list", "W10." + parts[1] + "." + parts[2]),
                new Attack("a header without alg", "e30." + parts[1] + "." + parts[2]),
                new Attack("a blank in it", parts[0] + " ." + parts[1] + "." + parts[2]),
                new Attack("a line end after it", token + "\n"),
                new Attack("too long", token + "A".repeat(10_000)),
                new Attack("dots", ".."),
                new Attack("letters", "a.b.c"),
                new Attack("nothing", ""));
    }
}
