package dev.runway.teams.tenant;

import dev.runway.core.directory.Workspace;
import java.util.Optional;

/** The tenants that are served. A port: the app knows whose they are. */
public interface Tenants {

    /** @param id as Teams says it, in any case; empty for a tenant that is not ours */
    Optional<Tenant> ofId(String id);

    /** @throws dev.runway.core.platform.PlatformException TELL_AN_ADMINISTRATOR when it is not served (any more) */
    Tenant of(Workspace workspace);
}
