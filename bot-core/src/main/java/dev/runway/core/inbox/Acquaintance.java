package dev.runway.core.inbox;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.platform.Incoming.Envelope;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose turn it is, under their lock. The person is read after the lock is held, or two quick messages would each write back
 * what the other had not seen. Whom an account belongs to is remembered as a guess only, to save a statement.
 */
final class Acquaintance {

    private static final int MOST = 100_000;

    private final Directory directory;
    private final Map<Account, Long> guesses = new ConcurrentHashMap<>();
    private final Set<Account> met = ConcurrentHashMap.newKeySet();

    Acquaintance(Directory directory) {
        this.directory = directory;
    }

    Person held(Envelope envelope, Held held) {
        var account = envelope.account();
        var guess = guesses.get(account);
        if (guess != null) {
            held.hold(guess);
            var person = directory.person(account).filter(found -> found.id() == guess);
            if (person.isPresent()) {
                return person.get();
            }
        }
        var welcomed = directory.welcome(account, envelope.profile());
        held.hold(welcomed.id());
        if (guesses.size() >= MOST) {
            guesses.clear();
        }
        guesses.put(account, welcomed.id());
        return directory.person(account).orElseThrow();
    }

    /** Whether nothing that this process committed has met that account. */
    boolean isNew(Account account) {
        return !met.contains(account);
    }

    /** To be called once a turn in which it was met is committed. */
    void met(Account account) {
        if (met.size() >= MOST) {
            met.clear();
        }
        met.add(account);
    }
}
