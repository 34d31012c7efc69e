package dev.runway.app.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TeamsPackageCommandTest {

    private static final String APP = "5D3A0E7C-2B8F-4A6D-9C1E-8F7B6A5D4C3B";

    @TempDir
    Path folder;

    private final Map<String, Object> settings =
            new HashMap<>(Map.of("TEAMS_APP_ID", APP, "RUNWAY_PUBLIC_URL", "https://runway.acme.example:8443/office/"));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, settings));
        return new TeamsPackageCommand(
                        environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(arguments);
    }

    private Map<String, byte[]> made() throws IOException {
        var file = folder.resolve("made.zip");
        assertThat(run("teams-package", file.toString())).isZero();
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void theZipHoldsManifestAndIconsAtItsRootAndNothingElse() throws Exception {
        assertThat(made().keySet()).containsExactly("manifest.json", "color.png", "outline.png");
        assertThat(out.toString(UTF_8))
                .contains(
                        "made.zip", "5d3a0e7c-2b8f-4a6d-9c1e-8f7b6a5d4c3b", "https://runway.acme.example:8443/office.");
        assertThat(err.size()).isZero();
    }

    @Test
    void everyPlaceholderIsFilledFromTheSettings() throws Exception {
        var manifest = new String(made().get("manifest.json"), UTF_8);

        assertThat(manifest)
                .doesNotContain("{{", "}}", "TEAMS_APP_ID", "RUNWAY_PUBLIC_URL")
                .contains("\"id\": \"5d3a0e7c-2b8f-4a6d-9c1e-8f7b6a5d4c3b\"")
                .contains("\"botId\": \"5d3a0e7c-2b8f-4a6d-9c1e-8f7b6a5d4c3b\"")
                .contains("\"websiteUrl\": \"https://runway.acme.example:8443/office/about.html\"")
                .contains("\"validDomains\": [\"runway.acme.example\"]");
    }

    @Test
    void theSameSettingsMakeTheSameBytes() throws Exception {
        made();
        var first = Files.readAllBytes(folder.resolve("made.zip"));
        made();

        assertThat(Files.readAllBytes(folder.resolve("made.zip"))).isEqualTo(first);
    }

    /** Teams' sizes: the outline white on nothing, the other of full colour. */
    @Test
    void theIconsAreOfTheSizesThatTeamsTakes() throws Exception {
        var color = ImageIO.read(new ByteArrayInputStream(made().get("color.png")));
        var outline = ImageIO.read(new ByteArrayInputStream(made().get("outline.png")));

        assertThat(new int[] {color.getWidth(), color.getHeight()}).containsExactly(192, 192);
        assertThat(new int[] {outline.getWidth(), outline.getHeight()}).containsExactly(32, 32);
        int drawn = 0;
        for (int x = 0; x < 32; x++) {
            for (int y = 0; y < 32; y++) {
                int pixel = outline.getRGB(x, y);
                if (pixel >>> 24 > 0) {
                    drawn++;
                    assertThat(pixel & 0xFFFFFF).isEqualTo(0xFFFFFF);
                }
            }
        }
        assertThat(drawn).isBetween(64, 512);
        assertThat(color.getRGB(0, 0) >>> 24).isEqualTo(255);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEAMS_APP_ID      |                                     | TEAMS_APP_ID is missing: please set it to the Application (client) ID
            TEAMS_APP_ID      | runway                              | TEAMS_APP_ID is "runway", which is no GUID; please copy
            RUNWAY_PUBLIC_URL |                                     | RUNWAY_PUBLIC_URL is missing: please set it to the address
            RUNWAY_PUBLIC_URL | http://runway.acme.example          | "http://runway.acme.example", but Teams takes nothing that is not encrypted: please give an address that begins with https://.
            RUNWAY_PUBLIC_URL | runway.acme.example                 | RUNWAY_PUBLIC_URL is "runway.acme.example"; please give the address
            RUNWAY_PUBLIC_URL | https://runway.acme.example/"{x}    | which names no host that Teams would take
            RUNWAY_PUBLIC_URL | https://me@runway.acme.example      | which names no host that Teams would take
            """)
    void whatIsMissingOrWrongIsSaidInOneSentenceAndNothingIsMade(String setting, String value, String sentence) {
        settings.remove(setting);
        if (value != null) {
            settings.put(setting, value);
        }
        var file = folder.resolve("made.zip");

        assertThat(run("teams-package", file.toString())).isEqualTo(1);

        assertThat(err.toString(UTF_8))
                .contains(sentence)
                .doesNotContain("Exception")
                .hasLineCount(1);
        assertThat(out.size()).isZero();
        assertThat(file).doesNotExist();
    }

    @Test
    void nothingButAZipIsWrittenOver() throws Exception {
        var other = Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThat(run("teams-package", other.toString())).isEqualTo(1);

        assertThat(other).hasContent("mine");
        assertThat(err.toString(UTF_8)).contains("is no name of a zip: please give one like runway-teams.zip.");
    }

    @Test
    void oneFileOrNoneAndAFolderThatIsThere() {
        assertThat(run("teams-package", "a.zip", "b.zip")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("Please give one file");
        err.reset();
        assertThat(run("teams-package", folder.resolve("nowhere/a.zip").toString()))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("please name one in a folder that is there");
    }

    @Test
    void settingsMayStandInTheCommandAsWell() throws Exception {
        var file = folder.resolve("other.zip");

        assertThat(run("teams-package", "--runway.public-url=https://other.example", file.toString()))
                .isZero();

        assertThat(file).exists();
        assertThat(out.toString(UTF_8)).contains("https://other.example");
    }

    @Test
    void aMistypedCommandIsSaidAndMakesNothing() {
        assertThat(TeamsPackageCommand.isMeantBy(new String[] {"teams-pakage"})).isTrue();

        assertThat(run("teams-pakage", folder.resolve("a.zip").toString())).isEqualTo(1);

        assertThat(err.toString(UTF_8)).contains("There is no command \"teams-pakage\"");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void itIsMeantByAnyWordAndNoSetting() {
        assertThat(TeamsPackageCommand.isMeantBy(new String[] {"teams-package"}))
                .isTrue();
        assertThat(TeamsPackageCommand.isMeantBy(new String[] {"--server.port=1"}))
                .isFalse();
        assertThat(TeamsPackageCommand.isMeantBy(new String[] {})).isFalse();
    }
}
