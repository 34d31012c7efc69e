package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import dev.runway.faketeams.Activities;
import dev.runway.faketeams.Activities.Channel;
import dev.runway.faketeams.FakeTeams;
import dev.runway.teams.place.Address;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What Teams sends, as the core hears it. */
class IncomingTest {

    private static final Profile ANA = new Profile("Ana Lima", "ana@acme.example", Knocks.LISBON);
    private static final Place GROUP_PLACE = new Place(Knocks.ACME, Knocks.GROUP, Place.Kind.CHANNEL, "#Launch");

    private final Knocks knocks = new Knocks();
    private final Activities activities = knocks.activities;

    @AfterEach
    void close() {
        knocks.close();
    }

    private static Place thread(String root) {
        return new Place(Knocks.ACME, Knocks.PORTFOLIO.id() + ";messageid=" + root, Place.Kind.CHANNEL, "#Portfolio");
    }

    private static String id(ObjectNode body) {
        return body.path("id").asString();
    }

    @Nested
    class AMessage {

        @Test
        void aloneIsSaidInThePersonsOwnPlace() {
            var body = activities.personal(Knocks.ANA, "status payments");
            var event = "message:" + activities.conversationWith(Knocks.ANA) + ":" + id(body);

            assertThat(knocks.hears(body))
                    .isEqualTo(
                            new Incoming.Said(new Envelope(event, Knocks.ANAS, ANA, Knocks.ALONE), "status payments"));
            assertThat(knocks.addresses.all)
                    .containsExactly(Map.entry(
                            Knocks.ANA.id(), new Address(activities.conversationWith(Knocks.ANA), knocks.teams.url())));
        }

        @Test
        void thatBeginsAThreadIsAnsweredInIt() {
            var body =
                    activities.mentioning(activities.inChannel(Knocks.ANA, Knocks.PORTFOLIO, "<at>Runway</at> status"));
            var event = "message:" + thread(id(body)).ref() + ":" + id(body);

            assertThat(knocks.hears(body))
                    .isEqualTo(new Incoming.Said(
                            new Envelope(event, Knocks.ANAS, ANA, Knocks.CHANNEL, Optional.of(thread(id(body)))),
                            "status"));
            assertThat(knocks.addresses.all)
                    .as("threads are not kept: there is no end of them")
                    .containsExactly(
                            Map.entry(Knocks.PORTFOLIO.id(), new Address(Knocks.PORTFOLIO.id(), knocks.teams.url())));
        }

        @Test
        void inAThreadIsAnsweredThere() {
            var said = knocks.hears(activities.mentioning(
                    activities.inThread(Knocks.ANA, Knocks.PORTFOLIO, "1795687200000", "<at>Runway</at> why")));

            assertThat(said.envelope().place()).isEqualTo(Knocks.CHANNEL);
            assertThat(said.envelope().answersTo()).isEqualTo(thread("1795687200000"));
        }

        @Test
        void inAGroupChatIsSaidThere() {
            var body = activities.mentioning(activities.inGroup(Knocks.ANA, Knocks.GROUP, "<at>Runway</at> help"));
            ((ObjectNode) body.path("conversation")).put("name", "Launch");

            assertThat(knocks.hears(body).envelope())
                    .isEqualTo(new Envelope("message:" + Knocks.GROUP + ":" + id(body), Knocks.ANAS, ANA, GROUP_PLACE));
        }

        @Test
        void thatDoesNotNameUsIsHeardNowhereButAlone() {
            var wei = Knocks.WEI;
            knocks.sends(activities.inChannel(Knocks.ANA, Knocks.PORTFOLIO, "Runway, status"));
            knocks.sends(activities.inChannel(Knocks.ANA, Knocks.PORTFOLIO, "<at>Runway</at> status"));
            knocks.sends(activities.mentioning(
                    activities.inGroup(Knocks.ANA, Knocks.GROUP, "<at>Wei</at> status"), wei.id(), "Wei"));
            knocks.sends(activities.mentioning(
                    activities.inGroup(Knocks.ANA, Knocks.GROUP, "<at>Runway</at> status"), "28:another", "Runway"));

            assertThat(knocks.heard).isEmpty();
        }

