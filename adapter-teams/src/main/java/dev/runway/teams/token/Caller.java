package dev.runway.teams.token;

import java.util.Objects;

/**
 * Who proved to be Teams, before anything was read of what they say.
 *
 * @param appId to whom the token speaks: our application
 * @param serviceUrl from where, as the token has it: on the list of {@link ServiceHosts}
 */
public record Caller(String appId, String serviceUrl) {

    private static final String TEAMS = "msteams";

    public Caller {
        Objects.requireNonNull(appId, "appId");
        Objects.requireNonNull(serviceUrl, "serviceUrl");
    }

    /**
     * Whether the token was issued for an activity that says this of itself. A slash at the end of a URL makes no difference;
     * anything else does.
     *
     * @param channelId null when it says none
     * @param service null when it says none
     */
    public boolean sent(String channelId, String service) {
        return TEAMS.equals(channelId)
                && service != null
                && withoutSlash(service).equals(withoutSlash(serviceUrl));
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
