package dev.runway.app.chat;

/** As Teams is given it. */
class TeamsGoldenTest extends GoldenScreens {

    TeamsGoldenTest() {
        super(new TeamsScreen(), "teams");
    }
}
