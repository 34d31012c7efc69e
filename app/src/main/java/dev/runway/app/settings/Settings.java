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
 * @param officeZone the zone of the office's deadlines and digests
 * @param admins e-mail addresses, lower case, of the people who may set the office up
 * @param playground whether the browser playground is open; then the server listens on this machine alone
 * @param port where the server listens; 0 takes a free one
 */
public record Settings(
        Optional<String> officeName, ZoneId officeZone, List<String> admins, boolean playground, int port) {

    /** The default of {@code RUNWAY_OFFICE_ZONE}. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("UTC");

    public Settings {
        admins = List.copyOf(admins);
    }

    /**
     * Reads and checks all of them.
     *
     * @throws UnfitSettings with the one sentence that says what to mend
     */
    public static Settings read(Environment environment) {
        var check = new Check(new Given(Binder.get(environment)));
        check.platforms();
        check.store();
        return check.settings();
    }
}
