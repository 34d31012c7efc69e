package dev.runway.teams.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.PlatformException;
import dev.runway.teams.people.Channels.Named;
import dev.runway.teams.place.Address;
import dev.runway.teams.tenant.Tenant;
import dev.runway.testkit.ManualClock;
import dev.runway.testkit.store.MemoryStore;
import dev.runway.testkit.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeamsChannelsTest {

    private static final Workspace ACME = new Workspace(7, "teams", "0f6a1f32-56c1-4dcd-9b2c-7a1f0c1d2e3f");
    private static final Tenant TENANT = new Tenant(ACME, "5d3a0e7c-2b8f-4a6d-9c1e-8f7b6a5d4c3b");
    private static final String TEAM = "19:payments@thread.tacv2";
    private static final String PLANNING = "19:planning@thread.tacv2";
    private static final String OTHERS = "19:others@thread.tacv2";
    private static final Address MET = new Address(PLANNING, "https://teams.example/");

    private final ManualClock clock = new ManualClock();
    private final Store store = MemoryStore.empty();
    private final Map<String, Roster.Team> teams = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final TeamsChannels channels = new TeamsChannels(
            new Roster() {
                @Override
                public Member member(Tenant tenant, Address in, String user) {
                    throw new AssertionError("nobody asked for a person");
                }

                @Override
                public Team team(Tenant tenant, String service, String id) {
                    asked.add(service + " " + id);
                    if (!teams.containsKey(id)) {
                        throw PlatformException.stopPostingThere("Teams", "asking what a team is called", null);
                    }
                    return teams.get(id);
                }
            },
            store.directory(),
            clock,
            Runnable::run);

    private Place channel(String id, String name, String team, String teamName) {
        return channels.channel(
                TENANT,
                MET,
                new Named(id, Optional.ofNullable(name), Optional.ofNullable(team), Optional.ofNullable(teamName)));
    }

    private void remember(Place place) {
        store.directory().remember(place, Optional.empty());
    }

    private static Place place(String ref, String name) {
        return new Place(ACME, ref, Place.Kind.CHANNEL, name);
    }

    @Test
    void areCalledAsTheActivitySays() {
        assertThat(channel(PLANNING, "Planning", TEAM, "Payments")).isEqualTo(place(PLANNING, "#Planning"));
        assertThat(asked).isEmpty();
    }

    @Test
    void areAskedForOnceAnHourWhereItSaysNothing() {
        teams.put(TEAM, new Roster.Team(Optional.of("Payments"), Map.of(PLANNING, "Planning")));

        assertThat(channel(PLANNING, null, TEAM, null)).isEqualTo(place(PLANNING, "#Planning"));
        clock.pass(Duration.ofMinutes(59));
        channel(PLANNING, null, TEAM, null);
        assertThat(asked).containsExactly("https://teams.example/ " + TEAM);
    }

    @Test
    void goByTheirNewNameFromTheNextMessageOn() {
        teams.put(TEAM, new Roster.Team(Optional.of("Payments"), Map.of(PLANNING, "Planning")));
        channel(PLANNING, null, TEAM, null);
        channel(TEAM, null, TEAM, null);

        assertThat(channel(PLANNING, "Roadmap", TEAM, "Payments").name()).isEqualTo("#Roadmap");
        assertThat(channel(PLANNING, null, TEAM, null).name()).isEqualTo("#Roadmap");
        assertThat(channel(TEAM, null, TEAM, "Money").name()).isEqualTo("#Money");
        assertThat(channel(TEAM, null, TEAM, null).name()).isEqualTo("#Money");
        assertThat(asked).hasSize(1);
    }

    @Test
    void areLookedUpInTheDirectoryOnceAMinute() {
        channel(PLANNING, "Planning", TEAM, "Payments");
        remember(place(OTHERS, "#planning"));

        assertThat(channel(PLANNING, "Planning", TEAM, "Payments").name()).isEqualTo("#Planning");
        clock.pass(Duration.ofMinutes(1));
        assertThat(channel(PLANNING, "Planning", TEAM, "Payments").name()).isEqualTo("#Planning (Payments)");
    }

    @Test
    void thatAreTheTeamsFirstGoByItsName() {
        teams.put(TEAM, new Roster.Team(Optional.of("Payments"), Map.of()));

        assertThat(channel(TEAM, "General", TEAM, "Payments")).isEqualTo(place(TEAM, "#Payments"));
        assertThat(channel(TEAM, null, TEAM, null)).isEqualTo(place(TEAM, "#Payments"));
    }

    /** What is meant for the one team must not be posted to the other. */
    @Test
    void ofOneNameInTwoTeamsAreToldApart() {
        remember(place(OTHERS, "#planning"));
        teams.put(TEAM, new Roster.Team(Optional.of("Payments"), Map.of(PLANNING, "Planning")));

        assertThat(channel(PLANNING, "Planning", TEAM, "Payments").name()).isEqualTo("#Planning (Payments)");
        assertThat(channel(PLANNING, null, TEAM, null).name()).isEqualTo("#Planning (Payments)");
        assertThat(channel(PLANNING, "Planning", null, null).name()).matches("#Planning \\([0-9a-f]{6}\\)");
        assertThat(channel(OTHERS, "Planning", null, null).name()).isEqualTo("#Planning");
    }

    @Test
    void keepTheirNameWhileTeamsCannotBeAsked() {
        assertThat(channel(PLANNING, null, TEAM, null).name()).matches("#chat-[0-9a-f]{6}");
        remember(place(PLANNING, "#Planning"));
        clock.pass(Duration.ofMinutes(1));

        assertThat(channel(PLANNING, null, TEAM, null).name()).isEqualTo("#Planning");
        assertThat(asked).hasSize(2);
    }

    @Test
    void ofAGroupChatGoByItsTopicOrAShortName() {
        assertThat(channels.group(TENANT, "19:x@thread.v2", Optional.of("Launch"))
                        .name())
                .isEqualTo("#Launch");
        var unnamed = channels.group(TENANT, "19:x@thread.v2", Optional.empty());
        assertThat(unnamed.name()).matches("#chat-[0-9a-f]{6}");
        assertThat(channels.group(TENANT, "19:x@thread.v2", Optional.of(" "))).isEqualTo(unnamed);
        assertThat(channels.group(TENANT, "19:y@thread.v2", Optional.empty()).name())
                .isNotEqualTo(unnamed.name());
    }
}
