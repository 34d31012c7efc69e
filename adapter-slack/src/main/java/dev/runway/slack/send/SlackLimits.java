package dev.runway.slack.send;

import dev.runway.core.platform.Call;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.Limit.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How often Slack lets itself be called, for each method, workspace and app (docs.slack.dev/apis/web-api/rate-limits): tier 3
 * is 50 and tier 4 is 100 calls a minute. The tier of a method stands on its own page, docs.slack.dev/reference/methods.
 */
public final class SlackLimits {

    /** What a workspace takes altogether where nothing else is set; Slack says "several hundred messages per minute". */
    public static final int USUAL_POSTS_PER_MINUTE = 300;

    /** "One message per second per channel": the parts of one message keep this distance as well, from answer to call. */
    public static final Duration BETWEEN_POSTS = Duration.ofSeconds(1);

    private static final int TIER_3 = 50;
    private static final int TIER_4 = 100;

    private SlackLimits() {}

    /** @param postsPerMinute a workspace's whole allowance of {@code chat.postMessage} */
    public static List<Limit> of(int postsPerMinute) {
        return List.of(
                new Limit(Scope.PLACE, Set.of(Call.POST), 1, BETWEEN_POSTS),
                perMinute(Call.POST, postsPerMinute),
                // chat.update, chat.delete, chat.postEphemeral, conversations.history
                perMinute(Call.REPLACE, TIER_3),
                perMinute(Call.REMOVE, TIER_3),
                perMinute(Call.PRIVATE, TIER_4),
                perMinute(Call.LOOK_UP, TIER_3));
    }

    private static Limit perMinute(Call call, int calls) {
        return new Limit(Scope.WORKSPACE, Set.of(call), calls, Duration.ofMinutes(1));
    }
}
