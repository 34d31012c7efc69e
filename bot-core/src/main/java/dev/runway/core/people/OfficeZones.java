package dev.runway.core.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/** The offices' zones, remembered for a while: asked for outside the turn, where another look into the store would cost most. */
public final class OfficeZones {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Entry(ZoneId zone, Instant until) {}

    private final LongFunction<ZoneId> ask;
    private final Clock system;
    private final Map<Long, Entry> entries = new ConcurrentHashMap<>();

    public OfficeZones(LongFunction<ZoneId> ask, Clock system) {
        this.ask = ask;
        this.system = system;
    }

    /** Nobody waits for another's look into the store, who may himself be waiting for a connection to it. */
    public ZoneId of(long office) {
        var now = system.instant();
        var known = entries.get(office);
        if (known != null && now.isBefore(known.until())) {
            return known.zone();
        }
        var zone = ask.apply(office);
        entries.put(office, new Entry(zone, now.plus(FRESH)));
        return zone;
    }
}
