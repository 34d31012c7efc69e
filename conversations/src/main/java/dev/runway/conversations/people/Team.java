package dev.runway.conversations.people;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;

/**
 * People who work together. Its lead need not be among the members.
 *
 * @param leader the number of the person who leads it, or null while nobody does
 */
public record Team(@Id Long id, long office, String name, Long leader, Set<TeamMember> members) {

    public Team {
        members = Set.copyOf(members);
    }

    public static Team of(long office, String name, Long leader, Collection<Long> people) {
        return new Team(null, office, name, null, Set.of()).led(leader).with(people);
    }

    public Team led(Long by) {
        return new Team(id, office, name, by, members);
    }

    public Team with(Collection<Long> people) {
        return new Team(
                id, office, name, leader, people.stream().map(TeamMember::new).collect(Collectors.toSet()));
    }

    public Optional<Long> leaderId() {
        return Optional.ofNullable(leader);
    }

    public boolean has(long person) {
        return members.contains(new TeamMember(person));
    }
}
