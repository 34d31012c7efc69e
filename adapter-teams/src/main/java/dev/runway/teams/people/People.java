package dev.runway.teams.people;

import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.teams.tenant.Tenant;

/** Teams' users. Nothing here fails for a look-up that failed: then it is what the activity said, in the office's zone. */
public interface People {

    /**
     * Name, e-mail and zone. The name is never blank.
     *
     * @param met where they are seen: Teams tells of somebody only where we are both in
     * @param told what came along with the activity, for when Teams cannot be asked
     */
    Profile profile(Tenant tenant, Place met, Told told);
}
