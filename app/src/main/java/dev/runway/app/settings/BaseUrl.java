package dev.runway.app.settings;

import dev.runway.core.door.ThisMachine;
import java.net.URI;

/** An address that something is called at, as somebody wrote it. */
final class BaseUrl {

    private BaseUrl() {}

    /** Whether it is one at all: with a host, and with nothing that another path could not be put behind. */
    static boolean isOne(String url) {
        try {
            return url.matches("https?://[^\\s?#@]+") && URI.create(url).getHost() != null;
        } catch (IllegalArgumentException noUrl) {
            return false;
        }
    }

    /** Whether what is sent there is encrypted, or never leaves this machine. */
    static boolean isSafe(String url) {
        return ThisMachine.keepsSafe(URI.create(url));
    }

    static String withSlash(String url) {
        return url.endsWith("/") ? url : url + "/";
    }
}
