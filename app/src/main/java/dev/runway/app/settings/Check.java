package dev.runway.app.settings;

import static dev.runway.app.settings.Setting.*;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses what is wrong or half there. One sentence, for the first thing found. */
final class Check {

    private static final int SHORTEST_KEY = 32;
    private static final Pattern LATER_WRITES = Pattern.compile("(?i)^jdbc:h2:.*;write_delay=(?!0(;|$))");

    private final Given given;

    Check(Given given) {
        this.given = given;
    }

    void store() {
        given.needs(SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_URL);
        given.needs(SPRING_DATASOURCE_PASSWORD, SPRING_DATASOURCE_URL);
        given.value(SPRING_DATASOURCE_URL)
                .filter(url -> !url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:"))
                .ifPresent(url -> {
                    throw new UnfitSettings("SPRING_DATASOURCE_URL must begin with jdbc:postgresql: or jdbc:h2:,"
                            + " the two databases that Runway keeps its store in.");
                });
        given.value(SPRING_DATASOURCE_URL)
                .filter(url -> LATER_WRITES.matcher(url).find())
                .ifPresent(url -> {
                    throw new UnfitSettings("SPRING_DATASOURCE_URL names a WRITE_DELAY, with which H2 loses what was"
                            + " acknowledged when the process is killed: please take it away.");
                });
    }

    /** The playground is open when there is nothing else to see, or when it is asked for. */
    Settings settings() {
        var slack = new SlackCheck(given).slack();
        var teams = new TeamsCheck(given).teams();
        boolean playground = given.yesOrNo(RUNWAY_PLAYGROUND).orElse(slack.isEmpty() && teams.isEmpty());
        if (playground) {
            loopbackAlone();
        }
        return new Settings(
                given.value(RUNWAY_OFFICE_NAME),
                zone(),
                admins(),
                playground,
                port(),
                publicUrl(),
                secretKey(),
                slack,
                teams);
    }

    private void loopbackAlone() {
        given.value(SERVER_ADDRESS).filter(address -> !isLoopback(address)).ifPresent(address -> {
            throw new UnfitSettings("SERVER_ADDRESS is " + address + ", but in the playground anyone may play anybody,"
                    + " so it is open to this machine alone: please take SERVER_ADDRESS away, or set"
                    + " RUNWAY_PLAYGROUND=false.");
        });
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private Optional<ZoneId> zone() {
        return given.value(RUNWAY_OFFICE_ZONE).map(name -> {
            if (!ZoneId.getAvailableZoneIds().contains(name)) {
                throw new UnfitSettings("RUNWAY_OFFICE_ZONE is \"" + name
                        + "\", which is no time zone of the IANA list; please write one like Europe/Lisbon.");
            }
            return ZoneId.of(name);
        });
    }

    private List<String> admins() {
        return given.value(RUNWAY_ADMINS).stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .peek(address -> {
                    int at = address.indexOf('@');
                    if (at < 1 || at == address.length() - 1 || address.contains(" ")) {
                        throw new UnfitSettings("RUNWAY_ADMINS has \"" + address
                                + "\", which is no e-mail address; please write addresses with commas between them.");
                    }
                })
                .toList();
    }

    Optional<String> publicUrl() {
        return given.value(RUNWAY_PUBLIC_URL).map(written -> {
            if (!written.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
                throw new UnfitSettings("RUNWAY_PUBLIC_URL is \"" + written
                        + "\"; please give the address that people's browsers use, like https://runway.example.");
            }
            return written.replaceFirst("/+$", "");
        });
    }

    /** Never shown, not even in part. */
    private Optional<String> secretKey() {
        return given.value(RUNWAY_SECRET_KEY).map(key -> {
            if (key.length() < SHORTEST_KEY) {
                throw new UnfitSettings("RUNWAY_SECRET_KEY has " + key.length() + " characters; please set at least "
                        + SHORTEST_KEY + " that nobody can guess.");
            }
            return key;
        });
    }

    private int port() {
        return given.value(SERVER_PORT)
                .map(written -> {
                    if (!written.matches("\\d{1,5}") || Integer.parseInt(written) > 65535) {
                        throw new UnfitSettings(
                                "SERVER_PORT is \"" + written + "\"; please give a number from 1 to 65535.");
                    }
                    return Integer.parseInt(written);
                })
                .orElse(8080);
    }
}
