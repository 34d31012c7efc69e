package dev.runway.app.agents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** The Agents Playground's page as somebody uses it: by what can be read and pressed on it. */
final class AgentsPage implements AutoCloseable {

    private static final double PATIENCE = 60_000;
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;

    AgentsPage(Browser browser, String address) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1_400, 1_000)
                .setTimezoneId("UTC")
                .setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE);
        // What is not on this machine is not asked for.
        context.route(url -> !url.startsWith(address), route -> route.abort());
        page = context.newPage();
        page.navigate(address);
        assertThat(page.getByRole(AriaRole.TREEITEM)).hasCount(4);
    }

    /** Opens a conversation of the list at the left. */
    void goTo(String conversation) {
        page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName(conversation))
                .click();
    }

    void say(String words) {
        page.locator("[role=textbox][contenteditable=true]").last().click();
        page.keyboard().type(words);
        page.keyboard().press("Enter");
    }

    /** The newest card. */
    Locator card() {
        return cards().last();
    }

    Locator cards() {
        return page.locator(".ac-adaptiveCard");
    }

    /** Waits until the newest card has these words. */
    void reads(String words) {
        assertThat(card()).containsText(words, patiently());
    }

    /** Waits until a card with these words stands somewhere. */
    Locator somewhere(String words) {
        var found =
                cards().filter(new Locator.FilterOptions().setHasText(words)).last();
        assertThat(found).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        return found;
    }

    /** The newest button of that label. */
    void press(String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .last()
                .click();
    }

    /** The newest card with these words. */
    Locator card(String words) {
        return cards().filter(new Locator.FilterOptions().setHasText(words)).last();
    }

    /** The input of the newest card whose label begins so. */
    Locator input(String label) {
        return page.getByLabel(label).last();
    }

    void fill(String label, String words) {
        input(label).fill(words);
    }

    /** Chooses today. */
    void fillDay(String label) {
        input(label).click();
        page.getByRole(AriaRole.GRIDCELL)
                .locator("button[aria-current=date]")
                .or(page.locator("[aria-current=date]"))
                .last()
                .click();
    }

    /** The newest choice of that label. */
    void choose(String label) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(label))
                .last()
                .check();
    }

    void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("agents-" + name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    Page raw() {
        return page;
    }

    @Override
    public void close() {
        context.close();
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }
}
