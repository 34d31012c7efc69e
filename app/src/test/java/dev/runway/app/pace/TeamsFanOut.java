package dev.runway.app.pace;

import static dev.runway.faketeams.FakeTeams.APP;
import static dev.runway.faketeams.FakeTeams.TENANT;

import dev.runway.app.database.TestDatabase;
import dev.runway.app.teams.AddressRows;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.PlatformException;
import dev.runway.faketeams.ConnectorLimits;
import dev.runway.faketeams.FakeIssuer;
import dev.runway.faketeams.FakeMessage;
import dev.runway.faketeams.FakeTeams;
import dev.runway.teams.TeamsPlatform;
import dev.runway.teams.card.Cards;
import dev.runway.teams.connector.Connector;
import dev.runway.teams.connector.LoginTokens;
import dev.runway.teams.place.Address;
import dev.runway.teams.send.Posts;
import dev.runway.teams.tenant.Tenant;
import dev.runway.teams.tenant.Tenants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fan-out through the real adapter to a Teams that enforces its limits by the same stepped clock. */
final class TeamsFanOut extends FanOut {

    static final Workspace ACME = new Workspace(1, TeamsPlatform.NAME, TENANT);

    private static final String SECRET = "a-secret";

    /** Answers go 20 ms before others when a call comes free. */
    private static final Duration STEP = Duration.ofMillis(20);

    final FakeIssuer issuer = FakeIssuer.start(clock).bot(TENANT, APP, SECRET);
    final FakeTeams teams = FakeTeams.start(clock, issuer::isBots);
    final ConnectorLimits limits = new ConnectorLimits(clock);

    private final AddressRows addresses = new AddressRows(database().jdbc(), clock);
    private final Connector connector =
            new Connector(new LoginTokens(issuer.loginUrl(), SECRET, clock), teams.url()::equals, clock);

    /** With the limits that the adapter knows of. */
    TeamsFanOut(TestDatabase.Vendor vendor) {
        this(vendor, Optional.empty());
    }

    /** @param kept what the adapter keeps instead */
    TeamsFanOut(TestDatabase.Vendor vendor, List<Limit> kept) {
        this(vendor, Optional.of(kept));
    }

    private TeamsFanOut(TestDatabase.Vendor vendor, Optional<List<Limit>> kept) {
        super(vendor, STEP);
        teams.limits(limits);
        var posts = new Posts(connector, tenants(), addresses);
        var cards = new Cards((workspace, person) -> Optional.empty());
        deliversTo(kept.map(given -> new TeamsPlatform(posts, cards, given, clock::pass))
                .orElseGet(() -> new TeamsPlatform(posts, cards, clock::pass)));
        addresses.keep(channel("19:general@thread.tacv2"), new Address("19:general@thread.tacv2", teams.url()));
    }

    private static Tenants tenants() {
        var acme = new Tenant(ACME, APP);
        return new Tenants() {
            @Override
            public Optional<Tenant> ofId(String id) {
                return Optional.of(acme).filter(any -> id.equals(TENANT));
            }

            @Override
            public Tenant of(Workspace workspace) {
                return ofId(workspace.id())
                        .orElseThrow(() -> PlatformException.tellAnAdministrator("Teams", "finding a tenant", null));
            }
        };
    }

    /** A channel with the bot in it. */
    Place channel(String id) {
        return new Place(ACME, teams.channel(id, "General"), Place.Kind.CHANNEL, "#General");
    }

    /** A thread that a person has begun there. */
    Place thread(Place channel, String by) {
        var root = teams.says(channel.ref(), by, "How are we?");
        return new Place(channel.workspace(), channel.ref() + ";messageid=" + root, channel.kind(), channel.name());
    }

    /** So many people who have the app, to none of whom anything was said yet. */
    List<Place> strangers(int people) {
        var places = new ArrayList<Place>();
        for (int number = 0; number < people; number++) {
            var user = teams.user("29:%05d".formatted(number), "Person " + number, "");
            teams.install(user);
            places.add(new Place(ACME, user, Place.Kind.DIRECT, "Person " + number));
        }
        return places;
    }

    /** So many people who have written to the bot, so that their conversations are known. */
    List<Place> people(int people) {
        var places = strangers(people);
        places.forEach(this::writes);
        return places;
    }

    private void writes(Place person) {
        var conversation = teams.direct(person.ref());
        teams.says(conversation, person.ref(), "hello");
        addresses.keep(person, new Address(conversation, teams.url()));
    }

    @Override
    List<String> said(Place person) {
        return teams.messages(teams.direct(person.ref())).stream()
                .filter(message -> message.from().equals(FakeTeams.BOT))
                .map(FakeMessage::summary)
                .toList();
    }

    @Override
    List<String> violations() {
        return limits.violations();
    }

    @Override
    int calls() {
        return teams.calls().size();
    }

    @Override
    public void close() {
        super.close();
        connector.close();
        teams.close();
        issuer.close();
    }
}
