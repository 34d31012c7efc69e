package dev.runway.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.MessageRef;
import dev.runway.fakeslack.Body;
import dev.runway.fakeslack.Payloads;
import dev.runway.fakeslack.Payloads.Pressed;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack sends, as the inbox hears it. */
class IncomingTest {

    private static final String TS = "1795687200.000100";
    private static final Account ANA = new Account(Knocks.ACME, Knocks.ANA);
    private static final Place ANAS = new Place(Knocks.ACME, Knocks.ANA, Place.Kind.DIRECT, "Ana");
    private static final Place PORTFOLIO =
            new Place(Knocks.ACME, Knocks.PORTFOLIO, Place.Kind.CHANNEL, "#" + Knocks.PORTFOLIO);

    private final Knocks knocks = new Knocks();
    private final Payloads payloads = knocks.payloads;

    @AfterEach
    void close() {
        knocks.close();
    }

    private <T extends Incoming> T heard(Class<T> kind, Body body) {
        var response = knocks.sends(body);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(knocks.heard).isNotEmpty();
        return knocks.heard(kind);
    }

    @Nested
    class Words {

        @Test
        void inADirectMessageComeFromThePersonAlone() {
            var said = heard(
                    Incoming.Said.class,
                    payloads.message(Knocks.ANA, Knocks.ANAS, TS, Payloads.escaped("R&D is <late>")));

            assertThat(said.words()).isEqualTo("R&D is <late>");
            assertThat(said.envelope().event()).isEqualTo("message:D0ANA:" + TS);
            assertThat(said.envelope().account()).isEqualTo(ANA);
            assertThat(said.envelope().place()).isEqualTo(ANAS);
            assertThat(said.envelope().profile()).isEqualTo(new Profile("Ana", "ana@acme.example", Knocks.LISBON));
        }

        @Test
        void inAChannelAreHeardWhenWeAreMentioned() {
            var said = heard(
                    Incoming.Said.class,
                    payloads.mention(Knocks.ANA, Knocks.PORTFOLIO, TS, "<@U0RUNWAY> lead <@U0WEI> of <#C0X|apollo>"));

            assertThat(said.words()).isEqualTo("lead @Wei of #apollo");
            assertThat(said.envelope().place()).isEqualTo(PORTFOLIO);
            assertThat(said.envelope().event()).isEqualTo("message:C0PORTFOLIO:" + TS);
        }

