package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.runway.faketeams.Attacks;
import dev.runway.testkit.Logged;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whatever comes, and whatever goes wrong with it: no token, words or answer is written down, at any level. */
class SecrecyTest {

    private static final String WORDS = "vivid-secret-words";
    private static final String ANSWER = "vivid-secret-answer";

    private final Knock knock = new Knock();
    private final Logged log = new Logged();

    @AfterEach
    void close() {
        log.close();
        knock.close();
    }

    /** Neither a token nor a part of one. */
    private void nothingIsWrittenOf(String token, String body) {
        int before = log.size();
        knock.sends(Knock.request("Bearer " + token, body));
        var secrets = Stream.concat(Stream.of(WORDS, ANSWER, "eyJ"), Stream.of(token.split("\\.")))
                .filter(part -> part.length() > 2)
                .toList();
        assertThat(log.text(before)).doesNotContain(secrets);
    }

    private List<ObjectNode> bodies() {
        var said = knock.activities.personal(Knock.ANA, WORDS);
        return List.of(
                said,
                knock.activities.edited(said, WORDS),
                knock.activities.pressed(Knock.ANA, "1", "go", Map.of("goal", WORDS)),
                knock.activities.personal(Knock.ANA, WORDS).put("locale", WORDS),
                knock.activities.personal(Knock.ANA, WORDS).put("type", WORDS));
    }

    private String token() {
        return knock.issuer.token(Attacks.APP, Attacks.SERVICE);
    }

    @Test
    void ofGoodRequestsAndTheirAnswers() {
        knock.turns = activity -> Ack.of(JsonNodeFactory.instance.objectNode().put("value", ANSWER));
        bodies().forEach(body -> nothingIsWrittenOf(token(), body.toString()));
        assertThat(knock.taken).hasSize(5);
    }

    @Test
    void ofStrangers() {
        var body = bodies().get(0).toString();
        new Attacks(knock.issuer).all().forEach(attack -> nothingIsWrittenOf(attack.token(), body));
        nothingIsWrittenOf(ANSWER, body);
        nothingIsWrittenOf(ANSWER + "." + ANSWER + "." + ANSWER, body);
        assertThat(knock.taken).isEmpty();
        assertThat(log.text()).contains("has no token of Teams' for TEAMS_APP_ID");
    }

    @Test
    void ofRequestsThatAreRefused() {
        for (var body : List.of(
                "{\"text\":\"" + WORDS,
                "{\"text\":\"" + WORDS + "\"} " + WORDS,
                "{\"timestamp\":\"" + WORDS + "\"}",
                "{\"serviceUrl\":\"https://" + WORDS + ".example/\",\"channelId\":\"msteams\"}",
                "{\"channelId\":\"" + WORDS + "\"}",
                WORDS,
                WORDS.repeat(60_000))) {
            nothingIsWrittenOf(token(), body);
        }
        assertThat(knock.taken).isEmpty();
        assertThat(log.text()).contains("what Teams sent is no activity");
    }

    @Test
    void ofWhatCannotBeActedOn() {
        knock.turns = activity -> {
            throw new IllegalStateException(
                    "duplicate key: " + WORDS, new IllegalArgumentException("value too long: " + ANSWER));
        };
        bodies().forEach(body -> nothingIsWrittenOf(token(), body.toString()));
        assertThat(log.text())
                .contains("Failed while acting on an activity: ")
                .contains("java.lang.IllegalStateException at ")
                .contains(", caused by java.lang.IllegalArgumentException at ");
    }

    @Test
    void ofAnybodyWhileTheKeysAreAway() {
        knock.issuer.fail(500);
        bodies().forEach(body -> nothingIsWrittenOf(token(), body.toString()));
        assertThat(log.text()).contains("The keys that Teams signs with cannot be read");
    }
}
