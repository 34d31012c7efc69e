package dev.runway.conversations.broadcast;

import dev.runway.conversations.people.ReferenceSource;
import dev.runway.conversations.people.Team;
import dev.runway.conversations.people.Teams;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.References.Named;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a broadcast may be for: channels the bot is in, people, teams, roles, everybody; and who that is just now. */
final class Audiences implements ReferenceSource {

    /** Read after "the name of a". */
    static final String KIND = "channel that I am in, a person, a team or a role";

    private static final String EVERYBODY = "everybody";
    private static final String CHANNEL = "channel:", PERSON = "person:", TEAM = "team:", ROLE = "role:";
    private static final int MOST_CHANNELS_NAMED = 3;

    private static final Map<Role, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put(Role.LEAD, "the leads");
        ROLES.put(Role.MEMBER, "the members");
        ROLES.put(Role.OBSERVER, "the observers");
        ROLES.put(Role.PROJECT_OFFICE, "the project office");
        ROLES.put(Role.ADMINISTRATOR, "the administrators");
    }

    private final Directory directory;
    private final Teams teams;

    Audiences(Directory directory, Teams teams) {
        this.directory = directory;
        this.teams = teams;
    }

    /** Channels by name, and people by name, each once; also who has left, so that nobody is missing silently. */
    record Members(List<Place> channels, List<Person> people) {

        boolean isEmpty() {
            return channels.isEmpty() && people.isEmpty();
        }

        int size() {
            return channels.size() + people.size();
        }

        /** {@code #portfolio and 12 people}. */
        String inWords() {
            var said = new ArrayList<String>();
            if (channels.size() > MOST_CHANNELS_NAMED) {
                said.add(channels.size() + " channels");
            } else {
                channels.forEach(channel -> said.add(channel.name()));
            }
            if (people.size() == 1) {
                said.add(people.get(0).name());
            } else if (!people.isEmpty()) {
                said.add(people.size() + " people");
            }
            return Words.list(said);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Named> all(long office) {
        return Stream.of(
                        Stream.of(new Named(EVERYBODY, EVERYBODY)),
                        ROLES.entrySet().stream().map(role -> new Named(ROLE + role.getKey(), role.getValue())),
                        teams.all(office).stream()
                                .map(team -> new Named(TEAM + team.id(), "the " + team.name() + " team")),
                        directory.channels(office).stream()
                                .map(channel -> new Named(CHANNEL + channel.name(), channel.name())),
                        directory.people(office).stream()
                                .filter(person -> !person.left())
                                .map(person -> new Named(PERSON + person.id(), person.name())))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public List<Named> find(long office, String words) {
        var known = all(office);
        return byKey(known, words.strip()).map(List::of).orElseGet(() -> new AudienceWords(known).read(words));
    }

    @Override
    public List<Named> nearest(long office, String words) {
        return new AudienceWords(all(office)).nearest(words);
    }

    @Override
    public Optional<Named> byKey(long office, String key) {
        return byKey(all(office), key);
    }

    private static Optional<Named> byKey(List<Named> known, String key) {
        var keys = known.stream().map(Named::key).collect(Collectors.toSet());
        return !key.isEmpty() && keys.containsAll(List.of(key.split(AudienceWords.AND)))
                ? Optional.of(new Named(key, new AudienceWords(known).shown(key)))
                : Optional.empty();
    }

    /** Who that is now; whatever is not there any more is nobody. */
    Members members(long office, String key) {
        var keys = Arrays.asList(key.split(AudienceWords.AND));
        var wanted = new LinkedHashSet<Long>();
        var all = directory.people(office);
        for (String one : keys) {
            if (one.equals(EVERYBODY)) {
                all.forEach(person -> wanted.add(person.id()));
            } else if (one.startsWith(ROLE)) {
                var role = Role.valueOf(after(ROLE, one));
                all.stream().filter(person -> person.has(role)).forEach(person -> wanted.add(person.id()));
            } else if (one.startsWith(TEAM)) {
                wanted.addAll(team(office, Long.parseLong(after(TEAM, one))));
            } else if (one.startsWith(PERSON)) {
                directory
                        .person(office, Long.parseLong(after(PERSON, one)))
                        .ifPresent(person -> wanted.add(person.id()));
            }
        }
        return new Members(
                directory.channels(office).stream()
                        .filter(channel -> keys.contains(CHANNEL + channel.name()))
                        .toList(),
                all.stream().filter(person -> wanted.contains(person.id())).toList());
    }

    private Set<Long> team(long office, long id) {
        var people = new LinkedHashSet<Long>();
        for (Team team : teams.all(office)) {
            if (team.id() == id) {
                team.members().forEach(member -> people.add(member.person()));
                team.leaderId().ifPresent(people::add);
            }
        }
        return people;
    }

    private static String after(String prefix, String key) {
        return key.substring(prefix.length());
    }
}
