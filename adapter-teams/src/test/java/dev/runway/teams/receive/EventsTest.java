package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.faketeams.Activities;
import dev.runway.faketeams.FakeTeams;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What an activity goes by: never by what another one goes by, whose reply it would get. Teams' ids are milliseconds. */
class EventsTest {

    private static final String ID = "1795687200000";
    private static final Map<String, Object> DATA = Map.of("runway", Map.of("action", "help.take", "argument", "x"));

    private final Knocks knocks = new Knocks();
    private final Activities activities = knocks.activities;

    @AfterEach
    void close() {
        knocks.close();
    }

    private static ObjectNode inThatMillisecond(ObjectNode body) {
        return body.put("id", ID);
    }

    private ObjectNode submitted(Activities.User who) {
        var message = activities.personal(who, "").put("replyToId", "1795687100000");
        message.putObject("value")
                .putObject("runway")
                .put("action", "help.take")
                .put("argument", "x");
        return message;
    }

    private ObjectNode members(String what, String id) {
        return activities.members(
                activities.installed(Knocks.ANA, Knocks.GENERAL).without(List.of("membersAdded")), what, id);
    }

    private void areHeardApart(ObjectNode... bodies) {
        for (var body : bodies) {
            knocks.sends(inThatMillisecond(body));
        }
        assertThat(knocks.heard).hasSize(bodies.length);
        assertThat(knocks.heard)
                .extracting(incoming -> incoming.envelope().event())
                .doesNotHaveDuplicates();
    }

    @Test
    void ofTwoPeopleInOneMillisecondAreTwo() {
        areHeardApart(
                activities.personal(Knocks.ANA, "help"),
                activities.personal(Knocks.WEI, "help"),
                submitted(Knocks.ANA),
                submitted(Knocks.WEI),
                activities.pressed(Knocks.ANA, Knocks.GROUP, "1795687100000", "press", DATA));
    }

    @Test
    void ofTwoConversationsInOneMillisecondAreTwo() {
        areHeardApart(
                members("membersAdded", Knocks.WEI.id()),
                activities.members(
                        activities.installed(Knocks.ANA, Knocks.GROUP).without(List.of("membersAdded")),
                        "membersAdded",
                        Knocks.WEI.id()),
                activities.installation(activities.installed(Knocks.ANA), "remove"));
    }

    @Test
    void ofTwoKindsWithOneIdAreTwo() {
        var said = activities.personal(Knocks.ANA, "help");
        areHeardApart(
                said,
                activities.edited(said, "status"),
                submitted(Knocks.ANA),
                activities.installed(Knocks.ANA),
                activities.installation(activities.installed(Knocks.ANA), "remove"));
    }

    @Test
    void sentAgainAreOne() {
        for (var body : List.of(
                activities.personal(Knocks.ANA, "help"),
                submitted(Knocks.ANA),
                members("membersRemoved", Knocks.WEI.id()),
                members("membersRemoved", FakeTeams.BOT))) {
            var first = knocks.hears(body).envelope().event();

            assertThat(knocks.hears(body).envelope().event()).isEqualTo(first);
        }
    }

    /** Kinds by which nothing else begins. */
    @Test
    void sayWhatKindTheyAre() {
        var conversation = activities.conversationWith(Knocks.ANA);
        assertThat(knocks.hears(inThatMillisecond(submitted(Knocks.ANA)))
                        .envelope()
                        .event())
                .isEqualTo("press:" + conversation + ":" + ID);
        assertThat(knocks.hears(inThatMillisecond(activities.installation(activities.installed(Knocks.ANA), "remove")))
                        .envelope()
                        .event())
                .isEqualTo("roster:" + conversation + ":" + ID);
        assertThat(knocks.hears(inThatMillisecond(members("membersAdded", Knocks.WEI.id()))
                                .without("id"))
                        .envelope()
                        .event())
                .startsWith("roster:" + "conversationUpdate:" + Knocks.TEAM);
    }
}
