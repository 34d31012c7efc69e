package dev.runway.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium, headless, driven by Playwright, which downloads none. Close it when done. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    /** Nothing that calls home; no sandbox, because a build machine runs as root. */
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        var executable = find(System.getenv());
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(QUIETLY));
        return new Chromium(playwright, browser);
    }

    /**
     * @param environment {@code CHROMIUM} is the executable, if set; otherwise {@code PATH} is searched
     * @throws IllegalStateException when there is none, saying how to get one
     */
    static Path find(Map<String, String> environment) {
        var chosen = environment.get("CHROMIUM");
        if (chosen != null) {
            if (Files.isExecutable(Path.of(chosen))) {
                return Path.of(chosen);
            }
            throw new IllegalStateException("CHROMIUM is set to " + chosen
                    + ", where there is no program. Please set it to Chromium's path, or unset it.");
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The profile real-clients needs Chromium, and none was"
                        + " found. Please install it (on Debian: apt-get install chromium), or set CHROMIUM to its"
                        + " path."));
    }

    /** For contexts and pages; each test takes its own context, so that no cookie or setting is shared. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
