package dev.runway.slack;

import dev.runway.core.platform.PlatformException;
import dev.runway.slack.api.SlackApi;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One of Slack's messages where it stands. Together they go by {@code <channel>:<ts>,<ts>}.
 *
 * @param channel as Slack answered: {@code D…} for a direct conversation
 * @param of how many parts the message it belongs to has
 */
record Posted(String channel, String ts, int of) {

    static String id(List<Posted> parts) {
        return parts.get(0).channel() + ":" + parts.stream().map(Posted::ts).collect(Collectors.joining(","));
    }

    /** @throws PlatformException FIX_OUR_CODE when the id is not of this form */
    static List<Posted> parts(String id, String doing) {
        if (!id.matches("[^:]+:[^:,]+(,[^:,]+)*")) {
            throw PlatformException.fixOurCode(
                    SlackApi.NAME, doing, new IllegalArgumentException("no message of Slack's goes by \"" + id + "\""));
        }
        int colon = id.indexOf(':');
        var all = id.substring(colon + 1).split(",");
        return Arrays.stream(all)
                .map(ts -> new Posted(id.substring(0, colon), ts, all.length))
                .toList();
    }
}
