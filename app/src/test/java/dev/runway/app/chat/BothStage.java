package dev.runway.app.chat;

import dev.runway.fakeslack.Body;
import dev.runway.testkit.chat.ChatRunner;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One bot over one store behind both doors, Slack's and Teams'. Who is named alone is on Slack. What a fixture says that Teams
 * tells by itself goes straight into the inbox: Teams itself tells it with the next thing that somebody does.
 */
final class BothStage extends DoorStage {

    private final SlackSide slack;
    private final TeamsSide teams;

    BothStage(Premises premises) {
        this(premises, new MovedAlong());
    }

    private BothStage(Premises premises, MovedAlong system) {
        this(premises, system, new SlackSide(system), new TeamsSide(premises.jdbc(), system));
    }

    private BothStage(Premises premises, MovedAlong system, SlackSide slack, TeamsSide teams) {
        super(premises, system, slack, teams);
        this.slack = slack;
        this.teams = teams;
        knows("Ana Pires on Teams has Ana's address", () -> {
            var town = teams.town();
            town.teams().user(town.user("Ana Pires"), "Ana Pires", Town.email("Ana"));
        });
        knows("Ana's account on Slack is switched off", () -> knock(slack.town().leaves("Ana")));
    }

    ChatRunner runner() {
        return new ChatRunner(this, slack.transcript(), Map.of("Teams", teams.transcript()));
    }

    /** Sends to Slack's door what nobody's line says, and looks at what becomes of it. */
    String knock(Body body) {
        var acknowledged = slack.doorway().send(body);
        deliver();
        return acknowledged;
    }

    /** Sends to Teams' door what nobody's line says, and looks at what becomes of it. */
    Optional<JsonNode> knock(ObjectNode activity) {
        var answered = teams.act(activity);
        deliver();
        return answered;
    }

    SlackSide slack() {
        return slack;
    }

    TeamsSide teams() {
        return teams;
    }
}
