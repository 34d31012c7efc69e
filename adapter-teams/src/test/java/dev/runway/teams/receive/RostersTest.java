package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.Incoming;
import dev.runway.faketeams.Activities;
import dev.runway.faketeams.Activities.Channel;
import dev.runway.faketeams.FakeTeams;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Who comes, goes, and is called otherwise, as the core hears it. */
class RostersTest {

    private static final Profile ANA = new Profile("Ana Lima", "ana@acme.example", Knocks.LISBON);
    private static final Place GROUP_PLACE = new Place(Knocks.ACME, Knocks.GROUP, Place.Kind.CHANNEL, "#Launch");

    private final Knocks knocks = new Knocks();
    private final Activities activities = knocks.activities;

    @AfterEach
    void close() {
        knocks.close();
    }

    private static String id(ObjectNode body) {
        return body.path("id").asString();
    }

    @Nested
    class Coming {

        @Test
        void toSomebodyAloneIsAnInvitationByThem() {
            var invited = knocks.hears(activities.installed(Knocks.ANA));

            assertThat(invited).isInstanceOf(Incoming.Invited.class);
            assertThat(invited.envelope().place()).isEqualTo(Knocks.ALONE);
            assertThat(invited.envelope().account()).isEqualTo(Knocks.ANAS);
            assertThat(knocks.addresses.all).containsOnlyKeys(Knocks.ANA.id());
        }

        @Test
        void toATeamIsAnInvitationToItsFirstChannel() {
            var invited = knocks.hears(activities.installed(Knocks.ANA, Knocks.GENERAL));

            assertThat(invited).isInstanceOf(Incoming.Invited.class);
            assertThat(invited.envelope().place())
                    .isEqualTo(new Place(Knocks.ACME, Knocks.TEAM, Place.Kind.CHANNEL, "#Payments"));
        }

        @Test
        void toAChannelThatWasChosenIsAnInvitationThere() {
            var body = choosing(Knocks.PORTFOLIO.id(), activities.installed(Knocks.ANA, Knocks.GENERAL));

            assertThat(knocks.hears(body).envelope().place()).isEqualTo(Knocks.CHANNEL);
            assertThat(knocks.addresses.all).containsOnlyKeys(Knocks.PORTFOLIO.id());
        }

        /** As the Agents Playground names it. */
        @Test
        void toAChatIsAnInvitationThereThoughItBeNamedAsAChannel() {
            var told = activities.installed(Knocks.ANA);
            var alone = choosing(told.at("/conversation/id").asString(), activities.installation(told, "add"));
            var group = activities.installation(activities.installed(Knocks.ANA, Knocks.GROUP), "add");

            assertThat(knocks.hears(alone).envelope().place()).isEqualTo(Knocks.ALONE);
            ((ObjectNode) group.path("conversation")).put("name", "Lunch");
            assertThat(knocks.hears(choosing(Knocks.GROUP, group)).envelope().place())
                    .isEqualTo(new Place(Knocks.ACME, Knocks.GROUP, Place.Kind.CHANNEL, "#Lunch"));
            assertThat(knocks.addresses.all).containsOnlyKeys(Knocks.ANA.id(), Knocks.GROUP);
        }

        private static ObjectNode choosing(String channel, ObjectNode body) {
            ((ObjectNode) body.path("channelData"))
                    .putObject("settings")
                    .putObject("selectedChannel")
                    .put("id", channel);
            return body;
        }

        @Test
        void isOneEventHoweverOftenItIsTold() {
            var told = activities.installed(Knocks.ANA);
            knocks.sends(activities.installation(told, "add"));
            knocks.clock.pass(java.time.Duration.ofSeconds(2));
            knocks.sends(activities.installed(Knocks.ANA));

            assertThat(knocks.heard).hasSize(2).allMatch(Incoming.Invited.class::isInstance);
            assertThat(knocks.heard)
                    .extracting(incoming -> incoming.envelope().event())
                    .containsOnly(knocks.heard.get(0).envelope().event());
        }

        @Test
        void backSoonAfterHavingGoneIsANewOne() {
            var told = activities.installed(Knocks.ANA);
            var first = knocks.hears(told).envelope().event();
            knocks.sends(activities.installation(told, "remove"));
            knocks.clock.pass(java.time.Duration.ofSeconds(30));

            assertThat(knocks.hears(activities.installed(Knocks.ANA)).envelope().event())
                    .isNotEqualTo(first);
        }

