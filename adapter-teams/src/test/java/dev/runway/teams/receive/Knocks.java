package dev.runway.teams.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Form.FormPart;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Reply;
import dev.runway.faketeams.Activities;
import dev.runway.faketeams.Activities.Channel;
import dev.runway.faketeams.Activities.User;
import dev.runway.faketeams.FakeIssuer;
import dev.runway.faketeams.FakeTeams;
import dev.runway.teams.TeamsPlatform;
import dev.runway.teams.card.Cards;
import dev.runway.teams.connector.Connector;
import dev.runway.teams.connector.LoginTokens;
import dev.runway.teams.people.ConnectorRoster;
import dev.runway.teams.people.TeamsChannels;
import dev.runway.teams.people.TeamsPeople;
import dev.runway.teams.place.Address;
import dev.runway.teams.place.Addresses;
import dev.runway.teams.send.Posts;
import dev.runway.teams.tenant.Tenant;
import dev.runway.teams.tenant.Tenants;
import dev.runway.teams.token.ServiceHosts;
import dev.runway.testkit.ManualClock;
import dev.runway.testkit.store.MemoryStore;
import dev.runway.testkit.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is behind the door, between a fake Teams and an inbox that writes down what it hears. What is to be done afterwards is done
 * at once. Activities are read as the door reads them.
 */
final class Knocks implements AutoCloseable {

    static final Workspace ACME = new Workspace(7, TeamsPlatform.NAME, FakeTeams.TENANT);
    static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    static final User ANA = new User("29:ana", "Ana Lima", "11111111-2222-3333-4444-555555555555", "Europe/Lisbon");
    static final User WEI = new User("29:wei", "Wei Chen", "66666666-7777-8888-9999-000000000000", "Asia/Singapore");
    static final String TEAM = "19:payments@thread.tacv2";
    static final Channel GENERAL = new Channel(TEAM, "General", TEAM, "Payments");
    static final Channel PORTFOLIO = new Channel("19:portfolio@thread.tacv2", "Portfolio", TEAM, "Payments");
    static final String GROUP = "19:group@thread.v2";
    static final Account ANAS = new Account(ACME, ANA.id());
    static final Place ALONE = new Place(ACME, ANA.id(), Place.Kind.DIRECT, "Ana Lima");
    static final Place CHANNEL = new Place(ACME, PORTFOLIO.id(), Place.Kind.CHANNEL, "#Portfolio");

    private static final String SECRET = "s3cret~of.the-app";

    final ManualClock clock = new ManualClock();
    final FakeIssuer issuer = FakeIssuer.start(clock).bot(FakeTeams.TENANT, FakeTeams.APP, SECRET);
    final FakeTeams teams = FakeTeams.start(clock, issuer::isBots);
    final Activities activities = new Activities(FakeTeams.APP, FakeTeams.TENANT, teams.url(), clock);
    final Store store = MemoryStore.empty();
    final List<Incoming> heard = new CopyOnWriteArrayList<>();
    final List<Duration> waited = new ArrayList<>();
    final Kept addresses = new Kept();
    final TeamsPeople people;
    final Connector connector;
    final TeamsPlatform platform;

    /** What the inbox replies; a test puts another in its stead. */
    Function<Incoming, Reply> replies = incoming -> Reply.nothing();

    Executor afterwards = Runnable::run;

    private final Supplier<Turns> process;
    private Turns turns;

