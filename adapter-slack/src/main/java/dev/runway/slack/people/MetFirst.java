package dev.runway.slack.people;

import dev.runway.core.directory.Account;
import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.Reply;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The same inbox, for people who are known first: whoever acts in a channel can be written to alone from then on, and whoever
 * was welcomed by a guess, while Slack could not be asked, is known by name, address and zone once it can.
 */
public final class MetFirst implements Inbox {

    private final Inbox inbox;
    private final Introductions introductions;
    private final Predicate<Account> sureSince;
    private final Supplier<UUID> ids;

    /**
     * @param sureSince whether the profile of that account is sure now, and was a guess before; says so once
     * @param ids of events that Slack did not send
     */
    public MetFirst(Inbox inbox, Introductions introductions, Predicate<Account> sureSince, Supplier<UUID> ids) {
        this.inbox = inbox;
        this.introductions = introductions;
        this.sureSince = sureSince;
        this.ids = ids;
    }

    @Override
    public Reply receive(Incoming incoming) {
        var envelope = incoming.envelope();
        if (!envelope.place().isDirect() && isSomebodys(incoming)) {
            introductions.meet(envelope.account(), envelope.profile());
        }
        if (sureSince.test(envelope.account())) {
            inbox.receive(known(envelope));
        }
        return inbox.receive(incoming);
    }

    private Incoming known(Envelope of) {
        var alone = Introductions.alone(of.account(), of.profile());
        return new Incoming.ProfileChanged(new Envelope("known:" + ids.get(), of.account(), of.profile(), alone), true);
    }

    private static boolean isSomebodys(Incoming incoming) {
        return !(incoming instanceof Incoming.Removed || incoming instanceof Incoming.RosterChanged);
    }
}
