package dev.runway.app.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the real house to its rules; what is reported names every offending line at once. */
class BoundaryTest {

    private static final String BASE = "dev.runway";
    private static final JavaClasses MAIN_CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    private final SourceTree source = SourceTree.ofTheRepository();

    static List<BuildModule> modules() {
        return House.below(BASE);
    }

    @Test
    void everyModuleOfTheBuildHasItsRow() {
        assertThat(source.modules())
                .containsExactlyInAnyOrderElementsOf(
                        modules().stream().map(BuildModule::name).toList());
    }

    @Test
    void theCodeIsReallyLookedAt() {
        assertThat(MAIN_CODE.contain("dev.runway.app.RunwayApplication")).isTrue();
        assertThat(MAIN_CODE.contain(BoundaryTest.class)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theCodeOfAModuleLiesUnderItsRoot(BuildModule module) {
        assertThat(source.mainPackages(module.name()))
                .isNotEmpty()
                .allMatch(name -> name.equals(module.root()) || name.startsWith(module.root() + "."));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleSeesOnlyWhatItMay(BuildModule module) {
        Boundaries.seesOnlyWhatItMay(module).check(MAIN_CODE);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleHasNoPackageCycle(BuildModule module) {
        Boundaries.hasNoPackageCycle(module).check(MAIN_CODE);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void timeIsHandedIn(BuildModule module) {
        Boundaries.isHandedTheTime(module).check(MAIN_CODE);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyPackageSaysWhatItIsFor(BuildModule module) {
        assertThat(source.unexplainedPackages(module.name()))
                .as("packages of %s without a package-info.java that says what they are for", module)
                .isEmpty();
    }
}
