package dev.runway.app.benchmark.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.model.event.MessageEvent;
import dev.runway.app.benchmark.slack.DoorServer.Setting;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Bolt for Java on its own path: its App, with the answer to auth.test kept for good, no check of tokens, and its own bridge to a
 * servlet (its module for that speaks javax, so these lines do the same).
 */
final class BoltDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient App app;
    private final transient SlackRequestParser parser;

    BoltDoor(Setting setting, Behind behind) {
        var slack = new SlackConfig();
        slack.setMethodsEndpointUrlPrefix(setting.api());
        slack.setTokenExistenceVerificationEnabled(false);
        slack.setStatsEnabled(false);
        var config = AppConfig.builder()
                .slack(Slack.getInstance(slack))
                .signingSecret(Caller.SECRET)
                .singleTeamBotToken(setting.token())
                .authTestCacheEnabled(true)
                .authTestCacheExpirationMillis(-1)
                .allEventsApiAutoAckEnabled(true)
                .build();
        this.app = new App(config);
        app.blockAction(Pattern.compile(".*"), (press, context) -> {
            var payload = press.getPayload();
            behind.act(
                    payload.getTriggerId(),
                    payload.getUser().getId(),
                    payload.getActions().get(0).getValue());
            return context.ack();
        });
        app.command("/update", (command, context) -> {
            var payload = command.getPayload();
            behind.act(payload.getTriggerId(), payload.getUserId(), payload.getText());
            return context.ack();
        });
        app.event(MessageEvent.class, (message, context) -> {
            var event = message.getEvent();
            behind.act(message.getEventId(), event.getUser(), event.getText());
            return context.ack();
        });
        this.parser = new SlackRequestParser(config);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var heard = parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri(request.getRequestURI())
                .queryString(Map.of())
                .requestBody(body)
                .headers(new RequestHeaders(headers(request)))
                .remoteAddress(request.getRemoteAddr())
                .build());
        try {
            carry(app.run(heard), response);
        } catch (Exception failure) {
            throw new IOException("Bolt failed.", failure);
        }
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        var headers = new HashMap<String, List<String>>();
        for (var names = request.getHeaderNames(); names.hasMoreElements(); ) {
            var name = names.nextElement();
            var values = new ArrayList<String>();
            request.getHeaders(name).asIterator().forEachRemaining(values::add);
            headers.put(name, values);
        }
        return headers;
    }

    private static void carry(Response answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (answer.getBody() != null) {
            response.setContentType(answer.getContentType());
            response.getOutputStream().write(answer.getBody().getBytes(StandardCharsets.UTF_8));
        }
    }
}
