package dev.runway.app.chat;

import dev.runway.app.store.JdbcStore;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.teams.place.Address;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole bot behind Teams' door. */
final class TeamsStage extends DoorStage<TeamsTown, TeamsDoorway> {

    private static final String ANA_MOVED = "Ana's chat says that she is in Singapore";

    private final Premises premises;
    private final TeamsReader reader = new TeamsReader();
    private final TeamsScreens screens = new TeamsScreens(town(), reader);
    private final TeamsEyes eyes = new TeamsEyes(town(), transcript(), screens, reader);
    private final TeamsHands hands = new TeamsHands(town(), screens, eyes, reader);

    TeamsStage(Premises premises) {
        this(premises, new MovedAlong());
    }

    private TeamsStage(Premises premises, MovedAlong system) {
        super(premises, system, new TeamsTown(system), TeamsTown.ACME);
        this.premises = premises;
    }

    /** Sends what nobody's line says, and looks at what becomes of it. */
    Optional<JsonNode> knock(ObjectNode activity) {
        var answered = doorway().send(activity);
        show(activity, answered);
        deliver();
        return answered;
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
        return new TeamsDoorway(town(), store.directory(), premises.jdbc(), system());
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

    /** Teams says so in whatever she does from then on. */
    @Override
    boolean tells(String words) {
        if (words.equals(ANA_MOVED)) {
            town().moves("Ana", "Asia/Singapore");
        }
        return words.equals(ANA_MOVED);
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
    public Reply receive(Incoming incoming) {
        act(hands.request(incoming));
        if (incoming instanceof Incoming.Commanded command && hands.isAskedInAForm(command)) {
            goOnInAForm(incoming.envelope().account().user());
        }
        eyes.look();
        return screens.news(incoming.envelope().account().user())
                .map(Reply::open)
                .orElse(Reply.nothing());
    }

    /** To a form leads no slash on Teams, but a word and a button; what the bot says on that way is left out. */
    private void goOnInAForm(String user) {
        deliverUnseen();
        act(hands.says(user, "form"));
        deliverUnseen();
        act(hands.pressesNewest(user, "Go on in a form"));
    }

    private void act(ObjectNode activity) {
        show(activity, doorway().send(activity));
    }

    /** A card in an invoke's answer stands where the button stood. */
    private void show(ObjectNode activity, Optional<JsonNode> answered) {
        answered.map(answer -> answer.path("value"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .ifPresent(card -> town().teams()
                        .showInstead(
                                activity.path("conversation").path("id").asString(),
                                activity.path("replyToId").asString(),
                                card));
    }
}
