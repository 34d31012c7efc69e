package dev.runway.app.chat;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole bot behind Teams' door. */
final class TeamsStage extends DoorStage {

    /** Teams says so in whatever she does from then on. */
    private static final String ANA_MOVED = "Ana's chat says that she is in Singapore";

    private final TeamsSide teams;

    TeamsStage(Premises premises) {
        this(premises, new MovedAlong());
    }

    private TeamsStage(Premises premises, MovedAlong system) {
        this(premises, system, new TeamsSide(premises.jdbc(), system));
    }

    private TeamsStage(Premises premises, MovedAlong system, TeamsSide teams) {
        super(premises, system, teams);
        this.teams = teams;
        knows(ANA_MOVED, () -> town().moves("Ana", "Asia/Singapore"));
    }

    /** Sends what nobody's line says, and looks at what becomes of it. */
    Optional<JsonNode> knock(ObjectNode activity) {
        var answered = teams.act(activity);
        deliver();
        return answered;
    }

    /** Sends it to a bot that comes to its end right after it has answered; the next one has said nothing yet. */
    void knockAtItsLast(ObjectNode activity) {
        teams.act(activity);
        restart();
    }

    TeamsTown town() {
        return teams.town();
    }

    TeamsHands hands() {
        return teams.hands();
    }

    TeamsScreens screens() {
        return teams.screens();
    }

    TeamsReader reader() {
        return teams.reader();
    }
}
