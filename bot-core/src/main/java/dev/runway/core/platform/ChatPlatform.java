package dev.runway.core.platform;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A chat platform as the courier sees it. Every method fails with a {@link PlatformException} that names a remedy; a
 * method whose ability is not listed in {@link #abilities()} is never called. A failure that is no PlatformException is
 * taken for {@link Remedy#MAYBE_SENT}.
 */
public interface ChatPlatform {

    /** The same word as in {@link dev.runway.core.directory.Workspace#platform()}. */
    String name();

    Set<Ability> abilities();

    /** The limits it asks us to keep; empty for none. */
    List<Limit> limits();

    /** Whose limits count for what is said there: its own, unless the platform counts several places as one. */
    default Place countedAt(Place place) {
        return place;
    }

    /** Who has to wait when the platform asks for it: all of that workspace, or the place alone, as {@link #countedAt} says. */
    default Limit.Scope asksToWait() {
        return Limit.Scope.WORKSPACE;
    }

    /**
     * What doing it takes of the limits: one call of its kind, unless a message takes several of the platform's own. More than
     * a limit of a place allows at once, the platform itself spreads while it does it.
     *
     * @param place where the call is made
     * @param posted for REPLACE and REMOVE: what stands there
     * @param message without parts for REMOVE and LOOK_UP
     */
    default Map<Call, Integer> calls(Call what, Place place, Optional<MessageRef> posted, Message message) {
        return Map.of(what, 1);
    }

    /**
     * The longest that doing it may take, whatever goes wrong on the way: so long the courier holds the place. Only what takes
     * longer than half the courier's lease need be said.
     *
     * @param place where the calls are made
     * @param calls as {@link #calls} foresaw them
     */
    default Duration longest(Place place, Map<Call, Integer> calls, Message message) {
        return Duration.ZERO;
    }

    /** Says it there. {@code delivery} goes along where the platform can carry it, so that {@link #find} works. */
    MessageRef post(UUID delivery, Place place, Message message);

    /** What it goes by from now on; another id where it now takes more or fewer messages of the platform. */
    MessageRef replace(UUID delivery, MessageRef posted, Message message);

    void remove(MessageRef posted);

    /** The message of that delivery, or empty when it is certainly not there. */
    Optional<MessageRef> find(Place place, UUID delivery);

    /**
     * Says it in a channel so that one person alone sees it. Where that cannot be, it fails with STOP_POSTING_THERE, and they
     * are told in their direct place.
     */
    void postPrivately(UUID delivery, Place place, Account whoSeesIt, Message message);

    /** Where the person is reached alone. */
    Place directPlace(Account account);

    void showHome(Account account, Message home);
}
