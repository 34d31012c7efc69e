package dev.runway.teams.receive;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import dev.runway.core.door.Tries;
import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Pause;
import dev.runway.teams.card.Cards;
import dev.runway.teams.people.Channels;
import dev.runway.teams.people.People;
import dev.runway.teams.place.Addresses;
import dev.runway.teams.send.Posts;
import dev.runway.teams.tenant.Tenant;
import dev.runway.teams.tenant.Tenants;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What becomes of an activity that is known to be Teams': read, acted on once, answered as Teams takes it. Safe for threads. */
public final class Turns {

    private static final String CARD = "adaptiveCard/action";
    private static final int BAD_REQUEST = 400;

    /** What Teams expects of a bot that does not know an invoke. */
    private static final int NOT_IMPLEMENTED = 501;

    /**
     * Whom it asks.
     *
     * @param posts for forms
     * @param pause waits between two tries of such
     */
    public record Neighbours(
            Tenants tenants,
            Addresses addresses,
            People people,
            Channels channels,
            Cards cards,
            Posts posts,
            Pause pause) {}

    private final Inbox inbox;
    private final Senders senders;
    private final Sayings sayings;
    private final Rosters rosters;
    private final Presses presses;
    private final Invitations invitations;
    private final Answers answers;
    private final FirstTimes removals = new FirstTimes();

    /**
     * @param system real time, which nothing moves
     * @param afterwards runs what must not keep an answer waiting; when it refuses, the request's own thread does it, once the
     *     answer is written
     */
    public Turns(Inbox inbox, Neighbours neighbours, Clock system, Executor afterwards) {
        this.inbox = inbox;
        this.senders =
                new Senders(neighbours.tenants(), neighbours.addresses(), neighbours.people(), neighbours.channels());
        this.invitations = new Invitations(system);
        this.sayings = new Sayings(senders);
        this.rosters = new Rosters(senders, invitations);
        this.presses = new Presses(senders);
        this.answers = new Answers(
                neighbours.cards(), new Forms(neighbours.posts(), inbox), new Tries(neighbours.pause()), afterwards);
    }

    /**
     * Never throws for what a client can send: that is 400, or acknowledged with nothing done.
     *
     * @param activity of which the door has made sure that Teams sent it, and from where
     * @throws RuntimeException when it could not be acted on: Teams is to say so, and to leave what was typed where it is
     */
    Ack take(Activity activity) {
        var payload = new Payload(activity);
        var type = payload.type();
        if (type.isEmpty()) {
            return Ack.bare(BAD_REQUEST);
        } else if (!type.equals(ActivityTypes.INVOKE)) {
            return senders.tenant(payload)
                    .flatMap(tenant -> event(tenant, payload))
                    .map(this::acted)
                    .orElse(Ack.EMPTY);
        } else if (!payload.name().equals(CARD)) {
            return Ack.bare(NOT_IMPLEMENTED);
        } else if (!payload.value().path("action").isObject()) {
            return Ack.bare(BAD_REQUEST);
        }
        return senders.tenant(payload)
                .flatMap(tenant -> presses.executed(tenant, payload))
                .map(this::acted)
                .orElseGet(Invoked::nothing);
    }

    private Optional<Asked> event(Tenant tenant, Payload payload) {
        return switch (payload.type()) {
            case ActivityTypes.MESSAGE ->
                payload.value().isObject() ? presses.submitted(tenant, payload) : sayings.said(tenant, payload);
            case ActivityTypes.MESSAGE_UPDATE -> sayings.edited(tenant, payload);
            case ActivityTypes.CONVERSATION_UPDATE -> rosters.changed(tenant, payload);
            case ActivityTypes.INSTALLATION_UPDATE -> rosters.installed(tenant, payload);
            default -> Optional.empty();
        };
    }

    /** A removal that Teams tells again may have been followed by a new invitation. */
    private void over(Incoming.Envelope removal) {
        if (removals.isFirst(removal.event()) && senders.isKnown(removal.place())) {
            senders.forget(removal.place());
            invitations.over(removal.place().ref());
        }
    }

    private Ack acted(Asked asked) {
        answers.arrived(asked);
        var reply = inbox.receive(asked.incoming());
        if (asked.incoming() instanceof Incoming.Removed removed) {
            over(removed.envelope());
        }
        return answers.ack(asked, reply);
    }
}
