package dev.runway.conversations.office;

import dev.runway.core.inbox.TurnLock;
import java.time.ZoneId;
import java.util.Optional;

/** The offices of this store. */
public final class Offices {

    /** Held while an office begins: there is no row yet that two nodes could wait for. */
    private static final long NOBODY = 0;

    private final OfficeRecords records;
    private final TurnLock lock;

    public Offices(OfficeRecords records, TurnLock lock) {
        this.records = records;
        this.lock = lock;
    }

    /** @throws IllegalStateException when the number is nobody's: a key or an envelope was mixed up */
    public Office get(long office) {
        return records.findById(office)
                .orElseThrow(() -> new IllegalStateException("There is no office " + office + " in this store."));
    }

    /**
     * The store's first office, made when there is none, once on all nodes together; inside a transaction. What people
     * changed since is left as it is: the settings only begin it.
     */
    public Office firstOrNew(String name, ZoneId zone) {
        return first().orElseGet(() -> {
            lock.hold(NOBODY, NOBODY);
            return first().orElseGet(() -> records.save(new Office(null, name, zone.getId(), Office.USUALLY_FRESH)));
        });
    }

    /** @param days for how long an answer counts as fresh */
    public void callFreshFor(Office office, int days) {
        records.setFreshDays(office.id(), days);
    }

    private Optional<Office> first() {
        return records.findAllByOrderById().stream().findFirst();
    }
}
