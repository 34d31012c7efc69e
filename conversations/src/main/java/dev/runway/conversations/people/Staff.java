package dev.runway.conversations.people;

import dev.runway.conversations.capability.Capability;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Profiles;
import dev.runway.core.inbox.TurnLock;

/**
 * What the office says of its people: roles, teams, who has left.
 *
 * @param profiles follows what platforms say of them
 */
public record Staff(Capability capability, Profiles profiles) {

    /** @param holdings what is to be handed over when somebody leaves, or is not asked any more */
    public static Staff of(
            Directory directory, TeamRecords teams, Rights rights, TurnLock lock, Follows follows, Holdings holdings) {
        var known = new Teams(teams, directory);
        var crew = new Crew(directory, lock, follows);
        var farewell = new Farewell(known, holdings);
        var capability = Capability.of(
                new PeopleCommand(directory, known, rights),
                new TeamCommand(teams, directory, rights),
                LeavingCommand.hasLeft(directory, rights, crew, farewell),
                LeavingCommand.isBack(directory, rights, crew, farewell),
                new RoleCommand(directory, rights, crew, holdings),
                new RolesCommand(rights));
        return new Staff(capability, new Told(crew, rights, farewell));
    }
}
