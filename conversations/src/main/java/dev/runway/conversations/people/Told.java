package dev.runway.conversations.people;

import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Profiles;
import dev.runway.core.inbox.Turn;
import dev.runway.core.platform.Reply;

/** Follows what a chat platform tells of people. When it tells that somebody is gone, the office is told what they held. */
final class Told implements Profiles {

    private final Crew crew;
    private final Rights rights;
    private final Farewell farewell;

    Told(Crew crew, Rights rights, Farewell farewell) {
        this.crew = crew;
        this.rights = rights;
        this.farewell = farewell;
    }

    @Override
    public Reply changed(Turn turn, Person now) {
        crew.save(turn, now);
        if (now.left() && !turn.person().left()) {
            sayGoodbye(turn, now);
        }
        return Reply.nothing();
    }

    private void sayGoodbye(Turn turn, Person gone) {
        var words = farewell.of(
                gone,
                gone.name() + "'s account was switched off, so I noted that " + gone.name()
                        + " has left, and won't ask," + " remind or offer them anything. If that is wrong, say \""
                        + gone.name() + " is back\".");
        rights.ofTheOffice(turn.office()).stream()
                .filter(person -> person.id() != gone.id())
                .forEach(person -> turn.tell(person.id(), words, "has left"));
    }
}