        @Test
        void inAChannelAreNotHeardOtherwise() {
            knocks.isIgnored(payloads.message(Knocks.ANA, Knocks.PORTFOLIO, TS, "status payments"));
            knocks.isIgnored(Knocks.event(
                    payloads.message(Knocks.ANA, "G0GROUP", TS, "status payments"),
                    event -> event.addProperty("channel_type", "mpim")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"file_share", "me_message", "thread_broadcast"})
        void withSomethingBesideThemAreHeard(String subtype) {
            heard(
                    Incoming.Said.class,
                    Knocks.event(
                            payloads.message(Knocks.ANA, Knocks.ANAS, TS, "status payments"),
                            event -> event.addProperty("subtype", subtype)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"bot_message", "message_deleted", "channel_join", "something_new"})
        void thatNobodySaidAreNone(String subtype) {
            knocks.isIgnored(Knocks.event(
                    payloads.message(Knocks.ANA, Knocks.ANAS, TS, "status payments"),
                    event -> event.addProperty("subtype", subtype)));
        }

        @Test
        void ofABotOrOurselvesAreNone() {
            knocks.isIgnored(payloads.ownMessage(Knocks.ANAS, TS, "How are things?"));
            knocks.isIgnored(payloads.message("U0RUNWAY", Knocks.ANAS, TS, "How are things?"));
            knocks.isIgnored(payloads.message("U0BOT", Knocks.ANAS, TS, "status payments"));
            knocks.isIgnored(payloads.message("USLACKBOT", Knocks.ANAS, TS, "status payments"));
            knocks.isIgnored(Knocks.event(
                    payloads.mention(Knocks.ANA, Knocks.PORTFOLIO, TS, "<@U0RUNWAY> status"),
                    event -> event.addProperty("bot_id", "B0ELSE")));
            knocks.isIgnored(Knocks.event(
                    payloads.message(Knocks.ANA, Knocks.ANAS, TS, "status payments"), event -> event.remove("user")));
        }

        @Test
        void withManyPeopleInThemLookUpAFew() {
            var many = new StringBuilder();
            for (int i = 10; i < 60; i++) {
                many.append("<@U0P").append(i).append("> <@U0P").append(i).append("> ");
            }
            var said = heard(Incoming.Said.class, payloads.message(Knocks.ANA, Knocks.ANAS, TS, many.toString()));

            assertThat(said.words()).startsWith("@P10 @P10 @P11 @P11").endsWith("@U0P59 @U0P59");
            assertThat(knocks.lookedUp.stream().distinct().filter(user -> !user.equals(Knocks.ANA)))
                    .hasSize(Senders.MOST_NAMES);
        }

        @Test
        void thatAreHostileStayWords() {
            var typed = "<!channel> <@U0WEI> <https://evil.example|acme.example> *x* \u202Egnp.exe\u200B {\"a\":1}";
            var said =
                    heard(Incoming.Said.class, payloads.message(Knocks.ANA, Knocks.ANAS, TS, Payloads.escaped(typed)));

            assertThat(said.words()).isEqualTo(typed);
            assertThat(knocks.lookedUp).doesNotContain("U0WEI");
        }

        @Test
        void thatAreSentAgainGoByTheSameId() {
            var body = payloads.message(Knocks.ANA, Knocks.ANAS, TS, "status payments");
            var first = heard(Incoming.Said.class, body);
            knocks.clock.pass(Duration.ofMinutes(1));
            var again = knocks.signed(body);
            again.addHeader("X-Slack-Retry-Num", "1");
            again.addHeader("X-Slack-Retry-Reason", "http_timeout");

            assertThat(knocks.sends(again).getStatus()).isEqualTo(200);
            assertThat(knocks.heard).containsExactly(first, first);
        }
    }

    @Nested
    class Edits {

        @Test
        void nameWhatWasSaidFirst() {
            var edited = heard(
                    Incoming.Edited.class,
                    payloads.edited(Knocks.ANA, Knocks.ANAS, TS, "1795687260.000200", "red", "R&amp;D"));

            assertThat(edited.original()).isEqualTo("message:D0ANA:" + TS);
            assertThat(edited.words()).isEqualTo("R&D");
            assertThat(edited.envelope().event()).isEqualTo("edited:D0ANA:" + TS + ":1795687260.000200");
            assertThat(edited.envelope().place()).isEqualTo(ANAS);
        }

        @Test
        void ofNothingOrByNobodyAreNone() {
            knocks.isIgnored(payloads.edited(Knocks.ANA, Knocks.ANAS, TS, "1795687260.000200", "same", "same"));
            knocks.isIgnored(payloads.edited("U0RUNWAY", Knocks.ANAS, TS, "1795687260.000200", "red", "blue"));
            knocks.isIgnored(Knocks.event(
                    payloads.edited(Knocks.ANA, Knocks.ANAS, TS, "1795687260.000200", "red", "blue"),
                    event -> event.getAsJsonObject("message").addProperty("bot_id", "B0RUNWAY")));
            knocks.isIgnored(Knocks.event(
                    payloads.edited(Knocks.ANA, Knocks.ANAS, TS, "1795687260.000200", "red", "blue"),
                    event -> event.getAsJsonObject("message").remove("edited")));
            knocks.isIgnored(Knocks.event(
                    payloads.edited(Knocks.ANA, Knocks.PORTFOLIO, TS, "1795687260.000200", "red", "blue"),
                    event -> event.addProperty("channel_type", "channel")));
        }
    }

    @Nested
    class Commands {

        @ParameterizedTest
        @ValueSource(strings = {"intake", "update", "project", "portfolio", "runway"})
        void goByTheirNameWithoutTheSlash(String name) {
            var commanded = heard(
                    Incoming.Commanded.class,
                    payloads.command(Knocks.ANA, Knocks.PORTFOLIO, "portfolio", name, "Ledger &amp; more"));

            assertThat(commanded.command()).isEqualTo(name);
            assertThat(commanded.words()).isEqualTo("Ledger & more");
            assertThat(commanded.envelope().place())
                    .isEqualTo(new Place(Knocks.ACME, Knocks.PORTFOLIO, Place.Kind.CHANNEL, "#portfolio"));
            assertThat(commanded.envelope().account()).isEqualTo(ANA);
        }

        @Test
        void thatWeDoNotKnowAreWordsToUs() {
            var commanded = heard(
                    Incoming.Commanded.class, payloads.command(Knocks.ANA, Knocks.ANAS, "", "digest-now", "portfolio"));

            assertThat(commanded.command()).isEqualTo("runway");
            assertThat(commanded.words()).isEqualTo("digest-now portfolio");
        }

        @Test
        void inAnyDirectMessageAreSaidToUsAlone() {
            var commanded =
                    heard(Incoming.Commanded.class, payloads.command(Knocks.ANA, "D0OFOTHERS", "", "runway", "help"));

            assertThat(commanded.envelope().place()).isEqualTo(ANAS);
        }

        @Test
        void inAPrivateChannelBringNoName() {
            var commanded = heard(
                    Incoming.Commanded.class,
                    payloads.command(Knocks.ANA, "G0SECRET", "privategroup", "runway", "help"));

            assertThat(commanded.envelope().place().name()).isEqualTo("#G0SECRET");
        }

        @Test
        void areEachAnEventOfTheirOwn() {
            var body = payloads.command(Knocks.ANA, Knocks.ANAS, "", "runway", "help");
            var first = heard(Incoming.Commanded.class, body).envelope().event();

            assertThat(heard(Incoming.Commanded.class, body).envelope().event()).isEqualTo(first);
            assertThat(heard(Incoming.Commanded.class, payloads.command(Knocks.ANA, Knocks.ANAS, "", "runway", "help"))
                            .envelope()
                            .event())
                    .isNotEqualTo(first);
        }
    }

    @Nested
    class Presses {

        @Test
        void nameTheMessageAsSlackDoes() {
            var pressed = heard(
                    Incoming.Pressed.class,
                    payloads.press(Knocks.ANA, new Pressed(Knocks.ANAS, TS, false, "dialog#2", "run 7 & more")));

            assertThat(pressed.action()).isEqualTo("dialog");
            assertThat(pressed.argument()).isEqualTo("run 7 & more");
            assertThat(pressed.message()).isEqualTo(new MessageRef(ANAS, "D0ANA:" + TS));
            assertThat(pressed.envelope().account()).isEqualTo(ANA);
        }

        @Test
        void mayBeInAChannelAndOnWhatOnlyTheyCanSee() {
            var pressed = heard(
                    Incoming.Pressed.class,
                    payloads.press(Knocks.ANA, new Pressed(Knocks.PORTFOLIO, TS, true, "dialog", "x")));

            assertThat(pressed.message()).isEqualTo(new MessageRef(PORTFOLIO, "C0PORTFOLIO:" + TS));
            assertThat(pressed.envelope().place()).isEqualTo(PORTFOLIO);
        }
    }

    @Nested
    class Channels {

        @Test
        void inviteUs() {
            var invited = heard(Incoming.Invited.class, payloads.joined("U0RUNWAY", Knocks.PORTFOLIO, Knocks.ANA));

            assertThat(invited.envelope().account()).isEqualTo(ANA);
            assertThat(invited.envelope().place()).isEqualTo(PORTFOLIO);
            assertThat(invited.envelope().event()).startsWith("Ev");
        }

        @Test
        void thatOthersComeToAreNone() {
            knocks.isIgnored(payloads.joined("U0WEI", Knocks.PORTFOLIO, Knocks.ANA));
        }

        @ParameterizedTest
        @ValueSource(strings = {"U0BOT", ""})
        void thatNobodyBroughtUsIntoAreKnownAllTheSame(String inviter) {
            var changed = heard(Incoming.RosterChanged.class, payloads.joined("U0RUNWAY", Knocks.PORTFOLIO, inviter));

            assertThat(changed.envelope().place()).isEqualTo(PORTFOLIO);
            assertThat(changed.joined()).containsExactly(new Account(Knocks.ACME, "U0RUNWAY"));
            assertThat(changed.left()).isEmpty();
            assertThat(knocks.lookedUp).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"C0PORTFOLIO, channel_left", "G0SECRET, group_left"})
        void putUsOut(String channel, String type) {
            var body = payloads.left(channel, Knocks.ANA);
            assertThat(body.text()).contains(type);

            var removed = heard(Incoming.Removed.class, body);

            assertThat(removed.envelope().place().ref()).isEqualTo(channel);
            assertThat(removed.envelope().place().isDirect()).isFalse();
            assertThat(knocks.lookedUp).isEmpty();
        }

        @Test
        void areLeftByOthers() {
            Consumer<JsonObject> left = event -> event.addProperty("type", "member_left_channel");

            knocks.isIgnored(Knocks.event(payloads.joined("U0WEI", Knocks.PORTFOLIO, Knocks.ANA), left));
        }
    }