    Knocks() {
        for (var person : List.of(ANA, WEI)) {
            teams.user(person.id(), person.name(), person.name().split(" ")[0] + "@Acme.example");
            teams.install(person.id());
            teams.says(teams.direct(person.id()), person.id(), "hello");
        }
        teams.channel(GENERAL.id(), "General", ANA.id(), WEI.id());
        teams.channel(PORTFOLIO.id(), "Portfolio", ANA.id(), WEI.id());
        teams.group(GROUP, ANA.id(), WEI.id());
        teams.team(TEAM, "Payments", Map.of(PORTFOLIO.id(), "Portfolio"));
        var tenants = new OneTenant();
        connector = new Connector(
                new LoginTokens(issuer.loginUrl(), SECRET, clock),
                ServiceHosts.of(List.of(teams.url()))::allows,
                clock);
        var posts = new Posts(connector, tenants, addresses);
        var cards = new Cards((workspace, person) -> Optional.empty());
        platform = new TeamsPlatform(posts, cards, List.of(), wait -> {});
        var roster = new ConnectorRoster(connector);
        people = new TeamsPeople(roster, store.directory(), office -> LISBON, clock, Runnable::run);
        process = () -> new Turns(
                incoming -> {
                    heard.add(incoming);
                    return replies.apply(incoming);
                },
                new Turns.Neighbours(
                        tenants,
                        addresses,
                        people,
                        new TeamsChannels(roster, store.directory(), clock, Runnable::run),
                        cards,
                        posts,
                        waited::add),
                clock,
                work -> afterwards.execute(work));
        restarts();
    }

    /** Another process, which knows what was stored. */
    void restarts() {
        turns = process.get();
    }

    /** As the door reads it, and answers it. */
    Ack sends(ObjectNode body) {
        return take(activity(body.toString()));
    }

    Ack take(Activity activity) {
        var ack = turns.take(activity);
        ack.next().run();
        return ack;
    }

    static Activity activity(String json) {
        return ActivityReader.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    /** What is heard of it. */
    Incoming hears(ObjectNode body) {
        sends(body);
        return heard.get(heard.size() - 1);
    }

    Ack replied(Reply reply, ObjectNode body) {
        replies = incoming -> incoming instanceof Incoming.FormNotShown ? Reply.nothing() : reply;
        return sends(body);
    }

    /** The invoke's answer. */
    static JsonNode answer(Ack ack) {
        return ack.body().orElseThrow();
    }

    static Form form(Field... fields) {
        return new Form(
                "dialog",
                "run-1",
                "Intake",
                java.util.Arrays.stream(fields)
                        .map(field -> (FormPart) new FormPart.Asked(field))
                        .toList(),
                "Send");
    }

    static Field field(String name, String... values) {
        return new Field(
                name, "What is the " + name + "?", "", Field.Kind.TEXT, List.of(), List.of(values), true, false, "");
    }

    private static final class OneTenant implements Tenants {

        private final Tenant tenant = new Tenant(ACME, FakeTeams.APP);

        @Override
        public Optional<Tenant> ofId(String id) {
            return Optional.of(tenant).filter(known -> FakeTeams.TENANT.equalsIgnoreCase(id));
        }

        @Override
        public Tenant of(Workspace workspace) {
            return ofId(workspace.id())
                    .orElseThrow(
                            () -> PlatformException.tellAnAdministrator(Connector.NAME, "looking up a tenant", null));
        }
    }

    /** Where places are, in this process alone. */
    static final class Kept implements Addresses {

        final Map<String, Address> all = new ConcurrentHashMap<>();
        private final Map<String, Instant> invited = new ConcurrentHashMap<>();

        @Override
        public Optional<Address> of(Place place) {
            return Optional.ofNullable(all.get(place.ref()));
        }

        @Override
        public Optional<String> service(Place place) {
            return all.values().stream().map(Address::service).findFirst();
        }

        @Override
        public void keep(Place place, Address address) {
            all.put(place.ref(), address);
        }

        @Override
        public void invited(Place place, Address address, Instant at) {
            keep(place, address);
            invited.put(place.ref(), at);
        }

        @Override
        public boolean isInvitedAfter(Place place, Instant then) {
            return invited.getOrDefault(place.ref(), Instant.MIN).isAfter(then);
        }

        @Override
        public void forget(Place place) {
            invited.remove(place.ref());
            all.remove(place.ref());
        }
    }

    @Override
    public void close() {
        connector.close();
        teams.close();
        issuer.close();
    }
}
