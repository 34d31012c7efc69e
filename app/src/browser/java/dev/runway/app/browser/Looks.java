package dev.runway.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.runway.app.chat.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What somebody would see at a glance on a page whose {@code main} is what a client shows. */
final class Looks {

    private static final Path SHOTS = Path.of("target", "screenshots");

    /** Words that end right of the message by more than a blank, and boxes that cut off what is in them; an input may be scrolled. */
    private static final String STICKS_OUT = """
            (() => {
              const edge = document.querySelector('main').getBoundingClientRect().right + 8;
              const out = [];
              const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const range = document.createRange();
                range.selectNodeContents(texts.currentNode);
                if ([...range.getClientRects()].some(line => line.right > edge)) out.push(texts.currentNode.textContent);
              }
              document.querySelectorAll('main *:not(textarea):not(input)').forEach(box => {
                const cuts = getComputedStyle(box).overflow !== 'visible';
                if (cuts && (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1))
                  out.push(box.tagName + ': ' + box.textContent);
              });
              return out;
            })()""";

    private static final String OFFICE = "Acme Technical Services Project Management Office";

    /** What is looked at on every platform. */
    static final Look DIGEST = new Look("digest", "chat-digest", "#portfolio: " + OFFICE + " · week 48"),
            DIGEST_CHART = new Look("digest-chart", "chat-digest", "#portfolio: " + OFFICE + " · week 49"),
            INTAKE_SUMMARY = new Look("intake-summary", "dialog-intake", "Here is your request. Shall I send it? (3)"),
            STATUS_FORM =
                    new Look("status-form", "chat-form", "a-slash-command-opens-the-form.chat, to Ana: Weekly update");

    /**
     * A golden page that is looked at.
     *
     * @param name of its picture
     * @param golden the file that it stands in
     * @param head what stands above it there
     */
    record Look(String name, String golden, String head) {

        /** @param platform whose golden page it is */
        List<String> page(String platform) throws IOException {
            return Golden.page(platform, golden, head);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Looks() {}

    /** Each of them by its theme, as arguments of a test: the theme and the look. */
    static Stream<Arguments> lightAndDark(Look... looks) {
        return Stream.of("light", "dark").flatMap(theme -> Stream.of(looks).map(look -> Arguments.of(theme, look)));
    }

    /** As wide as messages in a chat, for somebody who likes it light or dark. */
    static BrowserContext window(Chromium chromium, String theme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(680, 100)
                        .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    /** To be looked at: {@code target/screenshots/….png}. */
    static void keep(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
    }

    static List<?> stickingOut(Page page) {
        return (List<?>) page.evaluate(STICKS_OUT);
    }
}
