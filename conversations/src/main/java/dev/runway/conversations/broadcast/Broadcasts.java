package dev.runway.conversations.broadcast;

import dev.runway.conversations.capability.Capability;
import dev.runway.conversations.digest.DigestBoard;
import dev.runway.conversations.people.ReferenceSource;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.people.Teams;
import dev.runway.conversations.portfolio.Scopes;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Transactions;
import dev.runway.core.inbox.TurnLock;
import dev.runway.core.message.MessageCodec;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** All of broadcasting, put together. */
public final class Broadcasts {

    /**
     * What it stands on.
     *
     * @param messages what was previewed is stored with it, and sent as it was
     * @param ids of deliveries
     * @param office the clock of the agenda, and {@code system} that of deliveries
     */
    public record Ports(
            Directory directory,
            Outbox outbox,
            Agenda agenda,
            Transactions transactions,
            TurnLock lock,
            MessageCodec messages,
            Links links,
            Supplier<UUID> ids,
            Clock office,
            Clock system) {}

    private final BroadcastRecords broadcasts;
    private final Ports ports;
    private final Audiences audiences;
    private final Reports reports;
    private final Sending sending;

    public Broadcasts(BroadcastRecords broadcasts, RecipientRecords recipients, Teams teams, Ports ports) {
        this.broadcasts = broadcasts;
        this.ports = ports;
        this.audiences = new Audiences(ports.directory(), teams);
        this.reports = new Reports(broadcasts, recipients, ports.links());
        this.sending = new Sending(
                broadcasts,
                recipients,
                ports.directory(),
                ports.outbox(),
                ports.transactions(),
                ports.messages(),
                ports.ids(),
                ports.office(),
                ports.system());
    }

    /** Whom a broadcast may be for, by name. */
    public ReferenceSource audiences() {
        return audiences;
    }

    public Reports reports() {
        return reports;
    }

    /** What is to be registered. */
    public Capability capability(DialogEngine engine, Rights rights, Scopes scopes, DigestBoard board) {
        var presses = new BroadcastPresses(
                rights, sending, reports, broadcasts, audiences, ports.directory(), ports.lock(), ports.agenda());
        return Capability.of(
                        new BroadcastCommand(rights, scopes, reports),
                        new BroadcastPreview(engine, rights, scopes, audiences, board, broadcasts, ports.messages()))
                .and(Capability.of(presses.all().toArray()))
                .withJobs(visits -> List.of(new BroadcastJob(
                        sending, broadcasts, reports, visits, ports.transactions(), ports.agenda(), ports.office())));
    }
}
