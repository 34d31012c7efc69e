package dev.runway.app.chat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.platform.MessageRef;
import dev.runway.fakeslack.BlockReader;
import dev.runway.fakeslack.FakeMessage;
import dev.runway.fakeslack.Sight;
import dev.runway.testkit.platform.Transcript;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes down what people see in a fake Slack. A message that Slack would not take whole stands there as several, one below
 * the other, which are read as one.
 */
final class SlackEyes implements Eyes {

    private final SlackTown town;
    private final TranscriptPlatform transcript;
    private final Map<String, Standing> byTs = new HashMap<>();
    private final Map<String, Standing> byDelivery = new HashMap<>();
    private final Map<String, Standing> byRef = new HashMap<>();
    private int seen;

    /** A message of the bot's, as a person takes it: of one of Slack's, or of several. */
    private static final class Standing {
        private final Map<Integer, FakeMessage> parts = new TreeMap<>();
        private Optional<MessageRef> ref = Optional.empty();
    }

    SlackEyes(SlackTown town, TranscriptPlatform transcript) {
        this.town = town;
        this.transcript = transcript;
    }

    @Override
    public void begin() {
        byTs.clear();
        byDelivery.clear();
        byRef.clear();
        seen = 0;
    }

    @Override
    public void look() {
        var sights = town.slack().workspace().sights(seen);
        seen += sights.size();
        var ours = sights.stream()
                .filter(sight -> sight.message().user().equals(town.slack().botUser()))
                .toList();
        for (int i = 0; i < ours.size(); i++) {
            var standing = standing(ours.get(i).message());
            boolean goesOn = i + 1 < ours.size()
                    && standing(ours.get(i + 1).message()) == standing
                    && part(ours.get(i + 1).message()) > part(ours.get(i).message());
            take(standing, ours.get(i));
            if (!goesOn) {
                write(standing, ours.get(i));
            }
        }
    }

    @Override
    public void skip() {
        seen += town.slack().workspace().sights(seen).size();
    }

    /** The one of Slack's messages that such a button stands on, among those that are read as that one. */
    FakeMessage pressed(MessageRef read, String action, String argument) {
        return byRef.get(read.id()).parts.values().stream()
                .filter(message -> hasButton(message.blocks(), action, argument))
                .findFirst()
                .orElseThrow();
    }

    private Standing standing(FakeMessage message) {
        return byTs.computeIfAbsent(message.channel() + message.ts(), any -> delivery(message)
                .map(delivery -> byDelivery.computeIfAbsent(delivery, other -> new Standing()))
                .orElseGet(Standing::new));
    }

    private static void take(Standing standing, Sight sight) {
        if (sight.kind() == Sight.Kind.GONE) {
            standing.parts.values().removeIf(part -> part.ts()
                    .equals(sight.message().ts()));
        } else {
            standing.parts.put(part(sight.message()), sight.message());
        }
    }

    private void write(Standing standing, Sight sight) {
        if (standing.parts.isEmpty()) {
            standing.ref.ifPresent(transcript::remove);
            return;
        }
        var message = standing.parts.values().stream()
                .map(this::read)
                .reduce(Message::then)
                .orElseThrow();
        if (standing.ref.isPresent()) {
            transcript.replace(UUID.randomUUID(), standing.ref.get(), message);
            return;
        }
        var place = place(sight.message().channel());
        if (sight.seenBy().isPresent()) {
            int before = transcript.transcript().size();
            var who = transcript.account(town.nameOf(sight.seenBy().get()));
            transcript.postPrivately(UUID.randomUUID(), place, who, message);
            var whispered = (Transcript.Event.Whispered)
                    transcript.transcript().since(before).get(0);
            standing.ref = Optional.of(whispered.ref());
        } else {
            standing.ref = Optional.of(transcript.post(UUID.randomUUID(), place, message));
        }
        byRef.put(standing.ref.get().id(), standing);
    }

    private Message read(FakeMessage message) {
        return message.blocks().isEmpty()
                ? Message.of(message.text())
                : new BlockReader(town::nameOf).message(message.blocks());
    }

    private Place place(String channel) {
        return channel.startsWith("D")
                ? transcript.direct(town.nameOf(SlackTown.userOf(channel)))
                : transcript.channel(town.channelName(channel));
    }

    private static Optional<String> delivery(FakeMessage message) {
        return message.metadata()
                .map(metadata -> metadata.getAsJsonObject("event_payload"))
                .filter(payload -> payload.has("delivery"))
                .map(payload -> payload.get("delivery").getAsString());
    }

    private static int part(FakeMessage message) {
        return message.metadata()
                .map(metadata -> metadata.getAsJsonObject("event_payload"))
                .filter(payload -> payload.has("part"))
                .map(payload -> payload.get("part").getAsInt())
                .orElse(1);
    }

    private static boolean hasButton(JsonArray blocks, String action, String argument) {
        for (JsonElement block : blocks) {
            var elements = block.getAsJsonObject().getAsJsonArray("elements");
            for (JsonElement each : elements == null ? new JsonArray() : elements) {
                var element = each.getAsJsonObject();
                if (element.has("action_id")
                        && element.get("action_id").getAsString().equals(action)
                        && (element.has("value") ? element.get("value").getAsString() : "").equals(argument)) {
                    return true;
                }
            }
        }
        return false;
    }
}
