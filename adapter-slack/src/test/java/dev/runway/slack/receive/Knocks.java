package dev.runway.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.User;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Form.FormPart;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Reply;
import dev.runway.fakeslack.Body;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.fakeslack.FakeView;
import dev.runway.fakeslack.Payloads;
import dev.runway.fakeslack.Signer;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.people.People;
import dev.runway.slack.send.Renderer;
import dev.runway.slack.workspace.Connection;
import dev.runway.slack.workspace.Connections;
import dev.runway.testkit.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mockito.Mockito;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The door between a fake Slack and an inbox that writes down what it hears. What is to be done afterwards is done at once. */
final class Knocks implements AutoCloseable {

    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final Workspace ACME = new Workspace(7, "slack", "T0ACME");
    static final Workspace OTHER = new Workspace(8, "slack", "T0OTHER");
    static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    static final String ANA = "U0ANA";
    static final String ANAS = "D0ANA";
    static final String PORTFOLIO = "C0PORTFOLIO";

    final ManualClock clock = new ManualClock();
    final FakeSlack slack = FakeSlack.start(clock);
    final SlackApi api = new SlackApi(slack.url());
    final Payloads payloads = slack.payloads();
    final ChatPlatform platform = Mockito.mock(ChatPlatform.class);
    final List<Incoming> heard = new ArrayList<>();
    final Map<String, Connection> connections = new HashMap<>();
    final List<String> lookedUp = new ArrayList<>();
    final List<Duration> waited = new ArrayList<>();
    final List<User> learnt = new ArrayList<>();

    /** What the inbox replies; a test puts another in its stead. */
    Function<Incoming, Reply> replies = incoming -> Reply.nothing();

    Executor afterwards = Runnable::run;

    private final Signer signer = new Signer(SECRET);
    private final SlackDoor door;

    Knocks() {
        slack.user(ANA, "Ana", "ana@acme.example", "Europe/Lisbon");
        slack.channel(PORTFOLIO, "portfolio", ANA);
        connect(ACME, slack.botUser(), slack.token());
        Mockito.when(platform.directPlace(Mockito.any()))
                .thenAnswer(asked -> new Place(ACME, ANA, Place.Kind.DIRECT, "Ana"));
        var known = new Known();
        door = new SlackDoor(
                SECRET,
                clock,
                incoming -> {
                    heard.add(incoming);
                    return replies.apply(incoming);
                },
                new SlackDoor.Neighbours(
                        known,
                        known,
                        (connection, channel, name) -> new Place(
                                connection.workspace(), channel, Place.Kind.CHANNEL, "#" + name.orElse(channel)),
                        api,
                        new Renderer((workspace, person) -> Optional.empty()),
                        platform,
                        waited::add),
                work -> afterwards.execute(work));
    }

    void connect(Workspace workspace, String botUser, String token) {
        connections.put(workspace.id(), new Connection(workspace, botUser, token));
    }

    SlackDoor door() {
        return door;
    }

    /** Signed as Slack signs it, now. */
    MockHttpServletResponse sends(Body body) {
        return sends(signed(body));
    }

    MockHttpServletResponse sends(String json) {
        return sends(new Body("application/json", json));
    }

    MockHttpServletResponse sends(MockHttpServletRequest request) {
        try {
            var response = new MockHttpServletResponse();
            door.receive(request, response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MockHttpServletRequest signed(Body body) {
        var request = request(body.contentType(), body.bytes());
        signer.headers(body.bytes(), clock.instant()).forEach(request::addHeader);
        return request;
    }

    String signature(String timestamp, byte[] body) {
        return signer.signature(timestamp, body);
    }

    static MockHttpServletRequest request(String contentType, byte[] body) {
        var request = new MockHttpServletRequest("POST", SlackDoor.PATH);
        request.setContentType(contentType);
        request.setContent(body);
        return request;
    }

    MockHttpServletResponse replied(Reply reply, Body body) {
        replies = incoming -> incoming instanceof Incoming.FormNotShown ? Reply.nothing() : reply;
        var response = sends(body);
        assertThat(response.getStatus()).isEqualTo(200);
        return response;
    }

    /** Acknowledged, and nothing is heard of it. */
    void isIgnored(Body body) {
        var response = sends(body);
        assertThat(response.getStatus()).isEqualTo(200);
        isEmpty(response);
        assertThat(heard).isEmpty();
    }

    static Body changed(Body body, Consumer<JsonObject> change) {
        var json = JsonParser.parseString(body.text()).getAsJsonObject();
        change.accept(json);
        return new Body(body.contentType(), json.toString());
    }

    static Body event(Body body, Consumer<JsonObject> change) {
        return changed(body, json -> change.accept(json.getAsJsonObject("event")));
    }

    static void isEmpty(MockHttpServletResponse response) {
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    static JsonObject json(MockHttpServletResponse response) {
        assertThat(response.getContentType()).isEqualTo("application/json;charset=utf-8");
        return JsonParser.parseString(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    static Form form(FormPart... parts) {
        return new Form("dialog", "run 7", "Intake", List.of(parts), "Go on");
    }

    static FormPart field(String name, boolean unfolds) {
        return new FormPart.Asked(
                new Field(name, "What is " + name + "?", "", Field.Kind.TEXT, List.of(), List.of(), true, unfolds, ""));
    }

    Body command() {
        return payloads.command(ANA, PORTFOLIO, "portfolio", "intake", "Ledger");
    }

    FakeView view() {
        return slack.view(ANA).orElseThrow();
    }

    static boolean isPortfolio(Place place) {
        return place.ref().equals(PORTFOLIO) && !place.isDirect();
    }

    /** The one that was heard last, as what it is expected to be. */
    <T extends Incoming> T heard(Class<T> kind) {
        return kind.cast(heard.get(heard.size() - 1));
    }

    @Override
    public void close() {
        api.close();
        slack.close();
    }

    /** Everybody whose id begins with {@code U0} is a person, but for bots; their names are their ids in small letters. */
    private final class Known implements People, Connections {

        @Override
        public Profile profile(Connection connection, String user, Optional<String> nameInPayload) {
            return new Profile(
                    name(connection, user, nameInPayload).get(),
                    user.substring(2).toLowerCase(Locale.ROOT) + "@acme.example",
                    LISBON);
        }

        @Override
        public boolean isPerson(Connection connection, String user) {
            return user.startsWith("U0")
                    && !user.contains("BOT")
                    && learnt.stream().noneMatch(known -> known.getId().equals(user) && known.isDeleted());
        }

        @Override
        public Supplier<String> name(Connection connection, String user, Optional<String> label) {
            lookedUp.add(user);
            return () -> user.charAt(2) + user.substring(3).toLowerCase(Locale.ROOT);
        }

        @Override
        public void learn(Connection connection, User user) {
            learnt.add(user);
        }

        @Override
        public Optional<Connection> ofTeam(String team) {
            return Optional.ofNullable(connections.get(team));
        }

        @Override
        public Connection of(Workspace workspace) {
            return ofTeam(workspace.id())
                    .orElseThrow(() -> PlatformException.tellAnAdministrator("Slack", "finding a workspace", null));
        }
    }
}
