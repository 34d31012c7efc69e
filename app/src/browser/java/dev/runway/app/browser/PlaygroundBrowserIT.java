package dev.runway.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.runway.app.process.Node;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The playground with an empty database, used in a real browser by mouse, by keyboard and on a phone. */
class PlaygroundBrowserIT {

    private static final Path THIS_JAVA = Path.of(System.getProperty("java.home"));
    private static final String PORTFOLIO = "channel:portfolio";

    private static Chromium chromium;

    @TempDir
    Path folder;

    private Node node;
    private int port;
    private Page page;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeChromium() {
        chromium.close();
    }

    @BeforeEach
    void startRunway() {
        node = Node.jar(THIS_JAVA, folder).go();
        port = node.port();
    }

    @AfterEach
    void stop() {
        assertThat(page.complaints()).isEmpty();
        page.close();
        node.close();
    }

    @Test
    void aWeekFromThePromptToTheDigestAndALateAnswer() {
        open(wide());
        beforeThursday();

        page.move("Next prompt");
        assertThat(page.clock()).startsWith("Thu ");
        page.play("ana");
        assertThat(page.raw().locator("#empty")).isVisible();
        page.play("wei");
        isAskedAt("10:00", "Thu 10:00 in Singapore");
        page.shoot("1-wei-is-asked-at-ten-in-singapore");
        page.press("At risk");
        page.hears("What is going on");
        page.say("The old wiki exports no pictures");
        page.hears("What would help most?");
        page.press("Skip");
        page.hears("business");
        page.say("back");
        page.hears("What would help most?");
        page.say("somebody who knows the old wiki, maybe @Dana");
        page.hears("Shall I ask Dana?");
        page.say("yes");
        page.hears("By when do you need it?");
        page.press("Next week");
        page.hears("business");
        page.say("nobody finds the drawings for a week");
        page.hears("Shall I send this?");
        page.shoot("2-nothing-is-sent-before-the-summary");
        page.press("Send");
        page.hears("It will be in #portfolio on Friday at 23:00 your time");

        page.play("mei");
        isAskedAt("10:00", "Thu 10:00 in Singapore");
        answerNoChange();

        page.move("Next prompt");
        assertThat(page.clock()).startsWith("Thu ").endsWith("10:00");
        for (var user : List.of("ana", "chidi")) {
            page.play(user);
            isAskedAt("10:00", "Thu 10:00 in Lisbon");
            answerNoChange();
        }
        page.shoot("3-chidi-has-answered");

        page.move("Next digest");
        assertThat(page.clock()).startsWith("Fri ").endsWith("15:00");
        page.goTo(PORTFOLIO);
        var digest = page.newest();
        assertThat(digest).containsText("Acme Technical Services Project Management Office · week ");
        assertThat(digest).containsText("▲ Wiki Move · nobody finds the drawings for a week.");
        assertThat(digest).containsText("On track, no change: ");
        page.shoot("4-fridays-digest");

        page.move("+1 day");
        page.move("+1 day");
        page.move("+1 day");
        page.play("ben");
        page.goTo("direct:ben");
        page.say("update badge readers");
        page.hears("Badge Readers was at risk");
        page.say("done");
        page.hears("Anything worth telling others");
        page.say("All 48 doors open at the first try");
        page.hears("Shall I send this?");
        page.press("Send");
        page.hears("I have added it to Friday's digest in #portfolio.");
        page.goTo(PORTFOLIO);
        assertThat(page.newest()).containsText("(updated Monday)");
        assertThat(page.newest()).containsText("(edited)");
        assertThat(page.newest()).containsText("✓ Badge Readers · All 48 doors open at the first try (added Monday)");
        page.shoot("5-a-late-answer-replaces-the-digest");
    }

