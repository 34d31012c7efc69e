package dev.runway.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.app.RunwayApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HalfSetStartTest {

    @Test
    void theStartIsRefusedWithOneSentenceAndNoStackTrace(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(RunwayApplication.class, "--slack.bot-token=xoxb-1"))
                .isInstanceOf(UnfitSettings.class);

        assertThat(output)
                .contains("SLACK_BOT_TOKEN is set but SLACK_SIGNING_SECRET is missing: please set both, or neither.")
                .doesNotContain("\tat ");
    }
}
