package dev.runway.slack;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Pause;
import dev.runway.core.platform.Pictures;
import dev.runway.core.platform.PlatformException;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.send.Rendered;
import dev.runway.slack.send.Renderer;
import dev.runway.slack.send.SlackLimits;
import dev.runway.slack.workspace.Connection;
import dev.runway.slack.workspace.Connections;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Slack as the courier sees it. A message that is too long for one of Slack's is several; it stands whole or not at all. Safe
 * for threads.
 */
public final class SlackPlatform implements ChatPlatform {

    /** {@link dev.runway.core.directory.Workspace#platform()} of every workspace of Slack's. */
    public static final String NAME = "slack";

    private static final Set<Ability> ABILITIES = Set.of(
            Ability.FORMS,
            Ability.BUTTONS,
            Ability.CHARTS,
            Ability.REPLACE,
            Ability.REMOVE,
            Ability.PRIVATE,
            Ability.FIND);

    private final Connections connections;
    private final Renderer renderer;
    private final List<Limit> limits;
    private final Posts posts;
    private final History history;
    private final Charts charts;

    /** The same without pictures: a chart that Slack does not draw is said in words. */
    public SlackPlatform(
            SlackApi api, Connections connections, Renderer renderer, List<Limit> limits, Clock system, Pause pause) {
        this(api, connections, renderer, limits, system, pause, Pictures.NONE);
    }

