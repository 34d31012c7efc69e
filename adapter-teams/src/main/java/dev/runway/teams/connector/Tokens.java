package dev.runway.teams.connector;

import dev.runway.teams.tenant.Tenant;

/** What proves to the connector who calls. Safe for threads. */
public interface Tokens {

    /**
     * A token that is good for a while yet.
     *
     * @throws dev.runway.core.platform.PlatformException TELL_AN_ADMINISTRATOR when Microsoft refuses our credentials, TRY_LATER
     *     when it cannot be asked
     */
    String of(Tenant tenant);

    /** The connector did not take it: it is not handed out again. */
    void refused(Tenant tenant, String token);
}
