package dev.runway.conversations.broadcast;

import dev.runway.conversations.broadcast.RecipientRecords.Missed;
import dev.runway.conversations.words.Words;
import dev.runway.core.delivery.Delivery.State;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A broadcast's delivery report in words. Pure: the same values give the same page. */
final class ReportPage {

    /** Names a section has before the rest is counted: four full sections stay far below what a platform takes. */
    static final int MOST_NAMES = 10;

    private static final int LONGEST_REASON = 160;

    /** In the order in which they are told, with the sentence above the names. */
    private static final Map<State, String> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put(State.FAILED, "Failed. These did not get it:");
        SECTIONS.put(
                State.IN_DOUBT,
                "In doubt. These may have got it, so please look before you write to them; I don't send it again by myself:");
        SECTIONS.put(State.SKIPPED, "Skipped. I could not try these:");
        SECTIONS.put(State.CANCELLED, "Cancelled. It was stopped before these got it:");
    }

    private final Broadcast broadcast;
    private final Delivered delivered;
    private final Instant now;
    private final ZoneId zone;

    /** @param zone of whoever reads it */
    ReportPage(Broadcast broadcast, Delivered delivered, Instant now, ZoneId zone) {
        this.broadcast = broadcast;
        this.delivered = delivered;
        this.now = now;
        this.zone = zone;
    }

    /** @param csv the link to every name, where one can be made */
    Message of(Optional<URI> csv) {
        return broadcast.state().isUnderWay() ? underWay() : ended(csv);
    }

    private Message underWay() {
        boolean stopping = broadcast.state() == Broadcast.State.STOPPING;
        var page = Message.builder()
                .line((stopping ? "Stopping" : "Sending") + " the summary of " + broadcast.title() + " to "
                        + broadcast.whom() + (broadcast.round() > 1 ? ", again to those for whom it failed" : "") + ".")
                .line(counts());
        return stopping
                ? page.build()
                : page.buttons(Button.of(BroadcastPresses.CANCEL, Long.toString(broadcast.id()), "Cancel"))
                        .build();
    }

    private Message ended(Optional<URI> csv) {
        var page = Message.builder();
        page.heading("Delivery report: summary of " + broadcast.title());
        page.line("To " + broadcast.whom() + ", " + Words.moment(broadcast.began(), now, zone) + " your time"
                + (broadcast.round() > 1 ? ", for the " + Words.ordinal(broadcast.round()) + " time" : "")
                + (broadcast.stopper().isEmpty() ? "" : "; " + broadcast.stopper() + " stopped it") + ".");
        page.line(counts());
        SECTIONS.forEach((state, heading) -> section(page, state, heading));
        csv.ifPresent(link -> page.line(Text.of("Every name, with state, reason and time: ")
                .link("the list as CSV", link)
                .and(". The link works for a day; \"broadcast report\" brings a new one.")));
        long failed = delivered.in(State.FAILED);
        if (failed > 0) {
            page.buttons(Button.of(
                    BroadcastPresses.AGAIN,
                    broadcast.id() + "|" + broadcast.round(),
                    failed == 1
                            ? "Send again to the one that failed"
                            : "Send again to the " + failed + " that failed"));
        }
        return page.build();
    }

    /** Every state that anybody is in, so that the numbers add up to the first. */
    private String counts() {
        var said = new ArrayList<String>();
        said.add(delivered.in(State.SENT) + " of " + delivered.audience() + " sent");
        add(said, delivered.in(State.FAILED), "failed");
        add(said, delivered.in(State.SKIPPED), "skipped");
        add(said, delivered.in(State.CANCELLED), "cancelled");
        add(said, delivered.in(State.IN_DOUBT), "in doubt");
        add(said, delivered.onTheWay(), "on the way");
        return String.join(" · ", said);
    }

    private static void add(List<String> said, long many, String how) {
        if (many > 0) {
            said.add(many + " " + how);
        }
    }

    private void section(Message.Builder page, State state, String heading) {
        var missed = delivered.missed(state);
        if (missed.isEmpty()) {
            return;
        }
        page.line(heading);
        var lines = new ArrayList<Part.Line>();
        missed.stream().limit(MOST_NAMES).forEach(one -> lines.add(new Part.Line(1, Text.of(said(one)))));
        long more = delivered.in(state) - lines.size();
        if (more > 0) {
            lines.add(new Part.Line(1, Text.of("and " + more + " more; the rest is in the CSV")));
        }
        page.outline(lines);
    }

    private static String said(Missed one) {
        var reason = one.reason().length() <= LONGEST_REASON
                ? one.reason()
                : one.reason().substring(0, LONGEST_REASON - 1) + "…";
        return one.name() + (reason.isEmpty() ? "" : " · " + reason);
    }
}