        @Test
        void ofABotIsNobodys() {
            knocks.sends(
                    Activities.with(activities.personal(Knocks.ANA, "hello"), body -> ((ObjectNode) body.path("from"))
                            .put("id", FakeTeams.BOT)));
            knocks.sends(
                    Activities.with(activities.personal(Knocks.ANA, "hello"), body -> ((ObjectNode) body.path("from"))
                            .put("role", "bot")));

            assertThat(knocks.heard).isEmpty();
        }

        @Test
        void tellsTheZoneOfTheClientWhereItTellsNone() {
            var body = activities.personal(Knocks.WEI, "hello");
            body.remove("localTimezone");

            assertThat(knocks.hears(body).envelope().profile().zone()).isEqualTo(ZoneId.of("Asia/Singapore"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "Mars/Olympus", "GMT+99", "🙂"})
        void withoutAZoneWeKnowIsInTheOffices(String zone) {
            var body = activities.personal(Knocks.WEI, "hello");
            body.put("localTimezone", zone);
            body.remove("entities");

            assertThat(knocks.hears(body).envelope().profile().zone()).isEqualTo(Knocks.LISBON);
        }

        /** Another guess would be taken for a change. */
        @Test
        void withoutAZoneIsInTheOneThatIsKnown() {
            knocks.store
                    .directory()
                    .welcome(
                            new Account(Knocks.ACME, Knocks.WEI.id()),
                            new Profile("Wei", "", ZoneId.of("Asia/Singapore")));
            var body = activities.personal(Knocks.WEI, "hello");
            body.remove(List.of("localTimezone", "entities"));

            assertThat(knocks.hears(body).envelope().profile().zone()).isEqualTo(ZoneId.of("Asia/Singapore"));
        }
    }

    @Nested
    class Names {

        private String said(ObjectNode body) {
            return ((Incoming.Said) knocks.hears(body)).words();
        }

        @Test
        void ofPeopleMakeThemKnownAndReachable() {
            var body = activities.mentioning(
                    activities.mentioning(
                            activities.inChannel(Knocks.ANA, Knocks.PORTFOLIO, "<at>Runway</at> ask <at>Wei</at>")),
                    Knocks.WEI.id(),
                    "Wei");

            assertThat(said(body)).isEqualTo("ask @Wei Chen");
            var wei = knocks.store
                    .directory()
                    .person(new Account(Knocks.ACME, Knocks.WEI.id()))
                    .orElseThrow();
            assertThat(wei.email()).isEqualTo("wei@acme.example");
            assertThat(knocks.store.directory().direct(7, wei.id())).isPresent();
        }

        @Test
        void ofChannelsAreThoseTheyGoBy() {
            var body = activities.mentioning(
                    activities.personal(Knocks.ANA, "digest in <at>General</at>"), Knocks.TEAM, "General");
            assertThat(said(body)).isEqualTo("digest in #General");

            knocks.store
                    .directory()
                    .remember(new Place(Knocks.ACME, Knocks.TEAM, Place.Kind.CHANNEL, "#Payments"), Optional.empty());
            assertThat(said(body)).isEqualTo("digest in #Payments");
        }

        @Test
        void ofBotsAndTagsAreWordsAlone() {
            var body = activities.mentioning(
                    activities.personal(Knocks.ANA, "ask <at>Helper</at>"), "28:another", "Helper");

            assertThat(said(body)).isEqualTo("ask @Helper");
            assertThat(knocks.store.directory().people(7)).isEmpty();
        }
    }

    @Nested
    class AnEdit {

        @Test
        void namesTheFirstSaying() {
            var body = activities.personal(Knocks.ANA, "40k eur");
            var said = knocks.hears(body);
            knocks.clock.pass(java.time.Duration.ofMinutes(1));
            var edit = activities.edited(body, "50k eur");
            var edited = (Incoming.Edited) knocks.hears(edit);

            assertThat(edited.original()).isEqualTo(said.envelope().event());
            assertThat(edited.words()).isEqualTo("50k eur");
            assertThat(edited.envelope().event())
                    .isEqualTo("edited:" + activities.conversationWith(Knocks.ANA) + ":" + id(body) + ":"
                            + knocks.clock.instant());
        }

