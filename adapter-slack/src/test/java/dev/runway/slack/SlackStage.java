package dev.runway.slack;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Pictures;
import dev.runway.core.platform.PlatformException;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.fakeslack.FakeWorkspace;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.send.Renderer;
import dev.runway.slack.workspace.Connection;
import dev.runway.slack.workspace.Connections;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real adapter against a fake Slack, with Ana, Wei and the channel #portfolio; Ana is number 7 of the directory. */
final class SlackStage implements AutoCloseable {

    static final long ANA = 7;

    final FakeSlack fake;
    final SlackApi api;
    final Workspace workspace;
    final SlackPlatform platform;
    final List<Duration> pauses = new ArrayList<>();
    Runnable onPause = () -> {};

    /** What a picture looks like is another module's business. */
    final Pictures pictures = chart -> chart.title().getBytes(StandardCharsets.UTF_8);

    final Place channel;
    final Account ana;
    final Account wei;

    SlackStage() {
        this(Clock.systemUTC());
    }

    SlackStage(Clock clock) {
        fake = FakeSlack.start(clock);
        api = new SlackApi(fake.url());
        workspace = new Workspace(1, SlackPlatform.NAME, fake.team());
        fake.user("U0ANA", "Ana Lima", "ana@example.org", "Europe/Lisbon");
        fake.user("U0WEI", "Wei Chen", "wei@example.org", "Asia/Singapore");
        fake.channel("C0PORTFOLIO", "portfolio", "U0ANA", "U0WEI");
        channel = new Place(workspace, "C0PORTFOLIO", Place.Kind.CHANNEL, "#portfolio");
        ana = new Account(workspace, "U0ANA");
        wei = new Account(workspace, "U0WEI");
        var renderer = new Renderer(
                (where, person) -> person == ANA && where.equals(workspace) ? Optional.of("U0ANA") : Optional.empty());
        platform = new SlackPlatform(
                api, connections(fake.workspace()), renderer, List.of(), clock, this::paused, pictures);
    }

    private void paused(Duration wait) {
        pauses.add(wait);
        onPause.run();
    }

    /** What one of Slack's workspaces gave. */
    Connection connection(FakeWorkspace known) {
        return new Connection(new Workspace(1, SlackPlatform.NAME, known.team()), known.botUser(), known.token());
    }

    private Connections connections(FakeWorkspace... known) {
        var byTeam = new java.util.HashMap<String, Connection>();
        for (FakeWorkspace each : known) {
            byTeam.put(each.team(), connection(each));
        }
        return of(byTeam);
    }

    private static Connections of(Map<String, Connection> byTeam) {
        return new Connections() {
            @Override
            public Optional<Connection> ofTeam(String team) {
                return Optional.ofNullable(byTeam.get(team));
            }

            @Override
            public Connection of(Workspace workspace) {
                return ofTeam(workspace.id())
                        .orElseThrow(() ->
                                PlatformException.tellAnAdministrator(SlackApi.NAME, "looking up a workspace", null));
            }
        };
    }

    @Override
    public void close() {
        api.close();
        fake.close();
    }
}
