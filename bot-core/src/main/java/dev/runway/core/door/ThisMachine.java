package dev.runway.core.door;

import java.net.URI;
import java.util.Set;

/** What this machine is called, by its letters alone: whatever a name stands for now may stand for something else later. */
public final class ThisMachine {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private ThisMachine() {}

    /** @param host of an address, in lower case; one of IPv6 in its brackets */
    public static boolean isCalled(String host) {
        return NAMES.contains(host);
    }

    /** Whether what is sent to or read from there is encrypted, or never leaves this machine. */
    public static boolean keepsSafe(URI url) {
        var host = url.getHost();
        return host != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()) && isCalled(host));
    }
}
