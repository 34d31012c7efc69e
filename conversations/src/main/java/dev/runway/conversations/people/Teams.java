package dev.runway.conversations.people;

import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import java.util.List;
import java.util.Optional;

/** The teams of an office, and who stands in for whom. */
public final class Teams {

    private final TeamRecords records;
    private final Directory directory;

    public Teams(TeamRecords records, Directory directory) {
        this.records = records;
        this.directory = directory;
    }

    /** By name. */
    public List<Team> all(long office) {
        return records.findByOfficeOrderByName(office);
    }

    /** The lead of a team the person is in, who is still here and somebody else; of several teams the first by name. */
    public Optional<Person> leadOf(long office, long person) {
        return all(office).stream()
                .filter(team -> team.has(person))
                .flatMap(team -> team.leaderId().stream())
                .filter(leader -> leader != person)
                .flatMap(leader -> directory.person(office, leader).stream())
                .filter(leader -> !leader.left())
                .findFirst();
    }
}
