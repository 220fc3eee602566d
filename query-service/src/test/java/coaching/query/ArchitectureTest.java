package coaching.query;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "coaching.query", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule questions_do_not_know_each_other = slices().matching("coaching.query.(*)..")
        .should().notDependOnEachOther()
        .ignoreDependency(resideInAPackage("coaching.query.."), resideInAPackage("coaching.query.kernel.."));

    @ArchTest
    static final ArchRule no_cycles = slices().matching("coaching.query.kernel.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_kernel_knows_no_question = noClasses().that().resideInAPackage("coaching.query.kernel..")
        .should().dependOnClassesThat(
            resideInAPackage("coaching.query..").and(not(resideInAPackage("coaching.query.kernel.."))));

    @ArchTest
    static final ArchRule the_read_side_knows_nothing_of_the_write_side = noClasses()
        .should().dependOnClassesThat(resideInAnyPackage("coaching.command..", "coaching.eventstore..",
            "org.axonframework.."));

    @ArchTest
    static final ArchRule controllers_are_ours_alone = classes().that().areAnnotatedWith(RestController.class)
        .should().bePackagePrivate();

    @ArchTest
    static final ArchRule questions_only_read = methods()
        .that().areDeclaredInClassesThat().areAnnotatedWith(RestController.class)
        .and().areDeclaredInClassesThat().resideOutsideOfPackage("coaching.query.ingest.operations")
        .and().areNotPrivate().should().beAnnotatedWith(GetMapping.class);

    @ArchTest
    static final ArchRule time_and_ids_are_arguments = noClasses()
        .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
        .orShould().callMethod(UUID.class, "randomUUID");
}
