package dev.runway.slack.receive;

import com.google.gson.JsonObject;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.Pause;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.people.Channels;
import dev.runway.slack.people.People;
import dev.runway.slack.send.Renderer;
import dev.runway.slack.workspace.Connections;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Slack's door: events, slash commands and interactions, each acknowledged with its reply within the three seconds that Slack
 * gives. Answers 401 to what Slack has not signed, 413 to more than 1 MB, 400 to what is signed and cannot be read, and 500
 * when it could not be acted on, so that Slack sends an event again. Safe for threads.
 */
@RestController
public final class SlackDoor {

    public static final String PATH = "/slack/events";

    /** The slash commands it takes, without the slash. */
    public static final Set<String> COMMANDS = Commands.NAMES;

    /** The events it hears, by the names in a manifest. */
    public static final Set<String> EVENTS = Events.KINDS.stream()
            .map(kind -> kind.equals("message") ? "message.im" : kind)
            .collect(Collectors.toUnmodifiableSet());

    /** Far above anything that Slack sends: a view and its state together stay below 300 kB. */
    static final int LONGEST_BODY = 1_048_576;

    private final Signature signature;
    private final Reading reading;
    private final Inbox inbox;
    private final Answers answers;
    private final Troubles troubles;

    /**
     * Whom the door asks.
     *
     * @param platform for private answers that Slack would not take at their {@code response_url}
     * @param pause waits between two tries of a private answer
     */
    public record Neighbours(
            Connections connections,
            People people,
            Channels channels,
            SlackApi api,
            Renderer renderer,
            ChatPlatform platform,
            Pause pause) {}

    /**
     * @param signingSecret the app's, from its Basic Information page
     * @param system real time, which nothing moves
     * @param afterwards runs what must not keep an acknowledgement waiting; when it refuses, the request's
     *     own thread does it, once the acknowledgement is written
     * @throws IllegalArgumentException when the secret is empty
     */
    public SlackDoor(String signingSecret, Clock system, Inbox inbox, Neighbours neighbours, Executor afterwards) {
        this.signature = new Signature(signingSecret, system);
        this.reading = new Reading(new Senders(neighbours.connections(), neighbours.people(), neighbours.channels()));
        this.inbox = inbox;
        var whispers = new Whispers(neighbours.api(), neighbours.renderer(), neighbours.platform(), neighbours.pause());
        this.troubles = new Troubles(system);
        this.answers = new Answers(whispers, new Modals(neighbours.api(), inbox), afterwards, troubles);
    }

    @PostMapping(PATH)
    void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var ack = ack(request);
        try {
            write(ack, response);
        } finally {
            ack.next().run();
        }
    }

    /** To its end, so that Slack has it before anything that follows. */
    private static void write(Ack ack, HttpServletResponse response) throws IOException {
        response.setStatus(ack.status());
        response.setContentLength(ack.json().length);
        if (ack.json().length > 0) {
            response.setContentType("application/json;charset=utf-8");
            response.getOutputStream().write(ack.json());
        }
        response.flushBuffer();
    }

    private Ack ack(HttpServletRequest request) throws IOException {
        var claim = signature.claim(
                Collections.list(request.getHeaders(Signature.TIMESTAMP)),
                Collections.list(request.getHeaders(Signature.SIGNATURE)));
        if (claim.isEmpty()) {
            return troubles.unsigned();
        }
        var body = body(request.getInputStream(), request.getContentLengthLong());
        if (body.isEmpty()) {
            return troubles.tooLong();
        }
        return signature.isGenuine(claim.get(), body.get()) ? read(body.get()) : troubles.unsigned();
    }

    /** Never more than a byte beyond the limit, whatever length was announced. */
    private static Optional<byte[]> body(InputStream in, long announced) throws IOException {
        if (announced > LONGEST_BODY) {
            return Optional.empty();
        }
        var bytes = in.readNBytes(LONGEST_BODY + 1);
        return bytes.length > LONGEST_BODY ? Optional.empty() : Optional.of(bytes);
    }

    private Ack read(byte[] body) {
        try {
            var request = reading.of(body);
            return request.challenge().isPresent()
                    ? Ack.of(challenge(request.challenge().get()))
                    : request.asked().map(this::acted).orElse(Ack.EMPTY);
        } catch (BadRequest unreadable) {
            return troubles.unreadable(unreadable);
        } catch (RuntimeException failure) {
            return troubles.failed("reading a request of Slack's", failure);
        }
    }

    private Ack acted(Asked asked) {
        try {
            answers.arrived(asked);
            return answers.ack(asked, inbox.receive(asked.incoming()));
        } catch (RuntimeException failure) {
            return troubles.failed("acting on " + asked.incoming().getClass().getSimpleName(), failure);
        }
    }

    private static JsonObject challenge(String challenge) {
        var json = new JsonObject();
        json.addProperty("challenge", challenge);
        return json;
    }
}
