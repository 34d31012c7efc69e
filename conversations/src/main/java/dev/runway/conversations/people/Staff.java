package dev.runway.conversations.people;

import dev.runway.conversations.capability.Capability;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.TurnLock;

/** What the office says of its people: roles, teams, who has left. */
public final class Staff {

    private Staff() {}

    /** @param holdings what is to be handed over when somebody leaves, or is not asked any more */
    public static Capability capability(
            Directory directory, TeamRecords teams, Rights rights, TurnLock lock, Follows follows, Holdings holdings) {
        var known = new Teams(teams, directory);
        var crew = new Crew(directory, lock, follows);
        return Capability.of(
                new PeopleCommand(directory, known, rights),
                new TeamCommand(teams, directory, rights),
                LeavingCommand.hasLeft(directory, rights, crew, holdings, known),
                LeavingCommand.isBack(directory, rights, crew, holdings, known),
                new RoleCommand(directory, rights, crew, holdings),
                new RolesCommand(rights));
    }
}
