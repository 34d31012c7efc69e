package dev.runway.conversations.linking;

import dev.runway.conversations.linking.SamePerson.State;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Asks whether two people are one, and makes them one. The question goes to whoever was here already, where they wrote last:
 * an address alone proves nothing, and nobody takes another's place by claiming it.
 */
final class Linking {

    /** More people than that with one address share it, as a team shares a mailbox. */
    private static final int MOST = 3;

    private static final String CAUSE = "one person";

    private final SamePersonRecords records;
    private final Directory directory;
    private final Outbox outbox;
    private final Joining joining;
    private final LinkWords words;

    Linking(SamePersonRecords records, Directory directory, Outbox outbox, Joining joining) {
        this.records = records;
        this.directory = directory;
        this.outbox = outbox;
        this.joining = joining;
        this.words = new LinkWords(directory);
    }

    /**
     * Looks for others with the person's address, and asks about each of them once. Safe to call again.
     *
     * @param claims whether the person has this address since now, so that they claim to be whoever had it before; else
     *     whoever was met last does
     */
    void look(Turn turn, Person person, boolean claims) {
        var others = directory.reachedAt(turn.office(), person.email()).stream()
                .filter(other -> other.id() != person.id() && !shareAWorkspace(person, other))
                .toList();
        if (others.size() > MOST) {
            return;
        }
        var asked = new ArrayList<SamePerson>();
        for (Person other : others) {
            asks(turn, person, other, claims).ifPresent(asked::add);
        }
        asked.stream()
                .filter(pair -> pair.claimant() != person.id())
                .forEach(pair -> tell(turn, pair.claimant(), List.of(pair)));
        tell(
                turn,
                person.id(),
                asked.stream().filter(pair -> pair.claimant() == person.id()).toList());
    }

    /** Where a platform knows two, they are two. */
    private boolean shareAWorkspace(Person one, Person other) {
        var there = directory.accounts(other.office(), other.id()).stream()
                .map(Account::workspace)
                .toList();
        return directory.accounts(one.office(), one.id()).stream().anyMatch(mine -> there.contains(mine.workspace()));
    }

    /** @return the pair when its claimant is to be told of the question */
    private Optional<SamePerson> asks(Turn turn, Person person, Person other, boolean claims) {
        long one = Math.min(person.id(), other.id());
        long two = Math.max(person.id(), other.id());
        records.add(turn.office(), one, two, claims ? other.id() : one);
        var pair = records.hold(turn.office(), one, two).orElseThrow();
        if (pair.state() == State.MET) {
            return directory.direct(turn.office(), pair.claimant()).flatMap(there -> ask(turn, pair));
        }
        boolean isUntold = pair.state() == State.ASKED && pair.notice() == null;
        return Optional.of(pair).filter(any -> isUntold && pair.claimant() == person.id());
    }

    /** Waits for whoever is known as long as they cannot be told: being away makes nobody else the one who is known. */
    private Optional<SamePerson> ask(Turn turn, SamePerson pair) {
        var question = words.question(pair, person(pair.office(), pair.claimant()));
        return turn.tell(pair.known(), question, CAUSE).map(delivery -> records.save(pair.asked(delivery)));
    }

    /** One word about all of them. */
    private void tell(Turn turn, long claimant, List<SamePerson> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        var known =
                pairs.stream().map(pair -> person(pair.office(), pair.known())).toList();
        turn.tell(claimant, words.notice(known), CAUSE)
                .ifPresent(notice -> pairs.forEach(pair -> records.save(pair.told(notice))));
    }

    /**
     * Held, with both people; empty when it is none of the turn's person's to say, or when they are one already. The other one
     * is held before the pair is, as whom they are by then; so whoever the pair names once it is held, is held already.
     */
    Optional<SamePerson> theirs(Turn turn, long number) {
        var seen = records.find(turn.office(), number).filter(pair -> isTheirs(turn, pair));
        seen.ifPresent(pair -> turn.holding(pair.claimant()));
        return seen.flatMap(pair -> records.hold(turn.office(), number)).filter(pair -> isTheirs(turn, pair));
    }

    private static boolean isTheirs(Turn turn, SamePerson pair) {
        return pair.known() == turn.person().id() && (pair.state() == State.ASKED || pair.state() == State.REFUSED);
    }

