package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.faketeams.Activities;
import dev.runway.faketeams.FakeTeams;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** A valid token says that it is Teams that speaks to our app, not for which tenant: another's ids find nothing. */
class OtherTenantsTest {

    private static final String OTHER = "99999999-aaaa-bbbb-cccc-dddddddddddd";
    private static final Map<String, Object> DATA = Map.of("runway", Map.of("action", "dialog", "argument", "x"));

    private final Knocks knocks = new Knocks();

    @AfterEach
    void close() {
        knocks.close();
    }

    private void isIgnored(ObjectNode body) {
        assertThat(knocks.sends(body).status()).isEqualTo(200);
        assertThat(knocks.heard).isEmpty();
        assertThat(knocks.addresses.all).isEmpty();
        assertThat(knocks.teams.calls()).isEmpty();
    }

    private static ObjectNode everyKind(Activities activities, int which) {
        return List.of(
                        activities.personal(Knocks.ANA, "help"),
                        activities.mentioning(activities.inGroup(Knocks.ANA, Knocks.GROUP, "<at>Runway</at> help")),
                        activities.mentioning(
                                activities.inChannel(Knocks.ANA, Knocks.PORTFOLIO, "<at>Runway</at> help")),
                        activities.edited(activities.personal(Knocks.ANA, "help"), "status"),
                        activities.installed(Knocks.ANA),
                        activities.installed(Knocks.ANA, Knocks.GENERAL),
                        activities.installation(activities.installed(Knocks.ANA), "remove"),
                        activities.event(Knocks.ANA, Knocks.PORTFOLIO, "channelDeleted"),
                        activities.pressed(Knocks.ANA, "1795687200001", "press", DATA),
                        activities.pressed(Knocks.ANA, "1795687200001", "send", DATA))
                .get(which);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void areAcknowledged(int which) {
        isIgnored(everyKind(new Activities(FakeTeams.APP, OTHER, knocks.teams.url(), knocks.clock), which));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void areNotMixedWithOurs(int which) {
        Stream.<java.util.function.Consumer<ObjectNode>>of(
                        body -> ((ObjectNode) body.path("conversation")).put("tenantId", OTHER),
                        body -> ((ObjectNode) body.path("channelData").path("tenant")).put("id", OTHER),
                        body -> ((ObjectNode) body.path("from")).put("tenantId", OTHER))
                .forEach(mixed -> isIgnored(Activities.with(everyKind(knocks.activities, which), mixed)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void thatAreNotNamedAreNobodys(int which) {
        isIgnored(Activities.with(everyKind(knocks.activities, which), body -> {
            ((ObjectNode) body.path("conversation")).remove("tenantId");
            ((ObjectNode) body.path("channelData")).remove("tenant");
        }));
    }

    @Test
    void oursIsOursInAnyCase() {
        var shouting = new Activities(
                FakeTeams.APP, FakeTeams.TENANT.toUpperCase(Locale.ROOT), knocks.teams.url(), knocks.clock);
        knocks.sends(shouting.personal(Knocks.ANA, "help"));

        assertThat(knocks.heard).hasSize(1);
    }
}
