package dev.runway.teams;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Pause;
import dev.runway.core.platform.PlatformException;
import dev.runway.teams.card.Cards;
import dev.runway.teams.card.Rendered;
import dev.runway.teams.connector.Connector;
import dev.runway.teams.send.Posts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Teams as the courier sees it. A message that is too long for one of Teams' is several; it stands whole or not at all. What is
 * said in a channel begins a thread there. Teams can say of no message whether it was posted, so a doubt stays one. Safe for
 * threads.
 */
public final class TeamsPlatform implements ChatPlatform {

    /** {@link dev.runway.core.directory.Workspace#platform()} of every tenant of Teams'. */
    public static final String NAME = "teams";

    private static final Set<Ability> ABILITIES =
            Set.of(Ability.FORMS, Ability.BUTTONS, Ability.CHARTS, Ability.REPLACE, Ability.REMOVE);

    /** After each part of several: of a conversation's limits the tightest is eight calls in two seconds. */
    static final Duration BETWEEN_PARTS = Duration.ofMillis(300);

    private final Posts posts;
    private final Cards cards;
    private final List<Limit> limits;
    private final Pause pause;

    /** With the limits that Teams asks us to keep. */
    public TeamsPlatform(Posts posts, Cards cards, Pause pause) {
        this(posts, cards, TeamsLimits.all(), pause);
    }

    /**
     * @param limits what the courier keeps before Teams has to say so
     * @param pause waits between the parts of one message
     */
    public TeamsPlatform(Posts posts, Cards cards, List<Limit> limits, Pause pause) {
        this.posts = posts;
        this.cards = cards;
        this.limits = List.copyOf(limits);
        this.pause = pause;
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
    public Place countedAt(Place place) {
        return TeamsLimits.countedAt(place);
    }

    @Override
    public Limit.Scope asksToWait() {
        return Limit.Scope.PLACE;
    }

    /** A person's conversation that has to be opened first takes one call more. What is taken back is not foreseen here. */
    @Override
    public Map<Call, Integer> calls(Call what, Place place, Optional<MessageRef> posted, Message message) {
        int standing = posted.map(
                        there -> ids(there, "counting a message's parts").size())
                .orElse(0);
        return switch (what) {
            case REMOVE -> Map.of(Call.REMOVE, standing);
            case REPLACE -> replacing(standing, parts(place, message));
            case POST -> Map.of(Call.POST, parts(place, message) + (posts.mustOpen(place) ? 1 : 0));
            case LOOK_UP, PRIVATE -> Map.of(what, 1);
        };
    }

    /** Each part of several may have to be taken back, and is followed by a pause. */
    @Override
    public Duration longest(Map<Call, Integer> calls, Message message) {
        int parts = calls.values().stream().mapToInt(Integer::intValue).sum();
        return parts == 1
                ? Connector.LONGEST
                : Connector.LONGEST.multipliedBy(2).plus(BETWEEN_PARTS).multipliedBy(parts);
    }

    private int parts(Place place, Message message) {
        return cards.of(place.workspace(), message).size();
    }

    private static Map<Call, Integer> replacing(int before, int after) {
        var calls = new EnumMap<Call, Integer>(Call.class);
        calls.put(Call.REPLACE, Math.min(before, after));
        if (before > after) {
            calls.put(Call.REMOVE, before - after);
        } else if (after > before) {
            calls.put(Call.POST, after - before);
        }
        return calls;
    }

    @Override
    public MessageRef post(UUID delivery, Place place, Message message) {
        var doing = (place.isDirect() ? "writing to " : "posting in ") + place.name();
        return new MessageRef(place, id(posted(place, cards.of(place.workspace(), message), doing)));
    }

    /** All of them, or none where that can be had. In a channel each begins a thread, so that all of them are seen there. */
    private List<String> posted(Place place, List<Rendered> rendered, String doing) {
        var posted = new ArrayList<String>();
        try {
            for (Rendered each : rendered) {
                posted.add(posts.post(place, each.card(), each.summary(), doing));
                keepDistance(rendered.size());
            }
        } catch (PlatformException torn) {
            throw takenBack(place, posted, torn, doing);
        }
        return posted;
    }

    /** Of what was posted in part nothing stays; where that fails too, somebody has to look. */
    private PlatformException takenBack(Place place, Collection<String> posted, PlatformException torn, String doing) {
        try {
            posted.forEach(id -> posts.delete(place, id, "taking back a part of a message"));
            return torn;
        } catch (PlatformException stays) {
            return PlatformException.maybeSent(Connector.NAME, doing, torn);
        }
    }

    @Override
    public MessageRef replace(UUID delivery, MessageRef posted, Message message) {
        var place = posted.place();
        var doing = "replacing a message in " + place.name();
        var rendered = cards.of(place.workspace(), message);
        var standing = ids(posted, doing);
        int kept = Math.min(standing.size(), rendered.size());
        int calls = Math.max(standing.size(), rendered.size());
        for (int i = 0; i < kept; i++) {
            posts.update(
                    place,
                    standing.get(i),
                    rendered.get(i).card(),
                    rendered.get(i).summary(),
                    doing);
            keepDistance(calls);
        }
        for (String surplus : standing.subList(kept, standing.size())) {
            posts.delete(place, surplus, doing);
            keepDistance(calls);
        }
        var now = new ArrayList<>(standing.subList(0, kept));
        now.addAll(posted(place, rendered.subList(kept, rendered.size()), doing));
        return new MessageRef(place, id(now));
    }

    @Override
    public void remove(MessageRef posted) {
        var doing = "removing a message in " + posted.place().name();
        var standing = ids(posted, doing);
        for (String id : standing) {
            posts.delete(posted.place(), id, doing);
            keepDistance(standing.size());
        }
    }

    @Override
    public Optional<MessageRef> find(Place place, UUID delivery) {
        throw new UnsupportedOperationException("Teams lets nobody look a message up.");
    }

    @Override
    public void postPrivately(UUID delivery, Place place, Account whoSeesIt, Message message) {
        throw new UnsupportedOperationException(
                "What one person alone sees in a channel is not among Teams' abilities().");
    }

    /** Needs no call: the conversation is opened when something is to be said there. */
    @Override
    public Place directPlace(Account account) {
        return new Place(account.workspace(), account.user(), Place.Kind.DIRECT, account.user());
    }

    @Override
    public void showHome(Account account, Message home) {
        throw new UnsupportedOperationException("A home page is not among Teams' abilities().");
    }

    private static String id(List<String> parts) {
        return String.join(",", parts);
    }

    private static List<String> ids(MessageRef posted, String doing) {
        if (!posted.id().matches("[^,]+(,[^,]+)*")) {
            throw PlatformException.fixOurCode(
                    Connector.NAME,
                    doing,
                    new IllegalArgumentException("no message of Teams' goes by \"" + posted.id() + "\""));
        }
        return List.of(posted.id().split(","));
    }

    /** After each of several calls, the last one as well: whatever follows at that place comes no sooner. */
    private void keepDistance(int calls) {
        if (calls > 1) {
            try {
                pause.of(BETWEEN_PARTS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
