package dev.runway.slack.receive;

import com.google.gson.JsonObject;
import dev.runway.core.door.Tries;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.Pause;
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

    private final SlackApi api;
    private final Renderer renderer;
    private final ChatPlatform platform;
    private final Tries tries;

    /** @param pause waits between two tries */
    Whispers(SlackApi api, Renderer renderer, ChatPlatform platform, Pause pause) {
        this.api = api;
        this.renderer = renderer;
        this.platform = platform;
        this.tries = new Tries(pause);
    }

    /** The same, for a thread that cannot wait. */
    Whispers hasty() {
        return new Whispers(api, renderer, platform, wait -> {});
    }

    /** Slack may refuse them, which an acknowledgement would never hear. */
    static boolean hasCharts(Message message) {
        return message.parts().stream().anyMatch(Part.Chart.class::isInstance);
    }

    /**
     * One of Slack's messages, seen by them alone.
     *
     * @param said what it says
     */
    record Whisper(JsonObject body, Message said) {}

    /** The message as Slack's, in their order. */
    List<Whisper> parts(Envelope envelope, Message message) {
        return parts(envelope, message, Drawn.NOT);
    }

    private List<Whisper> parts(Envelope envelope, Message message, Drawn drawn) {
        return renderer.render(envelope.place().workspace(), message, drawn).stream()
                .map(Whispers::part)
                .toList();
    }

    private static Whisper part(Rendered rendered) {
        var body = new JsonObject();
        body.addProperty("response_type", "ephemeral");
        body.addProperty("replace_original", false);
        body.addProperty("text", rendered.text());
        body.add("blocks", rendered.blocks());
        return new Whisper(body, rendered.said());
    }

    /** By the {@code response_url}, below what was acted on. */
    void answer(Envelope envelope, String responseUrl, Message message) {
        respond(envelope, responseUrl, message, false);
    }

    /** In the stead of what was acted on. What is too long for one of Slack's messages goes on below it. */
    void replace(Envelope envelope, String responseUrl, Message message) {
        respond(envelope, responseUrl, message, true);
    }

    /** What an acknowledgement could not hold; what Slack does not take there any more is given another way. */
    void goOn(Envelope envelope, String responseUrl, List<Whisper> rest) {
        for (int i = 0; i < rest.size(); i++) {
            if (!isTaken(responseUrl, rest.get(i), "going on with a private answer")) {
                LOG.info("Slack took no more at its response_url; the rest of an answer is given another way.");
                rest.subList(i, rest.size()).stream()
                        .map(Whisper::said)
                        .reduce(Message::then)
                        .ifPresent(end -> alone(envelope, end));
                return;
            }
        }
    }

    /** With charts as Slack's own, where there are any and it takes them, else in words. */
    private void respond(Envelope envelope, String responseUrl, Message message, boolean instead) {
        var ways = hasCharts(message) ? List.of(Renderer.CHARTS_OF_SLACK, Drawn.NOT) : List.of(Drawn.NOT);
        for (Drawn drawn : ways) {
            var parts = parts(envelope, message, drawn);
            parts.get(0).body().addProperty("replace_original", instead);
            if (isTaken(responseUrl, parts.get(0), "answering privately")) {
                goOn(envelope, responseUrl, parts.subList(1, parts.size()));
                return;
            }
        }
        LOG.info("Slack took no answer at its response_url; it is given another way.");
        alone(envelope, message);
    }

    private boolean isTaken(String responseUrl, Whisper part, String doing) {
        try {
            tries.of(() -> api.postJson(responseUrl, part.body().toString(), doing));
            return true;
        } catch (PlatformException | IllegalArgumentException failure) {
            return mayHaveArrived(failure);
        }
    }

    /** By the Web API: in the channel, so that they alone see it, else in their direct messages. */
    void alone(Envelope envelope, Message message) {
        var place = envelope.place();
        if (!place.isDirect()) {
            try {
                tries.of(() -> platform.postPrivately(delivery(envelope), place, envelope.account(), message));
                return;
            } catch (PlatformException failure) {
                if (mayHaveArrived(failure)) {
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
            tries.of(() -> platform.post(delivery(envelope), platform.directPlace(envelope.account()), message));
        } catch (PlatformException failure) {
            if (!mayHaveArrived(failure)) {
                LOG.error(
                        "An answer to {} could not be given.",
                        envelope.account().user(),
                        failure);
            }
        }
    }

    /** Comes from the event, so that the same answer goes by the same id. */
    private static UUID delivery(Envelope envelope) {
        return UUID.nameUUIDFromBytes(("reply " + envelope.event()).getBytes(StandardCharsets.UTF_8));
    }

    /** What may have arrived is not said twice. */
    private static boolean mayHaveArrived(RuntimeException failure) {
        boolean may = failure instanceof PlatformException of && of.remedy() == Remedy.MAYBE_SENT;
        if (may) {
            LOG.warn("Nobody knows whether a private answer arrived; it is not said twice.");
        }
        return may;
    }
}
