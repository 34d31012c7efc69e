package dev.runway.core.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People, their accounts and places, always inside one office. A port: the store keeps it. */
public interface Directory {

    /** What a platform tells of somebody new. */
    record Profile(String name, String email, java.time.ZoneId zone) {}

    Optional<Person> person(Account account);

    /** By number; who was {@linkplain #merge merged} is found as whom they are. */
    Optional<Person> person(long office, long id);

    /** Everybody of the office, by name; those who left as well, whose words are still read. Who was merged is none of them. */
    List<Person> people(long office);

    /**
     * The person behind the account, made at first contact. Safe when two threads meet somebody new at once: both get the
     * same person.
     */
    Person welcome(Account account, Profile profile);

    /**
     * From now on the account is that person's, who has confirmed it.
     *
     * @throws IllegalArgumentException when the account's office has no such person
     */
    void link(Account account, long person);

    /** Those of the office who are here and have that address, in any case, the one met first first; nobody has an empty one. */
    List<Person> reachedAt(long office, String email);

    /**
     * Two people turned out to be one. All accounts of {@code from} are {@code into}'s, and all that is stored of {@code from}
     * is. Of dialogs that ask both, {@code into}'s goes on and the other waits. What they are called, their zone, days and roles
     * are {@code into}'s; whoever merges them saves what should follow. To be called under both people's turn locks.
     *
     * @throws IllegalArgumentException when the office has no such two, or they are one already
     */
    void merge(long office, long from, long into);

    /**
     * Takes an account that was linked from its person: it is whose it was before, who is as they were then, and is given
     * back. What was merged stays with the person.
     *
     * @return empty, and nothing is done, when the account was nobody else's
     */
    Optional<Person> part(Account account);

    /** The accounts of everybody in the office who has several, by person. */
    Map<Long, List<Account>> linked(long office);

    /** What people call a workspace; its id where nobody has said. */
    String called(Workspace workspace);

    /**
     * Stores zone and who chose it, working days, away dates, roles, name, e-mail and whether they left.
     *
     * @throws IllegalArgumentException when the person's office has no such person
     */
    void save(Person person);

    /** Where the person is reached alone, in the workspace where they spoke last; empty when they are not reachable yet, or left. */
    Optional<Place> direct(long office, long person);

    /** The person's accounts, the one in the workspace where they spoke last first. */
    List<Account> accounts(long office, long person);

    /**
     * Remembers a place where the bot was seen. For a direct place, whose it is: an account has one, the one remembered last.
     *
     * @return whether it was not remembered just so before
     */
    boolean remember(Place place, Optional<Account> whose);

    /**
     * A channel by what people call it, with or without {@code #}, in any case: of the workspace in which it is named, else of
     * another one of its office.
     */
    Optional<Place> channel(Workspace named, String name);

    List<Place> channels(long office);

    /** Forgets a place the bot was removed from. */
    void forget(Place place);
}
