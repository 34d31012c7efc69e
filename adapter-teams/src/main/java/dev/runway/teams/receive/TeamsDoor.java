package dev.runway.teams.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import dev.runway.teams.token.Caller;
import dev.runway.teams.token.KeysAway;
import dev.runway.teams.token.TokenCheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Teams' door: activities, each answered once its turn is over. Answers 401 to what has no token of Teams' or says other than
 * its token, 503 while Teams' keys cannot be had, 413 to more than 1 MB, 400 to what is Teams' and no activity, and 500 when it
 * could not be acted on, so that Teams sends it again. Safe for threads.
 */
@RestController
public final class TeamsDoor {

    public static final String PATH = "/api/messages";

    /** The kinds of conversations that are heard, in Teams' own words: what comes from any other is not acted on. */
    public static final Set<String> CONVERSATIONS =
            Stream.of(Payload.Scope.values()).map(Payload.Scope::word).collect(Collectors.toUnmodifiableSet());

    /** Far above anything that Teams sends: a message has at most 100 KB. */
    static final int LONGEST_BODY = 1_048_576;

    private final TokenCheck tokens;
    private final BotTurn turn;
    private final Troubles troubles;

    /** @param system real time, which nothing moves */
    public TeamsDoor(TokenCheck tokens, Turns turns, Clock system) {
        this(tokens, turns::take, system);
    }

    TeamsDoor(TokenCheck tokens, Function<Activity, Ack> turns, Clock system) {
        this.tokens = tokens;
        this.turn = new BotTurn(turns);
        this.troubles = new Troubles(system);
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

    /** To its end, so that Teams has it before anything that follows. */
    private static void write(Ack ack, HttpServletResponse response) throws IOException {
        var json = ack.body()
                .map(JsonNode::toString)
                .map(body -> body.getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
        response.setStatus(ack.status());
        response.setContentLength(json.length);
        if (json.length > 0) {
            response.setContentType("application/json;charset=utf-8");
            response.getOutputStream().write(json);
        }
        response.flushBuffer();
    }

    private Ack ack(HttpServletRequest request) throws IOException {
        Optional<Caller> caller;
        try {
            caller = tokens.caller(Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)));
        } catch (KeysAway away) {
            return troubles.keysAway();
        }
        if (caller.isEmpty()) {
            return troubles.notTeams();
        }
        var body = body(request.getInputStream(), request.getContentLengthLong());
        return body.isEmpty() ? troubles.tooLong() : read(caller.get(), body.get());
    }

    /** Never more than a byte beyond the limit, whatever length was announced. */
    private static Optional<byte[]> body(InputStream in, long announced) throws IOException {
        if (announced > LONGEST_BODY) {
            return Optional.empty();
        }
        var bytes = in.readNBytes(LONGEST_BODY + 1);
        return bytes.length > LONGEST_BODY ? Optional.empty() : Optional.of(bytes);
    }

    private Ack read(Caller caller, byte[] body) {
        var activity = ActivityReader.read(body);
        if (activity.isEmpty()) {
            return troubles.unreadable();
        }
        return caller.sent(activity.get().getChannelId(), activity.get().getServiceUrl())
                ? acted(caller, activity.get())
                : troubles.notTeams();
    }

    private Ack acted(Caller caller, Activity activity) {
        try {
            return turn.of(caller, activity);
        } catch (RuntimeException failure) {
            return troubles.failed(failure);
        }
    }
}
