package dev.runway.conversations.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.conversations.portfolio.Project;
import dev.runway.core.message.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which days of a request carry their year. */
class RequestWordsTest {

    private static final Instant SENT = Instant.parse("2026-11-24T23:30:00Z");

    private final IntakeRequest request = IntakeRequest.sent(
            1,
            UUID.fromString("6c2a3a43-8f0e-4a4c-9d3b-0d6c6f1a2b3c"),
            2,
            "Badge readers",
            Project.Size.FIX,
            List.of(),
            SENT,
            Instant.parse("2026-12-01T17:00:00Z"));

    @Test
    void soonAfterwardsADayHasNoYearForItGoesWithoutSaying() {
        assertThat(sentence(LocalDate.of(2027, 1, 4)))
                .isEqualTo("Ben asks for a fix: Badge readers. Sent on 25 November, to be answered by 1 December.");
    }

    @Test
    void whatIsReadAYearLaterSaysOfWhichYearItIs() {
        assertThat(sentence(LocalDate.of(2027, 11, 25)))
                .isEqualTo(
                        "Ben asks for a fix: Badge readers. Sent on 25 November 2026, to be answered by 1 December 2026.");
    }

    private String sentence(LocalDate today) {
        return PlainText.of(new RequestWords(person -> "Ben", ZoneId.of("Europe/Berlin"), today).whole(request));
    }
}
