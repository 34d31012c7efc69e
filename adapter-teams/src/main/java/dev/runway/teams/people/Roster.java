package dev.runway.teams.people;

import dev.runway.teams.place.Address;
import dev.runway.teams.tenant.Tenant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What Teams tells of people and channels when it is asked. Each call is one or two to it, and fails with a PlatformException. */
public interface Roster {

    /**
     * Somebody in a conversation.
     *
     * @param email their address, else the name they sign in with
     */
    record Member(Optional<String> name, Optional<String> email) {}

    /**
     * A team.
     *
     * @param channels names by id, but General's, which has none
     */
    record Team(Optional<String> name, Map<String, String> channels) {
        public Team {
            channels = Map.copyOf(channels);
        }

        /** The same team, in which that channel goes by that name. */
        Team calling(Channels.Named channel, String called) {
            if (channel.isGeneral()) {
                return new Team(Optional.of(called), channels);
            }
            var renamed = new HashMap<>(channels);
            renamed.put(channel.id(), called);
            return new Team(name, renamed);
        }
    }

    Member member(Tenant tenant, Address in, String user);

    /** @param id the team's own, which is that of its General channel */
    Team team(Tenant tenant, String service, String id);
}
