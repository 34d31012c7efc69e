package dev.runway.core.people;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes people known to the office before they ever wrote to it alone: who is mentioned, and who acts in a channel. For
 * platforms whose direct places go by the person's own id. Safe for threads.
 */
public final class Introductions {

    private static final int MOST = 100_000;

    private final Directory directory;
    private final Set<Account> met = ConcurrentHashMap.newKeySet();

    public Introductions(Directory directory) {
        this.directory = directory;
    }

    /** To be called outside a transaction; costs nothing for whoever was met before. */
    public void meet(Account account, Profile profile) {
        if (met.contains(account)) {
            return;
        }
        if (!isReachable(account)) {
            directory.remember(alone(account, profile), Optional.of(account));
            directory.welcome(account, profile);
        }
        if (met.size() >= MOST) {
            met.clear();
        }
        met.add(account);
    }

    /** Where somebody is reached alone: the place goes by their id. */
    public static Place alone(Account account, Profile profile) {
        return new Place(account.workspace(), account.user(), Place.Kind.DIRECT, profile.name());
    }

    /** Whoever left is not reached, and stays so. */
    private boolean isReachable(Account account) {
        return directory
                .person(account)
                .filter(person -> person.left()
                        || directory.direct(person.office(), person.id()).isPresent())
                .isPresent();
    }
}
