package dev.runway.playground.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The playground's own store of what stands in its rooms. Every method is one transaction, what it acknowledged survives
 * the process, and each change rings the {@link Bell} after its commit. A port: the app keeps it in the database.
 */
public interface Rooms {

    /** Adds the entry. The same id again changes nothing; what stands is returned. */
    Entry post(Entry.Draft draft);

    /** Puts the content in the stead of what stands there; equal content changes nothing. Empty when nothing stands there. */
    Optional<Entry> replace(long office, UUID id, Content content);

    /** As {@link #replace}, but once for that event: repeated late, it does not undo what came after it. */
    Optional<Entry> replaceOnce(long office, UUID id, String event, Content content);

    /** Takes it back. False when nothing stands there. */
    boolean remove(long office, UUID id);

    /** Empty when it was never there or was taken back. */
    Optional<Entry> find(long office, UUID id);

    /** Notes the press, if that revision still stands; the same press again changes nothing. */
    void press(long office, UUID id, int revision, Entry.Press press);

    /** What the user sees there with a position below {@code before}, oldest first, the newest {@code most} of it. */
    List<Entry> history(Room room, String user, long before, int most);

    /** Entries of the whole office that were posted, changed or taken back after that number, in the order of their newest change. */
    List<Entry> since(long office, long number, int most);

    /** The newest number, 0 in an empty office. */
    long latest(long office);

    /** The user has read that room up to the position; never goes back. */
    void read(Room room, String user, long position);

    /** How many entries of others the user has not read, by room ref; rooms with none are left out. */
    Map<String, Integer> unread(long office, String user);

    /**
     * Keeps a detail for the event at the first call, and returns the kept one ever after. What the detail's supplier throws
     * is thrown, and nothing is kept.
     *
     * @param event at most 200 characters
     */
    String once(long office, String event, Supplier<String> detail);
}