        @Test
        void againHoursLaterIsANewOne() {
            var first =
                    knocks.hears(activities.installed(Knocks.ANA)).envelope().event();
            knocks.clock.pass(java.time.Duration.ofHours(3));

            assertThat(knocks.hears(activities.installed(Knocks.ANA)).envelope().event())
                    .isNotEqualTo(first);
        }

        @Test
        void byNobodyGreetsNobody() {
            var body = activities.installed(Knocks.ANA, Knocks.GENERAL);
            ((ObjectNode) body.path("from")).put("id", FakeTeams.BOT);
            var changed = (Incoming.RosterChanged) knocks.hears(body);

            assertThat(changed.joined()).containsExactly(new Account(Knocks.ACME, FakeTeams.BOT));
            assertThat(changed.envelope().place().name()).isEqualTo("#Payments");
        }

        @Test
        void inANewVersionIsNoNews() {
            knocks.sends(activities.installation(activities.installed(Knocks.ANA), "add-upgrade"));
            knocks.sends(activities.installation(activities.installed(Knocks.ANA), "remove-upgrade"));

            assertThat(knocks.heard).isEmpty();
        }
    }

    @Nested
    class Going {

        @Test
        void fromSomebodyForgetsWhereTheyAre() {
            knocks.sends(activities.personal(Knocks.ANA, "hello"));
            var removed = knocks.hears(activities.installation(activities.installed(Knocks.ANA), "remove"));

            assertThat(removed).isInstanceOf(Incoming.Removed.class);
            assertThat(removed.envelope().place().is(Knocks.ALONE)).isTrue();
            assertThat(knocks.addresses.all).isEmpty();
        }

        @Test
        void thatIsToldAgainForgetsNothingOfANewBeginning() {
            knocks.sends(activities.personal(Knocks.ANA, "hello"));
            var removal = activities.installation(activities.installed(Knocks.ANA), "remove");
            knocks.sends(removal);
            knocks.clock.pass(java.time.Duration.ofSeconds(30));
            var back = activities.installed(Knocks.ANA);
            var event = knocks.hears(back).envelope().event();
            knocks.sends(removal);

            assertThat(knocks.addresses.all).containsOnlyKeys(Knocks.ANA.id());
            assertThat(knocks.hears(back).envelope().event()).isEqualTo(event);
        }

        @Test
        void fromATeamForgetsItsFirstChannel() {
            knocks.sends(activities.installed(Knocks.ANA, Knocks.GENERAL));
            var removed = knocks.hears(activities.members(
                    activities.installed(Knocks.ANA, Knocks.GENERAL).without(List.of("membersAdded")),
                    "membersRemoved",
                    FakeTeams.BOT));

            assertThat(removed).isInstanceOf(Incoming.Removed.class);
            assertThat(removed.envelope().place().ref()).isEqualTo(Knocks.TEAM);
            assertThat(removed.envelope().account()).isEqualTo(new Account(Knocks.ACME, FakeTeams.BOT));
            assertThat(knocks.addresses.all).isEmpty();
        }

        @Test
        void withAChannelThatIsDeletedForgetsIt() {
            knocks.sends(
                    activities.mentioning(activities.inChannel(Knocks.ANA, Knocks.PORTFOLIO, "<at>Runway</at> help")));
            var removed = knocks.hears(activities.event(Knocks.ANA, Knocks.PORTFOLIO, "channelDeleted"));

            assertThat(removed).isInstanceOf(Incoming.Removed.class);
            assertThat(removed.envelope().place().is(Knocks.CHANNEL)).isTrue();
            assertThat(knocks.addresses.all).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"teamDeleted", "teamHardDeleted"})
        void withATeamThatIsDeletedForgetsItsFirstChannel(String what) {
            var removed = knocks.hears(activities.event(Knocks.ANA, Knocks.GENERAL, what));

            assertThat(removed).isInstanceOf(Incoming.Removed.class);
            assertThat(removed.envelope().place().ref()).isEqualTo(Knocks.TEAM);
        }

