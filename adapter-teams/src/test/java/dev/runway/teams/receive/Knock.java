package dev.runway.teams.receive;

import com.microsoft.bot.schema.Activity;
import dev.runway.faketeams.Activities;
import dev.runway.faketeams.Activities.User;
import dev.runway.faketeams.Attacks;
import dev.runway.faketeams.FakeIssuer;
import dev.runway.teams.token.ServiceHosts;
import dev.runway.teams.token.TokenCheck;
import dev.runway.testkit.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.node.ObjectNode;

/** The door between whoever knocks and a turn that writes down what it is given. */
final class Knock implements AutoCloseable {

    static final String TENANT = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";
    static final User ANA = new User("29:ana", "Ana", "5f2504e0-4f89-11d3-9a0c-0305e82c3301", "Europe/Lisbon");

    final ManualClock clock = new ManualClock();
    final FakeIssuer issuer = FakeIssuer.start(clock);
    final Activities activities = new Activities(Attacks.APP, TENANT, Attacks.SERVICE, clock);
    final List<Activity> taken = new ArrayList<>();

    /** What a turn comes to; a test puts another in its stead. */
    Function<Activity, Ack> turns = activity -> Ack.EMPTY;

    private final TokenCheck tokens =
            new TokenCheck(Attacks.APP, URI.create(issuer.metadataUrl()), ServiceHosts.of(List.of()), clock);
    private final TeamsDoor door = new TeamsDoor(
            tokens,
            activity -> {
                taken.add(activity);
                return turns.apply(activity);
            },
            clock);

    TeamsDoor door() {
        return door;
    }

    String bearer() {
        return "Bearer " + issuer.token(Attacks.APP, Attacks.SERVICE);
    }

    /** As Teams sends it, now. */
    MockHttpServletResponse sends(ObjectNode activity) {
        return sends(request(bearer(), activity.toString()));
    }

    MockHttpServletResponse sends(MockHttpServletRequest request) {
        try {
            var response = new MockHttpServletResponse();
            door.receive(request, response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param authorization null for no header */
    static MockHttpServletRequest request(String authorization, String body) {
        return request(authorization, body.getBytes(StandardCharsets.UTF_8));
    }

    static MockHttpServletRequest request(String authorization, byte[] body) {
        var request = new MockHttpServletRequest("POST", TeamsDoor.PATH);
        request.setContentType("application/json; charset=utf-8");
        request.setContent(body);
        if (authorization != null) {
            request.addHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        return request;
    }

    @Override
    public void close() {
        tokens.close();
        issuer.close();
    }
}
