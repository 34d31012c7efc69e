package dev.runway.app.settings;

import java.net.URI;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What the app's package for Teams is made of.
 *
 * @param appId the bot's application id, a GUID in lower case
 * @param publicUrl where Teams and people's browsers reach Runway: https, no slash at its end
 */
public record TeamsAppSettings(String appId, String publicUrl) {

    /** Where it is reached, without a path or a port. */
    public String host() {
        return URI.create(publicUrl).getHost();
    }

    /**
     * Reads these two alone, so that no secret is needed where the package is made.
     *
     * @throws UnfitSettings with the one sentence that says what to mend
     */
    public static TeamsAppSettings read(Environment environment) {
        var given = new Given(Binder.get(environment));
        if (!given.has(Setting.TEAMS_APP_ID)) {
            throw new UnfitSettings("TEAMS_APP_ID is missing: please set it to the Application (client) ID from the app"
                    + " registration's page in Microsoft Entra.");
        }
        var appId = new TeamsCheck(given).appId();
        if (!given.has(Setting.RUNWAY_PUBLIC_URL)) {
            throw new UnfitSettings("RUNWAY_PUBLIC_URL is missing: please set it to the address at which Teams and"
                    + " people's browsers reach Runway, like https://runway.example.");
        }
        var publicUrl = new Check(given).publicUrl().orElseThrow();
        if (!publicUrl.startsWith("https://")) {
            throw new UnfitSettings("RUNWAY_PUBLIC_URL is \"" + publicUrl + "\", but Teams takes nothing that is not"
                    + " encrypted: please give an address that begins with https://.");
        }
        if (!BaseUrl.isOne(publicUrl)) {
            throw new UnfitSettings("RUNWAY_PUBLIC_URL is \"" + publicUrl + "\", which names no host that Teams would"
                    + " take: please give an address like https://runway.example.");
        }
        return new TeamsAppSettings(appId, publicUrl);
    }
}
