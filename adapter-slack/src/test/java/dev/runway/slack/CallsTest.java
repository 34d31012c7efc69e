package dev.runway.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.MessageRef;
import dev.runway.slack.send.Renderer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much of Slack's limits a message takes, counted beforehand. */
class CallsTest {

    private static final Workspace ACME = new Workspace(1, SlackPlatform.NAME, "T0ACME");
    private static final Place CHANNEL = new Place(ACME, "C1", Place.Kind.CHANNEL, "#portfolio");
    private static final Place DIRECT = new Place(ACME, "U1", Place.Kind.DIRECT, "Ana");
    private static final Message SHORT = Message.of("Good morning.");
    private static final Message NONE = new Message(List.of());

    private final Renderer renderer = new Renderer((workspace, person) -> Optional.empty());
    private final SlackStage stage = new SlackStage();
    private final SlackPlatform slack = stage.platform;

    @AfterEach
    void close() {
        stage.close();
    }

    /** Of so many of Slack's messages. */
    private Message parts(int many) {
        var builder = Message.builder();
        for (int lines = 0; renderer.render(ACME, builder.build()).size() < many; lines += 20) {
            int from = lines;
            builder.line(IntStream.range(from, from + 20)
                    .mapToObj(line -> "Project " + line + " is on track, and this is what its engineer says of it.")
                    .collect(Collectors.joining(" ")));
        }
        return builder.build();
    }

    private static Optional<MessageRef> standing(int parts) {
        return Optional.of(new MessageRef(
                CHANNEL,
                "C1:" + IntStream.range(0, parts).mapToObj(part -> "1." + part).collect(Collectors.joining(","))));
    }

    @Test
    void aLongMessageTakesAsManyPostsAsItHasParts() {
        assertThat(slack.calls(Call.POST, CHANNEL, Optional.empty(), SHORT)).isEqualTo(Map.of(Call.POST, 1));
        assertThat(slack.calls(Call.POST, CHANNEL, Optional.empty(), parts(3))).isEqualTo(Map.of(Call.POST, 3));
        assertThat(slack.calls(Call.PRIVATE, CHANNEL, Optional.empty(), parts(2)))
                .isEqualTo(Map.of(Call.PRIVATE, 2));
        assertThat(slack.calls(Call.PRIVATE, DIRECT, Optional.empty(), SHORT)).isEqualTo(Map.of(Call.POST, 1));
    }

    @Test
    void aReplacementMayGrowAndShrink() {
        assertThat(slack.calls(Call.REPLACE, CHANNEL, standing(2), parts(2))).isEqualTo(Map.of(Call.REPLACE, 2));
        assertThat(slack.calls(Call.REPLACE, CHANNEL, standing(3), SHORT))
                .isEqualTo(Map.of(Call.REPLACE, 1, Call.REMOVE, 2));
        assertThat(slack.calls(Call.REPLACE, CHANNEL, standing(1), parts(3)))
                .isEqualTo(Map.of(Call.REPLACE, 1, Call.POST, 2, Call.LOOK_UP, 1));
    }

    @Test
    void everyPartIsTakenBackAndALookUpIsOne() {
        assertThat(slack.calls(Call.REMOVE, CHANNEL, standing(3), NONE)).isEqualTo(Map.of(Call.REMOVE, 3));
        assertThat(slack.calls(Call.LOOK_UP, DIRECT, Optional.empty(), NONE)).isEqualTo(Map.of(Call.LOOK_UP, 1));
    }
}
