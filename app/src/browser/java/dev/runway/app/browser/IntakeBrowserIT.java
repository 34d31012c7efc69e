package dev.runway.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.runway.app.process.Node;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The intake as a form, in a real browser: it unfolds with the size, and says at a field what is wrong with it. */
class IntakeBrowserIT {

    /** A day that every check refuses, and two that none does, whatever day it is today. */
    private static final String PAST = "2020-03-31", LATE = "2096-03-30", LATER = "2096-06-29";

    @TempDir
    Path folder;

    private Chromium chromium;
    private Node node;
    private Page page;

    @BeforeEach
    void start() {
        chromium = Chromium.start();
        node = Node.jar(Path.of(System.getProperty("java.home")), folder).go();
        page = new Page(
                chromium.browser(),
                "http://localhost:" + node.port() + "/playground?as=ben",
                new NewContextOptions().setViewportSize(1280, 1400).setColorScheme(ColorScheme.LIGHT));
    }

    @AfterEach
    void stop() {
        assertThat(page.complaints()).isEmpty();
        page.close();
        node.close();
        chromium.close();
    }

    @Test
    void aLaunchFromTheSlashCommandToSend() {
        page.say("/intake Card payments in Spain");
        assertThat(form()).isVisible();
        assertThat(input("title")).hasValue("Card payments in Spain");
        assertThat(fields()).hasCount(6);
        assertThat(field("size")).containsText("confident starting \"Card payments in Spain\". How big is it?");

        input("today").fill("Shops in Spain take cash alone");
        choose("change");
        assertThat(fields()).hasCount(8);
        assertThat(field("gain")).containsText("What would it save or earn in a year, roughly?");
        input("gain").fill("400,000 EUR, to the shops");
        choose("launch");
        assertThat(fields()).hasCount(15);
        assertThat(field("gain")).containsText("What is it worth in a year, and to whom?");
        assertThat(input("gain")).hasValue("400,000 EUR, to the shops");
        assertThat(input("today")).hasValue("Shops in Spain take cash alone");
        choose("fix");
        assertThat(fields()).hasCount(6);
        choose("launch");
        assertThat(fields()).hasCount(15);
        assertThat(input("gain")).hasValue("400,000 EUR, to the shops");
        page.shoot("11-an-intake-unfolds");

        input("costs-from").fill(PAST);
        input("ask").fill("Dama");
        input("wanted-by").fill(LATER);
        input("sponsor").fill("Eve");
        input("budget").fill("40,000");
        input("risk").fill("the audit");
        input("promised-for").fill(PAST);
        input("proof").fill("300 shops use it");
        input("way-back").fill("back to cash");
        area("teams-that-agree").fill("Legal\nPayments");
        area("needs").fill("nothing");
        goOn();
        refused("ask", "I don't know \"Dama\". Is it one of these? Dana?");
        refused("budget", "Which currency is that?");
        refused("promised-for", "A launch needs 30 days. Give ");
        assertThat(form().locator(".field.wrong")).hasCount(3);
        assertThat(input("ask")).isFocused();
        page.shoot("12-an-intake-with-fields-to-mend");

        input("ask").fill("Dana");
        input("budget").fill("40,000 EUR");
        input("promised-for").fill(LATE);
        goOn();
        assertThat(form()).isHidden();
        page.hears("Here is your request. Shall I send it?");
        assertThat(page.newest()).containsText("Card payments in Spain · a launch");
        assertThat(page.newest()).containsText("Promised for: 30 March 2096");
        page.shoot("13-an-intake-before-it-is-sent");
        page.press("Send");
        page.hears("Sent. The project office answers by ");
    }

    private Locator form() {
        return page.raw().locator("dialog#form");
    }

    private Locator fields() {
        return form().locator(".field");
    }

    private Locator field(String name) {
        return form().locator("[data-field='" + name + "']");
    }

    private Locator input(String name) {
        return field(name).locator("input, textarea");
    }

    private Locator area(String name) {
        return field(name).locator("textarea");
    }

    private void choose(String size) {
        field("size").locator("input[value=" + size + "]").check();
    }

    private void refused(String name, String sentence) {
        assertThat(field(name).locator(".field-error")).containsText(sentence);
    }

    private void goOn() {
        form().locator("button[type=submit]").click();
    }
}
