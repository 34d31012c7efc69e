package dev.runway.conversations.intake;

import dev.runway.conversations.people.PeopleNames;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.people.TeamMember;
import dev.runway.conversations.people.Teams;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom a request concerns: who asked or speaks for them, who decides, who hears of it as well. */
final class Concerned {

    private final Directory directory;
    private final Teams teams;
    private final Rights rights;

    Concerned(Directory directory, Teams teams, Rights rights) {
        this.directory = directory;
        this.teams = teams;
        this.rights = rights;
    }

    String name(long office, long person) {
        return PeopleNames.called(directory, office, person);
    }

    /** Who that is today: two people may have become one since the number was written down. */
    long today(long office, long person) {
        return directory.person(office, person).map(Person::id).orElse(person);
    }

    /** Everybody who decides, by name. */
    List<Person> deciders(long office) {
        return rights.ofTheOffice(office);
    }

    /** Those of them who can be reached in chat. */
    List<Person> reachableDeciders(long office) {
        return deciders(office).stream()
                .filter(person -> directory.direct(office, person.id()).isPresent())
                .toList();
    }

    /** Who answers for it: the requester; once they have left, their team's lead; empty when nobody can be reached. */
    Optional<Person> speaker(IntakeRequest request) {
        return directory
                .person(request.office(), request.requester())
                .filter(person -> !person.left())
                .or(() -> teams.leadOf(request.office(), request.requester()))
                .filter(person ->
                        directory.direct(request.office(), person.id()).isPresent());
    }

    boolean hasLeft(IntakeRequest request) {
        return isGone(request.office(), request.requester());
    }

    boolean isGone(long office, long person) {
        return directory.person(office, person).filter(known -> !known.left()).isEmpty();
    }

    /** Those whom a question about it is put to: who speaks for it, else everybody who decides. */
    List<Long> answerers(IntakeRequest request) {
        return speaker(request).map(person -> List.of(person.id())).orElseGet(() -> deciders(request.office()).stream()
                .map(Person::id)
                .toList());
    }

    /** Who hears every step: whoever answers for it, and those whose requests became part of it. */
    List<Long> hearers(IntakeRequest request) {
        return Stream.concat(answerers(request).stream(), wanting(request).stream())
                .distinct()
                .toList();
    }

    /** Who wants it: whoever speaks for it, and those whose requests became part of it; nobody who has left. */
    List<Long> wanting(IntakeRequest request) {
        var others = request.interested().stream().map(IntakeInterest::person).filter(person -> directory
                .person(request.office(), person)
                .filter(known -> !known.left())
                .isPresent());
        return Stream.concat(speaker(request).map(Person::id).stream(), others)
                .distinct()
                .toList();
    }

    /** Those whose requests the person answers for: themselves, and whoever has left a team they lead. */
    List<Long> speaksFor(Person person) {
        var left = teams.all(person.office()).stream()
                .filter(team ->
                        team.leaderId().filter(lead -> lead == person.id()).isPresent())
                .flatMap(team -> team.members().stream())
                .map(TeamMember::person)
                .filter(member -> directory
                        .person(person.office(), member)
                        .filter(Person::left)
                        .isPresent())
                .filter(member -> teams.leadOf(person.office(), member)
                        .filter(lead -> lead.id() == person.id())
                        .isPresent());
        return Stream.concat(Stream.of(person.id()), left).distinct().toList();
    }
}
