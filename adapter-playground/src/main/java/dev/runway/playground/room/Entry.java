package dev.runway.playground.room;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One message as it stands in a room.
 *
 * @param id the delivery's id for what the bot says, the client's event id for what a person says
 * @param author the user who wrote it; empty for the bot
 * @param audience the one user who sees it; empty when everybody in the room does
 * @param at when it was posted, by the office's clock
 * @param revision 0 as posted, one more for each replacement
 * @param removed taken back: it stays as a mark so that open pages hear of it
 * @param position its place in the office's one order of entries; never changes
 * @param latest the number of its newest change, {@code position} before any; numbers are in commit order
 * @param presses what was pressed on this revision
 */
public record Entry(
        UUID id,
        Room room,
        Optional<String> author,
        Optional<String> audience,
        Content content,
        Instant at,
        int revision,
        boolean removed,
        long position,
        long latest,
        List<Press> presses) {

    /** Somebody pressed the button with that number, counted from 0 over the whole message. */
    public record Press(String user, int button) {}

    public Entry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(room, "room");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(at, "at");
        presses = List.copyOf(presses);
    }

    public boolean isSeenBy(String user) {
        return audience.isEmpty() || audience.get().equals(user);
    }

    /** A private word in a room that others read. */
    public boolean isPrivate() {
        return audience.isPresent() && room.owner().isEmpty();
    }

    /** What is to be posted. */
    public record Draft(
            UUID id, Room room, Optional<String> author, Optional<String> audience, Content content, Instant at) {

        /** For everybody in the room; in a direct room, that is its owner. */
        public static Draft open(UUID id, Room room, Optional<String> author, Content content, Instant at) {
            return new Draft(id, room, author, room.owner(), content, at);
        }

        public static Draft privately(
                UUID id, Room room, Optional<String> author, String audience, Content content, Instant at) {
            return new Draft(id, room, author, Optional.of(audience), content, at);
        }
    }
}
