package org.homelibrary;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.mvc.binding.MvcBinding;
import jakarta.transaction.Transactional;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.security.LibraryIdentityStore;
import org.homelibrary.security.password.Passwords;
import org.homelibrary.service.account.PasswordCheck;
import org.junit.jupiter.api.Test;

/**
 * Who may use whom: {@code src/docs/adr/0001-layers-and-ports.md} says why. Rules about packages that are not there in
 * every stage of the product are allowed to find nothing.
 */
@AnalyzeClasses(packages = "org.homelibrary", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = "org.homelibrary.";

    private static final long MAX_FILES = 20;

    private static final String[] ADAPTERS = {
        BASE + "persistence.jpa..",
        BASE + "persistence.dynamodb..",
        BASE + "messaging.local..",
        BASE + "messaging.sqs.."
    };

    /** What everybody may use of the store's port: what goes in and out, but not the port itself. */
    private static final DescribedPredicate<JavaClass> STORE_VALUES = resideInAnyPackage(
                    BASE + "persistence", BASE + "persistence.library")
            .and(describe(
                    "are values or exceptions",
                    type -> type.isRecord() || type.isEnum() || type.isAssignableTo(RuntimeException.class)));

    @ArchTest
    static final ArchRule model_uses_no_sibling = classes()
            .that()
            .resideInAPackage(BASE + "model..")
            .should()
            .onlyDependOnClassesThat(ours("model").or(resideOutsideOfPackage(BASE + ".")));

    @ArchTest
    static final ArchRule ways_in_use_services_and_no_port = classes()
            .that()
            .resideInAnyPackage(BASE + "web..", BASE + "api..", BASE + "health..")
            .should()
            .onlyDependOnClassesThat(
                    ours("web", "api", "health", "service", "model", "security", "config", "logging", "backup")
                            .or(STORE_VALUES)
                            .or(resideOutsideOfPackage(BASE + ".")));

    @ArchTest
    static final ArchRule worker_uses_services_and_the_messages_of_the_queue = classes()
            .that()
            .resideInAPackage(BASE + "worker..")
            .should()
            .onlyDependOnClassesThat(ours("worker", "service", "model", "config", "logging")
                    .or(resideInAPackage(BASE + "messaging"))
                    .or(STORE_VALUES)
                    .or(resideOutsideOfPackage(BASE + ".")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule services_are_used_from_outside_and_use_nothing_there = noClasses()
            .that()
            .resideInAPackage(BASE + "service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + "web..", BASE + "api..", BASE + "health..", BASE + "worker..", BASE + "cli..");

    @ArchTest
    static final ArchRule adapters_are_chosen_by_the_container_and_named_by_nobody = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(ADAPTERS));

    @ArchTest
    static final ArchRule providers_are_seen_through_their_port = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "metadata..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(MetadataProvider.class);

    @ArchTest
    static final ArchRule aws_sdk_stays_in_its_adapters =
            onlyIn("software.amazon.awssdk..", "persistence.dynamodb", "messaging.sqs");

    @ArchTest
    static final ArchRule entity_manager_stays_in_its_adapter = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "persistence.jpa..")
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.persistence..")
                    .and(describe("are no annotations or enums", type -> !type.isAnnotation() && !type.isEnum())));

    @ArchTest
    static final ArchRule mapping_stays_in_the_model = onlyIn("jakarta.persistence..", "model", "persistence.jpa");

    @ArchTest
    static final ArchRule hibernate_stays_in_its_adapter = onlyIn("org.hibernate..", "persistence.jpa");

    @ArchTest
    static final ArchRule flyway_stays_in_its_adapter = onlyIn("org.flywaydb..", "persistence.jpa");

    @ArchTest
    static final ArchRule derby_stays_in_its_adapter = onlyIn("org.apache.derby..", "persistence.jpa");

    @ArchTest
    static final ArchRule zxing_stays_with_barcodes = onlyIn("com.google.zxing..", "barcode");

    /** Providers are strangers; Lambda's requests go to the server beside it. */
    @ArchTest
    static final ArchRule http_client_stays_where_requests_go_out = onlyIn("org.apache.hc..", "metadata", "lambda");

    @ArchTest
    static final ArchRule rest_stays_where_requests_come_in = onlyIn("jakarta.ws.rs..", "web", "api", "worker");

    @ArchTest
    static final ArchRule mvc_stays_in_the_pages = onlyIn("jakarta.mvc..", "web");

    @ArchTest
    static final ArchRule krazo_stays_in_the_pages = onlyIn("org.eclipse.krazo..", "web");

    /** Security is asked by the container for every request, before there is a resource. */
    @ArchTest
    static final ArchRule servlets_stay_where_requests_come_in =
            onlyIn("jakarta.servlet..", "web", "api", "health", "worker", "security");

    @ArchTest
    static final ArchRule transactions_begin_in_services = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "service..")
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule transactions_of_one_method_begin_in_services = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage(BASE + "service..");

    /** A hash takes a quarter of a second, for which a transaction would hold its locks and its connection (ADR 0001). */
    @ArchTest
    static final ArchRule passwords_are_hashed_outside_of_transactions = noClasses()
            .that()
            .areAnnotatedWith(Transactional.class)
            .or()
            .containAnyMethodsThat(annotatedWith(Transactional.class))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Passwords.class, PasswordCheck.class, LibraryIdentityStore.class);

    @ArchTest
    static final ArchRule packages_use_each_other_one_way =
            slices().matching("org.homelibrary.(**)").should().beFreeOfCycles();

    /** With all that is in them: {@code service.books} and {@code service.find}, {@code web.books.list} and {@code page}. */
    @ArchTest
    static void folders_use_each_other_one_way_at_every_depth(JavaClasses classes) {
        for (String parent : parents(classes)) {
            slices().matching(parent + ".(*)..").should().beFreeOfCycles().check(classes);
        }
    }

    private static Set<String> parents(JavaClasses classes) {
        Set<String> parents = new TreeSet<>();
        for (JavaClass type : classes) {
            String name = type.getPackageName();
            for (int dot = name.lastIndexOf('.'); dot > "org".length(); dot = name.lastIndexOf('.', dot - 1)) {
                parents.add(name.substring(0, dot));
            }
        }
        return parents;
    }

    /** A violation on a field without it never reaches {@code BindingResult}. */
    @ArchTest
    static final ArchRule constrained_form_fields_are_bound = fields().that(metaAnnotatedWith(Constraint.class))
            .and()
            .areAnnotatedWith(FormParam.class)
            .should()
            .beAnnotatedWith(MvcBinding.class)
            .allowEmptyShould(true);

    /** Today no form has constraints, so the rule is tried on one that has. */
    @Test
    void rule_on_form_fields_finds_the_one_that_is_not_bound() {
        var form = new ClassFileImporter().importClasses(HalfBoundForm.class);
        assertThat(constrained_form_fields_are_bound
                        .evaluate(form)
                        .getFailureReport()
                        .getDetails())
                .singleElement()
                .asString()
                .contains("HalfBoundForm.unbound");
    }

    @Test
    void every_package_says_what_belongs_in_it() throws IOException {
        Path main = Path.of("src/main/java");
        Path tests = Path.of("src/test/java");
        assertThat(packagesOf(main)).isNotEmpty().allSatisfy(folder -> assertThat(
                        main.resolve(folder).resolve("package-info.java"))
                .exists());
        assertThat(packagesOf(tests))
                .filteredOn(folder -> Files.notExists(main.resolve(folder)))
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(tests.resolve(folder).resolve("package-info.java"))
                        .exists());
    }

    @Test
    void no_package_has_more_than_twenty_files() throws IOException {
        Path main = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(main)) {
            Map<String, Long> sizes = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(
                            file -> main.relativize(file.getParent()).toString().replace('/', '.'),
                            Collectors.counting()));
            assertThat(sizes).isNotEmpty();
            assertThat(sizes.entrySet())
                    .allSatisfy(size ->
                            assertThat(size.getValue()).as(size.getKey()).isLessThanOrEqualTo(MAX_FILES));
        }
    }

    private static ArchRule onlyIn(String library, String... packages) {
        return noClasses()
                .that(DescribedPredicate.not(ours(packages)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static DescribedPredicate<JavaClass> ours(String... packages) {
        return resideInAnyPackage(
                Stream.of(packages).map(name -> BASE + name + "..").toArray(String[]::new));
    }

    private static List<Path> packagesOf(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> sources.relativize(file.getParent()))
                    .distinct()
                    .toList();
        }
    }

    static class HalfBoundForm {

        @FormParam("bound")
        @MvcBinding
        @Size(max = 1)
        String bound;

        @FormParam("unbound")
        @Size(max = 1)
        String unbound;
    }
}
