package dev.runway.app;

import dev.runway.app.health.PlatformHealth;
import dev.runway.app.settings.Settings;
import dev.runway.app.settings.TeamsSettings;
import dev.runway.app.store.JdbcStore;
import dev.runway.app.teams.AddressRows;
import dev.runway.app.teams.LetIn;
import dev.runway.app.teams.OneTenant;
import dev.runway.app.workspace.PlatformThreads;
import dev.runway.app.workspace.RealPeople;
import dev.runway.app.workspace.WorkspaceRows;
import dev.runway.conversations.Records;
import dev.runway.core.directory.Mentions;
import dev.runway.core.directory.Workspace;
import dev.runway.core.people.Introductions;
import dev.runway.core.people.MetFirst;
import dev.runway.core.platform.Inbox;
import dev.runway.teams.TeamsPlatform;
import dev.runway.teams.card.Cards;
import dev.runway.teams.connector.Connector;
import dev.runway.teams.connector.LoginTokens;
import dev.runway.teams.connector.Tokens;
import dev.runway.teams.people.Channels;
import dev.runway.teams.people.ConnectorRoster;
import dev.runway.teams.people.CountedRoster;
import dev.runway.teams.people.Roster;
import dev.runway.teams.people.TeamsChannels;
import dev.runway.teams.people.TeamsPeople;
import dev.runway.teams.receive.TeamsDoor;
import dev.runway.teams.receive.Turns;
import dev.runway.teams.send.Posts;
import dev.runway.teams.tenant.Tenant;
import dev.runway.teams.token.ServiceHosts;
import dev.runway.teams.token.TokenCheck;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Microsoft Teams, when it is set: its door, its people, and the way out to it. */
@Configuration(proxyBeanMethods = false)
@Conditional(TeamsIsOn.class)
class TeamsConfiguration {

    @Bean
    TeamsSettings teamsSettings(Settings settings) {
        return settings.teams().orElseThrow();
    }

    /** The store's one office owns the tenant. */
    @Bean
    OneTenant teamsTenant(TeamsSettings teams, Records records, JdbcClient jdbc) {
        return new OneTenant(teams.appId(), teams.tenantId(), () -> Offices.first(records), new WorkspaceRows(jdbc));
    }

    @Bean
    AddressRows teamsAddresses(JdbcClient jdbc, Clock systemClock) {
        return new AddressRows(jdbc, systemClock);
    }

    @Bean
    PlatformThreads teamsThreads() {
        return new PlatformThreads("Teams");
    }

    /** Teams' own, and what the settings add of this machine: our token goes nowhere else. */
    @Bean
    ServiceHosts teamsHosts(TeamsSettings teams) {
        return ServiceHosts.of(teams.serviceUrls());
    }

    @Bean
    TokenCheck teamsTokenCheck(TeamsSettings teams, ServiceHosts hosts, Clock systemClock) {
        return new TokenCheck(teams.appId(), URI.create(teams.openIdMetadataUrl()), hosts, systemClock);
    }

    @Bean
    Tokens teamsTokens(TeamsSettings teams, Clock systemClock) {
        return new LoginTokens(teams.loginUrl(), teams.appPassword(), systemClock);
    }

    @Bean
    Connector teamsConnector(Tokens tokens, ServiceHosts hosts, Clock systemClock) {
        return new Connector(tokens, hosts::allows, systemClock);
    }

    @Bean
    Cards teamsCards(JdbcStore store) {
        return new Cards(Mentions.of(store.directory()));
    }

    @Bean
    Posts teamsPosts(Connector connector, OneTenant tenant, AddressRows addresses) {
        return new Posts(connector, tenant, addresses);
    }

    @Bean
    TeamsPlatform teamsPlatform(Posts posts, Cards cards) {
        return new TeamsPlatform(posts, cards, wait -> Thread.sleep(wait.toMillis()));
    }

    @Bean
    Roster teamsRoster(Connector connector, Runway runway) {
        return new CountedRoster(new ConnectorRoster(connector), runway.bot().courier());
    }

    @Bean
    TeamsPeople teamsPeople(
            Roster roster, JdbcStore store, Records records, Clock systemClock, PlatformThreads teamsThreads) {
        return new TeamsPeople(
                roster,
                store.directory(),
                office -> Offices.zone(records, office),
                systemClock,
                teamsThreads.lookups());
    }

    @Bean
    Channels teamsChannels(Roster roster, JdbcStore store, Clock systemClock, PlatformThreads teamsThreads) {
        return new TeamsChannels(roster, store.directory(), systemClock, teamsThreads.lookups());
    }

    @Bean
    Turns.Neighbours teamsNeighbours(
            OneTenant tenant, AddressRows addresses, TeamsPeople people, Channels channels, Cards cards, Posts posts) {
        return new Turns.Neighbours(
                tenant, addresses, people, channels, cards, posts, wait -> Thread.sleep(wait.toMillis()));
    }

    @Bean
    TeamsDoor teamsDoor(
            TokenCheck tokens,
            Inbox inbox,
            JdbcStore store,
            TeamsPeople people,
            Turns.Neighbours neighbours,
            Clock systemClock,
            PlatformThreads teamsThreads) {
        var known =
                new MetFirst(inbox, new Introductions(store.directory()), people::sure, UUID::randomUUID, systemClock);
        return new TeamsDoor(tokens, new Turns(known, neighbours, systemClock, teamsThreads.afterwards()), systemClock);
    }

    /** The tokens are the tenant's, whosever office that turns out to be. */
    @Bean
    LetIn teamsLetIn(TeamsSettings teams, Tokens tokens, TokenCheck check) {
        var tenant = new Tenant(new Workspace(0, TeamsPlatform.NAME, teams.tenantId()), teams.appId());
        return new LetIn(() -> tokens.of(tenant), check::hasKeys);
    }

    @Bean
    HealthIndicator teamsHealthIndicator(LetIn letIn, Clock systemClock, PlatformThreads teamsThreads) {
        return new PlatformHealth("Teams", letIn::trouble, letIn::look, systemClock, teamsThreads.lookups());
    }

    /** Wrong credentials, or a store of made-up people, stop the start before anything is begun. */
    @Bean
    SmartLifecycle teamsBeginning(LetIn letIn, Settings settings, JdbcClient jdbc) {
        return new Phase(
                Life.PHASE - 2,
                () -> {
                    if (!settings.playground()) {
                        new RealPeople(jdbc).check();
                    }
                    letIn.begin();
                },
                () -> {});
    }

    @Bean
    SmartLifecycle teamsSettling(OneTenant tenant) {
        return new Phase(Life.PHASE + 1, tenant::settle, () -> {});
    }
}
