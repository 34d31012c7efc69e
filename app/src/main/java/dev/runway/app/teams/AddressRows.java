package dev.runway.app.teams;

import dev.runway.app.store.Stored;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.teams.place.Address;
import dev.runway.teams.place.Addresses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where the places are, in the store. What was read or written a short while ago is believed without asking: another node may
 * have learnt better since, and is heard of after that while. Safe for threads, and on several nodes at once.
 */
public final class AddressRows implements Addresses {

    private static final Duration BELIEVED = Duration.ofMinutes(10);
    private static final int REMEMBERED = 20_000;
    private static final String OF_PLACE = " where ref = ? and workspace = ? and office = ?";

    /** Not by {@code greatest}: databases differ in what that makes of null. */
    private static final String LATER = "case when invited_at is null"
            + " or invited_at < cast(? as timestamp with time zone)"
            + " then cast(? as timestamp with time zone) else invited_at end";

    private final JdbcClient jdbc;
    private final Clock system;
    private final Map<Key, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param system what nothing moves */
    public AddressRows(JdbcClient jdbc, Clock system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    /** A place's name may change; where it is does not depend on it. */
    private record Key(Workspace workspace, String ref) {
        static Key of(Place place) {
            return new Key(place.workspace(), Stored.text(place.ref()));
        }
    }

    private record Known(Address address, Instant until) {}

    @Override
    public Optional<Address> of(Place place) {
        var key = Key.of(place);
        return believed(key).or(() -> read(key));
    }

    @Override
    public Optional<String> service(Place place) {
        return jdbc.sql("select service from teams_conversation where workspace = ? and office = ?"
                        + " order by named_at desc limit 1")
                .params(place.workspace().id(), place.workspace().office())
                .query(String.class)
                .optional();
    }

    @Override
    public void keep(Place place, Address address) {
        var key = Key.of(place);
        var clean = new Address(Stored.text(address.conversation()), Stored.text(address.service()));
        if (!of(place).filter(clean::equals).isPresent()) {
            write(key, clean, null);
            onceCommitted(() -> believe(key, clean));
        }
    }

    @Override
    public void invited(Place place, Address address, Instant at) {
        var key = Key.of(place);
        var clean = new Address(Stored.text(address.conversation()), Stored.text(address.service()));
        write(key, clean, at);
        onceCommitted(() -> believe(key, clean));
    }

    @Override
    public boolean isInvitedAfter(Place place, Instant then) {
        var key = Key.of(place);
        return jdbc.sql("select count(*) from teams_conversation" + OF_PLACE + " and invited_at > ?")
                        .params(key.ref(), key.workspace().id(), key.workspace().office(), Stored.at(then))
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void forget(Place place) {
        var key = Key.of(place);
        disbelieve(key);
        jdbc.sql("delete from teams_conversation" + OF_PLACE)
                .params(key.ref(), key.workspace().id(), key.workspace().office())
                .update();
        onceCommitted(() -> disbelieve(key));
    }

    private Optional<Address> read(Key key) {
        var found = jdbc.sql("select conversation, service from teams_conversation" + OF_PLACE)
                .params(key.ref(), key.workspace().id(), key.workspace().office())
                .query((row, number) -> new Address(row.getString(1), row.getString(2)))
                .optional();
        found.ifPresent(address -> onceCommitted(() -> believeUnlessNewer(key, address)));
        return found;
    }

    /**
     * Whoever is first inserts; on both databases the other waits for that one's commit, and then updates.
     *
     * @param invited null where it is not told; what is kept of it stays then, and so does what is later: Teams may tell the
     *     older one again
     */
    private void write(Key key, Address address, Instant invited) {
        var now = Stored.at(system.instant());
        var brought = invited == null ? null : Stored.at(invited);
        int begun = jdbc.sql("insert into teams_conversation (ref, workspace, office, conversation, service, named_at,"
                        + " invited_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        key.ref(),
                        key.workspace().id(),
                        key.workspace().office(),
                        address.conversation(),
                        address.service(),
                        now,
                        brought)
                .update();
        if (begun == 0) {
            jdbc.sql("update teams_conversation set conversation = ?, service = ?, named_at = ?, invited_at = " + LATER
                            + OF_PLACE)
                    .params(
                            address.conversation(),
                            address.service(),
                            now,
                            brought,
                            brought,
                            key.ref(),
                            key.workspace().id(),
                            key.workspace().office())
                    .update();
        }
    }

    /** What is rolled back was never known. */
    private static void onceCommitted(Runnable then) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    then.run();
                }
            });
        } else {
            then.run();
        }
    }

    private Optional<Address> believed(Key key) {
        synchronized (known) {
            return Optional.ofNullable(known.get(key))
                    .filter(one -> system.instant().isBefore(one.until()))
                    .map(Known::address);
        }
    }

    private void believe(Key key, Address address) {
        synchronized (known) {
            known.put(key, new Known(address, system.instant().plus(BELIEVED)));
        }
    }

    /** What was written while we read is newer. */
    private void believeUnlessNewer(Key key, Address address) {
        synchronized (known) {
            if (believed(key).isEmpty()) {
                believe(key, address);
            }
        }
    }

    private void disbelieve(Key key) {
        synchronized (known) {
            known.remove(key);
        }
    }
}
