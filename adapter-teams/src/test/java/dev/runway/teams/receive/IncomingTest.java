package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import dev.runway.faketeams.Activities;
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

/** What people say and press, as the core hears it. */
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
}
