package dev.runway.app.chat;

import dev.runway.app.store.JdbcStore;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.fakeslack.Acknowledgements;
import dev.runway.fakeslack.Body;

/** The whole bot behind Slack's door. */
final class SlackStage extends DoorStage<SlackTown, SlackDoorway> {

    /** Slack says so in an event, and to whoever asks. */
    private static final String ANA_MOVED = "Ana's chat says that she is in Singapore";

    private final SlackScreens screens = new SlackScreens(town());
    private final SlackEyes eyes = new SlackEyes(town(), transcript());
    private final SlackHands hands = new SlackHands(town(), screens, eyes);

    SlackStage(Premises premises) {
        this(premises, new MovedAlong());
    }

    private SlackStage(Premises premises, MovedAlong system) {
        super(premises, system, new SlackTown(system), SlackTown.ACME);
    }

    /** Sends what nobody's line says, and looks at what becomes of it. */
    String knock(Body body) {
        var acknowledged = doorway().send(body);
        deliver();
        return acknowledged;
    }

    @Override
    SlackDoorway doorway(JdbcStore store) {
        return new SlackDoorway(town(), store.directory(), system());
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

    @Override
    boolean tells(String words) {
        if (words.equals(ANA_MOVED)) {
            knock(town().moved("Ana", "Asia/Singapore"));
        }
        return words.equals(ANA_MOVED);
    }

    @Override
    public Reply receive(Incoming incoming) {
        var envelope = incoming.envelope();
        var user = envelope.account().user();
        var workspace = town().slack().workspace();
        var acknowledged = doorway().send(hands.request(incoming));
        if (incoming instanceof Incoming.Commanded) {
            var channel = envelope.place().isDirect()
                    ? SlackTown.directOf(user)
                    : envelope.place().ref();
            Acknowledgements.ofCommand(workspace, user, channel, acknowledged);
        } else if (incoming instanceof Incoming.FormFilledIn) {
            var refused = Acknowledgements.ofSubmission(workspace, user, acknowledged);
            if (!refused.isEmpty()) {
                return Reply.refuse(
                        SlackScreens.byField(refused),
                        transcript().openForm(envelope.account()).orElseThrow());
            }
        } else if (!acknowledged.isEmpty()) {
            throw new IllegalStateException(
                    "Slack reads no body after " + incoming.getClass().getSimpleName() + ".");
        }
        eyes.look();
        return screens.news(user).map(Reply::open).orElse(Reply.nothing());
    }
}
