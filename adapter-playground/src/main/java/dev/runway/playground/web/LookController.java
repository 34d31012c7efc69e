package dev.runway.playground.web;

import dev.runway.core.inbox.Command;
import dev.runway.playground.PlaygroundPlatform;
import dev.runway.playground.room.Entry;
import dev.runway.playground.room.Room;
import dev.runway.playground.room.Rooms;
import dev.runway.playground.stage.Cast;
import dev.runway.playground.stage.Cast.Member;
import dev.runway.playground.web.Views.CommandView;
import dev.runway.playground.web.Views.History;
import dev.runway.playground.web.Views.OfficeView;
import dev.runway.playground.web.Views.PersonView;
import dev.runway.playground.web.Views.PlaceView;
import dev.runway.playground.web.Views.State;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What can be looked at: who and what there is, a room as somebody sees it, and all that happens from now on. */
@RestController
@RequestMapping("/playground/api")
public final class LookController {

    private static final int PAGE = 60;

    private final Cast cast;
    private final Guests guests;
    private final Rooms rooms;
    private final List<Command> commands;
    private final Journey journey;
    private final LiveStreams live;

    /** @param commands in the order in which the slash hints show them */
    public LookController(Cast cast, Rooms rooms, List<Command> commands, Journey journey, LiveStreams live) {
        this.cast = cast;
        this.guests = new Guests(cast);
        this.rooms = rooms;
        this.commands = List.copyOf(commands);
        this.journey = journey;
        this.live = live;
    }

    @GetMapping("/state")
    State state() {
        var stage = cast.stage();
        var seq = rooms.latest(stage.workspace().office());
        return new State(
                new OfficeView(stage.name(), stage.zone().getId()),
                journey.clock(),
                cast.members().stream().map(this::person).toList(),
                cast.channels().stream()
                        .map(channel -> new PlaceView(channel.ref(), channel.name()))
                        .toList(),
                commands.stream()
                        .map(command -> new CommandView(command.word(), command.usage(), command.what()))
                        .toList(),
                PlaygroundPlatform.BOT,
                Checks.LONGEST_WORDS,
                seq);
    }

    private PersonView person(Member member) {
        var workspace = member.account().workspace();
        return new PersonView(
                member.user(),
                member.person(),
                member.name(),
                member.title(),
                member.zone().getId(),
                member.away(),
                Room.direct(workspace, member.user(), member.name()).ref(),
                rooms.unread(workspace.office(), member.user()));
    }

    /** @param before a position; what stands below it comes, the newest page of it */
    @GetMapping("/history")
    History history(
            @RequestParam("as") String as,
            @RequestParam("place") String ref,
            @RequestParam(name = "before", defaultValue = "9223372036854775807") long before) {
        var member = guests.member(as);
        var room = Room.of(guests.place(member, ref));
        var seq = rooms.latest(room.office());
        var entries = rooms.history(room, member.user(), before, PAGE + 1);
        var more = entries.size() > PAGE;
        List<Entry> shown = more ? entries.subList(1, entries.size()) : entries;
        return new History(shown.stream().map(Render::entry).toList(), more, seq);
    }

    /**
     * Server-sent events. {@code entry} and {@code elsewhere} bear the number of the change as their id, so a browser that
     * connects again with {@code Last-Event-ID} misses none; {@code clock} tells the office's time; {@code anew} says that
     * the page knows numbers this store does not, and must be loaded again.
     */
    @GetMapping(path = "/live", produces = "text/event-stream")
    SseEmitter live(
            @RequestParam("as") String as,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", required = false) String last) {
        return live.open(guests.member(as), last == null || last.isBlank() ? after : number(last));
    }

    private static long number(String last) {
        try {
            return Long.parseLong(last.strip());
        } catch (NumberFormatException notOne) {
            throw Refused.wrong("Last-Event-ID is the number of the last event that arrived.");
        }
    }
}
