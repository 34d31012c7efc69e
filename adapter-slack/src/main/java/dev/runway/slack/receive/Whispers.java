package dev.runway.slack.receive;

import com.google.gson.JsonObject;
import dev.runway.core.message.Message;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.send.Rendered;
import dev.runway.slack.send.Renderer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Private answers. A {@code response_url} works wherever the person is, also where we are not: Slack takes five answers there
 * for half an hour. Where it takes none, they are told in the channel so that they alone see it, or in their direct messages.
 */
final class Whispers {

    private static final Logger LOG = LoggerFactory.getLogger(Whispers.class);
    private static final int TRIES = 3;

    private final SlackApi api;
    private final Renderer renderer;
    private final ChatPlatform platform;

    Whispers(SlackApi api, Renderer renderer, ChatPlatform platform) {
        this.api = api;
        this.renderer = renderer;
        this.platform = platform;
    }

    /** The message as Slack's bodies, in their order; each seen by them alone. */
    List<JsonObject> bodies(Envelope envelope, Message message) {
        return renderer.render(envelope.place().workspace(), message).stream()
                .map(Whispers::body)
                .toList();
    }

    private static JsonObject body(Rendered rendered) {
        var body = new JsonObject();
        body.addProperty("response_type", "ephemeral");
        body.addProperty("replace_original", false);
        body.addProperty("text", rendered.text());
        body.add("blocks", rendered.blocks());
        return body;
    }

    /** By the {@code response_url}, below what was acted on. */
    void answer(Envelope envelope, String responseUrl, Message message) {
        respond(envelope, responseUrl, message, bodies(envelope, message));
    }

    /** In the stead of what was acted on. What is too long for one of Slack's messages goes on below it. */
    void replace(Envelope envelope, String responseUrl, Message message) {
        var bodies = bodies(envelope, message);
        bodies.get(0).addProperty("replace_original", true);
        respond(envelope, responseUrl, message, bodies);
    }

    /** What an acknowledgement could not hold. */
    void goOn(String responseUrl, List<JsonObject> rest) {
        for (JsonObject body : rest) {
            try {
                tried(() -> api.postJson(responseUrl, body.toString(), "going on with a private answer"));
            } catch (PlatformException failure) {
                LOG.warn("The end of a private answer was lost.", failure);
                return;
            }
        }
    }

    private void respond(Envelope envelope, String responseUrl, Message message, List<JsonObject> bodies) {
        try {
            var first = bodies.get(0).toString();
            tried(() -> api.postJson(responseUrl, first, "answering privately"));
        } catch (PlatformException | IllegalArgumentException failure) {
            if (isDone(failure)) {
                return;
            }
            LOG.info("Slack took no answer at its response_url; it is given another way.");
            alone(envelope, message);
            return;
        }
        goOn(responseUrl, bodies.subList(1, bodies.size()));
    }

    /** By the Web API: in the channel, so that they alone see it, else in their direct messages. */
    void alone(Envelope envelope, Message message) {
        var place = envelope.place();
        if (!place.isDirect()) {
            try {
                tried(() -> platform.postPrivately(delivery(envelope), place, envelope.account(), message));
                return;
            } catch (PlatformException failure) {
                if (isDone(failure)) {
                    return;
                }
                LOG.info("Slack took no private answer in that channel; it goes to their direct messages.");
            }
        }
        directly(envelope, message);
    }

    /** In their direct messages, so that it stays. */
    void directly(Envelope envelope, Message message) {
        try {
            tried(() -> platform.post(delivery(envelope), platform.directPlace(envelope.account()), message));
        } catch (PlatformException failure) {
            LOG.error("An answer to {} could not be given.", envelope.account().user(), failure);
        }
    }

    /** Comes from the event, so that the same answer goes by the same id. */
    private static UUID delivery(Envelope envelope) {
        return UUID.nameUUIDFromBytes(("reply " + envelope.event()).getBytes(StandardCharsets.UTF_8));
    }

    /** What may have arrived is not said twice. */
    private static boolean isDone(RuntimeException failure) {
        return failure instanceof PlatformException of && of.remedy() == Remedy.MAYBE_SENT;
    }

    private static void tried(Runnable call) {
        for (int left = TRIES; ; left--) {
            try {
                call.run();
                return;
            } catch (PlatformException failure) {
                if (failure.remedy() != Remedy.TRY_LATER || left == 1) {
                    throw failure;
                }
            }
        }
    }
}
