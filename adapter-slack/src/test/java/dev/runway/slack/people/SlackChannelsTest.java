package dev.runway.slack.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.workspace.Connection;
import dev.runway.testkit.ManualClock;
import dev.runway.testkit.store.MemoryStore;
import dev.runway.testkit.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackChannelsTest {

    private final FakeSlack slack = FakeSlack.start(Clock.systemUTC());
    private final SlackApi api = new SlackApi(slack.url());
    private final Workspace acme = new Workspace(1, "slack", slack.team());
    private final Connection connection = new Connection(acme, slack.botUser(), slack.token());
    private final Store store = MemoryStore.empty();
    private final ManualClock clock = new ManualClock();
    private final SlackChannels channels = new SlackChannels(api, store.directory(), clock, Runnable::run);

    @AfterEach
    void close() {
        api.close();
        slack.close();
    }

    private Place channel(String name) {
        return new Place(acme, "C0PLAN", Place.Kind.CHANNEL, name);
    }

    @Test
    void thePayloadsNameWillDo() {
        assertThat(channels.place(connection, "C0PLAN", Optional.of("portfolio")))
                .isEqualTo(channel("#portfolio"));
        assertThat(slack.calls()).isEmpty();
    }

    @Test
    void whereThePayloadHasNoneSlackIsAskedOnce() {
        slack.channel("C0PLAN", "portfolio");

        assertThat(channels.place(connection, "C0PLAN", Optional.empty())).isEqualTo(channel("#portfolio"));
        assertThat(channels.place(connection, "C0PLAN", Optional.of("privategroup")))
                .isEqualTo(channel("#portfolio"));
        assertThat(slack.calls("conversations.info")).hasSize(1);
    }

    @Test
    void whileSlackCannotBeAskedItGoesByTheNameThatIsKnownElseByItsId() {
        assertThat(channels.place(connection, "C0PLAN", Optional.empty())).isEqualTo(channel("#C0PLAN"));

        store.directory().remember(channel("#portfolio"), Optional.empty());
        assertThat(channels.place(connection, "C0PLAN", Optional.empty())).isEqualTo(channel("#portfolio"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "missing_scope"})
    void whatSlackDoesNotTellIsRememberedToo(String error) {
        slack.channel("C0PLAN", "portfolio");
        slack.failNext("conversations.info", error);
        channels.place(connection, "C0PLAN", Optional.of("privategroup"));

        clock.pass(Duration.ofSeconds(59));
        assertThat(channels.place(connection, "C0PLAN", Optional.empty())).isEqualTo(channel("#C0PLAN"));
        assertThat(slack.calls("conversations.info")).hasSize(1);

        clock.pass(Duration.ofSeconds(2));
        channels.place(connection, "C0PLAN", Optional.empty());
        assertThat(channels.place(connection, "C0PLAN", Optional.empty())).isEqualTo(channel("#portfolio"));
    }
}
