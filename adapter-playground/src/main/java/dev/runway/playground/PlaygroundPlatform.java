package dev.runway.playground;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import dev.runway.playground.room.Content;
import dev.runway.playground.room.Entry.Draft;
import dev.runway.playground.room.Room;
import dev.runway.playground.room.Rooms;
import dev.runway.playground.stage.Cast;
import dev.runway.playground.stage.Cast.Member;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The browser chat as the courier sees it: a message is posted when it is stored. Its id is the delivery's id, so posting
 * the same delivery again finds the one that stands, and a store that fails can always be tried later.
 */
public final class PlaygroundPlatform implements ChatPlatform {

    /** As in {@link dev.runway.core.directory.Workspace#platform()}. */
    public static final String NAME = "playground";

    /** What people call the bot; they mention it as {@code @Runway}. */
    public static final String BOT = "Runway";

    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);

    private final Rooms rooms;
    private final Cast cast;
    private final Clock office;

    /** @param office the office's clock: messages bear the time that people in the playground live in */
    public PlaygroundPlatform(Rooms rooms, Cast cast, Clock office) {
        this.rooms = rooms;
        this.cast = cast;
        this.office = office;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.complementOf(EnumSet.of(Ability.HOME, Ability.SETTLE));
    }

    @Override
    public List<Limit> limits() {
        return List.of();
    }

    @Override
    public MessageRef post(UUID delivery, Place place, Message message) {
        var draft =
                Draft.open(delivery, Room.of(place), Optional.empty(), new Content.Spoken(message), office.instant());
        attempt("posting in " + place.name(), () -> rooms.post(draft));
        return new MessageRef(place, delivery.toString());
    }

    @Override
    public MessageRef replace(UUID delivery, MessageRef posted, Message message) {
        var doing = "replacing a message in " + posted.place().name();
        var changed = attempt(
                doing, () -> rooms.replace(office(posted.place()), id(posted, doing), new Content.Spoken(message)));
        if (changed.isEmpty()) {
            throw PlatformException.fixOurCode(who(), doing, notThere(posted));
        }
        return posted;
    }

    /** A message that was taken back before is as it should be. */
    @Override
    public void remove(MessageRef posted) {
        var doing = "taking back a message in " + posted.place().name();
        attempt(doing, () -> rooms.remove(office(posted.place()), id(posted, doing)));
    }

    @Override
    public Optional<MessageRef> find(Place place, UUID delivery) {
        return attempt("looking up a message in " + place.name(), () -> rooms.find(office(place), delivery))
                .filter(entry -> entry.room().equals(Room.of(place)))
                .map(entry -> new MessageRef(place, delivery.toString()));
    }

    @Override
    public void postPrivately(UUID delivery, Place place, Account whoSeesIt, Message message) {
        var draft = Draft.privately(
                delivery,
                Room.of(place),
                Optional.empty(),
                whoSeesIt.user(),
                new Content.Spoken(message),
                office.instant());
        attempt("telling " + whoSeesIt.user() + " privately in " + place.name(), () -> rooms.post(draft));
    }

    @Override
    public Place directPlace(Account account) {
        var name = cast.member(account.user()).map(Member::name).orElse(account.user());
        return Room.direct(account.workspace(), account.user(), name);
    }

    @Override
    public void showHome(Account account, Message home) {
        throw new UnsupportedOperationException("The playground has no home page and does not say it has one.");
    }

    private static <T> T attempt(String doing, Supplier<T> work) {
        try {
            return work.get();
        } catch (PlatformException chosen) {
            throw chosen;
        } catch (RuntimeException failure) {
            throw PlatformException.tryLater(who(), doing, STORE_PAUSE, failure);
        }
    }

    private static UUID id(MessageRef posted, String doing) {
        try {
            return UUID.fromString(posted.id());
        } catch (IllegalArgumentException foreign) {
            throw PlatformException.fixOurCode(who(), doing, foreign);
        }
    }

    private static IllegalStateException notThere(MessageRef posted) {
        return new IllegalStateException("no message " + posted.id() + " stands there");
    }

    private static long office(Place place) {
        return place.workspace().office();
    }

    private static String who() {
        return "The playground";
    }
}
