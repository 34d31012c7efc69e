package dev.runway.conversations.help;

import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.words.Words;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Reply;
import java.util.List;

/** {@code deliveries}: what did not arrive, or may not have, or was left out, each with its reason. For the project office. */
public final class DeliveriesCommand implements Command {

    private static final int MOST = 20;

    private final Outbox outbox;
    private final Rights rights;

    public DeliveriesCommand(Outbox outbox, Rights rights) {
        this.outbox = outbox;
        this.rights = rights;
    }

    @Override
    public String word() {
        return "deliveries";
    }

    @Override
    public String usage() {
        return "deliveries";
    }

    @Override
    public String what() {
        return "See which messages failed or are in doubt, and why (project office).";
    }

    @Override
    public boolean isListedFor(Person person) {
        return Rights.may(person, Right.READ_DELIVERIES);
    }

    @Override
    public Reply run(Turn turn, String words) {
        return rights.refusal(turn, Right.READ_DELIVERIES).orElseGet(() -> read(turn));
    }

    private Reply read(Turn turn) {
        var doubts = outbox.inState(turn.office(), Delivery.State.IN_DOUBT, MOST);
        var failed = outbox.inState(turn.office(), Delivery.State.FAILED, MOST);
        var leftOut = outbox.inState(turn.office(), Delivery.State.SKIPPED, MOST);
        if (doubts.isEmpty() && failed.isEmpty() && leftOut.isEmpty()) {
            return turn.answer(Message.of("Everything I sent arrived: no message failed, and none is in doubt."));
        }
        var message = Message.builder();
        list(
                message,
                turn,
                doubts,
                "In doubt: these may have arrived. Please look before you repeat one; I don't send them again by myself.");
        list(message, turn, failed, "Failed: these did not arrive.");
        list(message, turn, leftOut, "Left out: these were not sent.");
        return turn.answer(message.build());
    }

    private static void list(Message.Builder message, Turn turn, List<Delivery> deliveries, String heading) {
        if (deliveries.isEmpty()) {
            return;
        }
        message.line(heading + (deliveries.size() == MOST ? " The newest " + MOST + ":" : ""));
        message.outline(deliveries.stream()
                .map(delivery -> new Part.Line(1, Text.of(said(turn, delivery))))
                .toList());
    }

    private static String said(Turn turn, Delivery delivery) {
        var place = delivery.place();
        var day = Words.day(delivery.created().atZone(turn.person().zone()).toLocalDate(), turn.today());
        return (place.isDirect() ? "to " : "in ") + place.name() + " · " + delivery.cause() + " · " + day
                + (delivery.reason().isEmpty() ? "" : " · " + delivery.reason());
    }
}
