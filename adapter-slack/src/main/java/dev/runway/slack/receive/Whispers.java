package dev.runway.slack.receive;

import com.google.gson.JsonObject;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.chart.Drawn;
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

    /** Slack may refuse them, which an acknowledgement would never hear. */
    static boolean hasCharts(Message message) {
        return message.parts().stream().anyMatch(Part.Chart.class::isInstance);
    }

    /** The message as Slack's bodies, in their order; each seen by them alone. */
    List<JsonObject> bodies(Envelope envelope, Message message) {
        return bodies(envelope, message, Drawn.NOT);
    }

    private List<JsonObject> bodies(Envelope envelope, Message message, Drawn drawn) {
        return renderer.render(envelope.place().workspace(), message, drawn).stream()
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
        respond(envelope, responseUrl, message, false);
    }

    /** In the stead of what was acted on. What is too long for one of Slack's messages goes on below it. */
    void replace(Envelope envelope, String responseUrl, Message message) {
        respond(envelope, responseUrl, message, true);
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

    /** With charts as Slack's own, where there are any and it takes them, else in words. */
    private void respond(Envelope envelope, String responseUrl, Message message, boolean instead) {
        var ways = hasCharts(message) ? List.of(Renderer.CHARTS_OF_SLACK, Drawn.NOT) : List.of(Drawn.NOT);
        for (Drawn drawn : ways) {
            var bodies = bodies(envelope, message, drawn);
            bodies.get(0).addProperty("replace_original", instead);
            try {
                var first = bodies.get(0).toString();
                tried(() -> api.postJson(responseUrl, first, "answering privately"));
                goOn(responseUrl, bodies.subList(1, bodies.size()));
                return;
            } catch (PlatformException | IllegalArgumentException failure) {
                if (isDone(failure)) {
                    return;
                }
            }
        }
        LOG.info("Slack took no answer at its response_url; it is given another way.");
        alone(envelope, message);
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
