package dev.runway.conversations.intake;

import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.words.Nearest;
import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Place;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;

/** Where the project office reads new requests: {@code requests in #channel}, {@code requests not in #channel}. */
final class RequestChannels implements Press {

    private final RequestBoard board;
    private final Directory directory;
    private final Rights rights;

    RequestChannels(RequestBoard board, Directory directory, Rights rights) {
        this.board = board;
        this.directory = directory;
        this.rights = rights;
    }

    @Override
    public String action() {
        return "requests.channel";
    }

    /** @param argument a channel's name */
    @Override
    public Reply pressed(Turn turn, String argument) {
        return run(turn, "in " + argument);
    }

    /** @param words {@code in #channel} or {@code not in #channel}, in small letters */
    Reply run(Turn turn, String words) {
        return rights.refusal(turn, Right.CHOOSE_REQUEST_CHANNELS)
                .orElseGet(() -> words.startsWith("not in ")
                        ? leave(turn, words.substring("not in ".length()).strip())
                        : choose(turn, words.substring("in ".length()).strip()));
    }

    String where(long office) {
        var names = board.chosen(office).stream().map(RequestChannel::name).toList();
        return names.isEmpty()
                ? "New requests come to each of you here; \"requests in #channel\" posts them in a channel as well."
                : "New requests are posted in " + Words.list(names) + " and come to each of you here.";
    }

    private Reply choose(Turn turn, String name) {
        var place = directory.channel(turn.place().workspace(), name);
        if (place.isEmpty()) {
            return turn.answer(unknown(turn, name));
        }
        var channel = place.get();
        boolean before = board.chosen(turn.office()).stream().anyMatch(chosen -> chosen.isAt(channel));
        if (!before) {
            board.choose(channel);
        }
        return turn.answer(
                Message.of("New requests are posted in " + channel.name() + (before ? " already." : " from now on.")
                        + " Everybody there reads them; only the project office decides."));
    }

    private Reply leave(Turn turn, String name) {
        var place = directory.channel(turn.place().workspace(), name);
        var chosen = board.chosen(turn.office()).stream()
                .filter(channel -> place.map(channel::isAt)
                        .orElseGet(() -> Nearest.plain(channel.name()).equals(Nearest.plain(name))))
                .findFirst();
        if (chosen.isEmpty()) {
            return turn.answer(Message.of("Requests are not posted in " + name + ". " + where(turn.office())));
        }
        board.leave(chosen.get());
        return turn.answer(Message.of("No new request is posted in "
                + chosen.get().name() + " from now on. What stands there stays, and can still be decided on."));
    }

    private Message unknown(Turn turn, String name) {
        var near = Nearest.of(name, directory.channels(turn.office()), Place::name);
        var sorry = "I am not in a channel " + name;
        return near.isEmpty()
                ? Message.of(sorry + ", so I can't post there. Invite me to it first, then say \"requests in " + name
                        + "\".")
                : Message.of(sorry + ". Did you mean one of these?")
                        .with(near.stream()
                                .map(place -> Button.of(action(), place.name(), place.name()))
                                .toArray(Button[]::new));
    }
}
