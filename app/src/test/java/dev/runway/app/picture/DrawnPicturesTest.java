package dev.runway.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Part.Chart;
import dev.runway.core.message.Part.Chart.Series;
import dev.runway.core.message.Part.Chart.Tone;
import dev.runway.core.platform.Pictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawnPicturesTest {

    private static final Chart HEALTH = new Chart(
            "Health by week",
            Chart.Kind.STACKED,
            List.of("week 43", "week 44", "week 45", "week 46", "week 47", "week 48"),
            List.of(
                    new Series("● on track", Tone.GOOD, List.of(10.0, 8.0, 8.0, 7.0, 7.0, 6.0)),
                    new Series("▲ at risk", Tone.WATCH, List.of(0.0, 1.0, 0.0, 1.0, 1.0, 1.0)),
                    new Series("■ off track", Tone.BAD, List.of(0.0, 0.0, 0.0, 0.0, 0.0, 1.0))));

    private final Pictures pictures = new DrawnPictures();

    private BufferedImage drawn(Chart chart) throws IOException {
        var png = pictures.png(chart);
        assertThat(png).hasSizeLessThan(Pictures.MOST_BYTES).startsWith(0x89, 'P', 'N', 'G');
        Files.write(
                Files.createDirectories(Path.of("target/pictures"))
                        .resolve(chart.title() + " " + chart.kind() + ".png"),
                png);
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(Drawing.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Drawing.HEIGHT);
        return image;
    }

    private static long pixels(BufferedImage image, Color colour) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(at -> image.getRGB(at % image.getWidth(), at / image.getWidth()) == colour.getRGB())
                .count();
    }

    @Test
    void everyToneIsThereInItsMeasure() throws IOException {
        var image = drawn(HEALTH);

        assertThat(pixels(image, Color.WHITE)).isGreaterThan(Drawing.WIDTH * Drawing.HEIGHT / 3);
        assertThat(pixels(image, Drawing.GOOD)).isGreaterThan(8 * pixels(image, Drawing.WATCH));
        assertThat(pixels(image, Drawing.WATCH)).isGreaterThan(2 * pixels(image, Drawing.BAD));
        assertThat(pixels(image, Drawing.BAD)).isGreaterThan(500);
    }

    @Test
    void theSameChartIsTheSamePicture() {
        assertThat(pictures.png(HEALTH)).isEqualTo(pictures.png(HEALTH));
    }

    @ParameterizedTest
    @EnumSource(Chart.Kind.class)
    void theLargestOfAKindIsDrawnAndNotTooLarge(Chart.Kind kind) throws IOException {
        int many = kind == Chart.Kind.PIE ? 12 : 60;
        var categories = IntStream.rangeClosed(1, many)
                .mapToObj(number -> "category " + number)
                .toList();
        var series = IntStream.rangeClosed(1, kind == Chart.Kind.PIE ? 1 : 12)
                .mapToObj(number -> new Series(
                        "series " + number,
                        Tone.PLAIN,
                        IntStream.rangeClosed(1, many)
                                .mapToObj(at -> (double) (at * number % 17))
                                .toList()))
                .toList();

        assertThat(pixels(drawn(new Chart("Many", kind, categories, series)), Color.WHITE))
                .isPositive();
    }

    @Test
    void nothingAtAllIsDrawnAsNothing() throws IOException {
        for (Chart.Kind kind : Chart.Kind.values()) {
            var chart = new Chart(
                    "Nothing",
                    kind,
                    List.of("a", "b"),
                    List.of(new Series("all", Tone.GOOD, Collections.nCopies(2, 0.0))));
            assertThat(pixels(drawn(chart), Color.WHITE)).isPositive();
        }
    }

    /** What is loaded costs time and memory at the start of every Runway, and few ever draw. */
    @Test
    void nothingThatDrawsIsLoadedBeforeTheFirstPicture() throws Exception {
        var loaded = new ArrayList<String>();
        var loader = new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                loaded.add(name);
                if (!name.startsWith("dev.runway.app.picture.")) {
                    return super.loadClass(name, resolve);
                }
                var known = findLoadedClass(name);
                try (var file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                    var bytes = file.readAllBytes();
                    return known != null ? known : defineClass(name, bytes, 0, bytes.length);
                } catch (IOException unreadable) {
                    throw new ClassNotFoundException(name, unreadable);
                }
            }
        };

        var made = (Pictures) Class.forName(DrawnPictures.class.getName(), true, loader)
                .getDeclaredConstructor()
                .newInstance();
        assertThat(loaded).contains(DrawnPictures.class.getName()).noneMatch(DrawnPicturesTest::draws);
        made.png(HEALTH);
        assertThat(loaded).anyMatch(DrawnPicturesTest::draws);
    }

    private static boolean draws(String name) {
        return name.startsWith("org.knowm") || name.startsWith("java.awt");
    }
}
