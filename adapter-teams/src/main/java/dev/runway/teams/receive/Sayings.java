package dev.runway.teams.receive;

import dev.runway.core.platform.Incoming;
import dev.runway.teams.tenant.Tenant;
import java.util.Optional;
import java.util.Set;

/**
 * What people say, and say otherwise afterwards (learn.microsoft.com, "Channel and group chat conversations with a bot", "Update and
 * delete messages sent from your bot"). Among others only what names us is heard, even where an administrator lets us read it all.
 */
final class Sayings {

    private static final Set<String> CHANGES = Set.of("editMessage", "undeleteMessage");

    private final Senders senders;

    Sayings(Senders senders) {
        this.senders = senders;
    }

    Optional<Asked> said(Tenant tenant, Payload payload) {
        return message(tenant, payload)
                .flatMap(message -> senders.envelope(tenant, payload, message))
                .map(envelope -> {
                    senders.keep(envelope.place(), payload);
                    return Asked.event(tenant, new Incoming.Said(envelope, senders.words(tenant, payload)));
                });
    }

    /** A message that comes back after it was deleted is as good as one that was changed. */
    Optional<Asked> edited(Tenant tenant, Payload payload) {
        if (!CHANGES.contains(payload.eventType())) {
            return Optional.empty();
        }
        var when = payload.timestamp().map(Object::toString).orElse("");
        return message(tenant, payload).flatMap(message -> payload.event("edited")
                .flatMap(event -> senders.envelope(tenant, payload, event + ":" + when))
                .map(envelope -> {
                    senders.keep(envelope.place(), payload);
                    return Asked.event(tenant, new Incoming.Edited(envelope, message, senders.words(tenant, payload)));
                }));
    }

    /** What it goes by, if it is said to us. */
    private static Optional<String> message(Tenant tenant, Payload payload) {
        return payload.event("message").filter(any -> Senders.isToUs(tenant, payload, payload.mentions()));
    }
}