    /**
     * @param limits what the courier keeps before Slack has to say so
     * @param pause waits between the parts of one message
     * @param pictures for charts that Slack does not draw
     */
    public SlackPlatform(
            SlackApi api,
            Connections connections,
            Renderer renderer,
            List<Limit> limits,
            Clock system,
            Pause pause,
            Pictures pictures) {
        this.connections = connections;
        this.renderer = renderer;
        this.limits = List.copyOf(limits);
        this.posts = new Posts(api, pause);
        this.history = new History(api, system);
        this.charts = new Charts(api, pictures, system, pause);
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

    /** What is taken back because it was torn is not foreseen here. */
    @Override
    public Map<Call, Integer> calls(Call what, Place place, Optional<MessageRef> posted, Message message) {
        int standing = posted.map(there -> Posted.parts(there.id(), "counting a message's parts"))
                .map(List::size)
                .orElse(0);
        return switch (what) {
            case LOOK_UP -> Map.of(Call.LOOK_UP, 1);
            case REMOVE -> Map.of(Call.REMOVE, standing);
            case REPLACE -> replacing(standing, parts(place, message));
            case POST -> Map.of(Call.POST, parts(place, message));
            case PRIVATE -> Map.of(place.isDirect() ? Call.POST : Call.PRIVATE, parts(place, message));
        };
    }

    /** Each part may have to be taken back, and is followed by a pause; a chart is tried in several ways. */
    @Override
    public Duration longest(Place place, Map<Call, Integer> calls, Message message) {
        int parts = calls.values().stream().mapToInt(Integer::intValue).sum();
        var charts = Charts.in(message);
        if (parts == 1 && charts.isEmpty()) {
            return SlackApi.WHOLE_CALL;
        }
        var once = SlackApi.WHOLE_CALL
                .multipliedBy(2)
                .plus(SlackLimits.BETWEEN_POSTS)
                .multipliedBy(parts);
        return Charts.longest(charts.size(), once);
    }

    private int parts(Place place, Message message) {
        return renderer.render(place.workspace(), message).size();
    }

    /** What it grows by may stand already, from an earlier try. */
    private static Map<Call, Integer> replacing(int before, int after) {
        var calls = Call.replacing(before, after);
        if (after > before) {
            calls.put(Call.LOOK_UP, 1);
        }
        return calls;
    }

    @Override
    public MessageRef post(UUID delivery, Place place, Message message) {
        var connection = connections.of(place.workspace());
        return charts.sent(
                connection,
                message,
                drawn -> post(delivery, connection, place, renderer.render(place.workspace(), message, drawn)));
    }

    private MessageRef post(UUID delivery, Connection connection, Place place, List<Rendered> rendered) {
        var doing = (place.isDirect() ? "writing to " : "posting in ") + place.name();
        var posted = new ArrayList<Posted>();
        try {
            for (int i = 0; i < rendered.size(); i++) {
                posted.add(posts.post(
                        connection, place.ref(), rendered.get(i), new Mark(delivery, i + 1, rendered.size()), doing));
            }
        } catch (PlatformException torn) {
            throw takenBack(connection, posted, torn, doing);
        }
        return new MessageRef(place, Posted.id(posted));
    }

    /** Of what was posted in part nothing stays; where that fails too, only a look-up can put it right. */
    private PlatformException takenBack(
            Connection connection, Collection<Posted> posted, PlatformException torn, String doing) {
        try {
            posted.forEach(part -> posts.delete(connection, part, "taking back a part of a message"));
            return torn;
        } catch (PlatformException stays) {
            return PlatformException.maybeSent(SlackApi.NAME, doing, torn);
        }
    }

    @Override
    public MessageRef replace(UUID delivery, MessageRef posted, Message message) {
        var place = posted.place();
        var connection = connections.of(place.workspace());
        return charts.sent(
                connection,
                message,
                drawn -> replace(delivery, connection, posted, renderer.render(place.workspace(), message, drawn)));
    }

    private MessageRef replace(UUID delivery, Connection connection, MessageRef posted, List<Rendered> rendered) {
        var place = posted.place();
        var doing = "replacing a message in " + place.name();
        var standing = Posted.parts(posted.id(), doing);
        int kept = Math.min(standing.size(), rendered.size());
        for (int i = 0; i < kept; i++) {
            posts.update(connection, standing.get(i), rendered.get(i), doing);
        }
        for (Posted surplus : standing.subList(kept, standing.size())) {
            posts.delete(connection, surplus, doing);
        }
        var now = new ArrayList<>(standing.subList(0, kept));
        now.addAll(longer(
                delivery, connection, standing.get(0).channel(), rendered.subList(kept, rendered.size()), doing));
        return new MessageRef(place, Posted.id(now));
    }

    /**
     * The further parts of a message that grew: all of them, or none where that can be had. What an earlier try posted is used
     * where it can be looked up.
     */
    private Collection<Posted> longer(
            UUID delivery, Connection connection, String channel, List<Rendered> more, String doing) {
        if (more.isEmpty()) {
            return List.of();
        }
        var standing = new TreeMap<>(history.readable(connection, channel, delivery, doing));
        try {
            for (int i = 0; i < more.size(); i++) {
                var mark = new Mark(delivery, i + 1, more.size());
                var before = standing.get(mark.part());
                if (before == null) {
                    standing.put(mark.part(), posts.post(connection, channel, more.get(i), mark, doing));
                } else {
                    posts.update(connection, before, more.get(i), doing);
                }
            }
            standing.tailMap(more.size(), false).values().forEach(surplus -> posts.delete(connection, surplus, doing));
        } catch (PlatformException torn) {
            throw takenBack(connection, standing.values(), torn, doing);
        }
        return standing.headMap(more.size(), true).values();
    }

    @Override
    public void remove(MessageRef posted) {
        var doing = "removing a message in " + posted.place().name();
        var connection = connections.of(posted.place().workspace());
        Posted.parts(posted.id(), doing).forEach(part -> posts.delete(connection, part, doing));
    }

    @Override
    public Optional<MessageRef> find(Place place, UUID delivery) {
        var doing = "looking for a message in " + place.name();
        var connection = connections.of(place.workspace());
        var channel = history.channel(connection, place, doing);
        var parts = history.parts(connection, channel, delivery, doing);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var found = List.copyOf(parts.values());
        if (found.size() == found.get(0).of()) {
            return Optional.of(new MessageRef(place, Posted.id(found)));
        }
        found.forEach(part -> posts.delete(connection, part, doing));
        return Optional.empty();
    }

    @Override
    public void postPrivately(UUID delivery, Place place, Account whoSeesIt, Message message) {
        if (place.isDirect()) {
            post(delivery, place, message);
            return;
        }
        var connection = connections.of(place.workspace());
        charts.sent(connection, message, drawn -> {
            var rendered = renderer.render(place.workspace(), message, drawn);
            whisper(connection, place, whoSeesIt, rendered);
            return rendered;
        });
    }

    /** What was seen cannot be taken back, so that nothing is said again once a part of it was. */
    private void whisper(Connection connection, Place place, Account whoSeesIt, List<Rendered> parts) {
        var doing = "telling somebody in " + place.name();
        for (int i = 0; i < parts.size(); i++) {
            try {
                posts.whisper(connection, place.ref(), whoSeesIt.user(), parts.get(i), doing);
            } catch (PlatformException failure) {
                throw i > 0 ? PlatformException.maybeSent(SlackApi.NAME, doing, failure) : failure;
            }
        }
    }

    /** Slack takes a user's id for a channel, and opens the conversation itself. */
    @Override
    public Place directPlace(Account account) {
        return new Place(account.workspace(), account.user(), Place.Kind.DIRECT, account.user());
    }

    @Override
    public void showHome(Account account, Message home) {
        throw new UnsupportedOperationException("A home page is not among Slack's abilities() yet.");
    }
}
