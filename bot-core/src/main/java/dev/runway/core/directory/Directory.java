package dev.runway.core.directory;

import java.util.List;
import java.util.Optional;

/** People, their accounts and places, always inside one office. A port: the store keeps it. */
public interface Directory {

    /** What a platform tells of somebody new. */
    record Profile(String name, String email, java.time.ZoneId zone) {}

    Optional<Person> person(Account account);

    Optional<Person> person(long office, long id);

    /** Everybody of the office, by name; those who left as well, whose words are still read. */
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
     */
    void remember(Place place, Optional<Account> whose);

    /**
     * A channel by what people call it, with or without {@code #}, in any case: of the workspace in which it is named, else of
     * another one of its office.
     */
    Optional<Place> channel(Workspace named, String name);

    List<Place> channels(long office);

    /** Forgets a place the bot was removed from. */
    void forget(Place place);
}
