package dev.runway.teams.receive;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.teams.people.Channels;
import dev.runway.teams.people.People;
import dev.runway.teams.people.Told;
import dev.runway.teams.place.Address;
import dev.runway.teams.place.Addresses;
import dev.runway.teams.send.Posts;
import dev.runway.teams.tenant.Tenant;
import dev.runway.teams.tenant.Tenants;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Who did something, and where, as the core knows it; where that is at Teams is kept. */
final class Senders {

    /** Looking somebody up is a call to Teams; a text full of mentions must not hold up its own answer. */
    static final int MOST_NAMES = 10;

    private final Tenants tenants;
    private final Addresses addresses;
    private final People people;
    private final Channels channels;

    Senders(Tenants tenants, Addresses addresses, People people, Channels channels) {
        this.tenants = tenants;
        this.addresses = addresses;
        this.people = people;
        this.channels = channels;
    }

    /** Whose it is; empty when that is not ours, or when it names two: then somebody else's ids stand in it. */
    Optional<Tenant> tenant(Payload payload) {
        var named = payload.tenants();
        return named.stream()
                .findFirst()
                .filter(first -> named.stream().allMatch(first::equalsIgnoreCase))
                .flatMap(tenants::ofId);
    }

    static boolean isUs(Tenant tenant, String id) {
        return id.equals(tenant.bot());
    }

    /** What a person did, where they did it; empty when it was no person, or nowhere. */
    Optional<Envelope> envelope(Tenant tenant, Payload payload, String event) {
        return payload.person()
                .filter(any -> payload.conversation().isPresent())
                .flatMap(user -> {
                    var profile = profile(tenant, payload, user);
                    return place(tenant, payload, user, profile.name())
                            .map(place -> new Envelope(
                                    event,
                                    new Account(tenant.workspace(), user),
                                    profile,
                                    place,
                                    thread(payload, place)));
                });
    }

    private Profile profile(Tenant tenant, Payload payload, String user) {
        return people.profile(tenant, met(payload), new Told(user, payload.personsName(), payload.zone()));
    }

    private Optional<Place> place(Tenant tenant, Payload payload, String user, String name) {
        return payload.isPersonal() ? Optional.of(direct(tenant, user, name)) : shared(tenant, payload);
    }

    static Place direct(Tenant tenant, String user, String name) {
        return Posts.alone(new Account(tenant.workspace(), user), name);
    }

    /** A group chat or a channel; empty in a conversation of one person, and where none is named. */
    Optional<Place> shared(Tenant tenant, Payload payload) {
        return payload.scope().flatMap(scope -> payload.place().flatMap(id -> switch (scope) {
            case PERSONAL -> Optional.empty();
            case GROUP -> Optional.of(channels.group(tenant, id, payload.topic()));
            case CHANNEL -> Optional.of(channel(tenant, payload, id));
        }));
    }

    /** A channel of the team that the activity is about, which may be another one than that where Teams says so. */
    Place channel(Tenant tenant, Payload payload, String id) {
        boolean isTheNamed = payload.dataId("channel", "id").filter(id::equals).isPresent();
        var channel = new Channels.Named(
                id,
                isTheNamed ? payload.text("channel", "name") : Optional.empty(),
                payload.dataId("team", "id").or(() -> payload.dataId("teamsTeamId")),
                payload.text("team", "name"));
        return channels.channel(tenant, new Address(id, payload.service()), channel);
    }

    private static Optional<Place> thread(Payload payload, Place place) {
        return payload.root()
                .flatMap(root -> payload.conversation())
                .filter(any -> !place.isDirect())
                .map(whole -> new Place(place.workspace(), whole, place.kind(), place.name()));
    }

    /** What nobody did, at that place. */
    static Envelope ours(Tenant tenant, String event, Place place) {
        return new Envelope(
                event,
                new Account(tenant.workspace(), tenant.bot()),
                new Profile(tenant.bot(), "", ZoneOffset.UTC),
                place);
    }

    /** Remembers where the place is at Teams. */
    void keep(Place place, Payload payload) {
        addresses.keep(place, where(place, payload));
    }

    private static Address where(Place place, Payload payload) {
        return place.isDirect() ? met(payload) : new Address(place.ref(), payload.service());
    }

    /** Remembers where the place is at Teams, and when we were brought there. */
    void invited(Place place, Payload payload) {
        payload.timestamp()
                .ifPresentOrElse(at -> addresses.invited(place, where(place, payload), at), () -> keep(place, payload));
    }

    /** Whether Teams tells again, or late, what was before we were brought there anew. */
    boolean isBeforeInvitation(Place place, Payload payload) {
        return payload.timestamp()
                .filter(then -> addresses.isInvitedAfter(place, then))
                .isPresent();
    }

    boolean isKnown(Place place) {
        return addresses.of(place).isPresent();
    }

    void forget(Place place) {
        addresses.forget(place);
    }

    /** The conversation without its thread: of that Teams tells who is in it. */
    private static Address met(Payload payload) {
        return new Address(payload.place().orElse(""), payload.service());
    }

    /** What somebody typed, names in the stead of mentions. */
    String words(Tenant tenant, Payload payload) {
        var looked = new HashSet<String>();
        return new Words(
                        id -> isUs(tenant, id),
                        mention ->
                                looked.contains(mention.id()) || looked.size() < MOST_NAMES && looked.add(mention.id())
                                        ? named(tenant, met(payload), mention)
                                        : () -> as(mention))
                .of(payload.text(), payload.html(), payload.isMarkup(), payload.mentions());
    }

    /** A person by their name, a channel by what it goes by here; a bot or a tag as it stood. */
    private Supplier<String> named(Tenant tenant, Address met, Mentioned mention) {
        if (mention.isPerson() && Payload.personsId(mention.id()).isPresent()) {
            var name = people.name(tenant, met, mention.id(), mention.label());
            return () -> "@" + name.get();
        }
        return () -> Optional.of(mention.id())
                .filter(id -> mention.isConversation())
                .flatMap(id -> channels.known(tenant, id))
                .orElseGet(() -> as(mention));
    }

    private static String as(Mentioned mention) {
        return (mention.isConversation() ? "#" : "@") + mention.label().orElse(mention.id());
    }

    /** Whether it is said to us: in a personal conversation everything is, elsewhere what names us. */
    static boolean isToUs(Tenant tenant, Payload payload, List<Mentioned> mentions) {
        return payload.isPersonal() || mentions.stream().anyMatch(mention -> isUs(tenant, mention.id()));
    }
}
