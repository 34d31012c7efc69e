package dev.runway.app.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The office's settings, each one right by itself.
 *
 * @param officeName the office's full name, or empty when it is chosen in chat
 * @param officeZone the zone of the office's deadlines and digests, or empty when nobody chose one
 * @param admins e-mail addresses, lower case, of the people who may set the office up
 * @param playground whether the browser playground is open; then the server listens on this machine alone
 * @param port where the server listens; 0 takes a free one
 * @param publicUrl where people's browsers reach it, without a slash at the end; empty for this machine alone
 * @param secretKey what links are signed with, or empty
 * @param slack empty when no workspace is connected
 * @param teams empty when no tenant is connected
 */
public record Settings(
        Optional<String> officeName,
        Optional<ZoneId> officeZone,
        List<String> admins,
        boolean playground,
        int port,
        Optional<String> publicUrl,
        Optional<String> secretKey,
        Optional<SlackSettings> slack,
        Optional<TeamsSettings> teams) {

    public Settings {
        admins = List.copyOf(admins);
    }

    /** Without the key and the secrets. */
    @Override
    public String toString() {
        return "settings of " + officeName.orElse("an office without a name") + ", playground " + playground + ", port "
                + port;
    }

    /** The chosen zone, else UTC. */
    public ZoneId officeZoneOrUtc() {
        return officeZone.orElse(ZoneId.of("UTC"));
    }

    /**
     * Reads and checks all of them.
     *
     * @throws UnfitSettings with the one sentence that says what to mend
     */
    public static Settings read(Environment environment) {
        var check = new Check(new Given(Binder.get(environment)));
        check.store();
        return check.settings();
    }
}
