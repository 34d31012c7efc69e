package dev.runway.app.chat;

import dev.runway.fakeslack.Body;

/** The whole bot behind Slack's door. */
final class SlackStage extends DoorStage {

    /** Slack says so in an event, and to whoever asks. */
    private static final String ANA_MOVED = "Ana's chat says that she is in Singapore";

    private final SlackSide slack;

    SlackStage(Premises premises) {
        this(premises, new MovedAlong());
    }

    private SlackStage(Premises premises, MovedAlong system) {
        this(premises, system, new SlackSide(system));
    }

    private SlackStage(Premises premises, MovedAlong system, SlackSide slack) {
        super(premises, system, slack);
        this.slack = slack;
        knows(ANA_MOVED, () -> knock(town().moved("Ana", "Asia/Singapore")));
    }

    /** Sends what nobody's line says, and looks at what becomes of it. */
    String knock(Body body) {
        var acknowledged = slack.doorway().send(body);
        deliver();
        return acknowledged;
    }

    SlackTown town() {
        return slack.town();
    }
}
