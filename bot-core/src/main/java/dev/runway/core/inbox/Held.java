package dev.runway.core.inbox;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The people whom one transaction holds. Everybody takes them in the order of their numbers, or two turns, or three in a ring,
 * would wait for each other: a turn that turns out to need a lower one as well is begun anew, with all of them from the start.
 */
final class Held {

    private final TurnLock lock;
    private final long office;
    private final SortedSet<Long> people = new TreeSet<>();

    private Held(TurnLock lock, long office, SortedSet<Long> first) {
        this.lock = lock;
        this.office = office;
        first.forEach(this::hold);
    }

    /**
     * One transaction, whose work may be begun anew.
     *
     * @param office whose people are held
     */
    static <T> T during(Transactions transactions, TurnLock lock, long office, Function<Held, T> work) {
        var first = new TreeSet<Long>();
        while (true) {
            try {
                return transactions.run(() -> work.apply(new Held(lock, office, first)));
            } catch (OutOfOrder needed) {
                first.addAll(needed.people);
            }
        }
    }

    /** Until the transaction ends; nothing happens when they are held already. */
    void hold(long person) {
        if (people.contains(person)) {
            return;
        }
        boolean isOutOfOrder = !people.isEmpty() && person < people.last();
        people.add(person);
        if (isOutOfOrder) {
            throw new OutOfOrder(people);
        }
        lock.hold(office, person);
    }

    /** Ends the transaction, so that nobody is held by it any more. */
    private static final class OutOfOrder extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient SortedSet<Long> people;

        private OutOfOrder(SortedSet<Long> people) {
            super("The turn needs the people " + people + " and is begun anew with them.", null, false, false);
            this.people = people;
        }
    }
}
