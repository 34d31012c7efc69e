package dev.runway.fakeslack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Refuses what comes too soon, and remembers it. The numbers are those of docs.slack.dev/apis/web-api/rate-limits, for each
 * method and workspace: tier 2 is 20, tier 3 is 50 and tier 4 is 100 calls in any minute; chat.postMessage one a second in a
 * channel, and an allowance for the whole workspace. What is refused is not counted. By a clock that is handed in.
 */
public final class FakeLimits implements FakeSlack.Gate {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String POST = "chat.postMessage";

    private static final Map<String, Integer> PER_MINUTE = Map.ofEntries(
            Map.entry("chat.update", 50),
            Map.entry("chat.delete", 50),
            Map.entry("chat.postEphemeral", 100),
            Map.entry("conversations.history", 50),
            Map.entry("conversations.info", 50),
            Map.entry("conversations.open", 50),
            Map.entry("conversations.members", 100),
            Map.entry("users.info", 100),
            Map.entry("views.open", 100),
            Map.entry("views.update", 100),
            Map.entry("files.getUploadURLExternal", 100),
            Map.entry("files.completeUploadExternal", 100));

    private record Rule(String counted, int calls, Duration per) {}

    private final Clock clock;
    private final int postsPerMinute;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    /** @param postsPerMinute how many messages a workspace takes in any minute */
    public FakeLimits(Clock clock, int postsPerMinute) {
        this.clock = clock;
        this.postsPerMinute = postsPerMinute;
    }

    @Override
    public synchronized int wait(String method, String team, Map<String, String> arguments) {
        var now = clock.instant();
        var wait = Duration.ZERO;
        var rules = rules(method, team, arguments);
        for (var rule : rules) {
            var counted = counted(rule, now);
            if (counted.size() >= rule.calls()) {
                var left = Duration.between(now, counted.peekFirst().plus(rule.per()));
                wait = left.compareTo(wait) > 0 ? left : wait;
                violations.add("%s at %s: more than %d in %s".formatted(rule.counted(), now, rule.calls(), rule.per()));
            }
        }
        if (wait.isZero()) {
            rules.forEach(rule -> calls.get(rule.counted()).addLast(now));
        }
        return (int) wait.plus(SECOND).minusNanos(1).toSeconds();
    }

    /** Which limits were broken, and when; one line each time. */
    public synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    private List<Rule> rules(String method, String team, Map<String, String> arguments) {
        var all = team + " " + method;
        if (method.equals(POST)) {
            return List.of(
                    new Rule(all, postsPerMinute, MINUTE),
                    new Rule(all + " " + conversation(arguments.getOrDefault("channel", "")), 1, SECOND));
        }
        return PER_MINUTE.containsKey(method) ? List.of(new Rule(all, PER_MINUTE.get(method), MINUTE)) : List.of();
    }

    /** A user's id means the direct conversation with them. */
    private static String conversation(String channel) {
        return channel.startsWith("U") ? FakeWorkspace.directId(channel) : channel;
    }

    private Deque<Instant> counted(Rule rule, Instant now) {
        var counted = calls.computeIfAbsent(rule.counted(), any -> new ArrayDeque<>());
        while (!counted.isEmpty() && !counted.peekFirst().plus(rule.per()).isAfter(now)) {
            counted.removeFirst();
        }
        return counted;
    }
}
