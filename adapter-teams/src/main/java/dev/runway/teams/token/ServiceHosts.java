package dev.runway.teams.token;

import dev.runway.core.door.ThisMachine;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
            Pattern.compile("(https?://([a-z0-9.-]+|\\[::1])(?::[0-9]{1,5})?)(?:/[A-Za-z0-9._~/-]*)?");

    private static final int ORIGIN = 1;
    private static final int HOST = 2;

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
            origins.add(service(url)
                    .filter(service -> ThisMachine.isCalled(service.group(HOST)))
                    .map(service -> service.group(ORIGIN))
                    .orElseThrow(
                            () -> new IllegalArgumentException("TEAMS_SERVICE_URLS may only name this machine, like"
                                    + " http://localhost:56150 or http://127.0.0.1:56150.")));
        }
        return new ServiceHosts(origins);
    }

    /** @param serviceUrl as an activity, a token or the store has it; null is nobody's */
    public boolean allows(String serviceUrl) {
        return service(serviceUrl)
                .map(service -> service.group(ORIGIN))
                .filter(origins::contains)
                .isPresent();
    }

    private static Optional<Matcher> service(String url) {
        return Optional.ofNullable(url).map(SERVICE::matcher).filter(Matcher::matches);
    }
}