    /**
     * Whether what was asked can be true still: a day or a year may lie between question and answer.
     *
     * @param pair held, with both people
     */
    boolean mayBeOne(SamePerson pair) {
        var known = person(pair.office(), pair.known());
        var claimant = person(pair.office(), pair.claimant());
        return known.id() != claimant.id()
                && !known.left()
                && !claimant.left()
                && !known.email().isEmpty()
                && known.email().equals(claimant.email())
                && !shareAWorkspace(known, claimant);
    }

    /** It is asked no more; should the two have one address again, it is asked anew, unless it was refused. */
    void withdraw(Turn turn, SamePerson pair) {
        for (UUID said : Stream.of(pair.question(), pair.notice())
                .filter(Objects::nonNull)
                .toList()) {
            turn.settle(said, "That is not asked any more.", CAUSE);
        }
        records.save(pair.withdrawn());
    }

    /** Whether it was theirs to say, and they have said yes. */
    boolean isLinked(Turn turn, long number) {
        return records.find(turn.office(), number)
                .filter(pair -> pair.state() == State.LINKED
                        && pair.known() == turn.person().id())
                .isPresent();
    }

    /**
     * They are one from now on.
     *
     * @param pair held, and may be one
     */
    void link(Turn turn, SamePerson pair) {
        var known = person(pair.office(), pair.known());
        var claimant = person(pair.office(), pair.claimant());
        var from = words.where(claimant);
        var there = directory.direct(pair.office(), claimant.id());
        var confirmed = words.confirmed(known, words.where(known));
        var said = words.linked(claimant, from);
        var now = Joining.of(known, claimant);
        var linked = records.save(pair.linked(Brought.between(known, now)));
        directory.merge(pair.office(), claimant.id(), known.id());
        directory.save(now);
        settle(turn, linked, said);
        there.ifPresent(place -> turn.post(place, confirmed, CAUSE));
        joining.joined(turn, now);
    }

    void refuse(Turn turn, SamePerson pair) {
        var kept = records.save(pair.in(State.REFUSED));
        var said = words.refused(kept, person(pair.office(), pair.claimant()));
        settle(turn, kept, said);
    }

    /** The outbox forgets after a while; a question may be answered later still. */
    private void settle(Turn turn, SamePerson pair, Message said) {
        Optional.ofNullable(pair.question())
                .flatMap(question -> outbox.find(pair.office(), question))
                .ifPresent(question -> turn.replace(question.id(), said, CAUSE));
        boolean isLinked = pair.state() == State.LINKED;
        Optional.ofNullable(pair.notice())
                .ifPresent(notice -> turn.settle(
                        notice,
                        isLinked
                                ? "That is done."
                                : "There it was said that this is not you, so all stays as it is here.",
                        CAUSE));
    }

    /** What is still to be answered about that person. */
    List<SamePerson> open(Person person) {
        return records.of(person.office(), person.id()).stream()
                .filter(pair -> pair.state() == State.ASKED && mayBeOne(pair))
                .toList();
    }

    LinkWords words() {
        return words;
    }

    /** These are two, and nobody is asked about them again. */
    private void keepApart(Person person, Person other) {
        long one = Math.min(person.id(), other.id());
        long two = Math.max(person.id(), other.id());
        records.add(person.office(), one, two, one);
        records.hold(person.office(), one, two).ifPresent(this::takeBack);
    }

    /** What came by the other goes with the other: a role above all, or an account that was linked wrongly would keep it. */
    private void takeBack(SamePerson pair) {
        var known = person(pair.office(), pair.known());
        if (pair.brought() != null) {
            directory.save(Brought.of(pair.brought()).takenFrom(known));
        }
        records.save(pair.parted());
    }

    /**
     * All who are people of their own again: also those who had become one with each other before. Their pairs are held in the
     * order in which {@link #look} holds them.
     */
    void keepApart(List<Person> people) {
        for (Person one :
                people.stream().sorted(Comparator.comparing(Person::id)).toList()) {
            people.stream()
                    .filter(other -> one.id() < other.id())
                    .sorted(Comparator.comparing(Person::id))
                    .forEach(other -> keepApart(one, other));
        }
    }

    Person person(long office, long number) {
        return directory.person(office, number).orElseThrow();
    }
}
