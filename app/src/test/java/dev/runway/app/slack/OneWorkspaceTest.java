package dev.runway.app.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.app.settings.UnfitSettings;
import dev.runway.app.workspace.TwoOffices;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.slack.api.SlackApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

class OneWorkspaceTest {

    private static final Workspace ACME = new Workspace(1, "slack", "T0ACME");

    private final FakeSlack slack = FakeSlack.start(Clock.systemUTC());
    private final SlackApi api = new SlackApi(slack.url());
    private final Clock clock = Mockito.mock(Clock.class);

    OneWorkspaceTest() {
        itIs(Duration.ZERO);
    }

    @AfterEach
    void close() {
        api.close();
        slack.close();
    }

    private void itIs(Duration later) {
        Mockito.when(clock.instant())
                .thenReturn(Instant.parse("2026-11-26T10:00:00Z").plus(later));
        Mockito.when(clock.getZone()).thenReturn(ZoneOffset.UTC);
    }

    private OneWorkspace workspace(TwoOffices offices, long office, String token) {
        return new OneWorkspace(api, token, () -> office, offices.rows(), clock);
    }

    @ParameterizedTest
    @EnumSource
    void theWorkspaceIsTheOfficesFromTheStartOn(Vendor vendor) {
        try (var offices = new TwoOffices(vendor)) {
            var workspace = workspace(offices, 1, slack.token());

            workspace.begin();
            workspace.settle();
            workspace(offices, 1, slack.token()).settle();

            var connection = workspace.ofTeam(slack.team()).orElseThrow();
            assertThat(connection.workspace()).isEqualTo(ACME);
            assertThat(connection.botUser()).isEqualTo(slack.botUser());
            assertThat(workspace.of(ACME)).isEqualTo(connection);
            assertThat(workspace.trouble()).isEmpty();
            assertThat(offices.belongings()).containsExactly("1 slack T0ACME");
            assertThat(connection.toString()).doesNotContain(slack.token());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWorkspaceIsOneOfficesAlone(Vendor vendor) {
        try (var offices = new TwoOffices(vendor)) {
            workspace(offices, 1, slack.token()).settle();

            assertThatThrownBy(() -> workspace(offices, 2, slack.token()).settle())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("belongs to another office");
            assertThat(offices.belongings()).containsExactly("1 slack T0ACME");
        }
    }

    @Test
    void anotherTeamIsNotConnected() {
        try (var offices = new TwoOffices(Vendor.H2)) {
            var workspace = workspace(offices, 1, slack.token());

            assertThat(workspace.ofTeam("T0OTHER")).isEmpty();
            assertThatThrownBy(() -> workspace.of(new Workspace(1, "slack", "T0OTHER")))
                    .isInstanceOfSatisfying(PlatformException.class, failure -> assertThat(failure.remedy())
                            .isEqualTo(Remedy.TELL_AN_ADMINISTRATOR));
            assertThatThrownBy(() -> workspace.of(new Workspace(2, "slack", slack.team())))
                    .isInstanceOf(PlatformException.class);
        }
    }

    @Test
    void aTokenThatSlackRefusesStopsTheStartInWords() {
        try (var offices = new TwoOffices(Vendor.H2)) {
            var workspace = workspace(offices, 1, "xoxb-wrong");

            assertThatThrownBy(workspace::begin)
                    .isInstanceOf(UnfitSettings.class)
                    .hasMessage(
                            "Slack does not accept SLACK_BOT_TOKEN (invalid_auth): please set it to the Bot User OAuth"
                                    + " Token, which begins with xoxb-, from \"OAuth & Permissions\" on the app's page at"
                                    + " api.slack.com/apps, and start Runway again.");
        }
    }

    @Test
    void whatIsNotSlackIsNotTakenForABadToken() {
        try (var offices = new TwoOffices(Vendor.H2)) {
            var workspace = workspace(offices, 1, slack.token());
            slack.breakNext("auth.test", 404);

            assertThatThrownBy(workspace::begin)
                    .isInstanceOf(UnfitSettings.class)
                    .hasMessage(
                            "What answers at SLACK_API_URL is not Slack's Web API (http_404): please set it to the Web API's"
                                    + " base, like https://slack.com/api/, or take it away; look whether a proxy stands in"
                                    + " between; and start Runway again.");
        }
    }

    @Test
    void whileSlackDoesNotAnswerItIsTriedAgainAtNeedAndNotAtEveryNeed() {
        try (var offices = new TwoOffices(Vendor.H2)) {
            var workspace = workspace(offices, 1, slack.token());
            slack.breakNext("auth.test", 503);
            slack.breakNext("auth.test", 503);

            workspace.begin();
            workspace.settle();
            assertThatThrownBy(() -> workspace.ofTeam(slack.team()))
                    .isInstanceOfSatisfying(PlatformException.class, failure -> assertThat(failure.remedy())
                            .isEqualTo(Remedy.TRY_LATER));
            assertThat(slack.calls("auth.test")).hasSize(2);
            assertThat(workspace.trouble().orElseThrow())
                    .startsWith("Slack can't be asked, so messages to it wait; it is tried again by itself.");

            itIs(Duration.ofSeconds(11));
            assertThat(workspace.ofTeam(slack.team())).isPresent();
            assertThat(workspace.trouble()).isEmpty();
        }
    }

    @Test
    void aTokenThatIsTakenAwayLaterIsSaidUntilItIsGivenBack() {
        try (var offices = new TwoOffices(Vendor.H2)) {
            var workspace = workspace(offices, 1, slack.token());
            workspace.settle();
            slack.failNext("auth.test", "token_revoked");

            workspace.look();
            assertThat(workspace.trouble().orElseThrow())
                    .startsWith("Slack does not accept SLACK_BOT_TOKEN (token_revoked):");

            workspace.look();
            assertThat(workspace.trouble()).isEmpty();
        }
    }
}
