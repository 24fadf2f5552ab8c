package org.digitaldiplomacy;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which way dependencies point: {@code graphql | export | web | cli | ingest | rules | store → edition → scoring → model}. */
class ArchitectureTest {

    private static final String ROOT = "org.digitaldiplomacy";
    private static final List<String> OUTER = List.of("graphql", "export", "web", "cli", "ingest", "rules", "store");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packages_form_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
        slices().matching(ROOT + ".scoring.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void the_model_imports_the_jdk_and_jspecify_only() {
        classes()
                .that(resideInAPackage(ROOT + ".model.."))
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage(ROOT + ".model..")))
                .check(MAIN);
    }

    @Test
    void scoring_imports_the_jdk_jspecify_and_the_numerics_only() {
        classes()
                .that(resideInAPackage(ROOT + ".scoring.."))
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage("org.hipparchus.."))
                        .or(resideInAPackage(ROOT + ".scoring.."))
                        .or(resideInAPackage(ROOT + ".model..")))
                .check(MAIN);
    }

    /** What two machines or JDKs compute from the same data is the same to the last bit. */
    @Test
    void the_engine_measures_and_networks_give_the_same_bits_everywhere() {
        classes()
                .that(resideInAPackage(ROOT + ".scoring..")
                        .or(resideInAPackage(ROOT + ".measure.."))
                        .or(resideInAPackage(ROOT + ".network.."))
                        .or(resideInAPackage(ROOT + ".model..")))
                .should(new SameBits())
                .check(MAIN);
    }

    @Test
    void a_sum_without_order_and_a_logarithm_of_the_machine_are_found() {
        assertThat(classes()
                        .should(new SameBits())
                        .evaluate(new ClassFileImporter().importClasses(Undefined.class))
                        .getFailureReport()
                        .getDetails())
                .hasSize(5);
    }

    /** Five calls of which the last bit is not specified. */
    static final class Undefined {
        double of(ToDoubleFunction<Double> power, double... values) {
            double sum = DoubleStream.of(values).map(Math::log).sum();
            double mean = DoubleStream.of(values).parallel().average().orElse(sum);
            return Math.max(Math.sqrt(Math.pow(mean, 0.1)), power.applyAsDouble(mean));
        }
    }

    @Test
    void measures_import_the_jdk_jspecify_and_the_model_only() {
        classes()
                .that(resideInAPackage(ROOT + ".measure.."))
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage(ROOT + ".measure.."))
                        .or(resideInAPackage(ROOT + ".model..")))
                .check(MAIN);
    }

    @Test
    void networks_import_the_model_and_the_graph_library_only() {
        classes()
                .that(resideInAPackage(ROOT + ".network.."))
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage("org.jgrapht.."))
                        .or(resideInAPackage(ROOT + ".network.."))
                        .or(resideInAPackage(ROOT + ".model..")))
                .check(MAIN);
    }

    @Test
    void collectors_import_the_model_and_what_reads_json_and_csv_only() {
        classes()
                .that(resideInAPackage(ROOT + ".collect.."))
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage("com.fasterxml.jackson.."))
                        .or(resideInAPackage("de.siegmar.fastcsv.."))
                        .or(resideInAPackage(ROOT + ".collect.."))
                        .or(resideInAPackage(ROOT + ".model..")))
                .check(MAIN);
    }

    @Test
    void refreshing_imports_the_polite_web_names_and_what_reads_publishers_files_only() {
        classes()
                .that(resideInAPackage(ROOT + ".refresh.."))
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage("com.fasterxml.jackson.."))
                        .or(resideInAPackage("de.siegmar.fastcsv.."))
                        .or(resideInAPackage("org.dhatim.fastexcel.reader.."))
                        .or(resideInAPackage(ROOT + ".refresh.."))
                        .or(resideInAPackage(ROOT + ".collect.."))
                        .or(resideInAPackage(ROOT + ".edition.."))
                        .or(resideInAPackage(ROOT + ".model..")))
                .check(MAIN);
        noClasses()
                .that(resideInAPackage(ROOT + ".refresh"))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".refresh.publisher.."))
                .check(MAIN);
    }

    @Test
    void editions_know_scoring_and_the_model_only() {
        for (String outer : OUTER) {
            noClasses()
                    .that(resideInAPackage(ROOT + ".edition.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "." + outer + ".."))
                    .orShould()
                    .dependOnClassesThat(resideInAPackage(ROOT + ".app.."))
                    .allowEmptyShould(true)
                    .check(MAIN);
        }
    }

    @Test
    void outer_packages_never_see_one_another() {
        for (String from : OUTER) {
            for (String to : OUTER) {
                if (!from.equals(to)) {
                    noClasses()
                            .that(resideInAPackage(ROOT + "." + from + ".."))
                            .should()
                            .dependOnClassesThat(resideInAPackage(ROOT + "." + to + ".."))
                            .allowEmptyShould(true)
                            .check(MAIN);
                }
            }
        }
    }

    @Test
    void only_the_wiring_sees_the_wiring() {
        noClasses()
                .that(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".app.."))))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".app.."))
                .check(MAIN);
    }

    @Test
    void entities_stay_in_the_store_and_are_never_public() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .resideInAPackage(ROOT + ".store..")
                .andShould()
                .notBePublic()
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void only_the_store_touches_the_database() {
        noClasses()
                .that(resideInAPackage(ROOT + "..")
                        .and(not(resideInAPackage(ROOT + ".store..")))
                        .and(not(resideInAPackage(ROOT + ".app.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.hibernate..", "jakarta.persistence..", "java.sql..", "io.agroal..")
                .check(MAIN);
    }

    @Test
    void every_package_is_null_marked() {
        classes()
                .that(resideInAPackage(ROOT + ".."))
                .should(new ArchCondition<>("lie in a package marked @NullMarked") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(
                                item,
                                marked,
                                item.getPackageName() + " has no package-info.java with @NullMarked and a sentence on"
                                        + " what the package is for"));
                    }
                })
                .check(MAIN);
    }
}
