package dev.runway.app.pace;

import dev.runway.app.database.TestDatabase;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.PlatformException;
import dev.runway.fakeslack.FakeLimits;
import dev.runway.fakeslack.FakeMessage;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.fakeslack.FakeWorkspace;
import dev.runway.slack.SlackPlatform;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.send.Renderer;
import dev.runway.slack.send.SlackLimits;
import dev.runway.slack.workspace.Connection;
import dev.runway.slack.workspace.Connections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fan-out through the real adapter to a Slack that enforces its limits by the same stepped clock. */
final class SlackFanOut extends FanOut {

    /** What Slack takes here; what the code believes it takes stands with the code. */
    private static final int POSTS_PER_MINUTE = 300;

    private static final Duration STEP = Duration.ofMillis(250);

    final FakeSlack slack = FakeSlack.start(clock);
    final FakeLimits limits = new FakeLimits(clock, POSTS_PER_MINUTE);

    /** What happens after each part of a message that takes several. */
    volatile Runnable betweenParts = () -> {};

    private final SlackApi api = new SlackApi(slack.url());
    private final Map<Workspace, Connection> connections = new HashMap<>();
    private final Map<Workspace, FakeWorkspace> fakes = new HashMap<>();

    SlackFanOut(TestDatabase.Vendor vendor) {
        super(vendor, STEP);
        slack.limits(limits);
        deliversTo(new SlackPlatform(
                api,
                connected(),
                new Renderer((workspace, person) -> Optional.empty()),
                SlackLimits.of(SlackLimits.USUAL_POSTS_PER_MINUTE),
                clock,
                this::paused));
    }

    private void paused(Duration wait) {
        betweenParts.run();
        clock.pass(wait);
    }

    private Connections connected() {
        return new Connections() {
            @Override
            public Optional<Connection> ofTeam(String team) {
                return connections.values().stream()
                        .filter(connection -> connection.workspace().id().equals(team))
                        .findFirst();
            }

            @Override
            public Connection of(Workspace workspace) {
                return Optional.ofNullable(connections.get(workspace))
                        .orElseThrow(() -> PlatformException.tellAnAdministrator("Slack", "finding a token", null));
            }
        };
    }

    /** @return the workspace as the office knows it */
    Workspace connect(FakeWorkspace fake, long office) {
        var workspace = new Workspace(office, SlackPlatform.NAME, fake.team());
        connections.put(workspace, new Connection(workspace, fake.botUser(), fake.token()));
        fakes.put(workspace, fake);
        return workspace;
    }

    /** So many people of the workspace, each asked in their direct conversation, in one transaction. */
    List<Place> askAll(FakeWorkspace fake, Workspace workspace, int people) {
        var places = new ArrayList<Place>();
        for (int number = 0; number < people; number++) {
            var user = fake.user("U%05d".formatted(number), "Person " + number, "", "Europe/Lisbon");
            places.add(new Place(workspace, user, Place.Kind.DIRECT, "Person " + number));
        }
        askAll(places);
        return places;
    }

    @Override
    List<String> said(Place place) {
        return fakes.get(place.workspace()).messages(place.ref()).stream()
                .map(FakeMessage::text)
                .toList();
    }

    @Override
    List<String> violations() {
        return limits.violations();
    }

    @Override
    int calls() {
        return slack.calls().size();
    }

    @Override
    public void close() {
        super.close();
        api.close();
        slack.close();
    }
}
