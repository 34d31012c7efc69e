package dev.runway.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.runway.core.platform.Remedy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whether a delivery was posted, and as which messages. */
class LookUpTest extends Posting {

    @Test
    void aDirectMessageIsFoundInTheConversationWhichIsLookedUpOnce() {
        var direct = stage.platform.directPlace(stage.ana);
        var ref = stage.platform.post(DELIVERY, direct, SHORT);
        assertThat(stage.platform.find(direct, DELIVERY)).contains(ref);
        assertThat(stage.platform.find(direct, UUID.randomUUID())).isEmpty();
        assertThat(stage.fake.calls("conversations.open")).hasSize(1);
    }

    @Test
    void whatSomebodyElseSaysIsNoneOfOursWhateverItCarries() {
        var marked = new JsonObject();
        var payload = new JsonObject();
        payload.addProperty("delivery", DELIVERY.toString());
        payload.addProperty("part", 1);
        payload.addProperty("of", 1);
        marked.addProperty("event_type", "runway_delivery");
        marked.add("event_payload", payload);
        var stranger = stage.fake.workspace().bot("U0MIMIC", "Mimic");
        stage.fake.workspace().says(stranger, "C0PORTFOLIO", "That was delivered.", marked);
        assertThat(stage.platform.find(stage.channel, DELIVERY)).isEmpty();

        var ref = post(SHORT);
        stage.fake.workspace().says(stranger, "C0PORTFOLIO", "Or this was.", marked);
        assertThat(stage.platform.find(stage.channel, DELIVERY)).contains(ref);
    }

    @Test
    void aMessageIsFoundBehindManyOthersAndAmongWhatOthersSay() {
        var ref = post(SHORT);
        for (int i = 0; i < 450; i++) {
            stage.fake.workspace().says("U0WEI", "C0PORTFOLIO", "chatter " + i);
        }
        assertThat(stage.platform.find(stage.channel, DELIVERY)).contains(ref);
        assertThat(stage.fake.calls("conversations.history")).hasSize(3).allSatisfy(call -> assertThat(call.arguments())
                .containsEntry("include_all_metadata", "1"));
    }

    @Test
    void theLookUpGoesBackToWhenTheDeliveryWasMadeAndAWeekAtMost() {
        var now = Instant.parse("2026-11-23T09:00:00Z");
        try (var then = new SlackStage(Clock.fixed(now, ZoneOffset.UTC))) {
            then.fake.workspace().grant("channels:history");
            for (UUID delivery : List.of(
                    made(now.minus(Duration.ofHours(1))), made(now.minus(Duration.ofDays(30))), UUID.randomUUID())) {
                assertThat(then.platform.find(then.channel, delivery)).isEmpty();
            }
            var lastWeek = now.minus(Duration.ofDays(7)).getEpochSecond() + ".000000";
            assertThat(then.fake.calls("conversations.history"))
                    .extracting(call -> call.arguments().get("oldest"))
                    .containsExactly(
                            now.minus(Duration.ofMinutes(65)).getEpochSecond() + ".000000", lastWeek, lastWeek);
        }
    }

    /** Version 7 of RFC 9562: it begins with when it was made. */
    private static UUID made(Instant when) {
        return new UUID(when.toEpochMilli() << 16 | 0x7000L, 1L << 63);
    }

    @Test
    void withTheScopesThatWeAskForNoChannelIsRead() {
        try (var shipped = new SlackStage()) {
            shipped.platform.post(DELIVERY, shipped.channel, SHORT);
            var failure = failure(() -> shipped.platform.find(shipped.channel, DELIVERY));
            assertThat(failure.remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
            assertThat(failure).hasMessageContaining("missing_scope");
        }
    }

    @Test
    void whereWeMayNotReadTheDoubtStays() {
        stage.fake.workspace().leave("C0PORTFOLIO", stage.fake.botUser());
        assertThat(failure(() -> stage.platform.find(stage.channel, DELIVERY)).remedy())
                .isEqualTo(Remedy.STOP_POSTING_THERE);
    }
}
