package dev.runway.app.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import dev.runway.app.browser.Npm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip that the shipped jar makes, against the schema that Microsoft's own package carries. */
class TeamsPackageSchemaIT {

    private static final String SCHEMA =
            "@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json";

    @TempDir
    Path folder;

    @Test
    void theManifestInTheZipThatTheJarMakesIsValid() throws Exception {
        var file = folder.resolve("runway-teams.zip");
        made();

        try (var zip = new ZipFile(file.toFile())) {
            var manifest =
                    new String(zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes(), UTF_8);

            assertThat(complaints(manifest)).isEmpty();
            assertThat(manifest)
                    .contains("/teams/v1.29/MicrosoftTeams.schema.json")
                    .contains("\"1.29\"");
        }
    }

    /** So that the schema is not one that takes anything. */
    @Test
    void aManifestThatIsNotFilledInIsRefused() throws IOException {
        var unfilled = Files.readString(Path.of("..", "manifest", "teams", "manifest.json"));

        assertThat(complaints(unfilled.replace("1.29\",", "1.28\",")))
                .anyMatch(complaint -> complaint.startsWith("/manifestVersion:"))
                .anyMatch(complaint -> complaint.startsWith("/id:"))
                .anyMatch(complaint -> complaint.startsWith("/bots/0/botId:"))
                .anyMatch(complaint -> complaint.startsWith("/developer/privacyUrl:"));
    }

    private void made() throws Exception {
        var printed = folder.resolve("printed");
        var jar = Path.of(System.getProperty("runway.jar")).toAbsolutePath();
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var process = new ProcessBuilder(java.toString(), "-jar", jar.toString(), TeamsPackageCommand.NAME)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        process.environment().put("TEAMS_APP_ID", "5D3A0E7C-2B8F-4A6D-9C1E-8F7B6A5D4C3B");
        process.environment().put("RUNWAY_PUBLIC_URL", "https://runway.acme.example/office");
        var started = process.start();

        assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(started.exitValue()).isZero();
        assertThat(Files.readString(printed))
                .startsWith("Made runway-teams.zip")
                .hasLineCount(1);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    /** In a class of characters, JavaScript's {@code \b} is a backspace; Java knows none. */
    private static RegularExpression regularExpression(String javaScript) {
        var pattern = Pattern.compile(javaScript.replace("\\f\\b\\v", "\\f\\x08\\v"));
        return value -> pattern.matcher(value).find();
    }

    /** It calls itself draft 4, where its {@code const}, {@code if} and {@code then} would count for nothing. */
    private static List<String> complaints(String manifest) throws IOException {
        var schema = Files.readString(Npm.installed().file(SCHEMA));
        assertThat(schema).contains("/draft-04/schema#");
        var config = SchemaRegistryConfig.builder()
                .regularExpressionFactory(TeamsPackageSchemaIT::regularExpression)
                .build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7, registry -> registry.schemaRegistryConfig(config))
                .getSchema(schema.replace("/draft-04/schema#", "/draft-07/schema#"))
                .validate(
                        manifest,
                        InputFormat.JSON,
                        context -> context.executionConfig(execution -> execution.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
