package dev.runway.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggedTest {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedTest.class);

    @Test
    void isReadAtEveryLevelWithWhatWasThrown() {
        try (var log = new Logged()) {
            LOG.trace("said {}", "softly");
            int before = log.size();
            LOG.warn("said aloud", new IllegalStateException("outer", new IllegalArgumentException("inner")));

            assertThat(log.text()).contains("TRACE dev.runway.testkit.LoggedTest said softly\nWARN ");
            assertThat(log.text(before))
                    .contains("said aloud", "outer", "inner")
                    .doesNotContain("softly");
            assertThat(log.warnings()).isEqualTo(1);
        }
    }

    @Test
    void isNotReadAfterwards() {
        var log = new Logged();
        log.close();
        LOG.warn("said later");

        assertThat(log.size()).isZero();
        assertThat(LOG.isTraceEnabled()).isFalse();
    }
}
