package dev.runway.conversations.linking;

import dev.runway.conversations.capability.Capability;
import dev.runway.conversations.people.Follows;
import dev.runway.conversations.people.Rights;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Profiles;
import dev.runway.core.inbox.Turn;
import dev.runway.core.platform.Reply;

/** Looks at everybody who is met, and at whoever has another address now, whether they are somebody who is known already. */
public final class Acquaintances implements Profiles {

    private final Profiles others;
    private final Linking linking;
    private final Capability capability;

    /** @param others who else follows what platforms tell of people, and is told first */
    public Acquaintances(
            SamePersonRecords records,
            Directory directory,
            Outbox outbox,
            Rights rights,
            Follows follows,
            Joining joining,
            Profiles others) {
        this.others = others;
        this.linking = new Linking(records, directory, outbox, joining);
        this.capability = Capability.of(
                        new AccountsCommand(linking, directory), new UnlinkCommand(linking, directory, rights, follows))
                .and(Capability.of(new LinkPresses(linking).all().toArray()));
    }

    public Capability capability() {
        return capability;
    }

    @Override
    public void met(Turn turn) {
        others.met(turn);
        if (!turn.person().left()) {
            linking.look(turn, turn.person(), false);
        }
    }

    @Override
    public Reply changed(Turn turn, Person now) {
        var reply = others.changed(turn, now);
        if (!now.left() && !now.email().equals(turn.person().email())) {
            linking.look(turn, now, true);
        }
        return reply;
    }
}
