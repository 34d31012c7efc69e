package dev.runway.teams.connector;

import dev.runway.core.door.ThisMachine;
import dev.runway.core.platform.PlatformException;
import dev.runway.teams.tenant.Tenant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Asks Microsoft's login for one token. Neither the secret nor anything of an answer gets into a failure's message. */
final class Login {

    private static final String NAME = "Microsoft's login";
    private static final String DOING = "letting the bot in";

    /** What the token is for: the connector. */
    private static final String SCOPE = "https://api.botframework.com/.default";

    private static final Duration CONNECT = Duration.ofSeconds(2);
    static final Duration WHOLE_FETCH = Duration.ofSeconds(4);

    private static final int ERROR_WITHIN = 4_096;
    private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:\\s*\"([a-z_]{1,40})\"");

    private final String login;
    private final String secret;
    private final RestClientClientCredentialsTokenResponseClient client =
            new RestClientClientCredentialsTokenResponseClient();

    Login(String login, String secret) {
        if (!isSafe(login)) {
            throw new IllegalArgumentException(
                    "TEAMS_LOGIN_URL is where the client secret goes: please give an https address, or one of this machine.");
        }
        this.login = login.endsWith("/") ? login.substring(0, login.length() - 1) : login;
        this.secret = secret;
        var http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(WHOLE_FETCH);
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(status -> !status.is2xxSuccessful(), Login::refuse)
                .build());
    }

    /** @param lasts from when it was asked for */
    record Granted(String token, Duration lasts) {}

    Granted token(Tenant tenant) {
        var registration = ClientRegistration.withRegistrationId(
                        tenant.workspace().id())
                .clientId(tenant.appId())
                .clientSecret(secret)
                // In a header, for Spring writes bodies to its log when that is asked to tell all.
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(login + "/" + tenant.workspace().id() + "/oauth2/v2.0/token")
                .scope(SCOPE)
                .build();
        try {
            var token = client.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(registration))
                    .getAccessToken();
            return new Granted(token.getTokenValue(), Duration.between(token.getIssuedAt(), token.getExpiresAt()));
        } catch (Refused refused) {
            throw refused.failure();
        } catch (OAuth2AuthorizationException unanswered) {
            throw PlatformException.tryLater(
                    NAME, DOING, null, new TeamsError("", "it cannot be reached, or gave no token"));
        }
    }

    /** Its status, and the word of RFC 6749, 5.2 for it. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final String error;

        Refused(int status, String error) {
            super("HTTP " + status);
            this.status = status;
            this.error = error;
        }

        PlatformException failure() {
            return switch (status) {
                case 400, 401, 403 ->
                    PlatformException.tellAnAdministrator(NAME, DOING, new TeamsError("", setting(error)));
                default ->
                    PlatformException.tryLater(
                            NAME, DOING, null, new TeamsError("", "it is out of order for now (HTTP " + status + ")"));
            };
        }

        /** learn.microsoft.com/entra/identity-platform/reference-error-codes */
        private static String setting(String error) {
            return switch (error) {
                case "invalid_client" ->
                    "it does not take TEAMS_APP_PASSWORD; please make a new client secret and set its value";
                case "unauthorized_client" ->
                    "it knows no application TEAMS_APP_ID in the tenant TEAMS_TENANT_ID; please compare both with Azure";
                case "invalid_request", "invalid_tenant" ->
                    "it knows no tenant TEAMS_TENANT_ID; please compare it with Azure";
                default -> "please compare TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID with Azure";
            };
        }
    }

    private static void refuse(HttpRequest request, ClientHttpResponse response) throws IOException {
        var body = new String(response.getBody().readNBytes(ERROR_WITHIN), StandardCharsets.UTF_8);
        var error = ERROR.matcher(body);
        throw new Refused(response.getStatusCode().value(), error.find() ? error.group(1) : "");
    }

    private static boolean isSafe(String login) {
        try {
            return ThisMachine.keepsSafe(URI.create(login));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
