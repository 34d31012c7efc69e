package dev.runway.slack;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.PlatformException;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.workspace.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Looks up what stands by the metadata that went along. Needs the history scopes of where it looks. */
final class History {

    private static final int PAGE = 200;

    /** How far back a message may be: whoever was in doubt for longer is told so instead. */
    private static final Duration FURTHEST = Duration.ofDays(7);

    /** Slack's clock and ours may differ. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    /** Channels are read by nobody's leave but an administrator's, who need not give it. */
    private static final String NOT_ALLOWED = "missing_scope";

    private static final int TIME_ORDERED = 7;

    private final SlackApi api;
    private final Clock system;
    private final Map<Account, String> direct = new ConcurrentHashMap<>();

    History(SlackApi api, Clock system) {
        this.api = api;
        this.system = system;
    }

    /** The id under which the place's messages are found; a user's id is no channel here. */
    String channel(Connection connection, Place place, String doing) {
        if (!place.isDirect()) {
            return place.ref();
        }
        var account = new Account(place.workspace(), place.ref());
        var known = direct.get(account);
        if (known != null) {
            return known;
        }
        var opened = api.ask(
                        connection,
                        doing,
                        methods -> methods.conversationsOpen(request -> request.users(List.of(place.ref()))))
                .getChannel()
                .getId();
        direct.put(account, opened);
        return opened;
    }

    /** What {@link #parts} finds; nothing where we are not allowed to read. */
    Map<Integer, Posted> readable(Connection connection, String channel, UUID delivery, String doing) {
        try {
            return parts(connection, channel, delivery, doing);
        } catch (PlatformException failure) {
            if (SlackApi.errorOf(failure).filter(NOT_ALLOWED::equals).isEmpty()) {
                throw failure;
            }
            return Map.of();
        }
    }

    /** What stands of that delivery, by number of the part. */
    Map<Integer, Posted> parts(Connection connection, String channel, UUID delivery, String doing) {
        var parts = new TreeMap<Integer, Posted>();
        var oldest = seconds(since(delivery));
        String cursor = null;
        do {
            var from = cursor;
            var page = api.ask(
                    connection,
                    doing,
                    methods -> methods.conversationsHistory(request -> request.channel(channel)
                            .oldest(oldest)
                            .limit(PAGE)
                            .cursor(from)
                            .includeAllMetadata(true)));
            page.getMessages().forEach(message -> collect(message, channel, delivery, connection, parts));
            cursor = next(page);
        } while (cursor != null);
        return parts;
    }

    private static void collect(
            Message message, String channel, UUID delivery, Connection connection, Map<Integer, Posted> parts) {
        if (connection.botUser().equals(message.getUser())) {
            Mark.in(message)
                    .filter(mark -> mark.delivery().equals(delivery))
                    .ifPresent(mark -> parts.put(mark.part(), new Posted(channel, message.getTs(), mark.of())));
        }
    }

    private static String next(ConversationsHistoryResponse page) {
        var metadata = page.getResponseMetadata();
        var cursor = metadata == null ? null : metadata.getNextCursor();
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }

    /** No message is older than its delivery's id, which tells when it was made (version 7 of RFC 9562). */
    private Instant since(UUID delivery) {
        var furthest = system.instant().minus(FURTHEST);
        if (delivery.version() != TIME_ORDERED) {
            return furthest;
        }
        var made =
                Instant.ofEpochMilli(delivery.getMostSignificantBits() >>> 16).minus(MARGIN);
        return made.isAfter(furthest) ? made : furthest;
    }

    private static String seconds(Instant instant) {
        return instant.getEpochSecond() + ".000000";
    }
}
