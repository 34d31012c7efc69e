package dev.runway.app.boundary;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/** The rules of the house, each for one module; a module that has no class yet breaks none. */
final class Boundaries {

    /** Ways to ask the machine for the time, the zone or the language instead of being handed it. */
    private static final Map<String, Set<String>> THE_MACHINES_OWN = Map.of(
            System.class.getName(),
            Set.of("currentTimeMillis"),
            "java.time.ZoneId",
            Set.of("systemDefault"),
            TimeZone.class.getName(),
            Set.of("getDefault"),
            Locale.class.getName(),
            Set.of("getDefault"));

    private static final Set<String> STARTERS_OF_CLOCKS =
            Set.of("system", "systemDefaultZone", "systemUTC", "tickMillis", "tickMinutes", "tickSeconds");

    private Boundaries() {}

    static ArchRule seesOnlyWhatItMay(BuildModule module) {
        return classes()
                .that()
                .resideInAPackage(module.everything())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(module.allowed())
                .allowEmptyShould(true);
    }

    /** Every package is a slice of its own, so a package and the one below it may not know each other either. */
    static ArchRule hasNoPackageCycle(BuildModule module) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(eachPackageOf(module))
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    /** Only app starts clocks, to hand them in; nobody asks the machine for the time in passing. */
    static ArchRule isHandedTheTime(BuildModule module) {
        return noClasses()
                .that()
                .resideInAPackage(module.everything())
                .should(accessTargetWhere(asksTheMachine(module.name().equals("app"))))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheMachine(boolean startsClocks) {
        return DescribedPredicate.describe("the machine is asked for time, zone or language", access -> {
            var owner = access.getTargetOwner().getName();
            var name = access.getTarget().getName();
            var signature = access.getTarget().getFullName();
            if (owner.equals(Clock.class.getName())) {
                return !startsClocks && STARTERS_OF_CLOCKS.contains(name);
            }
            if (owner.equals(Date.class.getName())) {
                return signature.endsWith("<init>()");
            }
            if (owner.startsWith("java.time.") && name.equals("now")) {
                return !signature.endsWith("(" + Clock.class.getName() + ")");
            }
            return THE_MACHINES_OWN.getOrDefault(owner, Set.of()).contains(name);
        });
    }

    private static SliceAssignment eachPackageOf(BuildModule module) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                var name = javaClass.getPackageName();
                return name.equals(module.root()) || name.startsWith(module.root() + ".")
                        ? SliceIdentifier.of(name)
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "each package of " + module;
            }
        };
    }
}
