package dev.runway.app.chat;

import dev.runway.app.Runway;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Remedy;
import dev.runway.core.platform.Reply;
import dev.runway.fakeslack.Acknowledgements;
import dev.runway.fakeslack.Body;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.testkit.chat.Abilities;
import dev.runway.testkit.chat.Stage;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The whole bot behind Slack's door. What a person does goes in as Slack's own signed request; what the chat reads is what
 * then stands in a fake Slack, never what the bot meant.
 */
final class SlackStage implements Stage, AutoCloseable {

    /** Slack's words for a place where the bot may not write, and for one where it may not for now. */
    static final String REFUSED = "no_permission";

    private static final String NOT_NOW = "ratelimited";

    /** Slack says so in an event, and to whoever asks. */
    private static final String ANA_MOVED = "Ana's chat says that she is in Singapore";

    private final MovedAlong system = new MovedAlong();
    private final SlackTown town = new SlackTown(system);
    private final TranscriptPlatform transcript = new TranscriptPlatform(SlackTown.ACME, Abilities.USUAL, town);
    private final SlackScreens screens = new SlackScreens(town);
    private final SlackEyes eyes = new SlackEyes(town, transcript);
    private final SlackHands hands = new SlackHands(town, screens, eyes);
    private final ChatStage inner;
    private final Map<String, Consumer<FakeSlack>> happenings = new HashMap<>();
    private Optional<SlackDoorway> doorway = Optional.empty();

    SlackStage(Premises premises) {
        inner = new ChatStage(
                premises,
                transcript,
                store -> {
                    doorway.ifPresent(SlackDoorway::close);
                    doorway = Optional.of(new SlackDoorway(town, store.directory(), system));
                    return doorway.get().platform();
                },
                system);
    }

    /** What people see. */
    TranscriptPlatform transcript() {
        return transcript;
    }

    SlackTown town() {
        return town;
    }

    /** From now on a chat may say so after "given". */
    void knows(String words, Consumer<FakeSlack> happens) {
        happenings.put(words, happens);
    }

    /** Sends what nobody's line says, and looks at what becomes of it. */
    String knock(Body body) {
        var acknowledged = doorway.orElseThrow().send(body);
        deliver();
        return acknowledged;
    }

    Runway runway() {
        return inner.runway();
    }

    @Override
    public void begin(Instant start) {
        town.begin();
        screens.begin();
        eyes.begin();
        hands.begin();
        inner.begin(start);
        open();
    }

    @Override
    public void restart() {
        inner.restart();
        open();
    }

    @Override
    public void given(String words) {
        if (happenings.containsKey(words)) {
            happenings.get(words).accept(town.slack());
            return;
        }
        if (words.equals(ANA_MOVED)) {
            knock(town.moved("Ana", "Asia/Singapore"));
            return;
        }
        inner.given(words);
        var workspace = town.slack().workspace();
        workspace.acceptAll();
        transcript
                .closed()
                .forEach((place, failure) ->
                        workspace.refuse(place, failure.remedy() == Remedy.TRY_LATER ? NOT_NOW : REFUSED));
    }

    @Override
    public Reply receive(Incoming incoming) {
        var envelope = incoming.envelope();
        var user = envelope.account().user();
        var workspace = town.slack().workspace();
        var acknowledged = doorway.orElseThrow().send(hands.request(incoming));
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
                        transcript.openForm(envelope.account()).orElseThrow());
            }
        } else if (!acknowledged.isEmpty()) {
            throw new IllegalStateException(
                    "Slack reads no body after " + incoming.getClass().getSimpleName() + ".");
        }
        eyes.look();
        return screens.news(user).map(Reply::open).orElse(Reply.nothing());
    }

    @Override
    public Instant now() {
        return inner.now();
    }

    @Override
    public Optional<Instant> nextDue() {
        return inner.nextDue();
    }

    @Override
    public void moveTo(Instant then) {
        if (then.isAfter(now())) {
            system.by(Duration.between(now(), then));
        }
        inner.moveTo(then);
        eyes.look();
    }

    @Override
    public void deliver() {
        inner.deliver();
        eyes.look();
    }

    @Override
    public List<String> facts() {
        return inner.facts();
    }

    @Override
    public void close() {
        doorway.ifPresent(SlackDoorway::close);
        town.close();
    }

    private void open() {
        doorway.orElseThrow().leadsTo(inner.runway().bot().inbox());
    }
}
