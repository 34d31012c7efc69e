package dev.runway.conversations.people;

import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Role;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Turn;
import dev.runway.core.inbox.TurnLock;
import dev.runway.core.message.Message;

/** What the office says of a person, as against what they say of themselves: written under their own lock. */
final class Crew {

    /** Held while roles change, so that two administrators do not dismiss each other. */
    private static final long NOBODY = 0;

    private final Directory directory;
    private final TurnLock lock;
    private final Follows follows;

    Crew(Directory directory, TurnLock lock, Follows follows) {
        this.directory = directory;
        this.lock = lock;
        this.follows = follows;
    }

    /** Read after the lock is held: what they say of themselves in the same moment is not written over. */
    Person held(Turn turn, long person) {
        var held = turn.holding(person).orElseThrow(() -> Argument.unreadable("nobody here"));
        lock.hold(turn.office(), NOBODY);
        return held;
    }

    void save(Turn turn, Person now) {
        directory.save(now);
        follows.changed(turn, now);
    }

    boolean isLastAdministrator(Person person) {
        return person.has(Role.ADMINISTRATOR)
                && directory.people(person.office()).stream()
                        .noneMatch(
                                other -> other.id() != person.id() && !other.left() && other.has(Role.ADMINISTRATOR));
    }

    static Message lastAdministrator(Person person) {
        return Message.of(person.name() + " is the only administrator, and the office needs one. Make somebody else one"
                + " first, like \"role Dana administrator\"; then say this again.");
    }
}
