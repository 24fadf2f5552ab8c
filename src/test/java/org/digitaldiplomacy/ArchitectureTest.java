package org.digitaldiplomacy;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which way dependencies point: as the table in ARCHITECTURE.md says, and never in a circle. */
class ArchitectureTest {

    private static final String ROOT = "org.digitaldiplomacy";
    private static final Pattern PACKAGE_ROW =
            Pattern.compile("\\| `(?<package>[a-z]+)` \\|[^|]+\\|(?<imports>[^|]+)\\|");
    private static final Pattern CODE = Pattern.compile("`([a-z]+)`");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packages_form_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
        slices().matching(ROOT + ".scoring.(**)").should().beFreeOfCycles().check(MAIN);
    }

    /** Third column of the table of packages in ARCHITECTURE.md: what a package imports, no more and no less. */
    @Test
    void packages_import_exactly_what_the_architecture_says() throws IOException {
        assertThat(imports()).containsExactlyInAnyOrderEntriesOf(table());
    }

    /** Rows of the picture in ARCHITECTURE.md, the top first: each package imports from rows below its own only. */
    @Test
    void packages_import_from_lower_rows_of_the_picture_only() throws IOException {
        Map<String, Integer> rows = picture();
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(table().keySet());
        imports().forEach((name, imported) -> assertThat(imported)
                .as(name)
                .allSatisfy(target -> assertThat(rows.get(target)).isGreaterThan(rows.get(name))));
    }

    private static Map<String, Integer> picture() throws IOException {
        String page = Files.readString(Path.of("ARCHITECTURE.md"));
        String picture = page.substring(page.indexOf("## Packages")).split("```", 3)[1];
        Map<String, Integer> rows = new TreeMap<>();
        List<String> lines = picture.strip().lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            for (String name : lines.get(row).strip().split(" +", -1)) {
                rows.put(name, row);
            }
        }
        return rows;
    }

    /** The project's packages that each of its packages uses. */
    private static Map<String, Set<String>> imports() {
        return MAIN.stream()
                .collect(groupingBy(
                        ArchitectureTest::home,
                        flatMapping(
                                type -> type.getDirectDependenciesFromSelf().stream()
                                        .map(Dependency::getTargetClass)
                                        .map(JavaClass::getBaseComponentType)
                                        .filter(resideInAPackage(ROOT + ".."))
                                        .map(ArchitectureTest::home)
                                        .filter(target -> !target.equals(home(type))),
                                toCollection(TreeSet::new))));
    }

    private static String home(JavaClass type) {
        return type.getPackageName().substring(ROOT.length() + 1).split("\\.", 2)[0];
    }

    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> table = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("ARCHITECTURE.md"))) {
            Matcher row = PACKAGE_ROW.matcher(line);
            if (row.matches()) {
                Set<String> named = CODE.matcher(row.group("imports"))
                        .results()
                        .map(code -> code.group(1))
                        .collect(toCollection(TreeSet::new));
                table.put(row.group("package"), named);
            }
        }
        return table;
    }

    /** Packages that stay free of frameworks, with the libraries that each may use beside the JDK and JSpecify. */
    @Test
    void inner_packages_use_few_libraries() {
        Map.ofEntries(
                        Map.entry("model", List.of()),
                        Map.entry("measure", List.of()),
                        Map.entry("access", List.of()),
                        Map.entry("intake", List.of()),
                        Map.entry("port", List.of()),
                        Map.entry("scoring", List.of("org.hipparchus..")),
                        Map.entry("network", List.of("org.jgrapht..")),
                        Map.entry("geo", List.of("com.ibm.icu..", "com.fasterxml.jackson..")),
                        Map.entry("search", List.of("com.ibm.icu..", "de.siegmar.fastcsv..")),
                        Map.entry("collect", List.of("com.fasterxml.jackson..", "de.siegmar.fastcsv..")),
                        Map.entry(
                                "refresh",
                                List.of(
                                        "com.fasterxml.jackson..",
                                        "de.siegmar.fastcsv..",
                                        "org.dhatim.fastexcel.reader..")))
                .forEach((name, libraries) -> classes()
                        .that(resideInAPackage(ROOT + "." + name + ".."))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(
                                Stream.concat(Stream.of("java..", "org.jspecify..", ROOT + ".."), libraries.stream())
                                        .toArray(String[]::new)))
                        .check(MAIN));
    }

    @Test
    void refreshing_knows_no_publisher() {
        noClasses()
                .that(resideInAPackage(ROOT + ".refresh"))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".refresh.publisher.."))
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