    @Test
    void everythingIsReachedByKeyboard() {
        open(wide());
        var keys = page.raw().keyboard();
        assertThat(page.raw().locator("#words")).isFocused();

        keys.type("/upd");
        assertThat(page.raw().locator("#suggestions [role=option]")).hasCount(1);
        keys.press("Enter");
        assertThat(page.raw().locator("#words")).hasValue("/update ");
        keys.press("Enter");
        var dialog = page.raw().locator("dialog#form");
        assertThat(dialog).isVisible();
        assertThat(dialog.locator("input").first()).isFocused();
        page.shoot("6-a-form-by-keyboard");
        keys.press("Space");
        keys.press("Escape");
        assertThat(dialog).isHidden();
        assertThat(page.raw().locator("#words")).isFocused();

        keys.press("Alt+4");
        assertThat(page.raw().locator("[data-user=wei]")).hasAttribute("aria-selected", "true");
        keys.press("Alt+ArrowUp");
        assertThat(page.raw().locator("[data-user=chidi]")).hasAttribute("aria-selected", "true");
        keys.press("Alt+ArrowRight");
        assertThat(page.raw().locator("#place-name")).hasText("#portfolio");
        keys.press("Alt+ArrowLeft");

        keys.type("help");
        keys.press("Shift+Enter");
        assertThat(page.raw().locator("#words")).hasValue("help\n");
        keys.press("Enter");
        page.hears("This is what people say to me most");
        tabBackwardsTo("#messages .message:last-child button");
        keys.press("Enter");
        assertThat(page.raw().locator("#messages button[aria-pressed=true]")).hasCount(1);

        page.raw().locator("[data-user=chidi]").focus();
        keys.press("ArrowUp");
        assertThat(page.raw().locator("[data-user=ben]")).isFocused();
        keys.press("Enter");
        assertThat(page.raw().locator("[data-user=ben]")).hasAttribute("aria-selected", "true");

        page.say("helo");
        page.hears("help");
        keys.press("ArrowUp");
        assertThat(page.raw().locator(".editing textarea")).isFocused();
        keys.press("Escape");
        assertThat(page.raw().locator("#words")).isFocused();
    }

    @Test
    void onAPhoneInTheDark() {
        open(new NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true)
                .setColorScheme(ColorScheme.DARK));
        fitsTheScreen();
        page.shoot("7-phone");

        page.raw().locator("#open-drawer").tap();
        assertThat(page.raw().locator("#side")).isVisible();
        page.shoot("8-phone-drawer");
        page.raw().locator("[data-user=mei]").tap();
        assertThat(page.raw().locator("#side")).not().isVisible();
        page.say("status wiki move");
        page.hears("Wiki Move");
        fitsTheScreen();

        page.say("/update");
        assertThat(page.raw().locator("dialog#form")).isVisible();
        fitsTheScreen();
        page.shoot("9-phone-form");
        page.raw().locator("dialog#form footer button").first().tap();

        page.raw().locator("#open-drawer").tap();
        page.goTo(PORTFOLIO);
        page.hears("Project Management Office · week ");
        fitsTheScreen();
        page.shoot("10-phone-digest");
    }

    /** The page stays open, keeps what is sent meanwhile, and misses nothing. */
    @Test
    void aKilledServerComesBackAndNothingIsLost() {
        open(wide());
        page.say("status wiki move");
        page.hears("Wiki Move");

        assertThat(node.killHard()).isEqualTo(137);
        assertThat(page.raw().locator("#banner")).containsText("Connecting again");
        page.say("status ledger move");
        page.hears("Sending");
        node = Node.jar(THIS_JAVA, folder)
                .with("SERVER_PORT", Integer.toString(port))
                .go();
        page.hears("Ledger Move is on track");

        assertThat(page.raw().locator("#banner")).isHidden();
        assertThat(page.raw().locator("#messages .mine")).hasCount(2);
        assertThat(page.raw().locator("#messages .bot")).hasCount(2);
        page.raw().reload();
        assertThat(page.raw().locator("#messages .mine")).hasCount(2);
        assertThat(page.raw().locator("#messages .bot")).hasCount(2);
    }

    private void open(NewContextOptions options) {
        page = new Page(chromium.browser(), "http://localhost:" + port + "/playground?as=ana", options);
    }

    private static NewContextOptions wide() {
        return new NewContextOptions().setViewportSize(1280, 860).setColorScheme(ColorScheme.LIGHT);
    }

    /** An office that opens at the end of a week asks in the next one. */
    private void beforeThursday() {
        while (page.clock().startsWith("Thu ") || page.clock().startsWith("Fri ")) {
            page.move("+1 day");
        }
    }

    private void isAskedAt(String time, String here) {
        page.hears("How is it now?");
        assertThat(page.newest()).containsText("Your weekly update");
        assertThat(page.newest().locator("time")).hasText(time);
        assertThat(page.raw().locator("#here")).hasText(here);
    }

    private void answerNoChange() {
        var all = page.newest().locator("button").first();
        assertThat(all).containsText("No change");
        all.click();
        page.hears("Thank you.");
    }

    private void fitsTheScreen() {
        var wider = page.raw().evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) wider).intValue()).as("pixels beside the screen").isLessThanOrEqualTo(0);
    }

    private void tabBackwardsTo(String selector) {
        for (int presses = 0; presses < 12; presses++) {
            page.raw().keyboard().press("Shift+Tab");
            if ((Boolean) page.raw().evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not reach " + selector + ".");
    }
}
