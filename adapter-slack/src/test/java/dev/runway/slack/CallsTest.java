package dev.runway.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.MessageRef;
import dev.runway.slack.send.Renderer;
import java.time.Duration;
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

    private static final Duration HALF_A_LEASE = CourierSettings.usual().lease().dividedBy(2);

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
    void whatIsOneCallFitsIntoHalfALease() {
        assertThat(slack.longest(CHANNEL, Map.of(Call.POST, 1), SHORT)).isLessThan(HALF_A_LEASE);
    }

    @Test
    void everyPartMayTakeACallsTimeTwiceAndAPause() {
        assertThat(slack.longest(CHANNEL, Map.of(Call.POST, 3), SHORT)).isEqualTo(Duration.ofSeconds(3 * (2 * 14 + 1)));
        assertThat(slack.longest(CHANNEL, Map.of(Call.REPLACE, 1, Call.POST, 2, Call.LOOK_UP, 1), SHORT))
                .isEqualTo(Duration.ofSeconds(4 * (2 * 14 + 1)));
    }

    /** As Slack's own, four times as a picture once that has been uploaded, and in words. */
    @Test
    void aChartMayBeTriedSixTimes() {
        var chart = new Part.Chart(
                "Health by week",
                Part.Chart.Kind.STACKED,
                List.of("week 47", "week 48"),
                List.of(new Part.Chart.Series("on track", Part.Chart.Tone.GOOD, List.of(8.0, 7.0))));
        assertThat(slack.longest(
                        CHANNEL,
                        Map.of(Call.POST, 1),
                        Message.builder().chart(chart).build()))
                .isEqualTo(Duration.ofSeconds(6 * (2 * 14 + 1) + 5 * 14 + 3));
    }

    @Test
    void everyPartIsTakenBackAndALookUpIsOne() {
        assertThat(slack.calls(Call.REMOVE, CHANNEL, standing(3), NONE)).isEqualTo(Map.of(Call.REMOVE, 3));
        assertThat(slack.calls(Call.LOOK_UP, DIRECT, Optional.empty(), NONE)).isEqualTo(Map.of(Call.LOOK_UP, 1));
    }
}
