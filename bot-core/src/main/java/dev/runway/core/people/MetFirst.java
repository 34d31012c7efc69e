package dev.runway.core.people;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.Reply;
import dev.runway.core.platform.Traced;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The same inbox, for people who are known first: whoever acts in a channel can be written to alone from then on, and whoever
 * was welcomed by a guess, while the platform could not be asked, is known by name, address and zone once it can. What goes wrong
 * with that is logged, holds up nothing, and is tried again when they act next. Safe for threads.
 */
public final class MetFirst implements Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(MetFirst.class);
    private static final int MOST = 50_000;

    /** Whoever writes from several platforms is called as the last of them says, and another node may have heard the others. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Inbox inbox;
    private final Introductions introductions;
    private final BiFunction<Account, Profile, Optional<Profile>> sure;
    private final Supplier<UUID> ids;
    private final Clock system;
    private final Map<Account, Told> told = new ConcurrentHashMap<>();

    private record Told(Profile profile, Instant when) {}

    /**
     * @param sure what the platform says of an account, without asking it; what it leaves open is as given; empty for a guess
     * @param ids of events that no platform sent
     * @param system what nothing moves
     */
    public MetFirst(
            Inbox inbox,
            Introductions introductions,
            BiFunction<Account, Profile, Optional<Profile>> sure,
            Supplier<UUID> ids,
            Clock system) {
        this.inbox = inbox;
        this.introductions = introductions;
        this.sure = sure;
        this.ids = ids;
        this.system = system;
    }

    @Override
    public Reply receive(Incoming incoming) {
        if (isSomebodys(incoming)) {
            try {
                meet(incoming.envelope());
            } catch (RuntimeException failure) {
                LOG.warn("Somebody could not be made known, which is tried again: {}.", Traced.of(failure));
            }
        }
        return inbox.receive(incoming);
    }

    private void meet(Envelope envelope) {
        var account = envelope.account();
        var known = sure.apply(account, envelope.profile());
        known.filter(profile -> !isTold(account, profile)).ifPresent(profile -> tell(envelope, profile));
        if (!envelope.place().isDirect()) {
            introductions.meet(account, known.orElseGet(envelope::profile));
        }
    }

    private boolean isTold(Account account, Profile profile) {
        var last = told.get(account);
        return last != null
                && last.profile().equals(profile)
                && system.instant().isBefore(last.when().plus(AGAIN));
    }

    /**
     * Another process may have welcomed them by a guess, so the first that this one knows of somebody is told in any case: who
     * is nobody's news is let go of. The platform's answer may have come after the event was read, which then welcomes them as it
     * was read: it is told once more next time.
     */
    private void tell(Envelope of, Profile profile) {
        var alone = Introductions.alone(of.account(), profile);
        inbox.receive(
                new Incoming.ProfileChanged(new Envelope("known:" + ids.get(), of.account(), profile, alone), true));
        if (profile.equals(of.profile())) {
            if (told.size() >= MOST) {
                told.clear();
            }
            told.put(of.account(), new Told(profile, system.instant()));
        }
    }

    private static boolean isSomebodys(Incoming incoming) {
        return !(incoming instanceof Incoming.Removed
                || incoming instanceof Incoming.RosterChanged
                || incoming instanceof Incoming.ProfileChanged);
    }
}
