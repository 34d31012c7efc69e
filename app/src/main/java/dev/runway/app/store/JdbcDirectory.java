package dev.runway.app.store;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Role;
import dev.runway.core.directory.Workspace;
import dev.runway.core.inbox.Transactions;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** People with their away dates and roles in one statement; places written only when something about them is new. */
final class JdbcDirectory implements Directory {

    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** Of several accounts the one in the workspace where they spoke last, else any, always the same. */
    private static final String LAST_FIRST =
            " order by case when a.platform = p.platform and a.workspace = p.workspace then 0 else 1 end,"
                    + " a.platform, a.workspace, a.user_id";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Transactions transactions;
    private final PlaceRows places;
    private final OnePerson onePerson;
    private final Administrators administrators;

    JdbcDirectory(JdbcClient jdbc, JdbcOperations batches, Transactions transactions, Administrators administrators) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.administrators = administrators;
        this.places = new PlaceRows(jdbc);
        this.onePerson = new OnePerson(jdbc);
    }

    @Override
    public Optional<Person> person(Account account) {
        var workspace = account.workspace();
        return jdbc.sql(PersonRows.SELECT
                        + " where p.office = ? and p.id = (select person from account"
                        + " where office = ? and platform = ? and workspace = ? and user_id = ?)")
                .params(
                        workspace.office(),
                        workspace.office(),
                        workspace.platform(),
                        workspace.id(),
                        Stored.text(account.user()))
                .query((row, number) -> PersonRows.person(row))
                .optional();
    }

    @Override
    public Optional<Person> person(long office, long id) {
        return jdbc.sql(PersonRows.SELECT + " where p.office = ? and p.id = " + OnePerson.NOW)
                .params(office, id)
                .query((row, number) -> PersonRows.person(row))
                .optional();
    }

    /** Sorted here, since the two databases disagree about what comes first. */
    @Override
    public List<Person> people(long office) {
        return jdbc
                .sql(PersonRows.SELECT + " where p.office = ? and p.merged_into is null")
                .param(office)
                .query((row, number) -> PersonRows.person(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Person::id))
                .toList();
    }

    /** The account's row goes first: whoever inserts it makes the person, and everybody else waits for that. */
    @Override
    public Person welcome(Account account, Profile profile) {
        return transactions.run(() -> person(account).orElseGet(() -> {
            if (addAccount(account) == 1) {
                addPerson(account, profile);
            }
            return person(account).orElseThrow();
        }));
    }

    private void addPerson(Account account, Profile profile) {
        var workspace = account.workspace();
        var made = new GeneratedKeyHolder();
        jdbc.sql("insert into person (office, name, email, zone, working_days, platform, workspace)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        workspace.office(),
                        Stored.text(profile.name()),
                        email(profile.email()),
                        profile.zone().getId(),
                        PersonRows.written(WEEK),
                        workspace.platform(),
                        workspace.id())
                .update(made, "id");
        long id = made.getKeyAs(Long.class);
        jdbc.sql("insert into person_role (person, role) values (?, ?)")
                .params(id, Role.MEMBER.name())
                .update();
        setPerson(account, id);
        administrators.appoint();
    }

    private int addAccount(Account account) {
        var workspace = account.workspace();
        return jdbc.sql("insert into account (office, platform, workspace, user_id) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(workspace.office(), workspace.platform(), workspace.id(), Stored.text(account.user()))
                .update();
    }

    private int setPerson(Account account, long person) {
        var workspace = account.workspace();
        return jdbc.sql("update account set person = ?"
                        + " where office = ? and platform = ? and workspace = ? and user_id = ?")
                .params(person, workspace.office(), workspace.platform(), workspace.id(), Stored.text(account.user()))
                .update();
    }

    private static IllegalArgumentException nobody(long office, long person) {
        return new IllegalArgumentException("Nobody in office " + office + " has the number " + person + ".");
    }

    @Override
    public void link(Account account, long person) {
        var workspace = account.workspace();
        transactions.run(() -> {
            if (person(workspace.office(), person).isEmpty()) {
                throw nobody(workspace.office(), person);
            }
            addAccount(account);
            return setPerson(account, person);
        });
    }

    @Override
    public List<Person> reachedAt(long office, String email) {
        return email.isBlank() ? List.of() : onePerson.reachedAt(office, email(email));
    }

    @Override
    public void merge(long office, long from, long into) {
        transactions.run(() -> {
            for (long one : new long[] {from, into}) {
                person(office, one).filter(found -> found.id() == one).orElseThrow(() -> nobody(office, one));
            }
            if (from == into) {
                throw new IllegalArgumentException("Person " + from + " is one with themselves already.");
            }
            onePerson.merge(from, into);
            return null;
        });
    }

    @Override
    public Optional<Person> part(Account account) {
        return transactions.run(() -> onePerson.part(account).flatMap(was -> {
            administrators.appoint();
            return person(account.workspace().office(), was);
        }));
    }

    @Override
    public Map<Long, List<Account>> linked(long office) {
        return onePerson.linked(office);
    }

    @Override
    public String called(Workspace workspace) {
        return jdbc.sql("select name from workspace where office = ? and platform = ? and workspace = ?")
                .params(workspace.office(), workspace.platform(), workspace.id())
                .query(String.class)
                .optional()
                .orElse(workspace.id());
    }

    /** The update goes first: it holds the person's row, so that two that save at once write one after the other. */
    @Override
    public void save(Person person) {
        transactions.run(() -> {
            boolean toAppoint = administrators.isNamed(email(person.email())) && !isReachedAtTheSame(person);
            int updated = jdbc.sql("update person set name = ?, email = ?, zone = ?, working_days = ?, has_left = ?,"
                            + " zone_chosen = ?"
                            + " where office = ? and id = ? and merged_into is null")
                    .params(
                            Stored.text(person.name()),
                            email(person.email()),
                            person.zone().getId(),
                            PersonRows.written(person.workingDays()),
                            person.left(),
                            person.zoneChosen(),
                            person.office(),
                            person.id())
                    .update();
            if (updated == 0) {
                throw nobody(person.office(), person.id());
            }
            jdbc.sql("delete from person_away where person = ?")
                    .param(person.id())
                    .update();
            jdbc.sql("delete from person_role where person = ?")
                    .param(person.id())
                    .update();
            batches.batchUpdate(
                    "insert into person_away (person, first_day, last_day) values (?, ?, ?)",
                    person.away().stream()
                            .distinct()
                            .map(away -> new Object[] {person.id(), away.first(), away.last()})
                            .toList());
            batches.batchUpdate(
                    "insert into person_role (person, role) values (?, ?)",
                    person.roles().stream()
                            .map(role -> new Object[] {person.id(), role.name()})
                            .toList());
            if (toAppoint) {
                administrators.appoint();
            }
            return null;
        });
    }

    private boolean isReachedAtTheSame(Person person) {
        return person(person.office(), person.id())
                .filter(before -> before.email().equals(email(person.email())))
                .isPresent();
    }

    @Override
    public Optional<Place> direct(long office, long person) {
        return jdbc.sql("select l.office, l.platform, l.workspace, l.ref, l.kind, l.name from account a"
                        + " join person p on p.id = a.person"
                        + " join place l on l.office = a.office and l.platform = a.platform"
                        + " and l.workspace = a.workspace and l.whose = a.user_id"
                        + " where a.office = ? and a.person = " + OnePerson.NOW + " and not p.has_left" + LAST_FIRST
                        + " limit 1")
                .params(office, person)
                .query((row, number) -> PlaceRows.place(row))
                .optional();
    }

    @Override
    public List<Account> accounts(long office, long person) {
        return jdbc.sql("select a.platform, a.workspace, a.user_id from account a"
                        + " join person p on p.id = a.person"
                        + " where a.office = ? and a.person = " + OnePerson.NOW + LAST_FIRST)
                .params(office, person)
                .query((row, number) ->
                        new Account(new Workspace(office, row.getString(1), row.getString(2)), row.getString(3)))
                .list();
    }

    @Override
    public boolean remember(Place place, Optional<Account> whose) {
        var known = places.known(place, whose);
        if (!known.place()) {
            places.write(place, whose);
        }
        if (!known.spoke()) {
            whose.ifPresent(this::spoke);
        }
        return !known.place();
    }

    private void spoke(Account account) {
        var workspace = account.workspace();
        jdbc.sql(
                        "update person set platform = ?, workspace = ? where office = ? and id ="
                                + " (select person from account where office = ? and platform = ? and workspace = ? and user_id = ?)")
                .params(
                        workspace.platform(),
                        workspace.id(),
                        workspace.office(),
                        workspace.office(),
                        workspace.platform(),
                        workspace.id(),
                        Stored.text(account.user()))
                .update();
    }

    @Override
    public Optional<Place> channel(Workspace named, String name) {
        return places.channel(named, name);
    }

    @Override
    public List<Place> channels(long office) {
        return places.channels(office);
    }

    @Override
    public void forget(Place place) {
        places.forget(place);
    }

    private static String email(String email) {
        return Stored.text(email).strip().toLowerCase(Locale.ROOT);
    }
}
