package dev.runway.app.chat;

import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.MessageRef;
import dev.runway.faketeams.Activities;
import dev.runway.faketeams.CardAction;
import dev.runway.faketeams.FakeMessage;
import dev.runway.faketeams.FakeTeams;
import dev.runway.teams.card.ActionData.Verb;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people do, as the activities that Teams sends for it. Whoever is named with an @ and is in the tenant was picked from
 * Teams' list, as people do. A command is typed without its slash.
 */
final class TeamsHands {

    private static final TypeReference<Map<String, Object>> ANYTHING = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Pattern FORMS = Pattern.compile("(intake|update|project (edit|new)) ");

    private final TeamsTown town;
    private final TeamsScreens screens;
    private final TeamsEyes eyes;
    private final TeamsReader reader;
    private final Map<String, ObjectNode> said = new HashMap<>();

    TeamsHands(TeamsTown town, TeamsScreens screens, TeamsEyes eyes, TeamsReader reader) {
        this.town = town;
        this.screens = screens;
        this.eyes = eyes;
        this.reader = reader;
    }

    void begin() {
        said.clear();
    }

    ObjectNode request(Incoming incoming) {
        var envelope = incoming.envelope();
        var user = town.asUser(envelope.account().user());
        if (incoming instanceof Incoming.Said words) {
            return said(user, envelope, words.words());
        } else if (incoming instanceof Incoming.Commanded command) {
            return said(user, envelope, (command.command() + " " + command.words()).strip());
        } else if (incoming instanceof Incoming.Edited edited) {
            var after = activities().edited(said.get(edited.original()), typed(edited.words()));
            said.put(edited.original(), after);
            return after;
        } else if (incoming instanceof Incoming.Pressed press) {
            return press(user, press.message(), press.action(), press.argument());
        } else if (incoming instanceof Incoming.FormChanged form) {
            return sent(user, Verb.CHANGE, form.values());
        } else if (incoming instanceof Incoming.FormFilledIn form) {
            return sent(user, Verb.SEND, form.values());
        } else if (incoming instanceof Incoming.Invited) {
            return activities().installed(user, channel(envelope));
        } else if (incoming instanceof Incoming.Removed) {
            return removed(activities().installed(user, channel(envelope)));
        }
        throw new IllegalArgumentException("Nobody does this on Teams: " + incoming);
    }

    /** Whether Slack would show a form for it at once. */
    boolean isAskedInAForm(Incoming.Commanded command) {
        return FORMS.matcher(command.command() + " " + command.words()).lookingAt();
    }

    /** Words to the bot alone, which nobody edits. */
    ObjectNode says(String user, String words) {
        var id = town.teams().says(town.conversation(user), user, words);
        return activities().personal(town.asUser(user), words).put("id", id);
    }

    /** The form before them, with these values. */
    ObjectNode sends(String user, Map<String, List<String>> values) {
        return sent(town.asUser(user), Verb.SEND, values);
    }

    /** The newest button of that label in their conversation with the bot. */
    ObjectNode pressesNewest(String user, String label) {
        var all = new ArrayList<>(town.teams().messages(town.conversation(user)));
        Collections.reverse(all);
        for (var message : all) {
            for (var action : reader.actions(message)) {
                if (action.title().equals(label)) {
                    return press(town.asUser(user), message, action.verb(), action.data());
                }
            }
        }
        throw new IllegalArgumentException("There is no button (" + label + ") before " + user + ".");
    }

    private ObjectNode removed(ObjectNode installed) {
        installed.remove("membersAdded");
        ((ObjectNode) installed.path("channelData")).put("eventType", "teamMemberRemoved");
        return activities().members(installed, "membersRemoved", FakeTeams.BOT);
    }

    private ObjectNode said(Activities.User user, Incoming.Envelope envelope, String words) {
        boolean alone = envelope.place().isDirect();
        var text = alone ? typed(words) : "<at>Runway</at> " + typed(words);
        var where = town.conversation(envelope.place().ref());
        var id = town.teams().says(where, user.id(), text);
        var body = alone
                ? activities().personal(user, text)
                : activities().mentioning(activities().inThread(user, channel(envelope), id, text));
        for (var person : town.people().entrySet()) {
            if (text.contains("<at>" + person.getKey() + "</at>")) {
                activities().mentioning(body, person.getValue(), person.getKey());
            }
        }
        body.put("id", id);
        said.put(envelope.event(), body);
        return body;
    }

    private ObjectNode press(Activities.User user, MessageRef read, String verb, String data) {
        var message = eyes.standing(read);
        return press(user, message, verb, reader.data(data));
    }

    /** With the data that stands on the card. */
    ObjectNode press(Activities.User user, FakeMessage message, String verb, JsonNode data) {
        var brought = JSON.convertValue(data, ANYTHING);
        var ref = town.ref(message.conversation());
        if (ref.equals(user.id())) {
            return activities().pressed(user, message.id(), verb, brought);
        }
        int thread = message.conversation().indexOf('=');
        var root = thread < 0 ? message.id() : message.conversation().substring(thread + 1);
        return activities().pressed(user, town.asChannel(ref), root, message.id(), verb, brought);
    }

    /** The inputs' values beside the data of the button. */
    private ObjectNode sent(Activities.User user, Verb verb, Map<String, List<String>> values) {
        var card = screens.card(user.id());
        var action = reader.actions(card).stream()
                .filter(one -> one.verb().equals(verb.written()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The card has no button to " + verb + "."));
        return press(user, card, action.verb(), filled(action, values));
    }

    private static JsonNode filled(CardAction action, Map<String, List<String>> values) {
        var data = new LinkedHashMap<String, Object>();
        values.forEach((input, held) -> {
            if (!held.isEmpty()) {
                data.put(input, String.join(",", held));
            }
        });
        action.data().properties().forEach(own -> data.put(own.getKey(), own.getValue()));
        return JSON.valueToTree(data);
    }

    private Activities.Channel channel(Incoming.Envelope envelope) {
        return town.asChannel(envelope.place().ref());
    }

    /** Teams' own text for what somebody typed. */
    private String typed(String words) {
        var text = words;
        for (var person : town.people().keySet()) {
            var name = Pattern.compile("@" + Pattern.quote(person) + "(?![\\p{L}\\p{N}])");
            text = name.matcher(text).replaceAll("<at>" + person + "</at>");
        }
        return text;
    }

    private Activities activities() {
        return town.activities();
    }
}
