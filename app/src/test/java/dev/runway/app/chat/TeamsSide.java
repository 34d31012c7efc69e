package dev.runway.app.chat;

import dev.runway.app.store.JdbcStore;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.teams.place.Address;
import dev.runway.testkit.chat.Abilities;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Teams, by its own activities. */
final class TeamsSide extends Side<TeamsTown, TeamsDoorway> {

    private final JdbcClient jdbc;
    private final Clock system;
    private final TeamsReader reader = new TeamsReader();
    private final TeamsScreens screens = new TeamsScreens(town(), reader);
    private final TeamsEyes eyes = new TeamsEyes(town(), transcript(), screens, reader);
    private final TeamsHands hands = new TeamsHands(town(), screens, eyes, reader);

    TeamsSide(JdbcClient jdbc, Clock system) {
        this(jdbc, system, new TeamsTown(system));
    }

    private TeamsSide(JdbcClient jdbc, Clock system, TeamsTown town) {
        super(town, new TranscriptPlatform(TeamsTown.ACME, Abilities.of("Teams"), town));
        this.jdbc = jdbc;
        this.system = system;
    }

    TeamsHands hands() {
        return hands;
    }

    TeamsScreens screens() {
        return screens;
    }

    TeamsReader reader() {
        return reader;
    }

    @Override
    TeamsDoorway doorway(JdbcStore store) {
        return new TeamsDoorway(town(), store.directory(), jdbc, system);
    }

    @Override
    Eyes eyes() {
        return eyes;
    }

    @Override
    void forget() {
        screens.begin();
        hands.begin();
    }

    /** The app came to the tenant long ago: Teams has named its service. Conversations are opened when they are needed. */
    @Override
    void settled() {
        var somewhere = new Place(TeamsTown.ACME, "19:somewhere@thread.v2", Place.Kind.CHANNEL, "#somewhere");
        doorway()
                .addresses()
                .keep(somewhere, new Address(somewhere.ref(), town().teams().url()));
    }

    @Override
    Reply receive(Incoming incoming, Runnable delivers) {
        act(hands.request(incoming));
        if (incoming instanceof Incoming.Commanded command && hands.isAskedInAForm(command)) {
            goOnInAForm(incoming.envelope().account().user(), delivers);
        }
        eyes.look();
        return screens.news(incoming.envelope().account().user())
                .map(Reply::open)
                .orElse(Reply.nothing());
    }

    /** @return what an invoke is answered with, and its card is shown where the button stood */
    Optional<JsonNode> act(ObjectNode activity) {
        var answered = doorway().send(activity);
        answered.map(answer -> answer.path("value"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .ifPresent(card -> town().teams()
                        .showInstead(
                                activity.path("conversation").path("id").asString(),
                                activity.path("replyToId").asString(),
                                card));
        return answered;
    }

    /** To a form leads no slash on Teams, but a word and a button; what the bot says on that way is left out. */
    private void goOnInAForm(String user, Runnable delivers) {
        deliverUnseen(delivers);
        act(hands.says(user, "form"));
        deliverUnseen(delivers);
        act(hands.pressesNewest(user, "Go on in a form"));
    }

    private void deliverUnseen(Runnable delivers) {
        delivers.run();
        eyes.skip();
    }
}
