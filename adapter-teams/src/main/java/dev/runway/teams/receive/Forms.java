package dev.runway.teams.receive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.directory.Place;
import dev.runway.core.door.LastActs;
import dev.runway.core.door.Tries;
import dev.runway.core.message.Form;
import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import dev.runway.teams.form.FormCards;
import dev.runway.teams.send.Posts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forms where people fill them in: each is a card of its own, in their own conversation, where nobody else can. What Teams was
 * answered with is for the moment, and for one client: what lasts is the message, which is changed as well. A form that cannot be
 * shown goes on in chat.
 */
final class Forms {

    private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

    private final Posts posts;
    private final Inbox inbox;
    private final LastActs last = new LastActs();

    Forms(Posts posts, Inbox inbox) {
        this.posts = posts;
        this.inbox = inbox;
    }

    /** The form's next edition, which the event that brings it about tells from any other. */
    Optional<ObjectNode> card(Envelope envelope, Form form) {
        var nonce = UUID.nameUUIDFromBytes(("form " + envelope.event()).getBytes(StandardCharsets.UTF_8));
        return FormCards.card(form, nonce.toString());
    }

    void open(Envelope envelope, Form form, Tries tries) {
        var card = card(envelope, form);
        if (card.isEmpty()
                || !isShown(Posts.alone(envelope.account(), envelope.profile().name()), card.get(), form, tries)) {
            inChat(envelope, form);
        }
    }

    private boolean isShown(Place alone, ObjectNode card, Form form, Tries tries) {
        try {
            tries.of(() -> posts.post(alone, card, form.title(), "showing a form"));
            return true;
        } catch (PlatformException failure) {
            LOG.info("A form was not shown ({}); its questions go on in chat.", failure.remedy());
            return false;
        }
    }

    /** To be called before it is acted on: of what is done to one card, the last act is the one that counts. */
    void arrived(MessageRef card, String event) {
        last.arrived(key(card), event);
    }

    /**
     * Changes the message as well, unless something was done to it since that will be answered, too. What a card brings back went
     * through somebody's own machine: before others nothing of it is put under our name, and no form stands there anyway.
     */
    void keep(Envelope envelope, MessageRef card, ObjectNode now, String summary, Tries tries) {
        if (!card.place().isDirect() || !last.isLast(key(card), envelope.event())) {
            return;
        }
        try {
            tries.of(() -> posts.update(card.place(), card.id(), now, summary, "keeping a form as it is shown"));
        } catch (PlatformException failure) {
            LOG.info("A form was not kept as it was shown ({}).", failure.remedy());
        }
    }

    private static String key(MessageRef card) {
        return card.place().ref() + " " + card.id();
    }

    /** An event of its own, so that it is acted on once. */
    void inChat(Envelope envelope, Form form) {
        var asked = envelope.followedBy("not-shown:" + envelope.event());
        inbox.receive(new Incoming.FormNotShown(asked, form.action(), form.argument()));
    }
}
