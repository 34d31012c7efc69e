package dev.runway.core.inbox;

import dev.runway.core.agenda.Agenda;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Runs;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Reply;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** What the ports keep, in maps; one transaction at a time. An event counts as seen when its reply was kept. */
final class Memory implements Transactions, Seen, TurnLock, Runs, Directory, Agenda {

    final Map<String, Reply> seen = new LinkedHashMap<>();
    final Map<UUID, Run> runs = new LinkedHashMap<>();
    final Map<Account, Person> people = new LinkedHashMap<>();
    final Map<Account, Place> direct = new LinkedHashMap<>();
    final Set<Place> places = new LinkedHashSet<>();
    final Map<String, Instant> agenda = new TreeMap<>();
    final List<String> steps = new ArrayList<>();

    @Override
    public synchronized <T> T run(Supplier<T> work) {
        return work.get();
    }

    @Override
    public Optional<Reply> before(Workspace workspace, String event) {
        return Optional.ofNullable(seen.get(event));
    }

    @Override
    public void keep(Workspace workspace, String event, Reply reply) {
        seen.put(event, reply);
    }

    @Override
    public void hold(long office, long person) {
        steps.add("hold " + person);
    }

    @Override
    public Optional<Run> asking(long office, long person) {
        return inState(office, person, Run.State.ASKING).stream().findFirst();
    }

    @Override
    public Optional<Run> find(long office, UUID id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public List<Run> inState(long office, long person, Run.State state) {
        return runs.values().stream()
                .filter(run -> run.person() == person && run.state() == state)
                .sorted(Comparator.comparing(Run::began))
                .toList();
    }

    @Override
    public Optional<Run> withAnswerFrom(long office, long person, String event) {
        return runs.values().stream()
                .filter(run -> run.person() == person)
                .filter(run -> run.answers().values().stream()
                        .anyMatch(answer -> answer.event().equals(event)))
                .findFirst();
    }

    @Override
    public void save(Optional<Run> before, Run after) {
        if (!before.equals(Optional.ofNullable(runs.put(after.id(), after)))) {
            throw new IllegalStateException("The run was stored otherwise than it was read.");
        }
    }

    @Override
    public Optional<Person> person(Account account) {
        steps.add("read " + account.user());
        return Optional.ofNullable(people.get(account));
    }

    @Override
    public Optional<Person> person(long office, long id) {
        return people.values().stream().filter(person -> person.id() == id).findFirst();
    }

    @Override
    public List<Person> people(long office) {
        return List.copyOf(people.values());
    }

    @Override
    public Person welcome(Account account, Profile profile) {
        return people.computeIfAbsent(
                account,
                any -> new Person(
                        account.workspace().office(),
                        people.size() + 1L,
                        profile.name(),
                        profile.email(),
                        profile.zone(),
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        List.of(),
                        Set.of()));
    }

    @Override
    public void link(Account account, long person) {
        throw new UnsupportedOperationException("Conversations do this.");
    }

    @Override
    public List<Person> reachedAt(long office, String email) {
        throw new UnsupportedOperationException("Conversations do this.");
    }

    @Override
    public void merge(long office, long from, long into) {
        throw new UnsupportedOperationException("Conversations do this.");
    }

    @Override
    public Optional<Person> part(Account account) {
        throw new UnsupportedOperationException("Conversations do this.");
    }

    @Override
    public Map<Long, List<Account>> linked(long office) {
        throw new UnsupportedOperationException("Conversations do this.");
    }

    @Override
    public String called(Workspace workspace) {
        throw new UnsupportedOperationException("Conversations do this.");
    }

    @Override
    public void save(Person person) {
        people.replaceAll((account, old) -> old.id() == person.id() ? person : old);
    }

    @Override
    public Optional<Place> direct(long office, long person) {
        return accounts(office, person).stream()
                .flatMap(account -> Optional.ofNullable(direct.get(account)).stream())
                .findFirst();
    }

    @Override
    public List<Account> accounts(long office, long person) {
        return people.entrySet().stream()
                .filter(entry -> entry.getValue().id() == person)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Account::user))
                .toList();
    }

    @Override
    public boolean remember(Place place, Optional<Account> whose) {
        whose.ifPresent(account -> direct.put(account, place));
        return places.add(place);
    }

    @Override
    public Optional<Place> channel(Workspace named, String name) {
        throw new UnsupportedOperationException("Conversations ask this.");
    }

    @Override
    public List<Place> channels(long office) {
        throw new UnsupportedOperationException("Conversations ask this.");
    }

    @Override
    public void forget(Place place) {
        places.remove(place);
    }

    @Override
    public void put(String job, String key, Instant at) {
        agenda.put(job + " " + key, at);
    }

    @Override
    public void cancel(String job, String key) {
        agenda.remove(job + " " + key);
    }

    @Override
    public Optional<Instant> nextDue(Optional<String> job) {
        return agenda.values().stream().min(Comparator.naturalOrder());
    }
}
