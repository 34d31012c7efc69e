package dev.runway.teams.people;

import dev.runway.core.directory.Place;
import dev.runway.teams.place.Address;
import dev.runway.teams.tenant.Tenant;
import java.util.Optional;

/**
 * Teams' channels, and what they are called. A channel goes by {@code #} and its name. General, which every team has and which is
 * the team's own conversation, goes by {@code #} and the team's name; a channel whose name another team's has taken here gets its team's
 * behind it: {@code #Planning (Payments)}. Nothing here fails for a look-up that failed: then it is what it was called before.
 */
public interface Channels {

    /**
     * A channel as an activity names it.
     *
     * @param id {@code 19:…@thread.tacv2}, without a thread
     * @param name empty where the activity does not say, which is in every message
     * @param team the team's own id, which is that of its General channel; empty where it does not say
     */
    record Named(String id, Optional<String> name, Optional<String> team, Optional<String> teamName) {

        boolean isGeneral() {
            return team.filter(id::equals).isPresent();
        }
    }

    Place channel(Tenant tenant, Address address, Named channel);

    /** What a channel or group goes by that is known; Teams is not asked. */
    Optional<String> known(Tenant tenant, String id);

    /** @param topic what its people call it; empty where the activity does not say, and where they call it nothing */
    Place group(Tenant tenant, String conversation, Optional<String> topic);
}
