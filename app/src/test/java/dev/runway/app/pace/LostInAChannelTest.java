package dev.runway.app.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.fakeslack.FakeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may have been said in a channel, where Runway may read along only if an administrator let it. */
class LostInAChannelTest {

    private static final Duration MOST = Duration.ofMinutes(30);

    /** Four of Slack's messages. */
    private static final Message LONG = Message.builder()
            .line("One. " + "w".repeat(11_000))
            .line("Two. " + "x".repeat(11_000))
            .line("Three. " + "y".repeat(11_000))
            .line("Four. " + "z".repeat(11_000))
            .build();

    private final SlackFanOut out = new SlackFanOut(Vendor.H2);
    private final Place channel = new Place(
            out.connect(out.slack.workspace(), 1),
            out.slack.channel("C0PORTFOLIO", "portfolio"),
            Place.Kind.CHANNEL,
            "#portfolio");

    @AfterEach
    void close() {
        out.close();
    }

    @Test
    void aPostWhoseAnswerIsLostIsADoubtAndStandsOnce() {
        out.slack.loseNext("chat.postMessage");
        out.post(channel, Message.of("Week 48"));

        out.run(MOST);

        assertThat(out.ended()).extracting(Delivery::state).containsExactly(Delivery.State.IN_DOUBT);
        assertThat(standing()).containsExactly("Wee");
    }

    @Test
    void aPostWhoseAnswerIsLostIsFoundWhereRunwayMayRead() {
        out.slack.workspace().grant("channels:history");
        out.slack.loseNext("chat.postMessage");
        out.post(channel, Message.of("Week 48"));

        out.run(MOST);

        assertThat(out.ended()).extracting(Delivery::state).containsExactly(Delivery.State.SENT);
        assertThat(standing()).containsExactly("Wee");
    }

    @Test
    void aDigestThatGrewWhenTheCourierDiedIsADoubtAndDoesNotGrowTwice() {
        growAndDie();

        out.run(MOST);

        assertThat(out.ended())
                .extracting(Delivery::state)
                .containsExactly(Delivery.State.SENT, Delivery.State.IN_DOUBT);
        assertThat(standing()).containsExactly("One", "Two");
    }

    @Test
    void aDigestThatGrewWhenTheCourierDiedIsFinishedWhereRunwayMayRead() {
        out.slack.workspace().grant("channels:history");
        growAndDie();

        out.run(MOST);

        assertThat(out.ended()).extracting(Delivery::state).containsExactly(Delivery.State.SENT, Delivery.State.SENT);
        assertThat(standing()).containsExactly("One", "Two", "Thr", "Fou");
    }

    private void growAndDie() {
        UUID digest = out.post(channel, Message.of("Week 48"));
        out.run(MOST);
        out.betweenParts = () -> {
            out.betweenParts = () -> {};
            throw new Killed();
        };
        out.replace(digest, channel, LONG);
        assertThatThrownBy(() -> out.run(MOST)).hasRootCauseInstanceOf(Killed.class);
        assertThat(standing()).containsExactly("One", "Two");
    }

    private List<String> standing() {
        return out.slack.messages("C0PORTFOLIO").stream()
                .map(FakeMessage::text)
                .map(text -> text.substring(0, 3))
                .toList();
    }

    /** An error that ends the thread, as a kill would. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
