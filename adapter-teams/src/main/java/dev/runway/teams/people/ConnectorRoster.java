package dev.runway.teams.people;

import dev.runway.teams.connector.Connector;
import dev.runway.teams.place.Address;
import dev.runway.teams.tenant.Tenant;

/** What Teams' connector tells of people and channels. Safe for threads. */
public final class ConnectorRoster implements Roster {

    private final Connector connector;

    public ConnectorRoster(Connector connector) {
        this.connector = connector;
    }

    @Override
    public Member member(Tenant tenant, Address in, String user) {
        var told = connector.member(tenant, in, user, "asking who somebody is");
        return new Member(told.name(), told.email());
    }

    @Override
    public Team team(Tenant tenant, String service, String id) {
        return new Team(
                connector.teamName(tenant, service, id, "asking what a team is called"),
                connector.channelNames(tenant, service, id, "asking what a team's channels are called"));
    }
}
