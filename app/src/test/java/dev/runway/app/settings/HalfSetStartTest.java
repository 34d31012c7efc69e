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

    @Test
    void soIsAStartWithATeamsAppAndNoTenant(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        RunwayApplication.class,
                        "--teams.app-id=0f0e0d0c-1111-2222-3333-abcdefabcdef",
                        "--teams.app-password=s3cret"))
                .isInstanceOf(UnfitSettings.class);

        assertThat(output)
                .contains(
                        "TEAMS_APP_ID and TEAMS_APP_PASSWORD are set but TEAMS_TENANT_ID is missing: please set all three,"
                                + " or none of them.")
                .doesNotContain("\tat ", "s3cret");
    }
}