        @Test
        void thatTakesADeletionBackIsOne() {
            var body = activities.edited(activities.personal(Knocks.ANA, "40k eur"), "40k eur");
            ((ObjectNode) body.path("channelData")).put("eventType", "undeleteMessage");

            assertThat(knocks.hears(body)).isInstanceOf(Incoming.Edited.class);
        }

        @Test
        void inAThreadIsHeardWhereItNamesUs() {
            var body = activities.mentioning(
                    activities.inThread(Knocks.ANA, Knocks.PORTFOLIO, "1795687200000", "<at>Runway</at> why"));
            var edited = (Incoming.Edited) knocks.hears(activities.edited(body, "<at>Runway</at> why not"));

            assertThat(edited.words()).isEqualTo("why not");
            assertThat(edited.envelope().answersTo()).isEqualTo(thread("1795687200000"));
        }

        @Test
        void orADeletionOfAnotherKindIsNothing() {
            var body = activities.personal(Knocks.ANA, "40k eur");
            knocks.sends(activities.deleted(body));
            knocks.sends(Activities.with(activities.edited(body, "x"), edit -> ((ObjectNode) edit.path("channelData"))
                    .put("eventType", "painted")));
            knocks.sends(Activities.with(activities.edited(body, "x"), edit -> edit.remove("channelData")));

            assertThat(knocks.heard).isEmpty();
        }
    }

    @Nested
    class APress {

        private final Map<String, Object> data = Map.of("runway", Map.of("action", "help.take", "argument", "status"));

        private Incoming.Pressed pressed(ObjectNode body) {
            return (Incoming.Pressed) knocks.hears(body);
        }

        @Test
        void aloneSaysOnWhat() {
            var body = activities.pressed(Knocks.ANA, "1795687200001", "press", data);

            assertThat(pressed(body))
                    .isEqualTo(new Incoming.Pressed(
                            new Envelope(
                                    "press:" + activities.conversationWith(Knocks.ANA) + ":" + id(body),
                                    Knocks.ANAS,
                                    ANA,
                                    Knocks.ALONE),
                            new MessageRef(Knocks.ALONE, "1795687200001"),
                            "help.take",
                            "status"));
        }

        @Test
        void onWhatBeginsAThreadIsInTheChannel() {
            var press = pressed(
                    activities.pressed(Knocks.ANA, Knocks.PORTFOLIO, "1795687200001", "1795687200001", "press", data));

            assertThat(press.message()).isEqualTo(new MessageRef(Knocks.CHANNEL, "1795687200001"));
            assertThat(press.envelope().answersTo()).isEqualTo(thread("1795687200001"));
        }

        @Test
        void onAnAnswerIsInItsThread() {
            var press = pressed(
                    activities.pressed(Knocks.ANA, Knocks.PORTFOLIO, "1795687200001", "1795687200009", "press", data));

            assertThat(press.message()).isEqualTo(new MessageRef(thread("1795687200001"), "1795687200009"));
        }

        @Test
        void inAGroupChatIsThere() {
            var press = pressed(activities.pressed(Knocks.ANA, Knocks.GROUP, "1795687200001", "press", data));

            assertThat(press.message().place().ref()).isEqualTo(Knocks.GROUP);
        }

        /** An older client sends what a card brings as a message without words. */
        @Test
        void thatCameAsAMessageIsOneAsWell() {
            var body = Activities.with(
                    activities.personal(Knocks.ANA, ""), message -> message.put("replyToId", "1795687200001")
                            .set(
                                    "value",
                                    message.objectNode()
                                            .set(
                                                    "runway",
                                                    message.objectNode()
                                                            .put("action", "help.take")
                                                            .put("argument", "status"))));

            assertThat(pressed(body).action()).isEqualTo("help.take");
        }
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
            var body = activities.installed(Knocks.ANA, Knocks.GENERAL);
            ((ObjectNode) body.path("channelData"))
                    .putObject("settings")
                    .putObject("selectedChannel")
                    .put("id", Knocks.PORTFOLIO.id());

            assertThat(knocks.hears(body).envelope().place()).isEqualTo(Knocks.CHANNEL);
            assertThat(knocks.addresses.all).containsOnlyKeys(Knocks.PORTFOLIO.id());
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
