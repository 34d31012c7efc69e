package dev.runway.teams;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.PlatformException;
import dev.runway.faketeams.FakeIssuer;
import dev.runway.faketeams.FakeTeams;
import dev.runway.teams.card.Cards;
import dev.runway.teams.connector.Connector;
import dev.runway.teams.connector.LoginTokens;
import dev.runway.teams.place.Address;
import dev.runway.teams.place.Addresses;
import dev.runway.teams.send.Posts;
import dev.runway.teams.tenant.Tenant;
import dev.runway.teams.tenant.Tenants;
import dev.runway.teams.token.ServiceHosts;
import dev.runway.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The real adapter against a fake Teams with its login, with Ana, Wei and the channel #portfolio; Ana is number 7 of the
 * directory. Time passes when something pauses.
 */
final class TeamsStage implements AutoCloseable {

    static final long ANA = 7;
    static final String SECRET = "s3cret~of.the-app";

    final ManualClock clock = new ManualClock();
    final FakeIssuer issuer = FakeIssuer.start(clock).bot(FakeTeams.TENANT, FakeTeams.APP, SECRET);
    final FakeTeams fake = FakeTeams.start(clock, issuer::isBots);
    final Workspace workspace = new Workspace(1, TeamsPlatform.NAME, FakeTeams.TENANT);
    final Tenant tenant = new Tenant(workspace, FakeTeams.APP);
    final Seen addresses = new Seen();
    final LoginTokens tokens = new LoginTokens(issuer.loginUrl(), SECRET, clock);
    final Connector connector = new Connector(tokens, ServiceHosts.of(List.of(fake.url()))::allows, clock);
    final List<Duration> pauses = new ArrayList<>();
    final Posts posts = new Posts(connector, new OneTenant(), addresses);
    final TeamsPlatform platform;
    final Account ana;
    final Account wei;
    final Place channel;
    Runnable onPause = () -> {};

    TeamsStage() {
        this(new Cards((where, person) ->
                person == ANA && where.id().equals(FakeTeams.TENANT) ? Optional.of("29:ana") : Optional.empty()));
    }

    TeamsStage(Cards cards) {
        ana = new Account(workspace, fake.user("29:ana", "Ana Lima", "ana@example.org"));
        wei = new Account(workspace, fake.user("29:wei", "Wei Chen", "wei@example.org"));
        fake.install(ana.user());
        fake.install(wei.user());
        var id = fake.channel("19:portfolio@thread.tacv2", "Portfolio", ana.user(), wei.user());
        channel = new Place(workspace, id, Place.Kind.CHANNEL, "#portfolio");
        addresses.keep(channel, new Address(id, fake.url()));
        platform = new TeamsPlatform(posts, cards, List.of(), this::paused);
    }

    private void paused(Duration wait) {
        pauses.add(wait);
        clock.pass(wait);
        onPause.run();
    }

    Place direct(Account account) {
        return platform.directPlace(account);
    }

    private final class OneTenant implements Tenants {
        @Override
        public Optional<Tenant> ofId(String id) {
            return Optional.of(tenant).filter(known -> known.workspace().id().equalsIgnoreCase(id));
        }

        @Override
        public Tenant of(Workspace known) {
            return ofId(known.id())
                    .orElseThrow(
                            () -> PlatformException.tellAnAdministrator(Connector.NAME, "looking up a tenant", null));
        }
    }

    /** What was seen of places, in this process alone. */
    static final class Seen implements Addresses {

        final Map<String, Address> kept = new ConcurrentHashMap<>();

        @Override
        public Optional<Address> of(Place place) {
            return Optional.ofNullable(kept.get(place.ref()));
        }

        @Override
        public Optional<String> service(Place place) {
            return kept.values().stream().map(Address::service).findFirst();
        }

        @Override
        public void keep(Place place, Address address) {
            kept.put(place.ref(), address);
        }

        @Override
        public void invited(Place place, Address address, Instant at) {
            keep(place, address);
        }

        @Override
        public boolean isInvitedAfter(Place place, Instant then) {
            return false;
        }

        @Override
        public void forget(Place place) {
            kept.remove(place.ref());
        }
    }

    @Override
    public void close() {
        connector.close();
        fake.close();
        issuer.close();
    }
}
