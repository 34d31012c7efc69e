package dev.runway.conversations.office;

import java.time.ZoneId;

/** The offices of this store. */
public final class Offices {

    private final OfficeRecords records;

    public Offices(OfficeRecords records) {
        this.records = records;
    }

    /** @throws IllegalStateException when the number is nobody's: a key or an envelope was mixed up */
    public Office get(long office) {
        return records.findById(office)
                .orElseThrow(() -> new IllegalStateException("There is no office " + office + " in this store."));
    }

    /**
     * The store's first office, made when there is none. What people changed since is left as it is; the settings only
     * begin it.
     */
    public Office firstOrNew(String name, ZoneId zone) {
        return records.findAllByOrderById().stream()
                .findFirst()
                .orElseGet(() -> records.save(new Office(null, name, zone.getId(), Office.USUALLY_FRESH)));
    }
}
