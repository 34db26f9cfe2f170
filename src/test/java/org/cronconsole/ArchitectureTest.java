package org.cronconsole;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The walls of the house. */
@AnalyzeClasses(packages = "org.cronconsole", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] DOMAIN = {
        "org.cronconsole.job..",
        "org.cronconsole.run..",
        "org.cronconsole.schedule..",
        "org.cronconsole.fleet..",
        "org.cronconsole.alert..",
        "org.cronconsole.history..",
        "org.cronconsole.retime..",
        "org.cronconsole.profile..",
        "org.cronconsole.keychain..",
        "org.cronconsole.registry..",
        "org.cronconsole.dealership..",
        "org.cronconsole.offboarding..",
        "org.cronconsole.rotation..",
        "org.cronconsole.account..",
        "org.cronconsole.id..",
        "org.cronconsole.fault..",
        "org.cronconsole.workbench.."
    };

    @ArchTest
    static final ArchRule domain_knows_no_screen_and_no_command =
            noClasses()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx..",
                            "picocli..",
                            "org.cronconsole.ui..",
                            "org.cronconsole.cli..",
                            "org.cronconsole.tour..");

    @ArchTest
    static final ArchRule domain_knows_no_http =
            noClasses()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.net.http..",
                            "com.twilio..",
                            "io.helidon..",
                            "org.cronconsole.http..")
                    .orShould()
                    .dependOnClassesThat(
                            nameMatching(
                                    "org\\.cronconsole\\.(render\\.Http.*|dashboard\\..*|phone\\.Twilio.*)"));

    @ArchTest
    static final ArchRule screens_and_commands_call_no_gateway =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.cronconsole.ui..",
                            "org.cronconsole.cli..",
                            "org.cronconsole.tour..")
                    .should()
                    .dependOnClassesThat(
                            nameMatching(
                                    "org\\.cronconsole\\.(render\\.(Http|Guarded)?RenderApi|dashboard\\..*"
                                        + "|phone\\.(Twilio|Guarded)?PhoneNumbers"
                                        + "|account\\.(Guarded)?UserDirectory"
                                        + "|account\\.Authenticator)"));

    @ArchTest
    static final ArchRule only_the_store_knows_sql =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.cronconsole.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule the_store_is_reached_from_the_root_alone =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.cronconsole", "org.cronconsole.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.cronconsole.store..");

    @ArchTest
    static final ArchRule screens_and_commands_do_not_know_each_other =
            noClasses()
                    .that()
                    .resideInAPackage("org.cronconsole.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.cronconsole.cli..");

    @ArchTest
    static final ArchRule commands_do_not_know_screens =
            noClasses()
                    .that()
                    .resideInAPackage("org.cronconsole.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.cronconsole.ui..", "org.cronconsole.tour..", "javafx..");

    @ArchTest
    static final ArchRule view_models_know_no_scene =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx.scene..",
                            "javafx.stage..",
                            "javafx.fxml..",
                            "org.controlsfx..");

    @ArchTest
    static final ArchRule only_the_kit_crosses_to_the_fx_thread =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.cronconsole.ui.kit..")
                    .should()
                    .callMethod(javafx.application.Platform.class, "runLater", Runnable.class);

    @ArchTest
    static final ArchRule sandbox_shares_no_class_with_the_client =
            noClasses()
                    .that()
                    .resideInAPackage("org.cronconsole.sandbox..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.cronconsole..")
                                    .and(
                                            com.tngtech.archunit.base.DescribedPredicate.not(
                                                    resideInAPackage(
                                                            "org.cronconsole.sandbox.."))));

    @ArchTest
    static final ArchRule sandbox_is_reached_from_the_root_and_its_command_alone =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.cronconsole", "org.cronconsole.sandbox..")
                    .and()
                    .doNotHaveFullyQualifiedName("org.cronconsole.cli.SandboxCommand")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.cronconsole.sandbox..");

    @ArchTest
    static final ArchRule no_swing_no_awt_no_web =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.awt..", "javax.swing..", "javafx.web..", "javafx.swing..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.cronconsole.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes().that().doNotHaveSimpleName("package-info").should(beInANullMarkedPackage());

    @ArchTest
    static void files_stay_small(com.tngtech.archunit.core.domain.JavaClasses ignored)
            throws IOException {
        List<String> large;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            large =
                    files.filter(f -> f.toString().endsWith(".java"))
                            .filter(f -> lines(f) > 300)
                            .map(Path::toString)
                            .toList();
        }
        org.assertj.core.api.Assertions.assertThat(large)
                .as("files over 300 lines: what wants to move out?")
                .isEmpty();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked =
                        type.getPackage()
                                .tryGetAnnotationOfType(org.jspecify.annotations.NullMarked.class)
                                .isPresent();
                events.add(
                        new SimpleConditionEvent(
                                type, marked, type.getPackageName() + " lacks it"));
            }
        };
    }
}
