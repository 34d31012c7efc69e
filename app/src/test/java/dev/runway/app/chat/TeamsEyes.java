package dev.runway.app.chat;

import dev.runway.core.directory.Place;
import dev.runway.core.platform.MessageRef;
import dev.runway.faketeams.FakeMessage;
import dev.runway.faketeams.FakeTeams;
import dev.runway.faketeams.Sight;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Writes down what people see in a fake Teams. What an invoke's answer shows and the message then says as well is seen once. A card to fill in is a form that has opened; that one which was filled in turns
 * into what was answered is not written down, as a window that closes is not.
 * Nor is what becomes of a message that was left out when it was posted.
 */
final class TeamsEyes implements Eyes {

    private final TeamsTown town;
    private final TranscriptPlatform transcript;
    private final TeamsScreens screens;
    private final TeamsReader reader;
    private final Map<String, MessageRef> refs = new HashMap<>();
    private final Map<String, FakeMessage> read = new HashMap<>();
    private int seen;

    TeamsEyes(TeamsTown town, TranscriptPlatform transcript, TeamsScreens screens, TeamsReader reader) {
        this.town = town;
        this.transcript = transcript;
        this.screens = screens;
        this.reader = reader;
    }

    @Override
    public void begin() {
        refs.clear();
        read.clear();
        seen = 0;
    }

    @Override
    public void look() {
        var sights = town.teams().sights(seen);
        seen += sights.size();
        sights.stream()
                .filter(sight -> sight.message().from().equals(FakeTeams.BOT))
                .forEach(this::write);
    }

    @Override
    public void skip() {
        seen += town.teams().sights(seen).size();
    }

    /** What is read as that message. */
    FakeMessage standing(MessageRef ref) {
        var known = read.get(ref.id());
        return town.teams().message(known.conversation(), known.id()).orElseThrow();
    }

    private void write(Sight sight) {
        var message = sight.message();
        if (screens.takes(sight)) {
            return;
        }
        var ref = refs.get(key(message));
        if (sight.kind() == Sight.Kind.GONE) {
            transcript.remove(ref);
        } else if (ref == null && sight.kind() == Sight.Kind.POSTED) {
            var posted = transcript.post(UUID.randomUUID(), place(message.conversation()), reader.message(message));
            refs.put(key(message), posted);
            read.put(posted.id(), message);
        } else if (ref != null && !read.put(ref.id(), message).card().equals(message.card())) {
            transcript.replace(UUID.randomUUID(), ref, reader.message(message));
        }
    }

    private static String key(FakeMessage message) {
        return message.conversation() + " " + message.id();
    }

    private Place place(String conversation) {
        var ref = town.ref(conversation);
        return ref.startsWith("29:") ? transcript.direct(town.nameOf(ref)) : transcript.channel(town.channelName(ref));
    }
}
