package dev.runway.conversations.broadcast;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.inbox.Transactions;
import dev.runway.core.message.Message;
import dev.runway.core.message.MessageCodec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Hands a broadcast to the outbox batch by batch, each in a transaction of its own that also says so in the recipients' rows: a
 * batch is handed over whole or not at all, whenever the process dies. Only so much is under way at a time, so that other
 * messages get their turn and what is stopped is soon stopped.
 */
final class Sending {

    private static final int BATCH = 200;
    private static final int PEOPLE_AT_ONCE = 1_000;
    private static final int UNDER_WAY = 2_000;

    /** In which whoever adds to several places takes them, so that no two wait for each other. */
    private static final Comparator<Delivery> ALWAYS_THE_SAME_ORDER = Comparator.comparing(
                    (Delivery delivery) -> delivery.place().workspace().platform())
            .thenComparing(delivery -> delivery.place().workspace().id())
            .thenComparing(delivery -> delivery.place().ref());

    private final BroadcastRecords broadcasts;
    private final RecipientRecords recipients;
    private final Directory directory;
    private final Outbox outbox;
    private final Transactions transactions;
    private final MessageCodec codec;
    private final Supplier<UUID> ids;
    private final Clock office;
    private final Clock system;

    Sending(
            BroadcastRecords broadcasts,
            RecipientRecords recipients,
            Directory directory,
            Outbox outbox,
            Transactions transactions,
            MessageCodec codec,
            Supplier<UUID> ids,
            Clock office,
            Clock system) {
        this.broadcasts = broadcasts;
        this.recipients = recipients;
        this.directory = directory;
        this.outbox = outbox;
        this.transactions = transactions;
        this.codec = codec;
        this.ids = ids;
        this.office = office;
        this.system = system;
    }

    /**
     * Fixes whom it goes to, by name; inside the turn that sends it, and quick: people are written a thousand at a time. Who has
     * left stands there, skipped.
     */
    void fix(Broadcast broadcast, Audiences.Members members) {
        recipients.saveAll(members.channels().stream()
                .map(channel -> channel(broadcast, channel))
                .toList());
        var people = members.people().stream().map(Person::id).toList();
        for (int from = 0; from < people.size(); from += PEOPLE_AT_ONCE) {
            recipients.addPeople(
                    broadcast.office(),
                    broadcast.id(),
                    people.subList(from, Math.min(from + PEOPLE_AT_ONCE, people.size())),
                    "They have left the office.",
                    system.instant());
        }
    }

    private BroadcastRecipient channel(Broadcast broadcast, Place place) {
        return new BroadcastRecipient(
                null,
                broadcast.office(),
                broadcast.id(),
                BroadcastRecipient.Kind.CHANNEL,
                null,
                place.name(),
                place.workspace().platform(),
                place.workspace().id(),
                place.ref(),
                broadcast.round(),
                ids.get(),
                BroadcastRecipient.State.WAITING,
                "",
                null);
    }

    /** Another round for those for whom the last one failed, and for nobody else; inside the turn that asks for it. */
    void fixAgain(Broadcast broadcast) {
        recipients.waitAgain(broadcast.office(), broadcast.id(), broadcast.round());
    }

    /** @return false when nothing more may be handed over just now */
    boolean handOver(long office, long id) {
        return transactions.run(() -> broadcasts
                .hold(office, id)
                .filter(broadcast -> broadcast.state() == Broadcast.State.SENDING)
                .map(this::handOver)
                .orElse(false));
    }

    private boolean handOver(Broadcast broadcast) {
        long room = UNDER_WAY - recipients.open(broadcast.office(), broadcast.id());
        if (room <= 0) {
            return false;
        }
        var next = recipients.waiting(broadcast.office(), broadcast.id(), (int) Math.min(room, BATCH));
        if (next.isEmpty()) {
            return false;
        }
        var message = codec.decode(broadcast.message());
        var channels = next.stream().anyMatch(one -> one.kind() == BroadcastRecipient.Kind.CHANNEL)
                ? directory.channels(broadcast.office())
                : List.<Place>of();
        var deliveries = new ArrayList<Delivery>();
        var handed = new ArrayList<Long>();
        Map<String, List<Long>> skipped = new LinkedHashMap<>();
        for (BroadcastRecipient recipient : next) {
            var place = place(recipient, channels);
            if (place.isPresent()) {
                deliveries.add(delivery(broadcast, recipient, place.get(), message));
                handed.add(recipient.id());
            } else {
                skipped.computeIfAbsent(unreachable(recipient), reason -> new ArrayList<>())
                        .add(recipient.id());
            }
        }
        deliveries.stream().sorted(ALWAYS_THE_SAME_ORDER).forEach(outbox::add);
        if (!handed.isEmpty()) {
            recipients.handed(broadcast.office(), broadcast.id(), handed);
        }
        skipped.forEach((reason, which) ->
                recipients.skipped(broadcast.office(), broadcast.id(), which, reason, system.instant()));
        return true;
    }

    private Delivery delivery(Broadcast broadcast, BroadcastRecipient recipient, Place place, Message message) {
        return Delivery.post(recipient.delivery(), place, message, broadcast.cause(), system.instant());
    }

    private Optional<Place> place(BroadcastRecipient recipient, List<Place> channels) {
        if (recipient.kind() == BroadcastRecipient.Kind.PERSON) {
            return directory.direct(recipient.office(), recipient.person());
        }
        var place = new Place(
                new Workspace(recipient.office(), recipient.platform(), recipient.workspace()),
                recipient.ref(),
                Place.Kind.CHANNEL,
                recipient.name());
        return channels.stream().filter(place::is).findFirst();
    }

    private static String unreachable(BroadcastRecipient recipient) {
        return recipient.kind() == BroadcastRecipient.Kind.PERSON
                ? "I can't write to them: they have not met me on any platform yet."
                : "I am not in that channel any more.";
    }

    /** Whether the outbox has all of it. */
    boolean isHandedOver(Broadcast broadcast) {
        return recipients.waiting(broadcast.office(), broadcast.id(), 1).isEmpty();
    }

    /**
     * What waits in the outbox still, after a broadcast was stopped; of what the platform has begun to show the rest is sent.
     *
     * @return false when nothing was cancelled
     */
    boolean cancelSome(long office, long id) {
        return transactions.run(() -> broadcasts
                .hold(office, id)
                .filter(broadcast -> broadcast.state() == Broadcast.State.STOPPING)
                .map(broadcast -> cancelSome(broadcast) > 0)
                .orElse(false));
    }

    private long cancelSome(Broadcast broadcast) {
        long office = broadcast.office();
        return recipients.cancellable(office, broadcast.id(), BATCH).stream()
                .filter(delivery -> outbox.cancel(office, delivery, stopped(broadcast.stopper())))
                .count();
    }

    /** Those that were not handed over yet get nothing; inside the turn that stops it. */
    void cancelRest(Broadcast broadcast) {
        recipients.cancelWaiting(broadcast.office(), broadcast.id(), stopped(broadcast.stopper()), system.instant());
    }

    private static String stopped(String stopper) {
        return stopper + " stopped it.";
    }

    /** Ends the round when nothing is on its way any more; the caller holds the broadcast. */
    Broadcast endedIfDone(Broadcast broadcast, Delivered delivered) {
        if (!broadcast.state().isUnderWay() || delivered.onTheWay() > 0) {
            return broadcast;
        }
        recipients.keepEnds(broadcast.office(), broadcast.id());
        return broadcasts.save(broadcast.ended(office.instant()));
    }
}
