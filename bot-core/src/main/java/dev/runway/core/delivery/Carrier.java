package dev.runway.core.delivery;

import dev.runway.core.delivery.Degrade.Asked;
import dev.runway.core.delivery.Delivery.State;
import dev.runway.core.delivery.Outbox.InHand;
import dev.runway.core.delivery.Outbox.Rest;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers the rows of one held place in order, and does what the remedy of a failure says. */
final class Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final String LOST =
            "The courier stopped while it was being sent, and the platform cannot look it up.";

    private final Outbox outbox;
    private final Map<String, ChatPlatform> platforms;
    private final Pace pace;
    private final Remedies remedies;
    private final Bell bell;
    private final Clock system;
    private final Duration lease;
    private final DeliveryWatcher watcher;

    Carrier(Courier.Means means, Pace pace, Bell bell) {
        this.outbox = means.outbox();
        this.platforms = means.platforms();
        this.system = means.system();
        this.lease = means.settings().lease();
        this.watcher = means.watcher();
        this.remedies = new Remedies(means.system(), means.random(), means.settings());
        this.pace = pace;
        this.bell = bell;
    }

    /** Delivers what is in hand and what follows at that place, until nothing does, it has to wait, or {@code stopping}. */
    void carry(InHand first, BooleanSupplier stopping) {
        var inHand = Optional.of(first);
        while (inHand.isPresent()) {
            inHand = prolonged(inHand.get()).flatMap(held -> one(held, stopping));
        }
    }

    /** Empty when the lease was outslept and another courier has the place: whatever is to be done there is theirs to do. */
    private Optional<InHand> prolonged(InHand inHand) {
        return prolonged(inHand, lease.dividedBy(2));
    }

    private Optional<InHand> prolonged(InHand inHand, Duration least) {
        var now = system.instant();
        var hold = inHand.hold();
        if (!now.plus(least).isAfter(hold.until())) {
            return Optional.of(inHand);
        }
        var until = now.plus(least.compareTo(lease) > 0 ? least : lease);
        if (!outbox.prolong(hold, until)) {
            return Optional.empty();
        }
        var longer = new Outbox.Hold(hold.place(), hold.number(), until);
        return Optional.of(new InHand(longer, inHand.delivery(), inHand.doubtful(), inHand.awaited()));
    }

    private Optional<InHand> one(InHand inHand, BooleanSupplier stopping) {
        var row = inHand.delivery();
        var platform = platforms.get(row.place().workspace().platform());
        if (platform == null) {
            var reason = "No platform of the name \"" + row.place().workspace().platform() + "\" is connected here.";
            var state = inHand.doubtful() || row.isBegun() ? State.IN_DOUBT : State.FAILED;
            return ended(inHand, row.in(state, reason), Optional.of(Remedy.TELL_AN_ADMINISTRATOR), stopping);
        }
        Degrade.Act act;
        boolean certain = !inHand.doubtful();
        try {
            act = Degrade.act(row, platform.abilities(), standing(row), () -> direct(platform, row));
        } catch (PlatformException failure) {
            var verdict =
                    certain ? remedies.afterSending(row, failure, true, false) : remedies.afterLookingUp(row, failure);
            return judged(inHand, verdict.ofThisRowAlone(), stopping);
        }
        if (certain || isRepeatable(platform, act)) {
            return attempted(inHand, platform, act, stopping);
        }
        if (!Degrade.isFindable(act, platform.abilities())) {
            return ended(inHand, row.in(State.IN_DOUBT, LOST), Optional.of(Remedy.MAYBE_SENT), stopping);
        }
        var where = act.asked().orElseThrow().place();
        var calls = calls(platform, Asked.toLookUp(where));
        var leave = pace.ask(platform.countedAt(where), calls, inHand.awaited());
        if (leave.mustWait().isPresent()) {
            return waits(inHand, row, leave.mustWait().get());
        }
        Optional<MessageRef> found;
        try {
            found = platform.find(where, row.id());
        } catch (RuntimeException failure) {
            hold(platform, where, calls, failure);
            return judged(inHand, remedies.afterLookingUp(row, failure), stopping);
        } finally {
            leave.over();
        }
        return found.isPresent() && act instanceof Degrade.Act.Post
                ? ended(inHand, row.sent(found.map(MessageRef::id)), Optional.empty(), stopping)
                : prolonged(inHand).flatMap(held -> attempted(held, platform, act, stopping));
    }

    private Optional<InHand> attempted(
            InHand inHand, ChatPlatform platform, Degrade.Act act, BooleanSupplier stopping) {
        var row = inHand.delivery();
        if (act instanceof Degrade.Act.Nothing nothing) {
            return ended(inHand, row.in(State.SKIPPED, nothing.reason()), Optional.empty(), stopping);
        }
        var asked = act.asked().orElseThrow();
        var calls = calls(platform, asked);
        return prolonged(inHand, platform.longest(asked.place(), calls, asked.message()))
                .flatMap(held -> attempted(held, platform, act, calls, stopping));
    }

    private Optional<InHand> attempted(
            InHand inHand, ChatPlatform platform, Degrade.Act act, Map<Call, Integer> calls, BooleanSupplier stopping) {
        var row = inHand.delivery();
        var asked = act.asked().orElseThrow();
        var leave = pace.ask(platform.countedAt(asked.place()), calls, inHand.awaited());
        if (leave.mustWait().isPresent()) {
            return waits(
                    inHand,
                    row.in(State.WAITING, row.reason()),
                    leave.mustWait().get());
        }
        Optional<String> platformId;
        try {
            platformId = perform(platform, row, act, leave);
        } catch (RuntimeException failure) {
            hold(platform, asked.place(), calls, failure);
            return failed(inHand, platform, act, failure, stopping);
        }
        return ended(inHand, row.sent(platformId), Optional.empty(), stopping);
    }

    private Optional<InHand> failed(
            InHand inHand, ChatPlatform platform, Degrade.Act act, RuntimeException failure, BooleanSupplier stopping) {
        var row = begun(inHand.delivery(), failure);
        if (failure instanceof PlatformException known && known.remedy() == Remedy.STOP_POSTING_THERE) {
            Optional<Degrade.Act> instead;
            try {
                instead = Degrade.instead(act, () -> direct(platform, row));
            } catch (PlatformException nowhere) {
                var verdict = remedies.afterSending(row, nowhere, true, false);
                return judged(inHand, verdict.ofThisRowAlone(), stopping);
            }
            if (instead.isPresent()) {
                return prolonged(inHand).flatMap(held -> attempted(held, platform, instead.get(), stopping));
            }
        }
        boolean findable = Degrade.isFindable(act, platform.abilities());
        var verdict = remedies.afterSending(row, failure, isRepeatable(platform, act), findable);
        return judged(inHand, Degrade.isElsewhere(act, row) ? verdict.ofThisRowAlone() : verdict, stopping);
    }

    private static Delivery begun(Delivery row, RuntimeException failure) {
        return failure instanceof PlatformException known && known.begun().isPresent()
                ? row.begun(known.begun().get().id())
                : row;
    }

    /** A replacement that has to say something anew is done again only where the platform can look up what it has said. */
    private static boolean isRepeatable(ChatPlatform platform, Degrade.Act act) {
        return act.isRepeatable()
                && act.asked()
                        .filter(asked -> calls(platform, asked).containsKey(Call.POST))
                        .isEmpty();
    }

    /** What is wrong with a message that cannot even be counted shows when it is sent, and is judged then. */
    private static Map<Call, Integer> calls(ChatPlatform platform, Asked asked) {
        try {
            return platform.calls(asked.call(), asked.place(), asked.posted(), asked.message());
        } catch (RuntimeException unfit) {
            return Map.of(asked.call(), 1);
        }
    }

    /** Which of its calls the platform refused is not known here, so every kind of them waits. */
    private void hold(ChatPlatform platform, Place place, Map<Call, Integer> calls, RuntimeException failure) {
        if (failure instanceof PlatformException known) {
            known.after().ifPresent(after -> calls.keySet()
                    .forEach(call -> pace.hold(platform.asksToWait(), platform.countedAt(place), call, after)));
        }
    }

    private static Optional<String> perform(ChatPlatform platform, Delivery row, Degrade.Act act, Pace.Leave leave) {
        try {
            return perform(platform, row, act);
        } finally {
            leave.over();
        }
    }

    private static Optional<String> perform(ChatPlatform platform, Delivery row, Degrade.Act act) {
        if (act instanceof Degrade.Act.Post post) {
            return Optional.of(
                    platform.post(row.id(), post.place(), post.message()).id());
        } else if (act instanceof Degrade.Act.Replace replace) {
            return Optional.of(platform.replace(row.id(), replace.posted(), replace.message())
                    .id());
        } else if (act instanceof Degrade.Act.Remove remove) {
            platform.remove(remove.posted());
            return Optional.of(remove.posted().id());
        } else if (act instanceof Degrade.Act.Privately alone) {
            platform.postPrivately(row.id(), alone.place(), alone.whoSeesIt(), alone.message());
        }
        return Optional.empty();
    }

    /** Nothing was sent yet, so whatever goes wrong here may be tried again. */
    private static Place direct(ChatPlatform platform, Delivery row) {
        try {
            return platform.directPlace(row.whoSeesIt().orElseThrow());
        } catch (PlatformException known) {
            throw known;
        } catch (RuntimeException failure) {
            throw PlatformException.tryLater(platform.name(), "finding a direct place", null, failure);
        }
    }

    /** What was delivered last of what this row replaces or removes; followed back when that never reached the platform. */
    private Optional<Delivery> standing(Delivery row) {
        var about = row.about();
        while (about.isPresent()) {
            var standing = outbox.standing(row.place().workspace().office(), about.get());
            if (standing.isPresent()) {
                return standing;
            }
            about = outbox.find(row.place().workspace().office(), about.get()).flatMap(Delivery::about);
        }
        return Optional.empty();
    }

    private Optional<InHand> judged(InHand inHand, Remedies.Verdict verdict, BooleanSupplier stopping) {
        if (verdict.rest().isPresent()) {
            var rest = verdict.rest().get();
            LOG.info(
                    "Delivery {} waits until {}: {}",
                    verdict.row().id(),
                    rest.until(),
                    verdict.row().reason());
            return letGo(inHand, verdict.row(), rest);
        }
        LOG.warn(
                "Delivery {} ended as {}: {}",
                verdict.row().id(),
                verdict.row().state(),
                verdict.row().reason());
        if (verdict.closed()) {
            outbox.skipAll(inHand.hold(), verdict.row().reason());
            watcher.ended(verdict.row(), Optional.of(verdict.remedy()));
            return Optional.empty();
        }
        return ended(inHand, verdict.row(), Optional.of(verdict.remedy()), stopping);
    }

    private Optional<InHand> ended(InHand inHand, Delivery row, Optional<Remedy> remedy, BooleanSupplier stopping) {
        var now = system.instant();
        var ready = ready(row.place());
        Optional<InHand> next;
        if (stopping.getAsBoolean() || ready.isAfter(now)) {
            next = letGo(inHand, row, Rest.until(ready.isAfter(now) ? ready : now));
        } else {
            next = outbox.next(inHand.hold(), row);
        }
        watcher.ended(row, remedy);
        return next;
    }

    private Instant ready(Place place) {
        var platform = platforms.get(place.workspace().platform());
        return platform == null ? system.instant() : pace.ready(platform.countedAt(place));
    }

    private Optional<InHand> waits(InHand inHand, Delivery row, Pace.Wait wait) {
        return letGo(inHand, row, Rest.forALimit(wait.until(), wait.call()));
    }

    private Optional<InHand> letGo(InHand inHand, Delivery row, Rest rest) {
        outbox.letGo(inHand.hold(), row, rest);
        bell.ringAt(rest.until());
        return Optional.empty();
    }
}
