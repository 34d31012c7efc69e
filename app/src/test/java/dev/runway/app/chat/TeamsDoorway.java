package dev.runway.app.chat;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.runway.app.teams.AddressRows;
import dev.runway.conversations.sample.SamplePeople;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Mentions;
import dev.runway.core.directory.Workspace;
import dev.runway.core.people.Introductions;
import dev.runway.core.people.MetFirst;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Inbox;
import dev.runway.faketeams.FakeTeams;
import dev.runway.teams.TeamsPlatform;
import dev.runway.teams.card.Cards;
import dev.runway.teams.connector.Connector;
import dev.runway.teams.connector.LoginTokens;
import dev.runway.teams.people.ConnectorRoster;
import dev.runway.teams.people.TeamsChannels;
import dev.runway.teams.people.TeamsPeople;
import dev.runway.teams.place.Addresses;
import dev.runway.teams.receive.TeamsDoor;
import dev.runway.teams.receive.Turns;
import dev.runway.teams.send.Posts;
import dev.runway.teams.tenant.Tenant;
import dev.runway.teams.tenant.Tenants;
import dev.runway.teams.token.ServiceHosts;
import dev.runway.teams.token.TokenCheck;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole of Teams' adapter over a fake Teams, its token check as well. */
final class TeamsDoorway implements Doorway {

    private final TeamsTown town;
    private final Directory directory;
    private final Clock system;
    private final TokenCheck check;
    private final Connector connector;
    private final Addresses addresses;
    private final Cards cards;
    private final Posts posts;
    private final TeamsPlatform platform;
    private final Tenants tenants = new One(new Tenant(TeamsTown.ACME, FakeTeams.APP));
    private MockMvc door;

    /** It is always there. */
    private record One(Tenant tenant) implements Tenants {

        @Override
        public Optional<Tenant> ofId(String id) {
            return Optional.of(tenant).filter(ours -> ours.workspace().id().equalsIgnoreCase(id));
        }

        @Override
        public Tenant of(Workspace workspace) {
            return tenant;
        }
    }

    /** Nothing waits for Teams' limits here: how they are kept has its own proof. */
    TeamsDoorway(TeamsTown town, Directory directory, JdbcClient jdbc, Clock system) {
        this.town = town;
        this.directory = directory;
        this.system = system;
        var hosts = ServiceHosts.of(List.of(town.teams().url()));
        check = new TokenCheck(FakeTeams.APP, URI.create(town.issuer().metadataUrl()), hosts, system);
        var tokens = new LoginTokens(town.issuer().loginUrl(), town.secret(), system);
        connector = new Connector(tokens, hosts::allows, system);
        addresses = new AddressRows(jdbc, system);
        cards = new Cards(Mentions.of(directory));
        posts = new Posts(connector, tenants, addresses);
        platform = new TeamsPlatform(posts, cards, List.of(), wait -> {});
    }

    @Override
    public ChatPlatform platform() {
        return platform;
    }

    /** Where the places are that were seen. */
    Addresses addresses() {
        return addresses;
    }

    @Override
    public void leadsTo(Inbox inbox) {
        var roster = new ConnectorRoster(connector);
        var people = new TeamsPeople(roster, directory, office -> SamplePeople.LISBON, system, Runnable::run);
        var channels = new TeamsChannels(roster, directory, system, Runnable::run);
        var neighbours = new Turns.Neighbours(tenants, addresses, people, channels, cards, posts, wait -> {});
        var met = new MetFirst(inbox, new Introductions(directory), people::sure, UUID::randomUUID, system);
        var turns = new Turns(met, neighbours, system, Runnable::run);
        door = MockMvcBuilders.standaloneSetup(new TeamsDoor(check, turns, system))
                .build();
    }

    /** @return what the invoke was answered with; empty when it was no invoke */
    Optional<JsonNode> send(ObjectNode activity) {
        var service = activity.path("serviceUrl").asString();
        try {
            var answer = door.perform(post(TeamsDoor.PATH)
                            .header("Authorization", "Bearer " + town.issuer().token(FakeTeams.APP, service))
                            .contentType("application/json; charset=utf-8")
                            .content(activity.toString().getBytes(StandardCharsets.UTF_8)))
                    .andReturn()
                    .getResponse();
            if (answer.getStatus() != 200) {
                throw new IllegalStateException("Teams' door answered " + answer.getStatus() + ".");
            }
            var body = answer.getContentAsByteArray();
            return body.length == 0
                    ? Optional.empty()
                    : Optional.of(JsonMapper.shared().readTree(body));
        } catch (Exception failure) {
            throw new IllegalStateException("An activity could not be sent to Teams' door.", failure);
        }
    }

    @Override
    public void close() {
        check.close();
        connector.close();
    }
}
