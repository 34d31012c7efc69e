package dev.runway.teams.people;

import dev.runway.core.platform.Allowance;
import dev.runway.core.platform.Call;
import dev.runway.teams.place.Address;
import dev.runway.teams.tenant.Tenant;

/**
 * A roster whose calls are counted among those that Teams allows the tenant. None of them waits: whoever is looked up has just
 * said something, and is waiting for an answer.
 */
public final class CountedRoster implements Roster {

    /** A team's name and its channels are asked for one after the other. */
    private static final int CALLS_OF_A_TEAM = 2;

    private final Roster roster;
    private final Allowance allowance;

    public CountedRoster(Roster roster, Allowance allowance) {
        this.roster = roster;
        this.allowance = allowance;
    }

    @Override
    public Member member(Tenant tenant, Address in, String user) {
        return allowance.counting(tenant.workspace(), Call.LOOK_UP, 1, () -> roster.member(tenant, in, user));
    }

    @Override
    public Team team(Tenant tenant, String service, String id) {
        return allowance.counting(
                tenant.workspace(), Call.LOOK_UP, CALLS_OF_A_TEAM, () -> roster.team(tenant, service, id));
    }
}
