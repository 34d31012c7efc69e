package dev.runway.conversations.broadcast;

import dev.runway.conversations.broadcast.RecipientRecords.Row;
import dev.runway.core.message.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Delivery reports, each read in two queries however many people there are. */
public final class Reports {

    private static final int PAGE = 500;

    private final BroadcastRecords broadcasts;
    private final RecipientRecords recipients;
    private final Links links;

    Reports(BroadcastRecords broadcasts, RecipientRecords recipients, Links links) {
        this.broadcasts = broadcasts;
        this.recipients = recipients;
        this.links = links;
    }

    /** The newest that went out. */
    Optional<Broadcast> newest(long office) {
        return broadcasts.newestSent(office);
    }

    Delivered read(Broadcast broadcast) {
        return Delivered.of(
                recipients.tallies(broadcast.office(), broadcast.id()),
                recipients.missed(broadcast.office(), broadcast.id(), ReportPage.MOST_NAMES));
    }

    Message page(Broadcast broadcast, Delivered delivered, Instant now, ZoneId zone) {
        return new ReportPage(broadcast, delivered, now, zone).of(links.csv(broadcast.office(), broadcast.id()));
    }

    public boolean exists(long office, long broadcast) {
        return broadcasts.findByOfficeAndId(office, broadcast).isPresent();
    }

    /** Everybody it was for, in the order in which they were fixed, without ever holding all of them. */
    public void each(long office, long broadcast, Consumer<Row> told) {
        List<Row> page;
        long last = 0;
        do {
            page = recipients.rows(office, broadcast, last, PAGE);
            page.forEach(told);
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }
}
