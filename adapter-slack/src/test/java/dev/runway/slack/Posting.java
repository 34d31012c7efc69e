package dev.runway.slack;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runway.core.message.Message;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import dev.runway.fakeslack.FakeMessage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A short message and a long one, posted where they may be looked up, and what stands there then. */
abstract class Posting {

    static final UUID DELIVERY = UUID.fromString("0193a0b1-0000-7000-8000-000000000001");
    static final Message SHORT = Message.of("Week 48");

    /** Three of Slack's messages. */
    static final Message LONG = Message.builder()
            .line("One. " + "x".repeat(11_000))
            .line("Two. " + "y".repeat(11_000))
            .line("Three. " + "z".repeat(11_000))
            .build();

    final SlackStage stage = new SlackStage();

    @BeforeEach
    void mayReadAlong() {
        stage.fake.workspace().grant("channels:history");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** What is to go wrong is told when the parts before it have been posted. */
    void failAtPart(int part, Runnable fault) {
        stage.onPause = () -> {
            if (stage.pauses.size() == part - 1) {
                fault.run();
            }
        };
    }

    MessageRef post(Message message) {
        return stage.platform.post(DELIVERY, stage.channel, message);
    }

    List<String> texts(String channel) {
        return stage.fake.messages(channel).stream().map(FakeMessage::text).toList();
    }

    List<String> starts() {
        return texts("C0PORTFOLIO").stream().map(text -> text.substring(0, 3)).toList();
    }

    static PlatformException failure(Runnable call) {
        return catchThrowableOfType(PlatformException.class, call::run);
    }
}
