package dev.runway.app.chat;

import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.MessageRef;
import dev.runway.fakeslack.Body;
import dev.runway.fakeslack.FakeMessage;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.fakeslack.Modal;
import dev.runway.fakeslack.Payloads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people do, as the requests that Slack sends for it. Whoever is named with an @ and is in the workspace was picked from
 * Slack's list, as people do. A command that Slack would not bring us, such as its own {@code /status}, is typed behind
 * {@code /runway}.
 */
final class SlackHands {

    private static final Set<String> COMMANDS = Set.of("runway", "intake", "update", "project", "portfolio");

    private final SlackTown town;
    private final SlackScreens screens;
    private final SlackEyes eyes;
    private final Map<String, FakeMessage> said = new HashMap<>();
    private Payloads payloads;
    private int edits;

    SlackHands(SlackTown town, SlackScreens screens, SlackEyes eyes) {
        this.town = town;
        this.screens = screens;
        this.eyes = eyes;
    }

    void begin() {
        said.clear();
        payloads = town.slack().payloads();
    }

    Body request(Incoming incoming) {
        var envelope = incoming.envelope();
        var user = envelope.account().user();
        if (incoming instanceof Incoming.Said words) {
            return said(user, words);
        } else if (incoming instanceof Incoming.Edited edited) {
            return edited(user, edited);
        } else if (incoming instanceof Incoming.Commanded command) {
            return command(user, command);
        } else if (incoming instanceof Incoming.Pressed press) {
            return press(user, press.message(), press.action(), press.argument());
        } else if (incoming instanceof Incoming.FormChanged form) {
            return changed(user, form.values());
        } else if (incoming instanceof Incoming.FormFilledIn form) {
            return payloads.submit(user, screens.filled(user, form.values()).payload());
        } else if (incoming instanceof Incoming.FormClosed) {
            var modal = screens.modal(user);
            town.slack().workspace().closeView(user);
            return payloads.close(user, modal.untold());
        } else if (incoming instanceof Incoming.Invited) {
            slack().channel(channel(envelope), envelope.place().name().substring(1), user);
            return payloads.joined(slack().botUser(), channel(envelope), user);
        } else if (incoming instanceof Incoming.Removed) {
            slack().workspace().leave(channel(envelope), slack().botUser());
            return payloads.left(channel(envelope), user);
        }
        throw new IllegalArgumentException("Nobody does this on Slack: " + incoming);
    }

    private Body said(String user, Incoming.Said words) {
        boolean alone = words.envelope().place().isDirect();
        var text = alone ? typed(words.words()) : "<@" + slack().botUser() + "> " + typed(words.words());
        var message = slack().workspace().says(user, alone ? user : channel(words.envelope()), text);
        said.put(words.envelope().event(), message);
        return alone
                ? payloads.message(user, message.channel(), message.ts(), text)
                : payloads.mention(user, message.channel(), message.ts(), text);
    }

    private Body edited(String user, Incoming.Edited edited) {
        var before = said.get(edited.original());
        var after = new FakeMessage(
                before.channel(), before.ts(), user, typed(edited.words()), before.blocks(), before.metadata());
        said.put(edited.original(), after);
        var editedTs = before.ts() + ++edits;
        return payloads.edited(user, before.channel(), before.ts(), editedTs, before.text(), after.text());
    }

    private Body command(String user, Incoming.Commanded command) {
        boolean ours = COMMANDS.contains(command.command());
        var words = ours ? command.words() : (command.command() + " " + command.words()).strip();
        var name = town.channelName(channel(command.envelope())).substring(1);
        return payloads.command(
                user, channel(command.envelope()), name, ours ? command.command() : "runway", typed(words));
    }

    private Body press(String user, MessageRef read, String action, String argument) {
        var message = eyes.pressed(read, action, argument);
        boolean ephemeral = slack().ephemerals(user, message.channel()).contains(message);
        return payloads.press(user, new Payloads.Pressed(message.channel(), message.ts(), ephemeral, action, argument));
    }

    private Body changed(String user, Map<String, List<String>> values) {
        var before = screens.modal(user);
        Modal now = screens.filled(user, values);
        return payloads.change(user, now.payload(), now.changedSince(before).orElseThrow());
    }

    private static String channel(Incoming.Envelope envelope) {
        return envelope.place().isDirect()
                ? SlackTown.directOf(envelope.account().user())
                : envelope.place().ref();
    }

    /** Slack's own text for what somebody typed. */
    private String typed(String words) {
        var text = Payloads.escaped(words);
        for (var person : town.people().entrySet()) {
            var name = Pattern.compile("@" + Pattern.quote(person.getKey()) + "(?![\\p{L}\\p{N}])");
            text = name.matcher(text).replaceAll("<@" + person.getValue() + ">");
        }
        return text;
    }

    private FakeSlack slack() {
        return town.slack();
    }
}