        /** Another process, which has seen nothing of the first time. */
        @Test
        void thatIsToldAgainAfterARestartEndsNothingThatBeganSince() {
            knocks.sends(activities.personal(Knocks.ANA, "hello"));
            var removal = activities.installation(activities.installed(Knocks.ANA), "remove");
            knocks.sends(removal);
            knocks.clock.pass(java.time.Duration.ofSeconds(30));
            knocks.sends(activities.installed(Knocks.ANA));
            knocks.restarts();
            var before = knocks.heard.size();
            knocks.sends(removal);

            assertThat(knocks.heard).hasSize(before);
            assertThat(knocks.addresses.all).containsOnlyKeys(Knocks.ANA.id());

            knocks.clock.pass(java.time.Duration.ofSeconds(30));
            knocks.sends(activities.installation(activities.installed(Knocks.ANA), "remove"));
            assertThat(knocks.addresses.all).isEmpty();
        }

        @Test
        void isNotForgottenWhenItCouldNotBeStored() {
            knocks.sends(activities.personal(Knocks.ANA, "hello"));
            knocks.replies = incoming -> {
                throw new IllegalStateException("no store");
            };
            var removal = activities.installation(activities.installed(Knocks.ANA), "remove");

            org.assertj.core.api.Assertions.assertThatThrownBy(() -> knocks.sends(removal))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(knocks.addresses.all).containsOnlyKeys(Knocks.ANA.id());
        }
    }

    @Nested
    class Others {

        private ObjectNode members(String what, String... ids) {
            return activities.members(
                    activities.installed(Knocks.ANA, Knocks.GENERAL).without(List.of("membersAdded")), what, ids);
        }

        @Test
        void whoComeAndGoAreTold() {
            var came = (Incoming.RosterChanged) knocks.hears(members("membersAdded", Knocks.WEI.id()));
            var left =
                    (Incoming.RosterChanged) knocks.hears(members("membersRemoved", Knocks.WEI.id(), Knocks.ANA.id()));

            assertThat(came.joined()).containsExactly(new Account(Knocks.ACME, Knocks.WEI.id()));
            assertThat(came.left()).isEmpty();
            assertThat(came.envelope().place().name()).isEqualTo("#Payments");
            assertThat(left.left()).hasSize(2);
        }

        @Test
        void ofAPersonalConversationAreNoRoster() {
            knocks.sends(activities.members(
                    activities.installed(Knocks.ANA).without(List.of("membersAdded")),
                    "membersAdded",
                    Knocks.ANA.id()));

            assertThat(knocks.heard).isEmpty();
        }
    }

    @Nested
    class ANewName {

        private final Channel renamed = new Channel(Knocks.PORTFOLIO.id(), "Projects", Knocks.TEAM, "Payments");

        @Test
        void ofAChannelThatIsKnownIsTold() {
            knocks.sends(
                    activities.mentioning(activities.inChannel(Knocks.ANA, Knocks.PORTFOLIO, "<at>Runway</at> help")));
            var told = (Incoming.RosterChanged) knocks.hears(activities.event(Knocks.ANA, renamed, "channelRenamed"));

            assertThat(told.envelope().place())
                    .isEqualTo(new Place(Knocks.ACME, Knocks.PORTFOLIO.id(), Place.Kind.CHANNEL, "#Projects"));
            assertThat(told.joined()).isEmpty();
            assertThat(told.left()).isEmpty();
        }

        @Test
        void ofAChannelThatNobodyToldUsOfIsNone() {
            knocks.sends(activities.event(Knocks.ANA, renamed, "channelRenamed"));
            knocks.sends(activities.event(Knocks.ANA, renamed, "channelCreated"));

            assertThat(knocks.heard).isEmpty();
        }

        @Test
        void ofATeamIsItsFirstChannels() {
            knocks.sends(activities.installed(Knocks.ANA, Knocks.GENERAL));
            var told = knocks.hears(activities.event(
                    Knocks.ANA, new Channel(Knocks.TEAM, "General", Knocks.TEAM, "Money"), "teamRenamed"));

            assertThat(told.envelope().place().name()).isEqualTo("#Money");
        }

        @Test
        void ofAGroupChatIsTold() {
            knocks.sends(activities.mentioning(activities.inGroup(Knocks.ANA, Knocks.GROUP, "<at>Runway</at> help")));
            var body = activities.installed(Knocks.ANA, Knocks.GROUP);
            body.remove("membersAdded");
            body.put("topicName", "Launch");

            assertThat(knocks.hears(body).envelope().place()).isEqualTo(GROUP_PLACE);
        }
    }
}
