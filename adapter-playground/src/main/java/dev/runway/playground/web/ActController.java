package dev.runway.playground.web;

import dev.runway.core.directory.Place;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Reply;
import dev.runway.playground.PlaygroundPlatform;
import dev.runway.playground.room.Content;
import dev.runway.playground.room.Entry;
import dev.runway.playground.room.Entry.Draft;
import dev.runway.playground.room.Room;
import dev.runway.playground.room.Rooms;
import dev.runway.playground.stage.Cast;
import dev.runway.playground.stage.Cast.Member;
import dev.runway.playground.web.Views.ReplyView;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a person does. Their words are stored in the room first, then the bot hears of them; an action that is repeated with
 * its event id, after a broken connection or a restart, is completed and not done again.
 */
@RestController
@RequestMapping("/playground/api")
public final class ActController {

    private static final Pattern MENTION =
            Pattern.compile("@" + PlaygroundPlatform.BOT + "\\b[:,]?\\s*", Pattern.CASE_INSENSITIVE);

    private final Guests guests;
    private final Rooms rooms;
    private final Inbox inbox;
    private final Clock office;

    public ActController(Cast cast, Rooms rooms, Inbox inbox, Clock office) {
        this.guests = new Guests(cast);
        this.rooms = rooms;
        this.inbox = inbox;
        this.office = office;
    }

    @PostMapping("/say")
    ReplyView say(@RequestBody Requests.Say request) {
        var id = Checks.event(request.event());
        var member = guests.member(request.as());
        var place = guests.place(member, request.place());
        var words = Checks.words(request.words());
        keep(Draft.open(id, Room.of(place), Optional.of(member.user()), new Content.Words(words), office.instant()));
        return place.isDirect() || isForTheBot(words)
                ? tell(new Incoming.Said(envelope(id, member, place), withoutMention(words)), Optional.empty())
                : nothing();
    }

    @PostMapping("/edit")
    ReplyView edit(@RequestBody Requests.Edit request) {
        var event = Checks.event(request.event());
        var member = guests.member(request.as());
        var words = Checks.words(request.words());
        var said = seen(member, Checks.message(request.message()));
        if (!said.author().equals(Optional.of(member.user())) || !(said.content() instanceof Content.Words before)) {
            throw Refused.conflict("Only your own messages can be edited, and no commands.");
        }
        var place = guests.place(member, said.room().ref());
        rooms.replaceOnce(office(member), said.id(), event(event, member), new Content.Words(words));
        return place.isDirect() || isForTheBot(before.words()) || isForTheBot(words)
                ? tell(
                        new Incoming.Edited(
                                envelope(event, member, place), event(said.id(), member), withoutMention(words)),
                        Optional.empty())
                : nothing();
    }

    @PostMapping("/command")
    ReplyView command(@RequestBody Requests.Command request) {
        var id = Checks.event(request.event());
        var member = guests.member(request.as());
        var place = guests.place(member, request.place());
        var command = Checks.command(request.command());
        var words = Checks.rest(request.words());
        keep(Draft.privately(
                id,
                Room.of(place),
                Optional.of(member.user()),
                member.user(),
                new Content.Typed(("/" + command + " " + words).strip()),
                office.instant()));
        return tell(asTyped(envelope(id, member, place), command, words), Optional.empty());
    }

    /** Here every word may stand behind a slash, also one of several ("working days"): it is as if {@code /runway} stood first. */
    private static Incoming asTyped(Envelope envelope, String command, String words) {
        return command.equalsIgnoreCase(PlaygroundPlatform.BOT)
                ? new Incoming.Commanded(envelope, command, words)
                : new Incoming.Commanded(
                        envelope, PlaygroundPlatform.BOT.toLowerCase(Locale.ROOT), (command + " " + words).strip());
    }

    /** What was pressed is kept with the event: the press itself may change the message before it is repeated. */
    @PostMapping("/press")
    ReplyView press(@RequestBody Requests.Press request) {
        var event = Checks.event(request.event());
        var member = guests.member(request.as());
        var id = Checks.message(request.message());
        int revision = Checks.present(request.revision(), "revision of the message");
        int number = Checks.present(request.button(), "number of the button");
        var pressed = rooms.once(office(member), event(event, member), () -> pressable(member, id, revision, number))
                .split("\n", 3);
        rooms.press(office(member), id, revision, new Entry.Press(member.user(), number));
        var place = guests.place(member, pressed[0]);
        return tell(
                new Incoming.Pressed(
                        envelope(event, member, place), new MessageRef(place, id.toString()), pressed[1], pressed[2]),
                Optional.of(id));
    }

