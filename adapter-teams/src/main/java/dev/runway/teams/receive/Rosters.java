package dev.runway.teams.receive;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.Incoming;
import dev.runway.teams.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who comes and goes, and what becomes of channels (learn.microsoft.com, "Conversation events in your Teams bot", "Installation
 * update event"). That the bot comes Teams tells twice, in either order, and once only where somebody takes it back after having
 * removed it: the first of both is the invitation.
 */
final class Rosters {

    private final Senders senders;
    private final Invitations invitations;

    Rosters(Senders senders, Invitations invitations) {
        this.senders = senders;
        this.invitations = invitations;
    }

    Optional<Asked> changed(Tenant tenant, Payload payload) {
        if (payload.added().stream().anyMatch(id -> Senders.isUs(tenant, id))) {
            return invited(tenant, payload);
        } else if (payload.removed().stream().anyMatch(id -> Senders.isUs(tenant, id))) {
            return removed(tenant, payload);
        } else if (!payload.added().isEmpty() || !payload.removed().isEmpty()) {
            return others(tenant, payload);
        }
        return switch (payload.eventType()) {
            case "channelRenamed", "channelRestored" -> renamed(tenant, payload, payload.dataId("channel", "id"));
            case "teamRenamed" -> renamed(tenant, payload, payload.dataId("team", "id"));
            case "channelDeleted" -> gone(tenant, payload, payload.dataId("channel", "id"));
            case "teamDeleted", "teamHardDeleted" -> gone(tenant, payload, payload.dataId("team", "id"));
            default -> topic(tenant, payload);
        };
    }

    /** A new version of the app is no news. */
    Optional<Asked> installed(Tenant tenant, Payload payload) {
        return switch (payload.action()) {
            case "add" -> invited(tenant, payload);
            case "remove" -> removed(tenant, payload);
            default -> Optional.empty();
        };
    }

    /** Whoever is no person, an administrator's rule for example, is greeted by nobody: it is there all the same. */
    private Optional<Asked> invited(Tenant tenant, Payload payload) {
        return senders.envelope(tenant, payload, invitations.event(payload))
                .map(by -> {
                    var place = chosen(tenant, payload).orElse(by.place());
                    senders.invited(place, payload);
                    return (Incoming)
                            new Incoming.Invited(new Incoming.Envelope(by.event(), by.account(), by.profile(), place));
                })
                .or(() -> chosen(tenant, payload)
                        .or(() -> senders.shared(tenant, payload))
                        .map(place -> {
                            senders.invited(place, payload);
                            return changed(tenant, invitations.event(payload), place, List.of(tenant.bot()), List.of());
                        }))
                .map(incoming -> Asked.event(tenant, incoming));
    }

    /** Whoever brings an app to a team may say for which of its channels. In a chat, which has none, a client may name the chat. */
    private Optional<Place> chosen(Tenant tenant, Payload payload) {
        return payload.scope()
                .filter(scope -> scope == Payload.Scope.CHANNEL)
                .flatMap(team -> payload.dataId("settings", "selectedChannel", "id"))
                .map(id -> senders.channel(tenant, payload, id));
    }

    /** Told again or late, it ends nothing that has begun since. */
    private Optional<Asked> removed(Tenant tenant, Payload payload) {
        return where(tenant, payload)
                .filter(place -> !senders.isBeforeInvitation(place, payload))
                .map(place -> Asked.event(tenant, removal(tenant, payload, place)));
    }

    /** Nobody is asked what it is called: we cannot look into it any more. It is forgotten by its id. */
    private static Optional<Place> where(Tenant tenant, Payload payload) {
        return payload.isPersonal()
                ? payload.person().map(user -> Senders.direct(tenant, user, user))
                : payload.scope().flatMap(any -> payload.place()).map(id -> unnamed(tenant, id));
    }

    private static Place unnamed(Tenant tenant, String id) {
        return new Place(tenant.workspace(), id, Place.Kind.CHANNEL, "#" + id);
    }

    private Optional<Asked> others(Tenant tenant, Payload payload) {
        return senders.shared(tenant, payload).map(place -> {
            senders.keep(place, payload);
            return Asked.event(
                    tenant, changed(tenant, event(payload, place), place, payload.added(), payload.removed()));
        });
    }

    /** What is known under another name; nobody brought us into what is not known. */
    private Optional<Asked> renamed(Tenant tenant, Payload payload, Optional<String> id) {
        return id.map(channel -> senders.channel(tenant, payload, channel))
                .flatMap(place -> named(tenant, payload, place));
    }

    private Optional<Asked> topic(Tenant tenant, Payload payload) {
        return payload.topic()
                .flatMap(any -> senders.shared(tenant, payload))
                .flatMap(place -> named(tenant, payload, place));
    }

    private Optional<Asked> named(Tenant tenant, Payload payload, Place place) {
        return Optional.of(place)
                .filter(senders::isKnown)
                .map(known -> Asked.event(tenant, changed(tenant, event(payload, place), place, List.of(), List.of())));
    }

    private static Optional<Asked> gone(Tenant tenant, Payload payload, Optional<String> id) {
        return id.map(channel -> unnamed(tenant, channel))
                .map(place -> Asked.event(tenant, removal(tenant, payload, place)));
    }

    private static Incoming removal(Tenant tenant, Payload payload, Place place) {
        return new Incoming.Removed(Senders.ours(tenant, event(payload, place), place));
    }

    private static Incoming changed(Tenant tenant, String event, Place place, List<String> joined, List<String> left) {
        return new Incoming.RosterChanged(
                Senders.ours(tenant, event, place), accounts(tenant, joined), accounts(tenant, left));
    }

    private static List<Account> accounts(Tenant tenant, List<String> ids) {
        return ids.stream().map(id -> new Account(tenant.workspace(), id)).toList();
    }

    /** Teams' own id, or what tells this one from the next. */
    private static String event(Payload payload, Place place) {
        return payload.event("roster").orElseGet(() -> Stream.of(
                        "roster",
                        payload.type(),
                        place.ref(),
                        payload.eventType() + payload.action(),
                        payload.timestamp().map(Object::toString).orElse(""))
                .reduce((one, next) -> one + ":" + next)
                .orElseThrow());
    }
}
