package dev.runway.app.teams;

import dev.runway.app.workspace.WorkspaceRows;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.PlatformException;
import dev.runway.teams.TeamsPlatform;
import dev.runway.teams.tenant.Tenant;
import dev.runway.teams.tenant.Tenants;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The one tenant that the settings name; the store's one office owns it. Safe for threads. */
public final class OneTenant implements Tenants {

    private final String appId;
    private final String id;
    private final LongSupplier office;
    private final WorkspaceRows rows;
    private volatile Tenant known;

    /**
     * @param appId a GUID in lower case
     * @param id the tenant's, a GUID in lower case
     * @param office whose it is; asked once it is needed
     */
    public OneTenant(String appId, String id, LongSupplier office, WorkspaceRows rows) {
        this.appId = appId;
        this.id = id;
        this.office = office;
        this.rows = rows;
    }

    /**
     * To be called once there is an office.
     *
     * @throws IllegalStateException when it is another office's
     */
    public void settle() {
        tenant();
    }

    @Override
    public Optional<Tenant> ofId(String named) {
        return id.equals(named.toLowerCase(Locale.ROOT)) ? Optional.of(tenant()) : Optional.empty();
    }

    @Override
    public Tenant of(Workspace workspace) {
        return Optional.of(tenant())
                .filter(ours -> ours.workspace().equals(workspace))
                .orElseThrow(() -> PlatformException.tellAnAdministrator(
                        TeamsPlatform.NAME,
                        "reaching the tenant " + workspace.id() + ", which TEAMS_TENANT_ID does not name",
                        null));
    }

    /** Twice at once does no harm: it is kept once. */
    private Tenant tenant() {
        if (known == null) {
            var workspace = new Workspace(office.getAsLong(), TeamsPlatform.NAME, id);
            rows.keep(workspace, id);
            known = new Tenant(workspace, appId);
        }
        return known;
    }
}