    @Nested
    class People {

        @Test
        void areLearntAsTheyAreNow() {
            var changed = heard(
                    Incoming.ProfileChanged.class,
                    payloads.profileChanged(Knocks.ANA, "Ana Reis", "ana@acme.example", "Europe/Paris", false));

            assertThat(changed.active()).isTrue();
            assertThat(changed.envelope().account()).isEqualTo(ANA);
            assertThat(changed.envelope().place()).isEqualTo(ANAS);
            assertThat(knocks.learnt).singleElement().satisfies(user -> assertThat(user.getTz())
                    .isEqualTo("Europe/Paris"));
        }

        @Test
        void areNotActiveOnceTheirAccountIsSwitchedOff() {
            var changed = heard(
                    Incoming.ProfileChanged.class,
                    payloads.profileChanged(Knocks.ANA, "Ana", "ana@acme.example", "Europe/Lisbon", true));

            assertThat(changed.active()).isFalse();
        }

        @Test
        void ofOtherTeamsAndOurselvesAreNone() {
            knocks.isIgnored(payloads.profileChanged("U0RUNWAY", "Runway", "", "Europe/Lisbon", false));
            knocks.isIgnored(Knocks.event(
                    payloads.profileChanged(Knocks.ANA, "Ana", "", "Europe/Lisbon", true),
                    event -> event.getAsJsonObject("user").addProperty("team_id", "T0STRANGE")));
            assertThat(knocks.learnt).isEmpty();
        }
    }
}