    private String pressable(Member member, UUID id, int revision, int number) {
        var entry = seen(member, id);
        if (entry.revision() != revision) {
            throw Refused.conflict("That message has changed since you looked. Please read it again and press then.");
        }
        List<Button> buttons = entry.content() instanceof Content.Spoken spoken
                ? spoken.message().buttons()
                : List.of();
        if (number < 0 || number >= buttons.size()) {
            throw Refused.unknown("That message has no such button.");
        }
        var button = buttons.get(number);
        return entry.room().ref() + "\n" + button.action() + "\n" + button.argument();
    }

    @PostMapping("/form/change")
    ReplyView formChanged(@RequestBody Requests.Form request) {
        var form = Filled.of(request, guests);
        return tell(
                new Incoming.FormChanged(form.envelope(), form.action(), form.argument(), form.values()),
                Optional.empty());
    }

    @PostMapping("/form/submit")
    ReplyView formFilledIn(@RequestBody Requests.Form request) {
        var form = Filled.of(request, guests);
        return tell(
                new Incoming.FormFilledIn(form.envelope(), form.action(), form.argument(), form.values()),
                Optional.empty());
    }

    @PostMapping("/form/close")
    ReplyView formClosed(@RequestBody Requests.Form request) {
        var form = Filled.of(request, guests);
        return tell(
                new Incoming.FormClosed(form.envelope(), form.action(), form.argument(), form.values()),
                Optional.empty());
    }

    @PostMapping("/read")
    ReplyView read(@RequestBody Requests.Read request) {
        var member = guests.member(request.as());
        var place = guests.place(member, request.place());
        rooms.read(Room.of(place), member.user(), Checks.present(request.position(), "position"));
        return nothing();
    }

    private void keep(Draft draft) {
        var kept = rooms.post(draft);
        if (!kept.author().equals(draft.author()) || !kept.room().equals(draft.room())) {
            throw Refused.conflict("That event id belongs to another message. Please make a new one for each action.");
        }
    }

    private Entry seen(Member member, UUID id) {
        return rooms.find(office(member), id)
                .filter(entry -> entry.isSeenBy(member.user()))
                .orElseThrow(() -> Refused.unknown("That message is not there any more."));
    }

    private ReplyView tell(Incoming incoming, Optional<UUID> actedOn) {
        var reply = inbox.receive(incoming);
        var envelope = incoming.envelope();
        if (reply instanceof Reply.Open open) {
            return new ReplyView("form", Render.form(open.form()), null);
        } else if (reply instanceof Reply.Refuse refuse) {
            return new ReplyView("refuse", null, refuse.fields());
        } else if (reply instanceof Reply.Replace replace) {
            actedOn.ifPresentOrElse(
                    id -> rooms.replaceOnce(
                            envelope.place().workspace().office(),
                            id,
                            "reply " + envelope.event(),
                            new Content.Spoken(replace.message())),
                    () -> privately(envelope, replace.message()));
        } else if (reply instanceof Reply.Privately privately) {
            privately(envelope, privately.message());
        }
        return nothing();
    }

    /** Its id comes from the event, so that a repeated event says it once. */
    private void privately(Envelope envelope, Message message) {
        var id = UUID.nameUUIDFromBytes(("reply " + envelope.event()).getBytes(StandardCharsets.UTF_8));
        rooms.post(Draft.privately(
                id,
                Room.of(envelope.place()),
                Optional.empty(),
                envelope.account().user(),
                new Content.Spoken(message),
                office.instant()));
    }

    private static boolean isForTheBot(String words) {
        return MENTION.matcher(words).find();
    }

    private static String withoutMention(String words) {
        return MENTION.matcher(words).replaceAll("").strip();
    }

    private static ReplyView nothing() {
        return new ReplyView("nothing", null, null);
    }

    private static long office(Member member) {
        return member.account().workspace().office();
    }

    /** With the user's name in it, so that nobody's event can be taken for somebody else's. */
    static String event(UUID event, Member member) {
        return member.user() + " " + event;
    }

    static Envelope envelope(UUID event, Member member, Place place) {
        return new Envelope(event(event, member), member.account(), member.profile(), place);
    }
}
