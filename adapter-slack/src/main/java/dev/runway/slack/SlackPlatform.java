package dev.runway.slack;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.MessageRef;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.send.Renderer;
import dev.runway.slack.workspace.Connections;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Slack as the courier sees it. Safe for threads. */
public final class SlackPlatform implements ChatPlatform {

    /** {@link dev.runway.core.directory.Workspace#platform()} of every workspace of Slack's. */
    public static final String NAME = "slack";

    private static final Set<Ability> ABILITIES =
            Set.of(Ability.FORMS, Ability.BUTTONS, Ability.REPLACE, Ability.REMOVE, Ability.PRIVATE, Ability.FIND);

    private final SlackApi api;
    private final Connections connections;
    private final Renderer renderer;
    private final List<Limit> limits;
    private final Clock system;

    /** @param limits what the courier keeps before Slack has to say so */
    public SlackPlatform(SlackApi api, Connections connections, Renderer renderer, List<Limit> limits, Clock system) {
        this.api = api;
        this.connections = connections;
        this.renderer = renderer;
        this.limits = List.copyOf(limits);
        this.system = system;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Ability> abilities() {
        return ABILITIES;
    }

    @Override
    public List<Limit> limits() {
        return limits;
    }

    @Override
    public MessageRef post(UUID delivery, Place place, Message message) {
        var connection = connections.of(place.workspace());
        var rendered = renderer.render(place.workspace(), message).get(0);
        var posted = api.call(
                connection,
                "posting in " + place.name(),
                methods -> methods.chatPostMessage(request -> request.channel(place.ref())
                        .text(rendered.text())
                        .blocksAsString(rendered.blocks().toString())));
        return new MessageRef(place, posted.getChannel() + ":" + posted.getTs());
    }

    @Override
    public MessageRef replace(UUID delivery, MessageRef posted, Message message) {
        return posted;
    }

    @Override
    public void remove(MessageRef posted) {}

    @Override
    public Optional<MessageRef> find(Place place, UUID delivery) {
        return Optional.empty();
    }

    @Override
    public void postPrivately(UUID delivery, Place place, Account whoSeesIt, Message message) {}

    /** Slack takes a user's id for a channel, and opens the conversation itself. */
    @Override
    public Place directPlace(Account account) {
        return new Place(account.workspace(), account.user(), Place.Kind.DIRECT, account.user());
    }

    @Override
    public void showHome(Account account, Message home) {
        throw new UnsupportedOperationException("Slack's home page is not among abilities().");
    }
}
