package dev.runway.app.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.slack.SlackPlatform;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.form.Views;
import dev.runway.slack.send.Renderer;
import dev.runway.slack.workspace.Connection;
import dev.runway.slack.workspace.Connections;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What people see of it in Slack: messages through the real platform, forms through the real views, to a Slack on this machine
 * that refuses what is beyond its limits.
 */
final class SlackScreen implements Screen, AutoCloseable {

    private static final String WATCHER = "U0WATCH";

    private final FakeSlack slack = FakeSlack.start(Clock.systemUTC());
    private final SlackApi api = new SlackApi(slack.url());
    private final Connection connection;
    private final Place place;
    private final SlackPlatform platform;

    SlackScreen() {
        var workspace = new Workspace(1, SlackPlatform.NAME, slack.team());
        connection = new Connection(workspace, slack.botUser(), slack.token());
        slack.user(WATCHER, "Watcher", "watcher@acme.example", "Europe/Lisbon");
        slack.channel("C0WATCH", "portfolio", slack.botUser(), WATCHER);
        place = new Place(workspace, "C0WATCH", Place.Kind.CHANNEL, "#portfolio");
        var mentions = new Renderer((there, person) -> Optional.of("U0" + person));
        platform = new SlackPlatform(api, new One(connection), mentions, List.of(), Clock.systemUTC(), duration -> {});
    }

    /** One block a line. */
    @Override
    public List<String> lines(Message message) {
        int before = slack.messages(place.ref()).size();
        platform.post(UUID.randomUUID(), place, message);
        var posted = slack.messages(place.ref());
        var lines = new ArrayList<String>();
        for (var part : posted.subList(before, posted.size())) {
            assertThat(part.text())
                    .as("what notifications and screen readers read")
                    .isNotBlank();
            if (!lines.isEmpty()) {
                lines.add("and in a message of its own");
            }
            part.blocks().forEach(block -> lines.add(block.toString()));
        }
        return lines;
    }

    /** The view without its blocks, and then these. */
    @Override
    public List<String> lines(Form form) {
        var refused = form.fields().stream()
                .filter(field -> !field.error().isEmpty())
                .collect(Collectors.toMap(Field::name, Field::error, (one, other) -> one, LinkedHashMap::new));
        var view = Views.view(form, place).orElseThrow(() -> new AssertionError("Slack cannot show the form " + form));
        if (!refused.isEmpty()) {
            var answer = new JsonObject();
            Views.errors(refused, view).forEach(answer::addProperty);
            return List.of(answer.toString());
        }
        api.call(
                connection,
                "opening a form",
                methods -> methods.viewsOpen(
                        request -> request.triggerId(slack.trigger(WATCHER)).view(view)));
        var shown = slack.view(WATCHER).orElseThrow().view();
        var lines = new ArrayList<String>();
        var frame = new JsonObject();
        shown.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("blocks"))
                .forEach(entry -> frame.add(entry.getKey(), entry.getValue()));
        lines.add(frame.toString());
        for (JsonElement block : shown.getAsJsonArray("blocks")) {
            lines.add(block.toString());
        }
        return lines;
    }

    @Override
    public void close() {
        api.close();
        slack.close();
    }

    private record One(Connection connection) implements Connections {

        @Override
        public Optional<Connection> ofTeam(String team) {
            return Optional.of(connection);
        }

        @Override
        public Connection of(Workspace workspace) {
            return connection;
        }
    }
}
