package dev.runway.faketeams;

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
 * Says which calls of the connector come too soon, and remembers them. The numbers are those of
 * learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit: a conversation takes 7 calls in any second, 8 in any two, 60
 * in any thirty and 1,800 in any hour; a tenant takes 30 in any second, of whatever kind. What is refused is not counted. By a
 * clock that is handed in.
 */
public final class ConnectorLimits implements FakeTeams.Gate {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int OF_A_TENANT = 30;

    private static final Map<Duration, Integer> OF_A_CONVERSATION =
            Map.of(SECOND, 7, Duration.ofSeconds(2), 8, Duration.ofSeconds(30), 60, Duration.ofHours(1), 1_800);

    private record Rule(String counted, int calls, Duration per) {}

    private final Clock clock;
    private final Map<Rule, Deque<Instant>> calls = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    public ConnectorLimits(Clock clock) {
        this.clock = clock;
    }

    /** Of what is no message the tenant alone keeps count. */
    @Override
    public int wait(FakeCall call) {
        return wait(FakeTeams.TENANT, call.kind().isSaying() ? call.conversation() : "");
    }

    /**
     * Counts a call, or refuses it.
     *
     * @param conversation with its thread, if it has one: a channel's threads are one conversation here; empty for a call that
     *     is about none, such as beginning one
     * @return after how many whole seconds to come again, or 0 to let it through
     */
    public synchronized int wait(String tenant, String conversation) {
        var now = clock.instant();
        var wait = Duration.ZERO;
        var rules = rules(tenant, conversation);
        for (var rule : rules) {
            var counted = counted(rule, now);
            if (counted.size() >= rule.calls()) {
                var left = Duration.between(now, counted.peekFirst().plus(rule.per()));
                wait = left.compareTo(wait) > 0 ? left : wait;
                violations.add("%s at %s: more than %d in %s".formatted(rule.counted(), now, rule.calls(), rule.per()));
            }
        }
        if (wait.isZero()) {
            rules.forEach(rule -> counted(rule, now).addLast(now));
        }
        return (int) wait.plus(SECOND).minusNanos(1).toSeconds();
    }

    /** Which limits were broken, and when; one line each time. */
    public synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    private static List<Rule> rules(String tenant, String conversation) {
        var rules = new ArrayList<Rule>();
        rules.add(new Rule(tenant, OF_A_TENANT, SECOND));
        if (!conversation.isEmpty()) {
            var whole = tenant + " " + conversation.split(";", 2)[0];
            OF_A_CONVERSATION.forEach((per, calls) -> rules.add(new Rule(whole, calls, per)));
        }
        return rules;
    }

    private Deque<Instant> counted(Rule rule, Instant now) {
        var counted = calls.computeIfAbsent(rule, any -> new ArrayDeque<>());
        while (!counted.isEmpty() && !counted.peekFirst().plus(rule.per()).isAfter(now)) {
            counted.removeFirst();
        }
        return counted;
    }
}
