package dev.runway.playground.web;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.playground.PlaygroundPlatform;
import dev.runway.playground.room.Bell;
import dev.runway.playground.room.MemoryRooms;
import dev.runway.playground.room.Room;
import dev.runway.playground.stage.Cast;
import dev.runway.playground.stage.TimeTravel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A playground with two people and one channel, whose bot answers what a test tells it to. */
final class TestOffice implements Cast {

    static final Workspace WORKSPACE = new Workspace(7, PlaygroundPlatform.NAME, "playground");
    static final Place CHANNEL = Room.channel(WORKSPACE, "#portfolio");
    static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    final Bell bell = new Bell();
    final MemoryRooms rooms = new MemoryRooms(bell);
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final PlaygroundPlatform platform = new PlaygroundPlatform(rooms, this, clock);
    final List<Incoming> heard = new ArrayList<>();
    final LiveStreams live = new LiveStreams(rooms, bell, Duration.ofDays(1), Runnable::run);
    Function<Incoming, Reply> bot = incoming -> Reply.nothing();

    private final Map<String, Reply> replies = new HashMap<>();

    @Override
    public Stage stage() {
        return new Stage(WORKSPACE, "Acme Project Management Office", ZoneId.of("Europe/Lisbon"));
    }

    @Override
    public List<Member> members() {
        return List.of(
                member("ana", 1, "Ana Lima", "Engineer", "Europe/Lisbon"),
                member("wei", 2, "Wei Tan", "Engineer", "Asia/Singapore"));
    }

    private static Member member(String user, long person, String name, String title, String zone) {
        var account = new Account(WORKSPACE, user);
        return new Member(account, person, name, user + "@acme.example", title, ZoneId.of(zone), false);
    }

    @Override
    public List<Place> channels() {
        return List.of(CHANNEL);
    }

    Member ana() {
        return members().get(0);
    }

    Place direct(String user) {
        return platform.directPlace(member(user).orElseThrow().account());
    }

    /** Acts on an event once, as every inbox does. */
    Reply receive(Incoming incoming) {
        var before = Optional.ofNullable(replies.get(incoming.envelope().event()));
        return before.orElseGet(() -> {
            var reply = bot.apply(incoming);
            heard.add(incoming);
            replies.put(incoming.envelope().event(), reply);
            return reply;
        });
    }

    MockMvc mvc(TimeTravel travel) {
        var journey = new Journey(travel, clock, live);
        return MockMvcBuilders.standaloneSetup(
                        new ActController(this, rooms, this::receive, clock),
                        new LookController(this, rooms, List.of(), journey, live),
                        new TimeController(this, rooms, travel, journey))
                .setControllerAdvice(new Refusals())
                .addFilters(new DoorGuard())
                .defaultRequest(MockMvcRequestBuilders.get("/").header("Host", "localhost:8080"))
                .build();
    }

    MockMvc mvc() {
        return mvc(new TimeTravel() {
            @Override
            public Optional<Instant> target(Move move) {
                return Optional.empty();
            }

            @Override
            public void moveTo(Instant target, Progress progress) {
                throw new AssertionError("Nobody moves time here.");
            }
        });
    }
}
