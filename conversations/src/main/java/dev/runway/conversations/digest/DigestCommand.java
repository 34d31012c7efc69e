package dev.runway.conversations.digest;

import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.checkin.Rounds;
import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.words.Nearest;
import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.Locale;

/** Where digests go: {@code digest in #portfolio}, {@code digest not in #portfolio}, {@code digest preview}. For the project office. */
public final class DigestCommand implements Command, Press {

    /** What a button's argument begins with when it chooses a channel; else the argument is the name of one to post in. */
    private static final String CHOOSE = "choose ";

    /** What it begins with when the running week is to be posted as it stands: a new office has told no other yet. */
    private static final String SO_FAR = "so far ";

    private static final Message GONE =
            Message.of("That can't be posted there any more. Say \"digest\" to see where digests go.");

    private final DigestBoard board;
    private final ChannelRecords channels;
    private final Rounds rounds;
    private final Directory directory;
    private final Rights rights;

    public DigestCommand(
            DigestBoard board, ChannelRecords channels, Rounds rounds, Directory directory, Rights rights) {
        this.board = board;
        this.channels = channels;
        this.rounds = rounds;
        this.directory = directory;
        this.rights = rights;
    }

    @Override
    public String word() {
        return "digest";
    }

    @Override
    public String usage() {
        return "digest in #portfolio";
    }

    @Override
    public String what() {
        return "Choose where digests are posted, or preview the next one (project office).";
    }

    @Override
    public boolean isListedFor(Person person) {
        return Rights.may(person, Right.CHOOSE_CHANNELS);
    }

    @Override
    public String action() {
        return "digest.channel";
    }

    @Override
    public Reply run(Turn turn, String words) {
        var refusal = rights.refusal(turn, Right.CHOOSE_CHANNELS);
        var said = words.strip().toLowerCase(Locale.ENGLISH);
        if (refusal.isPresent()) {
            return said.isEmpty()
                    ? Reply.privately(
                            Message.of(where(turn) + " \"portfolio\" shows you alone how everything stands now."))
                    : refusal.get();
        }
        if (said.isEmpty()) {
            return turn.answer(Message.of(where(turn)
                    + " Say \"digest in #portfolio\" to choose a channel, \"digest not in #portfolio\" to leave one, or"
                    + " \"digest preview\" to read the next one yourself."));
        } else if (said.equals("preview")) {
            return preview(turn);
        } else if (said.startsWith("not in ")) {
            return leave(turn, said.substring("not in ".length()));
        } else if (said.startsWith("in ")) {
            return choose(turn, said.substring("in ".length()));
        }
        return turn.answer(Message.of("I don't know \"digest " + Words.echo(words)
                + "\". Please say \"digest in #portfolio\", \"digest not in #portfolio\" or \"digest preview\"."));
    }

    /** Chooses a channel, or posts the last digest in one chosen since. */
    @Override
    public Reply pressed(Turn turn, String argument) {
        return rights.refusal(turn, Right.CHOOSE_CHANNELS).orElseGet(() -> {
            if (argument.startsWith(CHOOSE)) {
                return choose(turn, argument.substring(CHOOSE.length()));
            }
            return argument.startsWith(SO_FAR)
                    ? postSoFar(turn, argument.substring(SO_FAR.length()))
                    : post(turn, argument);
        });
    }

    /** The week's own digest comes at its time all the same. */
    private Reply postSoFar(Turn turn, String name) {
        var place = directory.channel(turn.place().workspace(), name);
        if (place.isEmpty()) {
            return Reply.privately(GONE);
        }
        var round = current(turn);
        if (board.isReadLast(round, place.get())) {
            return Reply.privately(Message.of("It stands in " + place.get().name() + " already."));
        }
        turn.post(place.get(), board.page(round), DigestBoard.cause(round));
        return turn.answer(Message.of("Posted in " + place.get().name() + "."));
    }

    private Reply post(Turn turn, String argument) {
        var place = directory.channel(turn.place().workspace(), argument);
        var round = rounds.lastTold(turn.office());
        if (place.isEmpty() || round.isEmpty()) {
            return Reply.privately(GONE);
        }
        if (board.standsIn(rounds.hold(turn.office(), round.get().id()).orElseThrow(), place.get())) {
            return Reply.privately(Message.of("It stands in " + place.get().name() + " already."));
        }
        board.postIn(turn, round.get(), place.get());
        return turn.answer(Message.of("Posted in " + place.get().name() + "."));
    }

    /** To the person alone, also when it was asked for in a channel. */
    private Reply preview(Turn turn) {
        var round = current(turn);
        var page = board.page(round);
        if (turn.place().isDirect()) {
            return turn.answer(page);
        }
        turn.tell(turn.person().id(), page, "preview of the " + DigestBoard.cause(round));
        return turn.answer(Message.of("I have sent the preview to you alone."));
    }

    private Reply choose(Turn turn, String name) {
        var place = directory.channel(turn.place().workspace(), name.strip());
        if (place.isEmpty()) {
            return turn.answer(unknown(turn, name.strip()));
        }
        var channel = place.get();
        if (board.chosen(turn.office()).stream().anyMatch(chosen -> chosen.isAt(channel))) {
            return turn.answer(Message.of("Digests go to " + channel.name() + " already. " + next(turn)));
        }
        channels.save(DigestChannel.at(channel));
        var answer = Message.of("Digests go to " + channel.name() + " from now on. " + next(turn));
        var last = rounds.lastTold(turn.office());
        if (last.isEmpty()) {
            return turn.answer(
                    answer.with(Button.of(action(), SO_FAR + channel.name(), "Post how things stand there now")));
        }
        return turn.answer(last.filter(round -> !board.standsIn(round, channel))
                .map(round ->
                        answer.with(Button.of(action(), channel.name(), "Post week " + round.week() + " there now")))
                .orElse(answer));
    }

    private Reply leave(Turn turn, String name) {
        var place = directory.channel(turn.place().workspace(), name.strip());
        var chosen = board.chosen(turn.office()).stream()
                .filter(channel -> place.map(channel::isAt)
                        .orElseGet(() -> Nearest.plain(channel.name()).equals(Nearest.plain(name))))
                .findFirst();
        if (chosen.isEmpty()) {
            return turn.answer(Message.of("Digests don't go to " + name.strip() + ". " + where(turn)));
        }
        channels.delete(chosen.get());
        return turn.answer(Message.of(
                "No digest goes to " + chosen.get().name() + " from now on. What stands there stays. " + where(turn)));
    }

    private Message unknown(Turn turn, String name) {
        var near = Nearest.of(name, directory.channels(turn.office()), Place::name);
        if (near.isEmpty()) {
            return Message.of("I am not in a channel " + name
                    + ", so I can't post there. Invite me to it first, then say" + " \"digest in " + name + "\".");
        }
        return Message.of("I am not in a channel " + name + ". Did you mean one of these?")
                .with(near.stream()
                        .map(place -> Button.of(action(), CHOOSE + place.name(), place.name()))
                        .toArray(Button[]::new));
    }

    private String where(Turn turn) {
        var names =
                board.chosen(turn.office()).stream().map(DigestChannel::name).toList();
        return names.isEmpty() ? "No channel is chosen for digests yet." : "Digests go to " + Words.list(names) + ".";
    }

    private String next(Turn turn) {
        return "The next one comes "
                + Words.moment(current(turn).due(), turn.now(), turn.person().zone()) + " your time.";
    }

    /** The round whose digest comes next. */
    private Round current(Turn turn) {
        return rounds.nextDue(turn.office(), turn.now());
    }
}
