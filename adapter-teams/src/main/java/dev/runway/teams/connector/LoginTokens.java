package dev.runway.teams.connector;

import dev.runway.core.platform.PlatformException;
import dev.runway.teams.tenant.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tokens by client credentials from Microsoft's login, {@code {login}/{tenant}/oauth2/v2.0/token}
 * (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication, single tenant). A token is kept
 * until shortly before it expires; then one thread fetches the next while the others go on with it.
 */
public final class LoginTokens implements Tokens {

    /** Before it expires: Teams' clock may differ from ours, and the login may be out of order for a while. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    /** A call takes a while: so shortly before it expires it is not used any more. */
    private static final Duration LATE = Duration.ofSeconds(30);

    /** Of a token that lasts for less, neither margin is longer than this part. */
    private static final int PART = 4;

    /** So long a failure answers for all who wait: five hundred prompts do not ask five hundred times. */
    private static final Duration FAILURE = Duration.ofSeconds(5);

    private final Login login;
    private final Clock system;
    private final Map<App, Slot> slots = new ConcurrentHashMap<>();

    /**
     * @param login Microsoft's login, {@code https://login.microsoftonline.com}, or one on this machine
     * @param secret the application's client secret
     * @throws IllegalArgumentException when the secret would travel openly
     */
    public LoginTokens(String login, String secret, Clock system) {
        this.login = new Login(login, secret);
        this.system = system;
    }

    @Override
    public String of(Tenant tenant) {
        return slot(tenant).token();
    }

    @Override
    public void refused(Tenant tenant, String token) {
        slot(tenant).drop(token);
    }

    private Slot slot(Tenant tenant) {
        return slots.computeIfAbsent(new App(tenant.workspace().id(), tenant.appId()), any -> new Slot(tenant));
    }

    /** What a token is issued to, whichever office the tenant is of. */
    private record App(String tenant, String id) {}

    /** @param renew when the next one is fetched; {@code until} when it is used no more */
    private record Held(String token, Instant renew, Instant until) {

        static Held from(Instant asked, Login.Granted granted) {
            var ends = asked.plus(granted.lasts());
            var most = granted.lasts().dividedBy(PART);
            return new Held(granted.token(), ends.minus(shorter(EARLY, most)), ends.minus(shorter(LATE, most)));
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }

    private record Failed(PlatformException failure, Instant until) {}

    /** One tenant's. */
    private final class Slot {

        private final Tenant tenant;
        private final ReentrantLock fetching = new ReentrantLock();
        private final AtomicReference<Optional<Held>> held = new AtomicReference<>(Optional.empty());
        private Optional<Failed> failed = Optional.empty();

        Slot(Tenant tenant) {
            this.tenant = tenant;
        }

        String token() {
            var now = system.instant();
            var known = held.get();
            if (known.isPresent() && now.isBefore(known.get().renew())) {
                return known.get().token();
            }
            if (known.isEmpty() || !now.isBefore(known.get().until())) {
                fetching.lock();
            } else if (!fetching.tryLock()) {
                return known.get().token();
            }
            try {
                return next();
            } finally {
                fetching.unlock();
            }
        }

        private String next() {
            var now = system.instant();
            var known = held.get();
            if (known.isPresent() && now.isBefore(known.get().renew())) {
                return known.get().token();
            }
            if (failed.isPresent() && now.isBefore(failed.get().until())) {
                return meanwhile(now, failed.get().failure());
            }
            try {
                var granted = login.token(tenant);
                held.set(Optional.of(Held.from(now, granted)));
                failed = Optional.empty();
                return granted.token();
            } catch (PlatformException failure) {
                failed = Optional.of(new Failed(failure, now.plus(FAILURE)));
                return meanwhile(now, failure);
            }
        }

        private String meanwhile(Instant now, PlatformException failure) {
            return held.get()
                    .filter(token -> now.isBefore(token.until()))
                    .map(Held::token)
                    .orElseThrow(() -> failure);
        }

        void drop(String token) {
            var known = held.get();
            if (known.isPresent() && known.get().token().equals(token)) {
                held.compareAndSet(known, Optional.empty());
            }
        }
    }
}
