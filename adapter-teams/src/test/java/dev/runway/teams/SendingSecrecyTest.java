package dev.runway.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runway.core.message.Message;
import dev.runway.core.platform.MessageRef;
import dev.runway.faketeams.FakeCall.Kind;
import dev.runway.testkit.Logged;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent, and whatever goes wrong with it: no secret, token, words or answer is written down, at any level. */
class SendingSecrecyTest {

    private static final String WORDS = "vivid-secret-words";
    private static final String ANSWER = "vivid-secret-answer";

    private final TeamsStage stage = new TeamsStage();
    private final Logged log = new Logged();
    private final List<Throwable> failures = new ArrayList<>();

    @AfterEach
    void close() {
        log.close();
        stage.close();
    }

    private void tried(Runnable call) {
        failures.add(catchThrowable(call::run));
    }

    private MessageRef post() {
        return stage.platform.post(UUID.randomUUID(), stage.direct(stage.ana), Message.of(WORDS));
    }

    private String token() {
        return stage.tokens.of(stage.tenant);
    }

    @Test
    void nothingIsWrittenDown() {
        var token = token();
        var posted = post();
        stage.platform.replace(UUID.randomUUID(), posted, Message.of(WORDS + " again"));
        stage.platform.remove(posted);
        for (int status : List.of(400, 403, 404, 412, 413, 429, 500, 502)) {
            stage.fake.failNext(
                    status,
                    "{\"error\":{\"code\":\"" + ANSWER + "\",\"message\":\"" + ANSWER + "\"}}",
                    Map.of("Retry-After", ANSWER));
            tried(this::post);
        }
        stage.fake.loseNext(Kind.POST);
        tried(this::post);
        stage.issuer.revoke();
        stage.issuer.fail(401);
        tried(this::post);

        assertThat(failures).doesNotContainNull().hasSizeGreaterThanOrEqualTo(10);
        assertThat(log.size()).isPositive();
        assertThat(written())
                .doesNotContain(TeamsStage.SECRET, token, WORDS, ANSWER, "Bearer ey", "Bearer bot-")
                .doesNotContain(Base64.getEncoder().encodeToString(TeamsStage.SECRET.getBytes()));
    }

    private String written() {
        var text = new StringBuilder(log.text());
        for (Throwable failure : failures) {
            for (Throwable one = failure; one != null; one = one.getCause()) {
                text.append(one).append('\n');
            }
        }
        return text.toString();
    }
}
