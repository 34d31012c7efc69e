package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the operator is told, and how seldom. */
class TroublesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Knock knock = new Knock();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.runway.teams");

    @BeforeEach
    void listen() {
        ours.setLevel(Level.INFO);
        log.start();
        ours.addAppender(log);
    }

    @AfterEach
    void close() {
        ours.detachAppender(log);
        ours.setLevel(null);
        knock.close();
    }

    private List<String> told() {
        return log.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    private void comesFromAStranger(int times) {
        IntStream.range(0, times).forEach(each -> knock.sends(Knock.request(null, "words")));
    }

    private int comesFromTeams() {
        return knock.sends(knock.activities.personal(Knock.ANA, "status")).getStatus();
    }

    /** A flood of forgeries is no flood in the log. */
    @Test
    void ofStrangersAreToldOnceAMinute() {
        comesFromAStranger(50);
        assertThat(told())
                .containsExactly(
                        "WARN A request to /api/messages was refused: it has no token of Teams' for TEAMS_APP_ID that"
                                + " is in force now and speaks for what was sent. If it was Teams', please compare the setting with"
                                + " the bot's app id, and this machine's time.");

        knock.clock.pass(MINUTE.minusMillis(1));
        comesFromAStranger(1);
        assertThat(told()).hasSize(1);
        knock.clock.pass(Duration.ofMillis(1));
        comesFromAStranger(50);
        assertThat(told()).hasSize(2);
        knock.clock.pass(MINUTE.multipliedBy(9));
        comesFromAStranger(50);
        assertThat(told()).hasSize(3);
    }

    @Test
    void ofWhatIsTooLongOrNoActivityNameIt() {
        knock.sends(Knock.request(knock.bearer(), "x".repeat(TeamsDoor.LONGEST_BODY + 1)));
        knock.sends(Knock.request(knock.bearer(), "words"));
        assertThat(told())
                .containsExactly(
                        "WARN A request to /api/messages was refused: it is longer than 1 MB, which Teams never sends.",
                        "WARN A request to /api/messages was refused: what Teams sent is no activity.");
    }

    @Test
    void ofTurnsSayWhereTheyArose() {
        knock.turns = activity -> {
            throw new IllegalStateException("words");
        };
        assertThat(comesFromTeams()).isEqualTo(500);
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("ERROR Failed while acting on an activity: java.util.concurrent.CompletionException")
                .contains("caused by java.lang.IllegalStateException at dev.runway.teams.receive.TroublesTest")
                .doesNotContain("words");
    }

    @Test
    void withTheKeysAreToldOnceForEachOutage() {
        knock.issuer.fail(500);
        for (int i = 0; i < 10; i++) {
            assertThat(comesFromTeams()).isEqualTo(503);
            knock.clock.pass(MINUTE);
        }
        var away =
                "WARN The keys that Teams signs with cannot be read (IOException). Until they can be, Teams is asked to try"
                        + " again unless its keys are known. Please see that this machine reaches "
                        + knock.issuer.metadataUrl()
                        + ".";
        assertThat(told()).containsExactly(away);

        knock.issuer.fail(0);
        assertThat(comesFromTeams()).isEqualTo(200);
        var back = "INFO The keys that Teams signs with can be read again.";
        assertThat(told()).containsExactly(away, back);

        knock.clock.pass(Duration.ofDays(9));
        assertThat(comesFromTeams()).isEqualTo(200);
        assertThat(told()).hasSize(2);

        knock.clock.pass(Duration.ofDays(9));
        knock.issuer.fail(500);
        assertThat(comesFromTeams()).isEqualTo(503);
        assertThat(told()).containsExactly(away, back, away);
    }
}
