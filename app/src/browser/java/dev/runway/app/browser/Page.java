package dev.runway.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The playground's page as somebody uses it: by what can be read and pressed on it. */
final class Page implements AutoCloseable {

    private static final double PATIENCE = 60_000;
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final com.microsoft.playwright.Page page;
    private final List<String> complaints = new ArrayList<>();

    Page(Browser browser, String address, Browser.NewContextOptions options) {
        context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("net::ERR_")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address);
        assertThat(page.locator("#place-name")).not().isEmpty();
    }

    com.microsoft.playwright.Page raw() {
        return page;
    }

    /** What the browser itself found wrong: scripts that failed, rules of the page that were broken; not a server that is gone. */
    List<String> complaints() {
        return complaints;
    }

    void play(String user) {
        page.locator("[data-user=" + user + "]").click();
        assertThat(page.locator("[data-user=" + user + "]")).hasAttribute("aria-selected", "true");
    }

    void goTo(String place) {
        page.locator("[data-place='" + place + "']").click();
        assertThat(page.locator("[data-place='" + place + "']")).hasAttribute("aria-current", "page");
    }

    void say(String words) {
        page.locator("#words").fill(words);
        page.keyboard().press("Enter");
    }

    /** The newest such button. */
    void press(String label) {
        page.locator("#messages")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .last()
                .click();
    }

    /** Waits until the newest message has these words. */
    void hears(String words) {
        assertThat(newest()).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    Locator newest() {
        return page.locator("#messages .message").last();
    }

    /** Presses a button of the time machine, and waits until time has arrived. */
    void move(String label) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label).setExact(true))
                .click();
        arrived();
    }

    void arrived() {
        assertThat(page.locator("#time"))
                .hasAttribute("aria-busy", "false", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
    }

    /** {@code Thu 26 Nov, 10:00}, where the office is. */
    String clock() {
        return page.locator("#clock").textContent();
    }

    void shoot(String name) {
        page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    @Override
    public void close() {
        context.close();
    }
}
