package dev.runway.app.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.runway.app.settings.TeamsAppSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The zip that an administrator uploads in the Teams admin center: manifest and icons, side by side at its root
 * (learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package). The same settings make the same bytes.
 */
final class TeamsPackage {

    private static final String FOLDER = "/manifest/teams/";
    private static final String MANIFEST = "manifest.json";
    private static final String[] ICONS = {"color.png", "outline.png"};

    /** A zip keeps a time of each file; the same each time. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private TeamsPackage() {}

    static byte[] zip(TeamsAppSettings app) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, MANIFEST, manifest(app).getBytes(UTF_8));
            for (var icon : ICONS) {
                add(zip, icon, read(icon));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The settings are a GUID and an address, checked: there is nothing in them that JSON would have to escape. */
    private static String manifest(TeamsAppSettings app) throws IOException {
        var manifest = new String(read(MANIFEST), UTF_8);
        var settings = Map.of("TEAMS_APP_ID", app.appId(), "RUNWAY_PUBLIC_URL", app.publicUrl(), "HOST", app.host());
        for (var setting : settings.entrySet()) {
            manifest = manifest.replace("{{" + setting.getKey() + "}}", setting.getValue());
        }
        return manifest;
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] read(String name) throws IOException {
        try (var in = TeamsPackage.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("The jar lacks " + FOLDER + name + ".");
            }
            return in.readAllBytes();
        }
    }
}
