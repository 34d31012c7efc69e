package dev.runway.teams;

import dev.runway.core.directory.Place;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.Limit.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How often Teams lets a bot call its connector (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit): in one
 * conversation, whatever kind of call it is, 7 times in one second, 8 in two, 60 in thirty and 1,800 in an hour; in one tenant
 * 30 times a second. A conversation is a person's, a group's or a whole channel, with all of its threads.
 */
final class TeamsLimits {

    private static final Set<Call> CALLS = Set.of(Call.POST, Call.REPLACE, Call.REMOVE);

    /** Who somebody is, and what a channel is called, is asked of the tenant's allowance as well; it waits for nothing itself. */
    private static final Set<Call> ALL_CALLS = Set.of(Call.POST, Call.REPLACE, Call.REMOVE, Call.LOOK_UP);

    private static final List<Limit> ALL = List.of(
            inOneConversation(7, Duration.ofSeconds(1)),
            inOneConversation(8, Duration.ofSeconds(2)),
            inOneConversation(60, Duration.ofSeconds(30)),
            inOneConversation(1_800, Duration.ofHours(1)),
            new Limit(Scope.WORKSPACE, ALL_CALLS, 30, Duration.ofSeconds(1)));

    private static final String THREAD = ";messageid=";

    private TeamsLimits() {}

    static List<Limit> all() {
        return ALL;
    }

    /** The channel of a thread, for it shares the channel's limits; any other place as it is. */
    static Place countedAt(Place place) {
        int thread = place.ref().indexOf(THREAD);
        return thread < 0
                ? place
                : new Place(place.workspace(), place.ref().substring(0, thread), place.kind(), place.name());
    }

    /** The thread that this message begins in a channel. */
    static Place thread(Place channel, String root) {
        return new Place(channel.workspace(), channel.ref() + THREAD + root, channel.kind(), channel.name());
    }

    private static Limit inOneConversation(int calls, Duration per) {
        return new Limit(Scope.PLACE, CALLS, calls, per);
    }
}
