package dev.runway.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Message;
import dev.runway.core.platform.MessageRef;
import dev.runway.faketeams.FakeCall.Kind;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TeamsPlatformTest {

    private final TeamsStage stage = new TeamsStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aPersonsConversationIsOpenedOnce() {
        var direct = stage.direct(stage.ana);
        assertThat(stage.fake.calls()).isEmpty();
        post(Message.of("Good morning"));
        post(Message.of("Good evening"));
        assertThat(stage.fake.calls(Kind.CREATE)).hasSize(1);
        assertThat(stage.fake.messages(stage.fake.direct(direct.ref()))).hasSize(2);
    }

    private MessageRef post(Message message) {
        return stage.platform.post(UUID.randomUUID(), stage.direct(stage.ana), message);
    }
}
