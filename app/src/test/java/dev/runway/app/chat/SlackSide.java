package dev.runway.app.chat;

import dev.runway.app.store.JdbcStore;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.fakeslack.Acknowledgements;
import dev.runway.testkit.chat.Abilities;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.time.Clock;

/** Slack, by its own requests. */
final class SlackSide extends Side<SlackTown, SlackDoorway> {

    private final Clock system;
    private final SlackScreens screens = new SlackScreens(town());
    private final SlackEyes eyes = new SlackEyes(town(), transcript());
    private final SlackHands hands = new SlackHands(town(), screens, eyes);

    SlackSide(Clock system) {
        this(system, new SlackTown(system));
    }

    private SlackSide(Clock system, SlackTown town) {
        super(town, new TranscriptPlatform(SlackTown.ACME, Abilities.of("Slack"), town));
        this.system = system;
    }

    @Override
    SlackDoorway doorway(JdbcStore store) {
        return new SlackDoorway(town(), store.directory(), system);
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
    Reply receive(Incoming incoming, Runnable delivers) {
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
