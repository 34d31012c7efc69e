package dev.runway.app.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A house that breaks every rule. Each rule must report exactly the culprits made for it: not one fewer, and never the
 * blameless class beside them.
 */
class RulesCanFailTest {

    private static final String BASE = "dev.runway.app.boundary.wrong";
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(BASE);
    private static final List<BuildModule> HOUSE = House.below(BASE);

    /** A report's line begins with the culprit: {@code Method <package.Class.method(…)> …}. */
    private static final Pattern CULPRIT = Pattern.compile("^\\w+ <" + Pattern.quote(BASE) + "\\.\\w+\\.([\\w$.]+)");

    @ParameterizedTest
    @CsvSource({
        "bot-core, Core, KnowsJackson KnowsProjects KnowsSpring KnowsTheTestkit",
        "bot-testkit, Testkit, KnowsProjects KnowsSpring",
        "conversations, Conversations, KnowsAPlatform KnowsTheTestkit SpeaksSql",
        "adapter-playground, Playground, KnowsProjects KnowsTheTestkit SpeaksSql",
        "app, App, KnowsALibraryNobodyChose KnowsTheTestkit",
    })
    void aModuleThatSeesMoreIsNoticed(String module, String file, String culprits) {
        var noticed = culprits(Boundaries.seesOnlyWhatItMay(House.named(module, HOUSE))).stream()
                .map(culprit -> culprit.replaceFirst("^(\\w+\\$\\w+).*", "$1"));

        assertThat(noticed.distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(culprits.split(" "))
                        .map(culprit -> file + "$" + culprit)
                        .toList());
    }

    @Test
    void aPackageCycleIsNoticed() {
        assertThat(report(Boundaries.hasNoPackageCycle(House.named("bot-core", HOUSE))))
                .singleElement()
                .asString()
                .contains(BASE + ".core.hen", BASE + ".core.egg");
        assertThat(report(Boundaries.hasNoPackageCycle(House.named("conversations", HOUSE))))
                .isEmpty();
    }

    @Test
    void timeThatIsNotHandedInIsNoticed() {
        assertThat(culprits(Boundaries.isHandedTheTime(House.named("bot-core", HOUSE))))
                .containsExactlyInAnyOrder(
                        "TellsTheTimeItself.readsTheWallClock",
                        "TellsTheTimeItself.readsItInAZone",
                        "TellsTheTimeItself.refersToTheWallClock",
                        "TellsTheTimeItself.startsAClock",
                        "TellsTheTimeItself.startsATickingClock",
                        "TellsTheTimeItself.takesTheMachinesZone",
                        "TellsTheTimeItself.takesTheMachinesOldZone",
                        "TellsTheTimeItself.takesTheMachinesLanguage",
                        "TellsTheTimeItself.countsMilliseconds",
                        "TellsTheTimeItself.makesADate");
    }

    @Test
    void theApplicationMayStartAClockAndNoMore() {
        assertThat(culprits(Boundaries.isHandedTheTime(House.named("app", HOUSE))))
                .containsExactly("App$Clocks.readsTheWallClock");
    }

    @Test
    void aPackageThatSaysNothingIsNoticed(@TempDir Path root) throws IOException {
        write(root.resolve("room/src/main/java/house/silent/Silent.java"), "package house.silent;");
        write(root.resolve("room/src/main/java/house/empty/package-info.java"), "/** */\npackage house.empty;");
        write(root.resolve("room/src/test/java/house/untold/UntoldTest.java"), "package house.untold;");
        write(root.resolve("room/src/main/java/house/told/package-info.java"), "/** Says so. */\npackage house.told;");
        write(root.resolve("room/src/test/java/house/told/ToldTest.java"), "package house.told;");

        assertThat(new SourceTree(root).unexplainedPackages("room"))
                .containsExactly("house.empty", "house.silent", "house.untold");
    }

    @Test
    void aModuleWithoutARowIsNoticed(@TempDir Path root) throws IOException {
        write(root.resolve("pom.xml"), "<modules><module>bot-core</module><module>cellar</module></modules>");

        assertThat(new SourceTree(root).modules()).containsExactly("bot-core", "cellar");
        assertThatThrownBy(() -> House.named("cellar", HOUSE)).hasMessageContaining("add its row");
    }

    private static Set<String> culprits(ArchRule rule) {
        return report(rule).stream()
                .map(line -> {
                    var culprit = CULPRIT.matcher(line);
                    assertThat(culprit.find()).as(line).isTrue();
                    return culprit.group(1);
                })
                .collect(Collectors.toSet());
    }

    private static List<String> report(ArchRule rule) {
        return rule.evaluate(WRONG).getFailureReport().getDetails();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
