package dev.runway.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form.FormPart;
import dev.runway.core.message.Message;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Reply;
import dev.runway.fakeslack.Body;
import dev.runway.fakeslack.Modal;
import dev.runway.fakeslack.Payloads;
import dev.runway.fakeslack.Payloads.Pressed;
import dev.runway.fakeslack.Signer;
import dev.runway.testkit.Logged;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** Whatever comes, and whatever goes wrong with it: no token, signature, words or answer is written down, at any level. */
class SecrecyTest {

    private static final String TS = "1795687200.000100";
    private static final String WORDS = "vivid-secret-words";
    private static final String ANSWER = "vivid-secret-answer";

    private final Knocks knocks = new Knocks();
    private final Logged log = new Logged();

    @AfterEach
    void close() {
        log.close();
        knocks.close();
    }

    private void nothingIsWrittenOf(Stream<Body> bodies) {
        var secrets = Stream.concat(
                        Stream.of(Knocks.SECRET, knocks.slack.token(), WORDS, ANSWER),
                        bodies.peek(knocks::sends)
                                .map(body -> knocks.signed(body).getHeader(Signer.SIGNATURE)))
                .toList();

        assertThat(log.size()).isPositive();
        assertThat(log.text()).doesNotContain(secrets).doesNotContain("v0=");
    }

    private Stream<Body> good() {
        var view = Modal.opened(open()).filled(Map.of("goal", List.of(WORDS))).payload();
        return Stream.of(
                knocks.payloads.command(Knocks.ANA, Knocks.PORTFOLIO, "portfolio", "intake", WORDS),
                knocks.payloads.message(Knocks.ANA, Knocks.ANAS, TS, WORDS),
                knocks.payloads.mention(Knocks.ANA, Knocks.PORTFOLIO, TS, "<@U0RUNWAY> " + WORDS),
                knocks.payloads.edited(Knocks.ANA, Knocks.ANAS, TS, "1795687260.000200", "red", WORDS),
                press(knocks.payloads),
                press(new Payloads("T0ACME", "U0RUNWAY", "http://169.254.169.254/" + ANSWER)),
                press(new Payloads("T0ACME", "U0RUNWAY", "http:// no address " + ANSWER)),
                knocks.payloads.change(Knocks.ANA, view, "goal"),
                knocks.payloads.submit(Knocks.ANA, view),
                knocks.payloads.close(Knocks.ANA, view));
    }

    private static Body press(Payloads payloads) {
        return payloads.press(Knocks.ANA, new Pressed(Knocks.PORTFOLIO, TS, false, "dialog", WORDS));
    }

    private JsonObject open() {
        knocks.replies = incoming -> Reply.open(Knocks.form(new FormPart.Asked(
                new Field("goal", ANSWER, ANSWER, Field.Kind.TEXT, List.of(), List.of(ANSWER), true, true, ""))));
        knocks.sends(knocks.payloads.command(Knocks.ANA, Knocks.PORTFOLIO, "portfolio", "intake", WORDS));
        return knocks.view().json("T0ACME");
    }

    @Test
    void ofGoodRequestsAndTheirAnswers() {
        var good = good().toList();
        var replies = List.of(
                Reply.privately(Message.of(ANSWER)),
                Reply.replace(Message.of(ANSWER)),
                Reply.refuse(Map.of("goal", ANSWER), Knocks.form(Knocks.field("goal", true))),
                Reply.open(Knocks.form(Knocks.field("goal", true))));
        for (Reply reply : replies) {
            knocks.replies = incoming -> reply;
            nothingIsWrittenOf(good.stream());
        }
    }

    @Test
    void ofRequestsThatAreRefused() {
        nothingIsWrittenOf(Stream.of(
                new Body("application/json", "{\"text\":\"" + WORDS),
                new Body("application/json", "{\"type\":\"" + WORDS + "\"} " + WORDS),
                new Body("text/plain", "payload=%7B" + WORDS),
                new Body("text/plain", WORDS),
                new Body(
                        "text/plain",
                        "payload={\"type\":\"view_submission\",\"team\":{\"id\":\"T0ACME\"},\"user\":{\"id\":"
                                + "\"U0ANA\"},\"view\":{\"blocks\":\"" + WORDS + "\"}}")));

        var forged = Knocks.request("text/plain", ("command=%2Fintake&text=" + WORDS).getBytes(StandardCharsets.UTF_8));
        forged.addHeader(Signer.TIMESTAMP, knocks.clock.instant().getEpochSecond());
        forged.addHeader(Signer.SIGNATURE, "v0=" + ANSWER);
        assertThat(knocks.sends(forged).getStatus()).isEqualTo(401);
        assertThat(log.text()).contains("not signed").doesNotContain(WORDS, ANSWER, "v0=");
    }

    @Test
    void ofWhatCannotBeActedOn() {
        var good = good().toList();
        knocks.replies = incoming -> {
            throw new IllegalStateException(
                    "duplicate key: " + WORDS, new IllegalArgumentException("value too long: " + ANSWER));
        };

        nothingIsWrittenOf(good.stream());
        assertThat(log.text())
                .contains("Failed while acting on Commanded: java.lang.IllegalStateException at ")
                .contains(", caused by java.lang.IllegalArgumentException at ");
    }

    @Test
    void ofAnswersThatSlackDoesNotTake() {
        var good = good().toList();
        var tries = new AtomicInteger();
        Mockito.doAnswer(call -> {
                    tries.incrementAndGet();
                    throw PlatformException.stopPostingThere("Slack", "posting in #portfolio", null);
                })
                .when(knocks.platform)
                .postPrivately(Mockito.any(), Mockito.any(), Mockito.any(), Mockito.any());
        Mockito.when(knocks.platform.post(Mockito.any(), Mockito.any(), Mockito.any()))
                .thenThrow(PlatformException.tryLater("Slack", "posting", null, null));
        for (var reply :
                List.of(Reply.privately(Message.of(ANSWER)), Reply.open(Knocks.form(Knocks.field("goal", true))))) {
            knocks.replies = incoming -> reply;
            knocks.slack.failNext("views.open", "invalid_arguments");
            knocks.slack.failNext("views.update", "invalid_arguments");
            nothingIsWrittenOf(good.stream());
        }
        assertThat(tries).hasPositiveValue();
        assertThat(log.text()).contains("A form was not shown");
    }

    /** A flood of forgeries is no flood in the log. */
    @Test
    void andLittleOfWhatAnybodyCanSend() {
        for (int i = 0; i < 50; i++) {
            knocks.sends(Knocks.request("text/plain", new byte[0]));
        }
        assertThat(log.warnings()).isEqualTo(1);

        knocks.clock.pass(Duration.ofMinutes(1));
        knocks.sends(Knocks.request("text/plain", new byte[0]));
        assertThat(log.warnings()).isEqualTo(2);
    }
}
