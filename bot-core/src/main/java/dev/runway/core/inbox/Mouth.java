package dev.runway.core.inbox;

import dev.runway.core.delivery.Degrade;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one turn says. Rows are kept until the turn ends and then added place by place, always in the same order: whoever adds
 * to a place holds it until the commit, and two turns must not hold each other's.
 */
final class Mouth {

    static final String REPLY = "reply";

    private static final Comparator<Place> ORDER = Comparator.<Place>comparingLong(
                    place -> place.workspace().office())
            .thenComparing(place -> place.workspace().platform())
            .thenComparing(place -> place.workspace().id())
            .thenComparing(Place::ref);

    private final Workings workings;
    private final Way way;
    private final Place place;
    private final Place answers;
    private final Optional<Account> account;
    private final Set<Ability> abilities;
    private final List<Delivery> rows = new ArrayList<>();
    private Message whispered = new Message(List.of());
    private Optional<Reply> whisper = Optional.empty();
    private Optional<Message> settled = Optional.empty();

    /**
     * @param answers where the turn's answers are said: its place, or a thread there
     * @param account whose turn it is, where it was begun by them
     */
    Mouth(Workings workings, Way way, Place place, Place answers, Optional<Account> account) {
        this.workings = workings;
        this.way = way;
        this.place = place;
        this.answers = answers;
        this.account = account;
        this.abilities = workings.abilities(place);
    }

    Reply answer(Message message) {
        boolean openly = place.isDirect() ? way != Way.COMMANDED : way == Way.SAID;
        if (!openly) {
            return alone(message);
        }
        toThem(answers, message, REPLY);
        return Reply.nothing();
    }

    /** Only the person sees it. What was whispered before in this turn stands above it, for there is one reply. */
    Reply alone(Message message) {
        if (way.isAcknowledged() && Degrade.acknowledges(message, abilities, place)) {
            whispered = whispered.then(message);
            var reply = Reply.privately(Degrade.shown(whispered, abilities));
            whisper = Optional.of(reply);
            return reply;
        }
        toThemAlone(message, REPLY);
        return Reply.nothing();
    }

    /**
     * A handler's own private words go the same way as {@link #alone}, or typed words would never be answered. Whoever pressed and
     * is replied nothing else sees at once what the question turns into.
     */
    Reply carried(Reply reply) {
        boolean ours = whisper.filter(reply::equals).isPresent();
        var carried = !ours && reply instanceof Reply.Privately words ? alone(words.message()) : reply;
        return carried instanceof Reply.Nothing && settled.isPresent()
                ? Reply.replace(Degrade.shown(settled.get(), abilities))
                : carried;
    }

    /** The delivery that a question of a dialog will be; empty where it is not posted. */
    Optional<UUID> asks(Place where) {
        return place.isDirect() || where.isDirect() ? Optional.of(workings.ids().get()) : Optional.empty();
    }

    /**
     * Asks in a dialog: as a message in the direct place; in a channel so that nobody else reads it.
     *
     * @param question what {@link #asks} said
     */
    Reply ask(Place where, Message message, String cause, Optional<UUID> question) {
        if (question.isEmpty()) {
            return alone(message);
        }
        var now = workings.system().instant();
        keep(Delivery.post(question.get(), place.isDirect() ? place : where, message, cause, now), true);
        return Reply.nothing();
    }

    UUID post(Place where, Message message, String cause) {
        return keep(fresh(where, message, cause), isHere(where));
    }

    /** To whoever has the turn, wherever that reaches them. */
    UUID toThem(Place where, Message message, String cause) {
        return keep(fresh(where, message, cause), true);
    }

    private Delivery fresh(Place where, Message message, String cause) {
        return Delivery.post(
                workings.ids().get(), where, message, cause, workings.system().instant());
    }

    UUID replace(long office, UUID delivery, Message message, String cause) {
        return replace(delivery, placeOf(office, delivery), message, cause);
    }

    /** What was posted stays to be read, without its buttons and with what is below it. */
    void settle(Delivery posted, Message below, String cause) {
        replace(posted.id(), posted.place(), settled(posted, below), cause);
    }

    /** The same with the question that the turn is a press on. */
    void settleHere(Delivery posted, Message below, String cause) {
        settle(posted, below, cause);
        settled = Optional.of(settled(posted, below));
    }

    private static Message settled(Delivery posted, Message below) {
        return posted.message().withoutButtons().then(below);
    }

    private UUID replace(UUID delivery, Place there, Message message, String cause) {
        var row = Delivery.replace(
                workings.ids().get(),
                delivery,
                there,
                message,
                cause,
                workings.system().instant());
        return keep(row, isHere(there));
    }

    void takeBack(long office, UUID delivery, String cause) {
        var there = placeOf(office, delivery);
        boolean unsaid = rows.removeIf(row -> row.id().equals(delivery));
        if (!unsaid && !workings.outbox().cancel(office, delivery, "Taken back before it was sent.")) {
            var row = Delivery.remove(
                    workings.ids().get(),
                    delivery,
                    there,
                    cause,
                    workings.system().instant());
            keep(row, isHere(there));
        }
    }

    /** To be called once, when the turn has nothing more to say. */
    boolean close() {
        rows.stream().sorted(Comparator.comparing(Delivery::place, ORDER)).forEach(workings.outbox()::add);
        return !rows.isEmpty();
    }

    private void toThemAlone(Message message, String cause) {
        if (place.isDirect()) {
            toThem(place, message, cause);
        } else {
            var who = account.orElseThrow(
                    () -> new IllegalStateException("Nobody's turn in " + place.name() + " can be answered alone."));
            var row = Delivery.privately(
                    workings.ids().get(),
                    place,
                    who,
                    message,
                    cause,
                    workings.system().instant());
            keep(row, true);
        }
    }

    private Place placeOf(long office, UUID delivery) {
        return rows.stream()
                .filter(row -> row.id().equals(delivery))
                .findFirst()
                .or(() -> workings.outbox().find(office, delivery))
                .orElseThrow(
                        () -> new IllegalArgumentException("Office " + office + " has no delivery " + delivery + "."))
                .place();
    }

    private boolean isHere(Place where) {
        return where.workspace().equals(place.workspace()) && where.ref().equals(place.ref());
    }

    /** Whoever has just done something waits for what they are told; whoever is visited does not. */
    private UUID keep(Delivery row, boolean toThem) {
        rows.add(toThem && way.isTheirs() ? row.answering() : row);
        return row.id();
    }
}
