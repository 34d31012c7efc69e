package dev.runway.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpmBrowserIT {

    @Test
    void withoutThePackagesTheFailureSaysHowToGetThem(@TempDir Path empty) {
        assertThatThrownBy(() -> Npm.in(empty.resolve("node_modules"))).hasMessageContaining("npm ci --ignore-scripts");
        assertThatThrownBy(() -> Npm.in(empty).file("emulate/dist/index.js"))
                .hasMessageContaining("emulate/dist/index.js is not installed")
                .hasMessageContaining("npm ci --ignore-scripts");
    }

    @Test
    void aPackagesScriptRuns(@TempDir Path folder) throws Exception {
        var printed = folder.resolve("printed");

        int ended = Npm.installed()
                .run(printed, "emulate/dist/index.js", List.of("--version"))
                .waitFor();

        assertThat(ended).isZero();
        assertThat(Files.readString(printed)).contains("0.12.2");
    }
}
