package dev.runway.conversations.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.conversations.portfolio.Project;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @ParameterizedTest
    @CsvSource({
        "FIX, 2026-11-23T11:00:00Z, 2026-11-25T17:00:00Z",
        "CHANGE, 2026-11-23T11:00:00Z, 2026-11-26T17:00:00Z",
        "PROJECT, 2026-11-23T11:00:00Z, 2026-11-30T17:00:00Z",
        "LAUNCH, 2026-11-23T11:00:00Z, 2026-11-30T17:00:00Z",
        "FIX, 2026-11-27T11:00:00Z, 2026-12-01T17:00:00Z",
        "FIX, 2026-11-28T11:00:00Z, 2026-12-01T17:00:00Z",
        "FIX, 2026-10-23T11:00:00Z, 2026-10-27T17:00:00Z"
    })
    void anAnswerIsDueInTheEveningOfAWorkingDayThatFitsTheSize(Project.Size size, Instant sent, Instant due) {
        assertThat(Deadline.answerBy(size, sent, LISBON)).isEqualTo(due);
    }

    @Test
    void aReminderComesInTheMorningOfTheDay() {
        assertThat(Deadline.remindAt(
                        Instant.parse("2026-11-25T17:00:00Z"), Instant.parse("2026-11-23T11:00:00Z"), LISBON))
                .isEqualTo("2026-11-25T09:00:00Z");
    }

    @Test
    void whenThatMorningIsOverItComesHalfWayToTheEvening() {
        assertThat(Deadline.remindAt(
                        Instant.parse("2026-11-25T17:00:00Z"), Instant.parse("2026-11-25T13:00:00Z"), LISBON))
                .isEqualTo("2026-11-25T15:00:00Z");
    }

    @Test
    void lateIsTheNextWorkingMorning() {
        assertThat(Deadline.overdueAt(Instant.parse("2026-11-27T17:00:00Z"), LISBON))
                .isEqualTo("2026-11-30T09:00:00Z");
    }
}
