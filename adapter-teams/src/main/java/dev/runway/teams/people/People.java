package dev.runway.teams.people;

import dev.runway.core.directory.Directory.Profile;
import dev.runway.teams.place.Address;
import dev.runway.teams.tenant.Tenant;
import java.util.Optional;
import java.util.function.Supplier;

/** Teams' users. Nothing here fails for a look-up that failed: then it is what the activity said, in the office's zone. */
public interface People {

    /**
     * Name, e-mail and zone. The name is never blank.
     *
     * @param met where they are seen: Teams tells of somebody only where both are
     * @param told what came along with the activity, which is all there is when Teams cannot be asked
     */
    Profile profile(Tenant tenant, Address met, Told told);

    /**
     * What people call somebody who is mentioned: Teams is asked from now on, and the supplier waits for its answer. Where there
     * is none it is what the office calls them, the label, or their id. The office knows them from then on and can reach them
     * alone. Not to be called inside a transaction.
     *
     * @param label what stood in the mention
     */
    Supplier<String> name(Tenant tenant, Address met, String user, Optional<String> label);
}
