package dev.runway.app.chat;

import org.junit.jupiter.api.AfterAll;

/** As Slack is given it. */
class SlackGoldenTest extends GoldenScreens {

    private static final SlackScreen SLACK = new SlackScreen();

    SlackGoldenTest() {
        super(SLACK, "slack");
    }

    @AfterAll
    static void close() {
        SLACK.close();
    }
}
