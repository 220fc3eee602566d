package coaching.analytics;

import coaching.analytics.metric.Metric;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "coaching.analytics", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule it_depends_on_facts_and_plain_Java_only = classes().should().onlyDependOnClassesThat()
        .resideInAnyPackage("coaching.analytics..", "coaching.chronology", "coaching.events..", "java.lang..",
            "java.util..", "java.time..",
            "java.math..", "org.jspecify..");

    @ArchTest
    static final ArchRule it_asks_no_clock_and_no_dice = noClasses().should()
        .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime|randomUUID|system.*|getDefault|getenv")))
        .orShould().dependOnClassesThat().haveNameMatching("java\\.(util\\.Random|util\\.random\\..*|time\\.Clock)")
        .orShould().dependOnClassesThat().haveNameMatching("java\\.util\\.(Scanner|Timer|logging.*|concurrent.*)")
        .orShould().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule packages_have_no_cycle = slices()
        .matching("coaching.analytics.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule history_knows_no_metric = noClasses().that().resideInAPackage("coaching.analytics.history..")
        .should().dependOnClassesThat().resideInAnyPackage("coaching.analytics.metric..",
            "coaching.analytics.measure..",
            "coaching.analytics.meetings..", "coaching.analytics.promises..", "coaching.analytics.catalogue..");

    @ArchTest
    static final ArchRule metrics_are_made_in_the_catalogue_only = noClasses().that()
        .resideOutsideOfPackage("coaching.analytics.catalogue..")
        .should().callConstructorWhere(target(owner(assignableTo(Metric.class))));
}
