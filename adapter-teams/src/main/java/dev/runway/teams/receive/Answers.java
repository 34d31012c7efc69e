package dev.runway.teams.receive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.door.Handover;
import dev.runway.core.door.Tries;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.Reply;
import dev.runway.core.platform.Traced;
import dev.runway.teams.card.ActionData.Verb;
import dev.runway.teams.card.Cards;
import dev.runway.teams.form.FormCards;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a reply the way Teams takes it for that kind of activity. A card that is put in another's stead goes back in the invoke's
 * answer, at once and for whoever pressed; calls to Teams come after it, on threads of their own.
 */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Cards cards;
    private final Forms forms;
    private final Tries patient;
    private final Handover afterwards;
    private final FirstTimes firstTimes = new FirstTimes();

    Answers(Cards cards, Forms forms, Tries patient, Executor afterwards) {
        this.cards = cards;
        this.forms = forms;
        this.patient = patient;
        this.afterwards = new Handover(
                afterwards, failure -> LOG.error("Failed while carrying a reply to Teams: {}.", Traced.of(failure)));
    }

    /** To be called before it is acted on. */
    void arrived(Asked asked) {
        if (asked.way() instanceof Asked.Way.Press press) {
            forms.arrived(press.card(), asked.incoming().envelope().event());
        }
    }

    Ack ack(Asked asked, Reply reply) {
        var envelope = asked.incoming().envelope();
        if (reply instanceof Reply.Privately) {
            throw new UnsupportedOperationException(
                    "Private words are messages here: PRIVATE is not among Teams' abilities().");
        }
        if (asked.way() instanceof Asked.Way.Press press) {
            var ack = pressed(envelope, press, reply);
            return press.waits() ? ack : Ack.EMPTY.then(ack.next());
        } else if (reply instanceof Reply.Open open) {
            return Ack.EMPTY.then(opening(envelope, open.form()));
        }
        return Ack.EMPTY;
    }

    private Ack pressed(Envelope envelope, Asked.Way.Press press, Reply reply) {
        if (reply instanceof Reply.Replace words) {
            return replaced(envelope, words.message());
        } else if (reply instanceof Reply.Refuse refuse) {
            return anew(envelope, press, refuse.form());
        } else if (reply instanceof Reply.Open open) {
            return press.verb() == Verb.PRESS
                    ? Invoked.nothing().then(opening(envelope, open.form()))
                    : anew(envelope, press, open.form());
        }
        boolean isTaken = press.verb() == Verb.SEND && !(reply instanceof Reply.Untaken);
        return isTaken ? taken(envelope, press) : Invoked.nothing();
    }

    /** A form that was taken turns into what was answered. */
    private Ack taken(Envelope envelope, Asked.Way.Press press) {
        return FormCards.answered(press.data())
                .map(card -> shown(envelope, press, card, beginning(card)))
                .orElseGet(Invoked::nothing);
    }

    /** For lists of chats: its title stands first. */
    private static String beginning(ObjectNode card) {
        return card.findValuesAsText("text").stream()
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The form in its own stead: a branch unfolded, or there is something to mend. */
    private Ack anew(Envelope envelope, Asked.Way.Press press, Form form) {
        return forms.card(envelope, form)
                .map(card -> shown(envelope, press, card, form.title()))
                .orElseGet(() -> Invoked.nothing().then(afterwards.of(() -> forms.inChat(envelope, form))));
    }

    private Ack shown(Envelope envelope, Asked.Way.Press press, ObjectNode card, String summary) {
        return Invoked.card(card).then(later(tries -> forms.keep(envelope, press.card(), card, summary, tries)));
    }

    /** For whoever pressed, at once: the message itself is the outbox's to change. What is too long for one card is seen then. */
    private Ack replaced(Envelope envelope, Message message) {
        var rendered = cards.of(envelope.place().workspace(), message);
        return rendered.size() == 1 ? Invoked.card(rendered.get(0).card()) : Invoked.nothing();
    }

    private Runnable opening(Envelope envelope, Form form) {
        return later(tries -> {
            if (firstTimes.isFirst(envelope.event())) {
                forms.open(envelope, form, tries);
            }
        });
    }

    /** When too much is waiting, a thread that Teams waits for tries once. */
    private Runnable later(Consumer<Tries> work) {
        return afterwards.of(() -> work.accept(patient), () -> work.accept(Tries.hasty()));
    }
}
