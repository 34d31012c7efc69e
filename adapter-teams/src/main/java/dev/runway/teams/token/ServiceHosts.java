package dev.runway.teams.token;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where Teams is: the only places that a token of ours may go to, and that an activity may name as its service. The hosts are
 * those of the public cloud and of the government's (microsoft.github.io/teams-sdk, "Service URL Validation"; the same are the
 * {@code TeamsServiceEndpoints} of the Agents SDK).
 *
 * <p>A URL is held against one shape, and is not taken apart and put together again: what another parser could read otherwise (a
 * user before the host, a backslash, an escape, a dot at the host's end, capitals, a port) is not what Teams writes. Safe for
 * threads.
 */
public final class ServiceHosts {

    private static final Set<String> TEAMS = Set.of(
            "https://smba.trafficmanager.net",
            "https://smba.onyx.prod.teams.trafficmanager.net",
            "https://smba.infra.gcc.teams.microsoft.com",
            "https://smba.infra.gov.teams.microsoft.us",
            "https://smba.infra.dod.teams.microsoft.us");

    private static final Pattern SERVICE =
            Pattern.compile("(https?://(?:[a-z0-9.-]+|\\[::1])(?::[0-9]{1,5})?)(?:/[A-Za-z0-9._~/-]*)?");
    private static final Pattern LOOPBACK =
            Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]{1,5})?");

    private final Set<String> origins;

    private ServiceHosts(Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    /**
     * @param extra service URLs of a Teams on this machine ({@code http://localhost:56150}), for whoever tries a local client
     * @throws IllegalArgumentException when one of them is not on this machine: it says what to write
     */
    public static ServiceHosts of(List<String> extra) {
        var origins = new HashSet<>(TEAMS);
        for (var url : extra) {
            origins.add(origin(url)
                    .filter(origin -> LOOPBACK.matcher(origin).matches())
                    .orElseThrow(
                            () -> new IllegalArgumentException("TEAMS_SERVICE_URLS may only name this machine, like"
                                    + " http://localhost:56150 or http://127.0.0.1:56150.")));
        }
        return new ServiceHosts(origins);
    }

    /** @param serviceUrl as an activity, a token or the store has it; null is nobody's */
    public boolean allows(String serviceUrl) {
        return origin(serviceUrl).filter(origins::contains).isPresent();
    }

    private static Optional<String> origin(String url) {
        if (url == null) {
            return Optional.empty();
        }
        var matcher = SERVICE.matcher(url);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
