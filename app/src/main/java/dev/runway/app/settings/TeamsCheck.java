package dev.runway.app.settings;

import static dev.runway.app.settings.Setting.*;

import dev.runway.teams.token.ServiceHosts;
import dev.runway.teams.token.TokenCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Teams is set whole or not at all. Nothing here turns the check of who is speaking off. */
final class TeamsCheck {

    /** Microsoft Entra's, for the public cloud. */
    static final String MICROSOFTS_LOGIN_URL = "https://login.microsoftonline.com/";

    private static final List<Setting> TOGETHER = List.of(TEAMS_APP_ID, TEAMS_APP_PASSWORD, TEAMS_TENANT_ID);
    private static final String GUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Given given;

    TeamsCheck(Given given) {
        this.given = given;
    }

    Optional<TeamsSettings> teams() {
        allOrNone();
        for (var beside : List.of(TEAMS_OPENID_METADATA_URL, TEAMS_LOGIN_URL, TEAMS_SERVICE_URLS)) {
            given.needs(beside, TEAMS_APP_ID);
        }
        return given.has(TEAMS_APP_ID)
                ? Optional.of(new TeamsSettings(
                        appId(),
                        password(),
                        guid(TEAMS_TENANT_ID, "Directory (tenant) ID"),
                        safe(TEAMS_OPENID_METADATA_URL, TokenCheck.PUBLIC_METADATA.toString(), "the keys would come"),
                        BaseUrl.withSlash(safe(TEAMS_LOGIN_URL, MICROSOFTS_LOGIN_URL, "the password would go")),
                        serviceUrls()))
                : Optional.empty();
    }

    String appId() {
        return guid(TEAMS_APP_ID, "Application (client) ID");
    }

    private void allOrNone() {
        var set = TOGETHER.stream().filter(given::has).toList();
        var missing = TOGETHER.stream().filter(one -> !given.has(one)).toList();
        if (!set.isEmpty() && !missing.isEmpty()) {
            throw new UnfitSettings(
                    named(set) + " set but " + named(missing) + " missing: please set all three, or none of them.");
        }
    }

    private static String named(List<Setting> settings) {
        return settings.stream().map(Setting::name).collect(Collectors.joining(" and "))
                + (settings.size() == 1 ? " is" : " are");
    }

    /** A tenant's domain, or "common", would be let in as everybody's. */
    private String guid(Setting setting, String called) {
        var written = given.value(setting).orElseThrow();
        if (!written.matches(GUID)) {
            throw new UnfitSettings(setting + " is \"" + written + "\", which is no GUID; please copy the " + called
                    + " from the app registration's page in Microsoft Entra.");
        }
        return written.toLowerCase(Locale.ROOT);
    }

    /** Never shown, not even in part. What is no ASCII could not be sent. */
    private String password() {
        var password = given.value(TEAMS_APP_PASSWORD).orElseThrow();
        if (!password.matches("[\\x21-\\x7e]+")) {
            throw new UnfitSettings(
                    "TEAMS_APP_PASSWORD has a space, a line break or a letter in it that Microsoft never"
                            + " gives: please copy the client secret's value anew, or make a new one.");
        }
        return password;
    }

    private String safe(Setting setting, String usual, String what) {
        var written = given.value(setting).orElse(usual);
        if (!BaseUrl.isOne(written)) {
            throw new UnfitSettings(
                    setting + " is \"" + written + "\"; please give an address like " + usual + ", or take it away.");
        }
        if (!BaseUrl.isSafe(written)) {
            throw new UnfitSettings(setting + " is \"" + written + "\", where " + what + " unencrypted; please give an"
                    + " address that begins with https://. Only on this machine, like http://127.0.0.1:4003/, it may be"
                    + " http://.");
        }
        return written;
    }

    /** Whoever could name any other would be sent our token. */
    private List<String> serviceUrls() {
        return given.value(TEAMS_SERVICE_URLS).stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .peek(url -> {
                    if (!isService(url)) {
                        throw new UnfitSettings("TEAMS_SERVICE_URLS has \"" + url + "\", which is not on this machine:"
                                + " Teams' own services are known, and our token goes to no others; please give addresses"
                                + " like http://127.0.0.1:56150/ with commas between them, or take it away.");
                    }
                })
                .map(BaseUrl::withSlash)
                .toList();
    }

    private static boolean isService(String url) {
        try {
            return ServiceHosts.of(List.of(url)).allows(url);
        } catch (IllegalArgumentException elsewhere) {
            return false;
        }
    }
}
