package dev.runway.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase;
import dev.runway.app.teams.AddressRows;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.faketeams.Activities;
import dev.runway.faketeams.FakeIssuer;
import dev.runway.faketeams.FakeTeams;
import dev.runway.teams.TeamsPlatform;
import dev.runway.teams.place.Address;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The weekly round asks 200 people through Teams, and the process dies by SIGKILL twice on the way, each time with eight of the
 * questions on their way: half of those arrived and half did not. Teams cannot be asked which, so none of them is sent again, and
 * each is listed by name.
 */
class KilledInATeamsFanOutIT {

    private static final int PEOPLE = 200;
    private static final int BEFORE = 70;
    private static final int BEFORE_THE_SECOND = 60;
    /** Every second one has written before; with the others the conversation has to be opened first. */
    private static final int KNOWN = 2;
    /** As many as the courier has workers. */
    private static final int HELD = 8;

    private static final String PASSWORD = "a-secret-of-this-proof-alone";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void nobodyIsAskedTwiceAndWhatIsInDoubtIsListedByName(KeptStore.Kind kind) throws Exception {
        try (var store = KeptStore.of(kind, folder);
                var issuer = FakeIssuer.start(Clock.systemUTC()).bot(FakeTeams.TENANT, FakeTeams.APP, PASSWORD);
                var teams = FakeTeams.start(Clock.systemUTC(), issuer::isBots);
                var front = new HoldingFront(teams.url(), "/activities")) {
            store.look(database -> prepared(database, teams, front));
            long begun = System.nanoTime();

            front.holdAfter(BEFORE);
            kill(node(store, issuer, front), front, HELD);
            assertThat(asked(teams)).as("asked before the first kill").isEqualTo(BEFORE + HELD / 2);

            front.answerAgain();
            front.holdAfter(BEFORE + HELD + BEFORE_THE_SECOND);
            kill(node(store, issuer, front), front, 2 * HELD);
            assertThat(asked(teams)).as("asked before the second kill").isEqualTo(BEFORE + BEFORE_THE_SECOND + HELD);

            front.answerAgain();
            String listed;
            try (var third = node(store, issuer, front).go()) {
                third.awaitRest();
                assertThat(third.get("/actuator/health").body())
                        .contains(2 * HELD + " messages of the last day may or may not have arrived");
                listed = listed(third, issuer, teams, front);
                assertThat(third.askToStop()).isEqualTo(143);
            }

            var doubts = store.look(KilledInATeamsFanOutIT::doubts);
            assertThat(doubts).as("in what the project office is told").allMatch(listed::contains);
            System.out.printf(
                    "Fan-out of %d through Teams on %s, killed twice: %d asked once, %d in doubt, of whom %d were not"
                            + " asked, nobody twice; %d s in all%n",
                    PEOPLE,
                    kind,
                    asked(teams),
                    doubts.size(),
                    PEOPLE - asked(teams),
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
            assertThat(doubts).as("by name").hasSize(2 * HELD);
            for (int number = 0; number < PEOPLE; number++) {
                long got = asked(teams, user(number));
                assertThat(got).as(user(number)).isBetween(doubts.contains(user(number)) ? 0L : 1L, 1L);
            }
            assertThat(asked(teams)).isEqualTo(PEOPLE - HELD);
            assertThat(store.look(KilledInATeamsFanOutIT::sent)).isEqualTo(PEOPLE - 2 * HELD);
        }
    }

    private static void kill(Node.Start start, HoldingFront front, int held) throws InterruptedException {
        try (var node = start.go()) {
            front.awaitHeld(held);
            assertThat(node.killHard()).as("ended by SIGKILL").isEqualTo(137);
        }
        assertThat(front.held()).as("on their way at the kill").isEqualTo(held);
    }

    private static Void prepared(TestDatabase database, FakeTeams teams, HoldingFront front) {
        var workspace = new Workspace(StatusWeek.workspace().office(), TeamsPlatform.NAME, FakeTeams.TENANT);
        var addresses = new AddressRows(database.jdbc(), Clock.systemUTC());
        StatusWeek.prepare(database, PEOPLE, workspace, KilledInATeamsFanOutIT::user);
        for (int number = 0; number < PEOPLE; number++) {
            var user = teams.user(user(number), "Person " + number, "person-" + number + "@acme.example");
            teams.install(user);
            if (number % KNOWN == 0) {
                teams.says(teams.direct(user), user, "hello");
                addresses.keep(
                        new Place(workspace, user, Place.Kind.DIRECT, user),
                        new Address(teams.direct(user), front.url()));
            }
        }
        return null;
    }

    /** What somebody of the project office is told who asks. */
    private static String listed(Node node, FakeIssuer issuer, FakeTeams teams, HoldingFront front)
            throws InterruptedException {
        var office = new Activities.User(user(0), "Person 0", new UUID(0, 1).toString(), "Europe/Lisbon");
        var asking = new Activities(FakeTeams.APP, FakeTeams.TENANT, front.url(), Clock.systemUTC())
                .personal(office, "deliveries")
                .toString();
        int before = teams.sights(0).size();
        assertThat(node.post("/api/messages", asking, "Bearer " + issuer.token(FakeTeams.APP, front.url()))
                        .statusCode())
                .isEqualTo(200);
        teams.awaitSights(before + 1);
        return teams.sights(before).get(0).message().activity().toString();
    }

    private static String user(int number) {
        return "29:%05d".formatted(number);
    }

    private Node.Start node(KeptStore store, FakeIssuer issuer, HoldingFront front) {
        return Node.classes(ProofNode.class, folder)
                .store(store.url(), store.user())
                .with("RUNWAY_OFFICE_ZONE", StatusWeek.LISBON.getId())
                .with("TEAMS_APP_ID", FakeTeams.APP)
                .with("TEAMS_APP_PASSWORD", PASSWORD)
                .with("TEAMS_TENANT_ID", FakeTeams.TENANT)
                .with("TEAMS_LOGIN_URL", issuer.loginUrl())
                .with("TEAMS_OPENID_METADATA_URL", issuer.metadataUrl())
                .with("TEAMS_SERVICE_URLS", front.url());
    }

    private static long asked(FakeTeams teams) {
        long asked = 0;
        for (int number = 0; number < PEOPLE; number++) {
            asked += asked(teams, user(number));
        }
        return asked;
    }

    private static long asked(FakeTeams teams, String user) {
        return teams.messages(teams.direct(user)).stream()
                .filter(message -> message.from().equals(FakeTeams.BOT))
                .filter(message -> message.activity().toString().contains("weekly update"))
                .count();
    }

    /** Whom the project office is shown, each with the reason. */
    private static Set<String> doubts(TestDatabase database) {
        var doubts = database.store(Clock.systemUTC())
                .outbox()
                .inState(StatusWeek.workspace().office(), Delivery.State.IN_DOUBT, 100);
        assertThat(doubts).allSatisfy(doubt -> assertThat(doubt.reason()).isNotBlank());
        return doubts.stream().map(doubt -> doubt.place().name()).collect(Collectors.toCollection(HashSet::new));
    }

    /** Without the answer to whoever asked. */
    private static int sent(TestDatabase database) {
        return database.jdbc()
                .sql("select count(*) from outbox where state = 'SENT' and not answers")
                .query(Integer.class)
                .single();
    }
}
