package dev.runway.teams;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.door.Tries;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Pause;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.teams.card.Cards;
import dev.runway.teams.card.Rendered;
import dev.runway.teams.connector.Connector;
import dev.runway.teams.send.Posts;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Teams as the courier sees it. A message that is too long for one of Teams' is several; it stands whole or not at all, but for
 * what Teams lets us neither end nor take back for now. What is said in a channel begins a thread there, in which the rest of a
 * long message stands. Teams can say of no message whether it was posted, so a doubt stays one. Safe for threads.
 */
public final class TeamsPlatform implements ChatPlatform {

    /** {@link dev.runway.core.directory.Workspace#platform()} of every tenant of Teams'. */
    public static final String NAME = "teams";

    private static final Set<Ability> ABILITIES =
            Set.of(Ability.FORMS, Ability.BUTTONS, Ability.CHARTS, Ability.REPLACE, Ability.SETTLE, Ability.REMOVE);

    /** After each part of several: of a conversation's limits the tightest is eight calls in two seconds. */
    static final Duration BETWEEN_PARTS = Duration.ofMillis(300);

    private final Posts posts;
    private final Cards cards;
    private final List<Limit> limits;
    private final Pause pause;
    private final Tries tries;

    /** With the limits that Teams asks us to keep. */
    public TeamsPlatform(Posts posts, Cards cards, Pause pause) {
        this(posts, cards, TeamsLimits.all(), pause);
    }

    /**
     * @param limits what the courier keeps before Teams has to say so
     * @param pause waits between the parts of one message, and before one of them is taken back once more
     */
    public TeamsPlatform(Posts posts, Cards cards, List<Limit> limits, Pause pause) {
        this.posts = posts;
        this.cards = cards;
        this.limits = List.copyOf(limits);
        this.pause = pause;
        this.tries = new Tries(pause);
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
        int standing = posted.map(there ->
                        parts(there, "counting a message's parts").ids().size())
                .orElse(0);
        return switch (what) {
            case REMOVE -> Map.of(Call.REMOVE, standing);
            case REPLACE -> Call.replacing(standing, parts(place, message));
            case POST -> Map.of(Call.POST, parts(place, message) + (posts.mustOpen(place) ? 1 : 0));
            case LOOK_UP, PRIVATE -> Map.of(what, 1);
        };
    }

    /** Each part of several may have to be taken back, and is followed by a pause; a conversation is only opened. */
    @Override
    public Duration longest(Place place, Map<Call, Integer> calls, Message message) {
        boolean opens = posts.mustOpen(place);
        boolean counted = opens && calls.keySet().equals(Set.of(Call.POST));
        int parts = calls.values().stream().mapToInt(Integer::intValue).sum() - (counted ? 1 : 0);
        var all = parts <= 1
                ? Connector.LONGEST
                : Connector.LONGEST
                        .plus(Tries.longest(Connector.LONGEST))
                        .plus(BETWEEN_PARTS)
                        .multipliedBy(parts);
        return opens ? all.plus(Connector.LONGEST) : all;
    }

    private int parts(Place place, Message message) {
        return cards.of(place.workspace(), message).size();
    }

    @Override
    public MessageRef post(UUID delivery, Place place, Message message) {
        var doing = (place.isDirect() ? "writing to " : "posting in ") + named(place);
        var parts = new Parts(place);
        post(parts, cards.of(place.workspace(), message), doing);
        return parts.reference();
    }

    /** An id says nothing to whoever reads why it failed. */
    private static String named(Place place) {
        return place.name().isBlank() ? "somebody alone" : place.name();
    }

    /** All of them, or none where that can be had. */
    private void post(Parts to, List<Rendered> rendered, String doing) {
        int before = to.ids().size();
        try {
            for (Rendered each : rendered) {
                to.add(posts.post(to.next(), each.card(), each.summary(), doing));
                keepDistance(rendered.size());
            }
        } catch (PlatformException torn) {
            throw takenBack(to, before, torn, doing);
        }
    }

    /**
     * Of what was posted in part nothing stays: Teams asks to wait for a conversation as a whole, so its deletes are tried again.
     * Where it asks for more patience than that, what stands is known, and the rest follows it later. Where anything else goes
     * wrong, somebody has to look.
     */
    private PlatformException takenBack(Parts posted, int from, PlatformException torn, String doing) {
        int standing = posted.ids().size();
        try {
            for (int part : posted.lastFirst(from)) {
                tries.of(() -> posts.delete(posted.place(part), posted.id(part), "taking back a part of a message"));
                standing = part;
            }
            return torn;
        } catch (PlatformException stays) {
            boolean isKnown = torn.remedy() == Remedy.TRY_LATER && stays.remedy() == Remedy.TRY_LATER;
            return isKnown
                    ? PlatformException.goOnLater(
                            Connector.NAME,
                            doing,
                            longer(torn.after(), stays.after()),
                            posted.first(standing).reference(),
                            torn.getCause())
                    : PlatformException.maybeSent(Connector.NAME, doing, torn);
        }
    }

    /** A refusal without a Retry-After says nothing against another that has one. */
    private static Duration longer(Optional<Duration> one, Optional<Duration> other) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public MessageRef replace(UUID delivery, MessageRef posted, Message message) {
        var place = posted.place();
        var doing = "replacing a message in " + named(place);
        var rendered = cards.of(place.workspace(), message);
        var standing = parts(posted, doing);
        int before = standing.ids().size();
        int kept = Math.min(before, rendered.size());
        int calls = Math.max(before, rendered.size());
        for (int part = 0; part < kept; part++) {
            var now = rendered.get(part);
            posts.update(standing.place(part), standing.id(part), now.card(), now.summary(), doing);
            keepDistance(calls);
        }
        for (int surplus : standing.lastFirst(kept)) {
            posts.delete(standing.place(surplus), standing.id(surplus), doing);
            keepDistance(calls);
        }
        var now = standing.first(kept);
        post(now, rendered.subList(kept, rendered.size()), doing);
        return now.reference();
    }

    /** What begins a thread goes last: while it stands, the rest can be found. */
    @Override
    public void remove(MessageRef posted) {
        var doing = "removing a message in " + named(posted.place());
        var standing = parts(posted, doing);
        for (int part : standing.lastFirst(0)) {
            posts.delete(standing.place(part), standing.id(part), doing);
            keepDistance(standing.ids().size());
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
        return Posts.alone(account, "");
    }

    @Override
    public void showHome(Account account, Message home) {
        throw new UnsupportedOperationException("A home page is not among Teams' abilities().");
    }

    private static Parts parts(MessageRef posted, String doing) {
        return Parts.of(posted)
                .orElseThrow(() -> PlatformException.fixOurCode(
                        Connector.NAME,
                        doing,
                        new IllegalArgumentException("no message of Teams' goes by \"" + posted.id() + "\"")));
    }

    /** After each of several calls, the last one as well: whatever follows at that place comes no sooner. */
    private void keepDistance(int calls) {
        if (calls > 1) {
            pause.passed(BETWEEN_PARTS);
        }
    }
}
