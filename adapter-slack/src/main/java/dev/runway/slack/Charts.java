package dev.runway.slack;

import com.google.gson.JsonObject;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.platform.Pause;
import dev.runway.core.platform.Pictures;
import dev.runway.core.platform.PlatformException;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.chart.Drawn;
import dev.runway.slack.chart.Uploads;
import dev.runway.slack.send.Escape;
import dev.runway.slack.send.Renderer;
import dev.runway.slack.workspace.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Shows charts the best way that a workspace takes: as Slack's own, else as a picture, else in words. What it took is
 * remembered for a day, so that the next message does not ask again, and a Slack that learns is asked again. Safe for threads.
 */
final class Charts {

    private static final Set<String> REFUSALS = Set.of("invalid_blocks", "invalid_blocks_format");
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** Slack takes a moment until it shows a new picture, and refuses it until then. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final int MOMENTS = 3;

    private enum Way {
        NATIVE,
        PICTURE,
        WORDS
    }

    private record Taken(Way way, Instant until) {}

    private final Uploads uploads;
    private final Clock system;
    private final Pause pause;
    private final Map<Workspace, Taken> taken = new ConcurrentHashMap<>();

    Charts(SlackApi api, Pictures pictures, Clock system, Pause pause) {
        this.uploads = new Uploads(api, pictures, system);
        this.system = system;
        this.pause = pause;
    }

    /** Whether Slack refused the blocks, so that nothing was said. */
    static boolean isRefusal(PlatformException failure) {
        return SlackApi.errorOf(failure).filter(REFUSALS::contains).isPresent();
    }

    static List<Part.Chart> in(Message message) {
        return message.parts().stream()
                .filter(Part.Chart.class::isInstance)
                .map(Part.Chart.class::cast)
                .toList();
    }

    /**
     * How long it may take to show so many charts.
     *
     * @param once how long the message itself takes, in one way
     */
    static Duration longest(int charts, Duration once) {
        if (charts == 0) {
            return once;
        }
        var pictures = Uploads.LONGEST.multipliedBy(charts).plus(MOMENT.multipliedBy(MOMENTS));
        return once.multipliedBy(Way.values().length + MOMENTS).plus(pictures);
    }

    /**
     * Sends a message, perhaps several times until its charts are taken.
     *
     * @param send says it with charts drawn so; when Slack refuses it, nothing of it stands
     */
    <T> T sent(Connection connection, Message message, Function<Drawn, T> send) {
        var charts = in(message);
        if (charts.isEmpty()) {
            return send.apply(Drawn.NOT);
        }
        var workspace = connection.workspace();
        boolean fit = charts.stream()
                .allMatch(chart -> Renderer.CHARTS_OF_SLACK.block(chart).isPresent());
        var best = fit ? known(workspace) : worse(known(workspace), Way.PICTURE);
        for (Way way : Way.values()) {
            if (way.compareTo(best) >= 0) {
                var shown = tried(connection, way, send);
                if (shown.isPresent()) {
                    if (fit && way != best) {
                        taken.put(workspace, new Taken(way, system.instant().plus(REMEMBERED)));
                    }
                    return shown.get().what();
                }
            }
        }
        throw new IllegalStateException("Words are refused with their own failure.");
    }

    private record Shown<T>(T what) {}

    /** Empty when it is refused, for its charts perhaps. */
    private <T> Optional<Shown<T>> tried(Connection connection, Way way, Function<Drawn, T> send) {
        var drawn = drawn(connection, way);
        int moments = way == Way.PICTURE ? MOMENTS : 0;
        while (true) {
            try {
                return Optional.of(new Shown<>(send.apply(drawn)));
            } catch (PlatformException failure) {
                if (way == Way.WORDS || !isRefusal(failure)) {
                    throw failure;
                }
            }
            if (moments-- == 0) {
                return Optional.empty();
            }
            waitAMoment();
        }
    }

    private Drawn drawn(Connection connection, Way way) {
        return switch (way) {
            case NATIVE -> Renderer.CHARTS_OF_SLACK;
            case PICTURE -> {
                var uploaded = new HashMap<Part.Chart, Optional<JsonObject>>();
                yield chart -> uploaded.computeIfAbsent(chart, one -> uploads.image(connection, one, Charts::alt));
            }
            case WORDS -> Drawn.NOT;
        };
    }

    private static String alt(String words) {
        return Escape.richText(words, Uploads.LONGEST_ALT);
    }

    private Way known(Workspace workspace) {
        var known = taken.get(workspace);
        return known == null || system.instant().isAfter(known.until()) ? Way.NATIVE : known.way();
    }

    private static Way worse(Way one, Way other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void waitAMoment() {
        try {
            pause.of(MOMENT);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw PlatformException.tryLater(SlackApi.NAME, "showing a chart", null, stopping);
        }
    }
}
