package dev.runway.app.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.runway.app.database.CountedStatements;
import dev.runway.app.database.TestDatabase;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.app.store.JdbcStore;
import dev.runway.app.workspace.WorkspaceRows;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Mentions;
import dev.runway.core.people.Introductions;
import dev.runway.core.people.MetFirst;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.faketeams.Activities;
import dev.runway.faketeams.FakeIssuer;
import dev.runway.faketeams.FakeTeams;
import dev.runway.teams.card.Cards;
import dev.runway.teams.connector.Connector;
import dev.runway.teams.connector.LoginTokens;
import dev.runway.teams.people.ConnectorRoster;
import dev.runway.teams.people.TeamsChannels;
import dev.runway.teams.people.TeamsPeople;
import dev.runway.teams.receive.TeamsDoor;
import dev.runway.teams.receive.Turns;
import dev.runway.teams.send.Posts;
import dev.runway.teams.token.ServiceHosts;
import dev.runway.teams.token.TokenCheck;
import dev.runway.testkit.ManualClock;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.node.ObjectNode;

/** What Teams' door asks of the database before the turn begins: nothing, once it knows who speaks and where. */
class TeamsStatementsTest {

    private static final String PASSWORD = "a~secret-of-this-test-alone";
    private static final Activities.User ANA =
            new Activities.User("29:ana", "Ana", "7a1b2c3d-1111-2222-3333-444455556666", "Europe/Lisbon");
    private static final Activities.Channel PORTFOLIO =
            new Activities.Channel("19:portfolio@thread.tacv2", "portfolio", "19:general@thread.tacv2", "Projects");

    private final Clock clock = new ManualClock();
    private final FakeIssuer issuer = FakeIssuer.start(clock).bot(FakeTeams.TENANT, FakeTeams.APP, PASSWORD);
    private final FakeTeams teams = FakeTeams.start(clock, issuer::isBots);
    private final ServiceHosts hosts = ServiceHosts.of(List.of(teams.url()));
    private final Connector connector =
            new Connector(new LoginTokens(issuer.loginUrl(), PASSWORD, clock), hosts::allows, clock);
    private final TokenCheck tokens = new TokenCheck(FakeTeams.APP, URI.create(issuer.metadataUrl()), hosts, clock);
    private final Activities activities = new Activities(FakeTeams.APP, FakeTeams.TENANT, teams.url(), clock);
    private final List<Incoming> taken = new ArrayList<>();
    private TestDatabase database;
    private CountedStatements statements;
    private MockMvc door;

    private void open(Vendor vendor) {
        database = vendor.open();
        database.jdbc()
                .sql("insert into office (name, zone, fresh_days) values ('One', 'UTC', 7)")
                .update();
        statements = new CountedStatements(database.dataSource());
        var jdbc = JdbcClient.create(statements.source());
        var store =
                JdbcStore.over(statements.source(), new JdbcTransactionManager(statements.source()), clock, Set.of());
        var tenant = new OneTenant(FakeTeams.APP, FakeTeams.TENANT, () -> 1, new WorkspaceRows(jdbc));
        var addresses = new AddressRows(jdbc, clock);
        var roster = new ConnectorRoster(connector);
        var people = new TeamsPeople(roster, store.directory(), office -> ZoneOffset.UTC, clock, Runnable::run);
        var posts = new Posts(connector, tenant, addresses);
        var cards = new Cards(Mentions.of(store.directory()));
        var known =
                new MetFirst(this::taken, new Introductions(store.directory()), people::sure, UUID::randomUUID, clock);
        var turns = new Turns(
                known,
                new Turns.Neighbours(
                        tenant,
                        addresses,
                        people,
                        new TeamsChannels(roster, store.directory(), clock, Runnable::run),
                        cards,
                        posts,
                        wait -> {}),
                clock,
                Runnable::run);
        door = MockMvcBuilders.standaloneSetup(new TeamsDoor(tokens, turns, clock))
                .build();
        teams.user(ANA.id(), ANA.name(), "ana@acme.example");
        teams.channel(PORTFOLIO.id(), PORTFOLIO.name(), ANA.id());
        teams.says(teams.direct(ANA.id()), ANA.id(), "hello");
        // Who she is was stored when she was welcomed, which is the inbox's part.
        var account = new Account(tenant.ofId(FakeTeams.TENANT).orElseThrow().workspace(), ANA.id());
        store.directory().welcome(account, new Profile("Ana", "ana@acme.example", ZoneOffset.UTC));
    }

    private Reply taken(Incoming incoming) {
        taken.add(incoming);
        return Reply.nothing();
    }

    @AfterEach
    void close() {
        tokens.close();
        connector.close();
        teams.close();
        issuer.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void aTurnCostsTeamsNothingWhereItHasBeenBefore(Vendor vendor) throws Exception {
        open(vendor);
        everywhere();
        assertThat(statements.executed()).as("on first contact").isNotEmpty();

        statements.forget();
        taken.clear();
        everywhere();

        assertThat(taken).hasSize(4);
        assertThat(statements.executed()).isEmpty();
    }

    private void everywhere() throws Exception {
        send(activities.personal(ANA, "status payments"));
        send(activities.mentioning(activities.inChannel(ANA, PORTFOLIO, "<at>Runway</at> portfolio")));
        send(activities.mentioning(activities.inThread(ANA, PORTFOLIO, "1700000000000", "<at>Runway</at> portfolio")));
        send(activities.pressed(
                ANA, "1700000000001", "press", Map.of("runway", Map.of("action", "answer", "argument", "on-track"))));
    }

    private void send(ObjectNode activity) throws Exception {
        var answer = door.perform(post("/api/messages")
                        .contentType("application/json")
                        .header("Authorization", "Bearer " + issuer.token(FakeTeams.APP, teams.url()))
                        .content(activity.toString()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
    }
}
