package dev.runway.testkit.store;

import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Away;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Role;
import dev.runway.core.directory.Workspace;
import dev.runway.testkit.store.MemoryState.KnownPlace;
import dev.runway.testkit.store.MemoryState.PlaceKey;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class MemoryDirectory implements Directory {

    private final MemoryStore memory;

    MemoryDirectory(MemoryStore memory) {
        this.memory = memory;
    }

    @Override
    public Optional<Person> person(Account account) {
        return memory.in(now -> Optional.ofNullable(now.accounts.get(account)).map(now.people::get));
    }

    @Override
    public Optional<Person> person(long office, long id) {
        return memory.in(
                now -> Optional.ofNullable(now.people.get(now.means(id))).filter(person -> person.office() == office));
    }

    @Override
    public List<Person> people(long office) {
        return memory.in(now -> now.people.values().stream()
                .filter(person -> person.office() == office && now.means(person.id()) == person.id())
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Person::id))
                .toList());
    }

    @Override
    public Person welcome(Account account, Profile profile) {
        return memory.in(now -> person(account).orElseGet(() -> {
            var person = new Person(
                    account.workspace().office(),
                    now.people.size() + 1L,
                    profile.name(),
                    email(profile.email()),
                    profile.zone(),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    List.of(),
                    Set.of(Role.MEMBER));
            now.people.put(person.id(), person);
            now.accounts.put(account, person.id());
            now.spokeLast.put(person.id(), account.workspace());
            return person;
        }));
    }

    @Override
    public void link(Account account, long person) {
        memory.in(now -> {
            stored(account.workspace().office(), person);
            return now.accounts.put(account, person);
        });
    }

    @Override
    public void save(Person person) {
        memory.in(now -> {
            if (stored(person.office(), person.id()).id() != person.id()) {
                throw nobody(person.office(), person.id());
            }
            return now.people.put(
                    person.id(),
                    new Person(
                            person.office(),
                            person.id(),
                            person.name(),
                            email(person.email()),
                            person.zone(),
                            person.workingDays(),
                            person.away().stream()
                                    .distinct()
                                    .sorted(Comparator.comparing(Away::first).thenComparing(Away::last))
                                    .toList(),
                            person.roles(),
                            person.left(),
                            person.zoneChosen()));
        });
    }

    private Person stored(long office, long person) {
        return person(office, person).orElseThrow(() -> nobody(office, person));
    }

    private static IllegalArgumentException nobody(long office, long person) {
        return new IllegalArgumentException("Nobody in office " + office + " has the number " + person + ".");
    }

    @Override
    public List<Person> reachedAt(long office, String email) {
        return memory.in(now -> people(office).stream()
                .filter(person -> !person.left() && !person.email().isEmpty())
                .filter(person -> person.email().equals(email(email)))
                .sorted(Comparator.comparing(Person::id))
                .toList());
    }

    @Override
    public void merge(long office, long from, long into) {
        memory.in(now -> {
            if (stored(office, from).id() != from || stored(office, into).id() != into || from == into) {
                throw nobody(office, from);
            }
            now.accounts.forEach((account, person) -> {
                if (person == from) {
                    now.was.putIfAbsent(account, from);
                }
            });
            now.accounts.replaceAll((account, person) -> person == from ? into : person);
            now.merged.put(from, into);
            now.merged.replaceAll((one, other) -> other == from ? into : other);
            boolean isAsked = now.runs.values().stream().anyMatch(run -> run.person() == into && isAsking(run));
            now.runs.replaceAll((key, run) -> run.person() == from
                    ? MemoryRuns.of(into, isAsked && isAsking(run) ? run.in(Run.State.WAITING) : run)
                    : run);
            return null;
        });
    }

    private static boolean isAsking(Run run) {
        return run.state() == Run.State.ASKING;
    }

    @Override
    public Optional<Person> part(Account account) {
        return memory.in(now -> Optional.ofNullable(now.was.get(account)).map(was -> {
            now.accounts.replaceAll((each, person) -> was.equals(now.was.get(each)) ? was : person);
            now.was.values().removeIf(was::equals);
            now.merged.remove(was);
            return now.people.get(was);
        }));
    }

    @Override
    public Map<Long, List<Account>> linked(long office) {
        return memory
                .in(now -> now.accounts.keySet().stream()
                        .filter(account -> account.workspace().office() == office)
                        .sorted(Comparator.comparing(
                                        (Account account) -> account.workspace().platform())
                                .thenComparing(account -> account.workspace().id())
                                .thenComparing(Account::user))
                        .collect(Collectors.groupingBy(now.accounts::get)))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public String called(Workspace workspace) {
        return workspace.id();
    }

    @Override
    public Optional<Place> direct(long office, long person) {
        return memory.in(now -> accounts(office, person).stream()
                .filter(account -> !now.people.get(now.means(person)).left())
                .flatMap(account -> now.places.values().stream()
                        .filter(known ->
                                known.place().isDirect() && known.whose().equals(Optional.of(account))))
                .map(KnownPlace::place)
                .findFirst());
    }

    @Override
    public List<Account> accounts(long office, long person) {
        return memory.in(now -> now.accounts.entrySet().stream()
                .filter(entry -> entry.getValue() == now.means(person))
                .map(Map.Entry::getKey)
                .filter(account -> account.workspace().office() == office)
                .sorted(Comparator.comparing(
                                (Account account) -> !account.workspace().equals(now.spokeLast.get(now.means(person))))
                        .thenComparing(account -> account.workspace().platform())
                        .thenComparing(account -> account.workspace().id())
                        .thenComparing(Account::user))
                .toList());
    }

    @Override
    public boolean remember(Place place, Optional<Account> whose) {
        return memory.in(now -> {
            var key = PlaceKey.of(place);
            var known = now.places.get(key);
            var before = Optional.ofNullable(known).flatMap(KnownPlace::whose);
            var owner = whose.filter(account -> place.isDirect()).or(() -> before);
            owner.ifPresent(account -> now.places.replaceAll((any, other) ->
                    other.whose().equals(owner) ? new KnownPlace(other.place(), Optional.empty()) : other));
            var next = new KnownPlace(place, owner);
            boolean isNew = !next.equals(known);
            now.places.put(key, next);
            whose.map(now.accounts::get)
                    .ifPresent(person -> now.spokeLast.put(person, whose.get().workspace()));
            return isNew;
        });
    }

    @Override
    public Optional<Place> channel(Workspace named, String name) {
        return channels(named.office()).stream()
                .filter(place -> called(place.name()).equals(called(name)))
                .min(Comparator.comparing((Place place) -> !place.workspace().equals(named))
                        .thenComparing(place -> place.workspace().platform())
                        .thenComparing(place -> place.workspace().id())
                        .thenComparing(Place::ref));
    }

    @Override
    public List<Place> channels(long office) {
        return memory.in(now -> now.places.values().stream()
                .map(KnownPlace::place)
                .filter(place -> place.workspace().office() == office && !place.isDirect())
                .sorted(Comparator.comparing(Place::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Place::ref))
                .toList());
    }

    @Override
    public void forget(Place place) {
        memory.in(now -> now.places.remove(PlaceKey.of(place)));
    }

    private static String called(String name) {
        var words = name.strip();
        return (words.startsWith("#") ? words.substring(1) : words).toLowerCase(Locale.ROOT);
    }

    private static String email(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
