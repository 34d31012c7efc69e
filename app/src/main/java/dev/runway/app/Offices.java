package dev.runway.app;

import dev.runway.conversations.Records;
import dev.runway.conversations.office.Office;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The offices of the store, as what connects a platform asks for them. */
final class Offices {

    private Offices() {}

    /** Whose every workspace is, for as long as a store has one office. */
    static long first(Records records) {
        return records.offices().findAllByOrderById().stream()
                .map(Office::id)
                .findFirst()
                .orElseThrow();
    }

    static ZoneId zone(Records records, long office) {
        return records.offices().findById(office).map(Office::zoneId).orElse(ZoneOffset.UTC);
    }
}
