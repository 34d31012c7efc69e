package dev.runway.app.chat;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.runway.conversations.sample.SamplePeople;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Mentions;
import dev.runway.core.directory.Workspace;
import dev.runway.core.people.Introductions;
import dev.runway.core.people.MetFirst;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.PlatformException;
import dev.runway.fakeslack.Body;
import dev.runway.fakeslack.Signer;
import dev.runway.slack.SlackPlatform;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.people.SlackChannels;
import dev.runway.slack.people.SlackPeople;
import dev.runway.slack.receive.SlackDoor;
import dev.runway.slack.send.Renderer;
import dev.runway.slack.workspace.Connection;
import dev.runway.slack.workspace.Connections;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The whole of Slack's adapter over a fake Slack. */
final class SlackDoorway implements Doorway {

    private static final String SECRET = "a signing secret of the chats";

    private final SlackApi api;
    private final Known connections;
    private final Renderer renderer;
    private final SlackPlatform platform;
    private final Directory directory;
    private final Clock system;
    private MockMvc door;

    /** They are always there. */
    private record Known(List<Connection> all) implements Connections {

        @Override
        public Optional<Connection> ofTeam(String team) {
            return all.stream()
                    .filter(known -> known.workspace().id().equals(team))
                    .findFirst();
        }

        @Override
        public Connection of(Workspace workspace) {
            return ofTeam(workspace.id())
                    .orElseThrow(() ->
                            PlatformException.tellAnAdministrator("Slack", "looking for " + workspace.id(), null));
        }
    }

    /** Nothing waits for Slack's limits here: how they are kept has its own proof. */
    SlackDoorway(SlackTown town, Directory directory, Clock system) {
        this.system = system;
        var slack = town.slack();
        this.directory = directory;
        api = new SlackApi(slack.url());
        var other = town.other();
        connections = new Known(List.of(
                new Connection(SlackTown.ACME, slack.botUser(), slack.token()),
                new Connection(SlackTown.OTHER, other.botUser(), other.token())));
        renderer = new Renderer(Mentions.of(directory));
        platform = new SlackPlatform(api, connections, renderer, List.of(), system, wait -> {});
    }

    @Override
    public ChatPlatform platform() {
        return platform;
    }

    @Override
    public void leadsTo(Inbox inbox) {
        var people = new SlackPeople(api, directory, office -> SamplePeople.LISBON, system, Runnable::run);
        var channels = new SlackChannels(api, directory, system, Runnable::run);
        var neighbours = new SlackDoor.Neighbours(connections, people, channels, api, renderer, platform, wait -> {});
        var met = new MetFirst(inbox, new Introductions(directory), people::sure, UUID::randomUUID, system);
        door = MockMvcBuilders.standaloneSetup(new SlackDoor(SECRET, system, met, neighbours, Runnable::run))
                .build();
    }

    /** @return the acknowledgement's body, which Slack got with a 200 */
    String send(Body body) {
        try {
            var request = post("/slack/events").contentType(body.contentType()).content(body.bytes());
            new Signer(SECRET).headers(body.bytes(), system.instant()).forEach(request::header);
            var answer = door.perform(request).andReturn().getResponse();
            if (answer.getStatus() != 200) {
                throw new IllegalStateException("Slack's door answered " + answer.getStatus() + ".");
            }
            return answer.getContentAsString();
        } catch (Exception failure) {
            throw new IllegalStateException("A request could not be sent to Slack's door.", failure);
        }
    }

    @Override
    public void close() {
        api.close();
    }
}
