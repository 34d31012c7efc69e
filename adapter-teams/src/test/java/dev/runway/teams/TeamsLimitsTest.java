package dev.runway.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.Limit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamsLimitsTest {

    private static final Workspace TENANT = new Workspace(1, "teams", "6f2a0000-0000-4000-8000-000000000001");

    @Test
    void whatIsPostedChangedAndRemovedCountsTogether() {
        assertThat(TeamsLimits.all())
                .allSatisfy(limit -> assertThat(limit.counted(Map.of(Call.POST, 2, Call.REPLACE, 1, Call.REMOVE, 1)))
                        .isEqualTo(4));
    }

    @Test
    void whoIsLookedUpCountsForTheTenantAlone() {
        assertThat(TeamsLimits.all()).allSatisfy(limit -> assertThat(limit.counted(Map.of(Call.LOOK_UP, 1)))
                .isEqualTo(limit.scope() == Limit.Scope.WORKSPACE ? 1 : 0));
    }

    @Test
    void aThreadSharesTheLimitsOfItsChannel() {
        var channel = new Place(TENANT, "19:general@thread.tacv2", Place.Kind.CHANNEL, "#General");
        var thread = new Place(TENANT, channel.ref() + ";messageid=1760000000000", Place.Kind.CHANNEL, "#General");
        var direct = new Place(TENANT, "29:ana", Place.Kind.DIRECT, "Ana");

        assertThat(TeamsLimits.countedAt(thread)).isEqualTo(channel);
        assertThat(TeamsLimits.countedAt(channel)).isEqualTo(channel);
        assertThat(TeamsLimits.countedAt(direct)).isEqualTo(direct);
    }
}
