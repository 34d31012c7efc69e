package dev.runway.conversations.broadcast;

import dev.runway.conversations.checkin.Keys;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.inbox.Transactions;
import dev.runway.core.inbox.Turn;
import dev.runway.core.inbox.Visits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a broadcast going, and tells whoever sent it how it goes: again and again until everybody's delivery has come to an end.
 * Once all is handed over, it looks the more rarely the longer it takes. Run twice, or by a node that takes over, it goes on where it was.
 */
final class BroadcastJob implements Agenda.Job {

    static final String NAME = "broadcast";

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATE = Duration.ofMinutes(1);
    /** How long a report stands before it changes, unless it is the last one. */
    private static final Duration CALM = Duration.ofSeconds(5);

    private final Sending sending;
    private final BroadcastRecords broadcasts;
    private final Reports reports;
    private final Visits visits;
    private final Transactions transactions;
    private final Agenda agenda;
    private final Clock clock;

    /** @param clock the office's */
    BroadcastJob(
            Sending sending,
            BroadcastRecords broadcasts,
            Reports reports,
            Visits visits,
            Transactions transactions,
            Agenda agenda,
            Clock clock) {
        this.sending = sending;
        this.broadcasts = broadcasts;
        this.reports = reports;
        this.visits = visits;
        this.transactions = transactions;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    static String key(Broadcast broadcast) {
        return Keys.of(broadcast.office(), broadcast.id());
    }

    @Override
    public void run(String key, Instant due) {
        long office = Keys.number(key, 0);
        long id = Keys.number(key, 1);
        boolean more = true;
        while (more) {
            more = sending.handOver(office, id) || sending.cancelSome(office, id);
        }
        var sender = broadcasts.findByOfficeAndId(office, id).map(Broadcast::sender);
        boolean told =
                sender.isPresent() && visits.with(office, sender.get(), turn -> look(office, id, Optional.of(turn)));
        if (!told) {
            transactions.run(() -> look(office, id, Optional.empty()));
        }
    }

    /** @param turn with whoever sent it, where they can be told */
    private boolean look(long office, long id, Optional<Turn> turn) {
        var held = broadcasts
                .hold(office, id)
                .filter(broadcast -> broadcast.state().isUnderWay());
        if (held.isEmpty()) {
            return false;
        }
        var now = clock.instant();
        var delivered = reports.read(held.get());
        var after = sending.endedIfDone(held.get(), delivered);
        turn.ifPresent(visit -> tell(visit, after, delivered, now));
        if (after.state().isUnderWay()) {
            agenda.put(NAME, key(after), now.plus(wait(after, now)));
        }
        return true;
    }

    private void tell(Turn turn, Broadcast broadcast, Delivered delivered, Instant now) {
        boolean over = !broadcast.state().isUnderWay();
        boolean calm = !now.isBefore(broadcast.told().plus(CALM)) && delivered.ended() != broadcast.shown();
        if (broadcast.shownWhere().isPresent() && (over || calm)) {
            var page = reports.page(broadcast, delivered, now, turn.person().zone());
            turn.replace(broadcast.shownWhere().get(), page, broadcast.cause());
            broadcasts.save(broadcast.told(now, (int) delivered.ended()));
        }
    }

    private Duration wait(Broadcast broadcast, Instant now) {
        if (!sending.isHandedOver(broadcast)) {
            return SOON;
        }
        var some = Duration.between(broadcast.began(), now).dividedBy(8);
        return some.compareTo(SOON) < 0 ? SOON : some.compareTo(LATE) > 0 ? LATE : some;
    }
}
