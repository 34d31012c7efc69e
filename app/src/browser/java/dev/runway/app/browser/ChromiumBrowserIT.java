package dev.runway.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumBrowserIT {

    @Test
    void withoutChromiumTheFailureSaysHowToGetIt(@TempDir Path empty) {
        assertThatThrownBy(() -> Chromium.find(Map.of("PATH", empty.toString())))
                .hasMessageContaining("needs Chromium")
                .hasMessageContaining("apt-get install chromium");
    }

    @Test
    void aWrongSettingIsNamed(@TempDir Path empty) {
        assertThatThrownBy(() ->
                        Chromium.find(Map.of("CHROMIUM", empty.resolve("none").toString())))
                .hasMessageContaining("CHROMIUM is set to " + empty.resolve("none"));
    }

    @Test
    void theFirstOnThePathIsTaken(@TempDir Path folder) throws IOException {
        var program = Files.createFile(folder.resolve("chromium-browser"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        assertThat(Chromium.find(Map.of("PATH", folder.resolve("none") + File.pathSeparator + folder)))
                .isEqualTo(program);
    }

    @Test
    void itRunsScriptsAndShowsPages() {
        try (var chromium = Chromium.start();
                var page = chromium.browser().newPage()) {
            page.setContent("<p id='greeting'></p><script>greeting.textContent = 'Ready for take-off'</script>");

            assertThat(page.locator("#greeting").textContent()).isEqualTo("Ready for take-off");
        }
    }
}
