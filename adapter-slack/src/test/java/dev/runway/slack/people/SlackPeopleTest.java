package dev.runway.slack.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.User;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.workspace.Connection;
import dev.runway.testkit.ManualClock;
import dev.runway.testkit.store.MemoryStore;
import dev.runway.testkit.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackPeopleTest {

    private static final ZoneId OFFICE = ZoneId.of("Europe/Lisbon");

    private final FakeSlack slack = FakeSlack.start(Clock.systemUTC());
    private final SlackApi api = new SlackApi(slack.url());
    private final Workspace acme = new Workspace(1, "slack", slack.team());
    private final Connection connection = new Connection(acme, slack.botUser(), slack.token());
    private final Store store = MemoryStore.empty();
    private final ManualClock clock = new ManualClock();
    private final SlackPeople people = new SlackPeople(api, store.directory(), office -> OFFICE, clock, Runnable::run);

    @AfterEach
    void close() {
        api.close();
        slack.close();
    }

    private Profile profile(String user, String nameInPayload) {
        return people.profile(connection, user, Optional.of(nameInPayload));
    }

    private String name(Connection of, String user, String label) {
        return people.name(of, user, Optional.of(label)).get();
    }

    private int asked() {
        return slack.calls("users.info").size();
    }

    @Test
    void nameAddressAndZoneAreSlacks() {
        slack.user("U0WEI", "Wei Chen", "Wei@Acme.example", "Asia/Singapore");

        assertThat(profile("U0WEI", "wei"))
                .isEqualTo(new Profile("Wei Chen", "wei@acme.example", ZoneId.of("Asia/Singapore")));
        assertThat(people.isPerson(connection, "U0WEI")).isTrue();
    }

    @Test
    void slackIsAskedOnceAnHour() {
        slack.user("U0WEI", "Wei", "", "Asia/Singapore");
        profile("U0WEI", "wei");
        people.isPerson(connection, "U0WEI");
        name(connection, "U0WEI", "");
        assertThat(asked()).isEqualTo(1);

        clock.pass(Duration.ofMinutes(59));
        profile("U0WEI", "wei");
        assertThat(asked()).isEqualTo(1);

        clock.pass(Duration.ofMinutes(2));
        profile("U0WEI", "wei");
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void whileSlackCannotBeAskedThePayloadAndTheOfficesZoneWillDo() {
        slack.user("U0WEI", "Wei", "", "Asia/Singapore");
        slack.failNext("users.info", "ratelimited");

        assertThat(profile("U0WEI", "wei.chen")).isEqualTo(new Profile("wei.chen", "", OFFICE));
        assertThat(people.isPerson(connection, "U0WEI")).isTrue();
        assertThat(name(connection, "U0WEI", "")).isEqualTo("U0WEI");
        assertThat(name(connection, "U0WEI", "wei.chen")).isEqualTo("wei.chen");
        assertThat(asked()).isEqualTo(1);
        assertThat(store.directory().people(1)).isEmpty();

        clock.pass(Duration.ofMinutes(1));
        assertThat(profile("U0WEI", "wei.chen").name()).isEqualTo("Wei");
    }

    @Test
    void aGuessIsSureOnceSlackAnswersAndIsNotAskedForAgain() {
        var wei = new Account(acme, "U0WEI");
        slack.user("U0WEI", "Wei", "wei@acme.example", "Asia/Singapore");
        slack.failNext("users.info", "ratelimited");
        var guess = profile("U0WEI", "wei.chen");
        assertThat(people.sure(wei, guess)).isEmpty();

        clock.pass(Duration.ofMinutes(1));
        var known = profile("U0WEI", "wei.chen");
        assertThat(people.sure(wei, guess)).contains(known);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void whatSlackLeavesOpenStaysAsGivenAndNobodyIsSureOfNobody() {
        slack.user("U0WEI", "Wei", "", "Nowhere/Land");
        profile("U0WEI", "wei.chen");
        profile("U0NOBODY", "nobody");
        var given = new Profile("wei.chen", "", ZoneId.of("Asia/Tokyo"));

        assertThat(people.sure(new Account(acme, "U0WEI"), given))
                .contains(new Profile("Wei", "", ZoneId.of("Asia/Tokyo")));
        assertThat(people.sure(new Account(acme, "U0NOBODY"), given)).isEmpty();
    }

    @Test
    void whatWasKnownIsGivenWhileSlackCannotBeAsked() {
        slack.user("U0WEI", "Wei", "", "Asia/Singapore");
        profile("U0WEI", "wei");
        clock.pass(Duration.ofHours(2));
        slack.breakNext("users.info", 503);

        assertThat(profile("U0WEI", "w").zone()).isEqualTo(ZoneId.of("Asia/Singapore"));
    }

    @Test
    void botsAndWhoeverIsSwitchedOffOrUnknownAreNoPeople() {
        slack.bot("U0DEPLOY", "Deploys");
        slack.deactivated("U0GONE", "Gone");

        assertThat(people.isPerson(connection, "U0DEPLOY")).isFalse();
        assertThat(people.isPerson(connection, "U0GONE")).isFalse();
        assertThat(people.isPerson(connection, "U0NOBODY")).isFalse();
        assertThat(people.isPerson(connection, "USLACKBOT")).isFalse();
    }

    @Test
    void whoeverComesToBeKnownToSlackIsAPersonSoon() {
        assertThat(people.isPerson(connection, "U0NEW")).isFalse();
        slack.user("U0NEW", "New", "", "UTC");

        clock.pass(Duration.ofMinutes(2));

        people.isPerson(connection, "U0NEW");
        assertThat(people.isPerson(connection, "U0NEW")).isTrue();
    }

    @Test
    void anotherWorkspacesTokenFindsNobodyHere() {
        slack.user("U0WEI", "Wei", "", "Asia/Singapore");
        var other = slack.workspace("T0OTHER", "xoxb-other", "U0BOT");
        var elsewhere = new Connection(new Workspace(2, "slack", other.team()), other.botUser(), other.token());
        profile("U0WEI", "wei");

        assertThat(people.isPerson(elsewhere, "U0WEI")).isFalse();
        assertThat(name(elsewhere, "U0WEI", "")).isEqualTo("U0WEI");
    }

    @Test
    void whoIsMentionedIsKnownBeforeTheyEverWrite() {
        slack.user("U0WEI", "Wei", "wei@acme.example", "Asia/Singapore");

        assertThat(name(connection, "U0WEI", "")).isEqualTo("Wei");

        var wei = store.directory().person(new Account(acme, "U0WEI")).orElseThrow();
        assertThat(wei.zone()).isEqualTo(ZoneId.of("Asia/Singapore"));
        assertThat(store.directory().direct(1, wei.id())).contains(new Place(acme, "U0WEI", Place.Kind.DIRECT, "Wei"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"U0DEPLOY", "U0GONE", "U0NOBODY"})
    void nobodyElseIsMadeKnown(String user) {
        slack.bot("U0DEPLOY", "Deploys");
        slack.deactivated("U0GONE", "Gone");

        name(connection, user, "");

        assertThat(store.directory().people(1)).isEmpty();
    }

    @Test
    void aChangeThatSlackTellsHoldsAtOnce() {
        slack.user("U0WEI", "Wei", "", "Asia/Singapore");
        profile("U0WEI", "wei");
        var gone = new User();
        gone.setId("U0WEI");
        gone.setName("wei");
        gone.setDeleted(true);

        people.learn(connection, gone);

        assertThat(people.isPerson(connection, "U0WEI")).isFalse();
        assertThat(asked()).isEqualTo(1);
    }
}
