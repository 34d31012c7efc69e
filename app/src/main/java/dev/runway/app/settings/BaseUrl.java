package dev.runway.app.settings;

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
        return url.startsWith("https:") || isOnThisMachine(url);
    }

    private static boolean isOnThisMachine(String url) {
        var host = URI.create(url).getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    static String withSlash(String url) {
        return url.endsWith("/") ? url : url + "/";
    }
}
