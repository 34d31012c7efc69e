package dev.runway.slack.people;

import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;

/** The same inbox, for whoever acts in a channel: they can be written to alone from then on. */
public final class MetFirst implements Inbox {

    private final Inbox inbox;
    private final Introductions introductions;

    public MetFirst(Inbox inbox, Introductions introductions) {
        this.inbox = inbox;
        this.introductions = introductions;
    }

    @Override
    public Reply receive(Incoming incoming) {
        var envelope = incoming.envelope();
        if (!envelope.place().isDirect() && isSomebodys(incoming)) {
            introductions.meet(envelope.account(), envelope.profile());
        }
        return inbox.receive(incoming);
    }

    private static boolean isSomebodys(Incoming incoming) {
        return !(incoming instanceof Incoming.Removed || incoming instanceof Incoming.RosterChanged);
    }
}
