package dev.runway.app.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.List;

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

    private Looks() {}

    /** To be looked at: {@code target/screenshots/….png}. */
    static void keep(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
    }

    static List<?> stickingOut(Page page) {
        return (List<?>) page.evaluate(STICKS_OUT);
    }
}
