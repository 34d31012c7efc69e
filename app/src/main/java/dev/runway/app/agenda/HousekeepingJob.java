package dev.runway.app.agenda;

import dev.runway.app.store.Housekeeping;
import dev.runway.core.agenda.Agenda;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets every night what nobody asks for any more: events that no platform sends again, deliveries older than anybody has to
 * prove, and the queues of places and threads that none is remembered of.
 */
public final class HousekeepingJob implements Agenda.Job {

    public static final String NAME = "housekeeping";

    private static final Logger LOG = LoggerFactory.getLogger(HousekeepingJob.class);
    private static final String KEY = "nightly";
    private static final LocalTime AT = LocalTime.of(3, 0);
    private static final Duration EVENTS = Duration.ofDays(7);
    private static final Duration DELIVERIES = Duration.ofDays(400);

    private final Housekeeping housekeeping;
    private final Agenda agenda;
    private final Clock office;
    private final Clock system;
    private final ZoneId zone;

    public HousekeepingJob(Housekeeping housekeeping, Agenda agenda, Clock office, Clock system, ZoneId zone) {
        this.housekeeping = housekeeping;
        this.agenda = agenda;
        this.office = office;
        this.system = system;
        this.zone = zone;
    }

    /** Plans the next night; the same however often it is said. */
    public void plan() {
        var now = office.instant().atZone(zone);
        var today = now.with(AT);
        agenda.put(NAME, KEY, (today.isAfter(now) ? today : today.plusDays(1)).toInstant());
    }

    @Override
    public String name() {
        return NAME;
    }

    /** What is stored of events and deliveries bears the system's time, so their age is read on that clock. */
    @Override
    public void run(String key, Instant due) {
        plan();
        var now = system.instant();
        int events = housekeeping.forgetSeen(now.minus(EVENTS));
        int deliveries = housekeeping.forgetDelivered(now.minus(DELIVERIES));
        int destinations = housekeeping.forgetDestinations(now);
        LOG.info("Housekeeping forgot {} events, {} deliveries and {} queues.", events, deliveries, destinations);
    }
}
