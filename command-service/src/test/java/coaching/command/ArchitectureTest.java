package coaching.command;

import coaching.command.kernel.Refusal;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "coaching.command", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "coaching.command.programme..", "coaching.command.participant..", "coaching.command.relationship..",
        "coaching.command.session..", "coaching.command.goal..", "coaching.command.actionitem..",
        "coaching.command.correction..", "coaching.command.importing.."};

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices().matching("coaching.command.(*)..").should()
        .beFreeOfCycles();

    @ArchTest
    static final ArchRule features_do_not_know_each_other = slices().matching("coaching.command.(*)..")
        .that(com.tngtech.archunit.base.DescribedPredicate.describe("are features",
            slice -> slice.stream().anyMatch(resideInAnyPackage(FEATURES))))
        .should().notDependOnEachOther();

    @ArchTest
    static final ArchRule features_need_the_kernel_only = noClasses().that().resideInAnyPackage(FEATURES)
        .should().dependOnClassesThat().resideInAnyPackage("coaching.command", "coaching.command.engine..",
            "coaching.command.app..", "coaching.command.access..", "coaching.edge.limits..", "coaching.eventstore..",
            "org.axonframework..");

    @ArchTest
    static final ArchRule the_kernel_is_plain_java = noClasses().that().resideInAnyPackage(
        "coaching.command.kernel..", "coaching.command.past..", "coaching.command.admission..",
        "coaching.command.dates..")
        .should().dependOnClassesThat().resideInAnyPackage("org.axonframework..", "org.springframework..",
            "tools.jackson..",
            "jakarta..", "coaching.eventstore..", "coaching.wire..");

    @ArchTest
    static final ArchRule rules_are_plain_java = noClasses().that().resideInAnyPackage(FEATURES)
        .and().haveSimpleNameNotContaining("Controller").and().areNotMemberClasses()
        .and().resideOutsideOfPackage("coaching.command.importing..")
        .should().dependOnClassesThat().resideInAnyPackage("org.axonframework..", "org.springframework..",
            "tools.jackson..",
            "jakarta..", "coaching.command.http..");

    @ArchTest
    static final ArchRule controllers_do_not_touch_the_engine = noClasses().that()
        .areAnnotatedWith(RestController.class)
        .should().dependOnClassesThat().resideInAnyPackage("coaching.command.engine..", "coaching.eventstore..",
            "org.axonframework..");

    @ArchTest
    static final ArchRule refusals_are_enums = classes().that().implement(Refusal.class).should().beEnums();

    @ArchTest
    static final ArchRule time_is_an_argument = noClasses().should().callMethod(Instant.class, "now")
        .orShould().callMethod(LocalDate.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
        .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule ids_are_arguments = noClasses().should().callMethod(UUID.class, "randomUUID");
}
