package dev.runway.teams.receive;

import com.microsoft.bot.schema.Activity;
import dev.runway.core.platform.Inbox;
import dev.runway.teams.people.People;
import dev.runway.teams.place.Addresses;
import dev.runway.teams.tenant.Tenants;

/** What becomes of an activity that is known to be Teams': read, acted on once, answered as Teams takes it. Safe for threads. */
public final class Turns {

    /** Whom it asks. */
    public record Neighbours(Tenants tenants, Addresses addresses, People people) {}

    private final Inbox inbox;
    private final Neighbours neighbours;

    public Turns(Inbox inbox, Neighbours neighbours) {
        this.inbox = inbox;
        this.neighbours = neighbours;
    }

    /**
     * Never throws for what a client can send: that is 400, or acknowledged with nothing done.
     *
     * @param activity of which the door has made sure that Teams sent it, and from where
     */
    Ack take(Activity activity) {
        return inbox == null || neighbours == null || activity.getType() == null ? Ack.bare(400) : Ack.EMPTY;
    }
}
