package dev.runway.teams.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Allowance;
import dev.runway.core.platform.Call;
import dev.runway.teams.place.Address;
import dev.runway.teams.tenant.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CountedRosterTest {

    private static final Workspace ACME = new Workspace(1, "teams", "6f2a0000-0000-4000-8000-000000000001");
    private static final Tenant TENANT = new Tenant(ACME, "28:bot");
    private static final Address ALONE = new Address("a:1ana", "https://smba.example/emea/");

    private final List<String> made = new ArrayList<>();

    private final Roster roster = new CountedRoster(
            new Roster() {
                @Override
                public Member member(Tenant tenant, Address in, String user) {
                    made.add("asked " + in.conversation() + " " + user);
                    return new Member(Optional.of("Ana"), Optional.empty());
                }

                @Override
                public Team team(Tenant tenant, String service, String id) {
                    made.add("asked " + service + " " + id);
                    return new Team(Optional.of("Payments"), Map.of());
                }
            },
            new Allowance() {
                @Override
                public <T> T counting(Workspace workspace, Call call, int times, Supplier<T> asked) {
                    made.add(times + " " + call + " of " + workspace.id());
                    return asked.get();
                }
            });

    @Test
    void whoIsAskedForIsOneCallOfTheTenant() {
        assertThat(roster.member(TENANT, ALONE, "29:ana").name()).contains("Ana");

        assertThat(made).containsExactly("1 LOOK_UP of " + ACME.id(), "asked a:1ana 29:ana");
    }

    @Test
    void aTeamIsTwo() {
        assertThat(roster.team(TENANT, ALONE.service(), "19:team@thread.tacv2").name())
                .contains("Payments");

        assertThat(made)
                .containsExactly("2 LOOK_UP of " + ACME.id(), "asked https://smba.example/emea/ 19:team@thread.tacv2");
    }
}
