package org.digitaldiplomacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No library of the class path is older than the release that mended a hole. The list is kept by hand. */
class KnownHolesTest {

    private static final Path LIST = Path.of("src/test/resources/known-holes.csv");
    private static final Pattern JAR = Pattern.compile("(.+?)-([0-9]+(?:\\.[0-9]+)*)([.-][A-Za-z].*)?\\.jar");

    @Test
    void what_ships_has_no_hole_that_is_known() throws IOException {
        List<String> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .toList();
        assertThat(jars).as("the class path").hasSizeGreaterThan(100);
        assertThat(holes(jars)).isEmpty();
    }

    @Test
    void every_library_of_the_list_is_told_when_it_is_old() throws IOException {
        for (NamedCsvRecord hole : list()) {
            String artifact = hole.getField("artifact");
            assertThat(holes(List.of(artifact + "-0.1.jar", artifact + "-0.1.1.Final.jar")))
                    .as(artifact)
                    .hasSize(2);
            assertThat(holes(List.of(artifact + "-" + hole.getField("before") + ".jar", artifact + "-999.0.jar")))
                    .as(artifact)
                    .isEmpty();
        }
    }

    private static List<String> holes(List<String> jars) throws IOException {
        List<NamedCsvRecord> list = list();
        return jars.stream()
                .map(JAR::matcher)
                .filter(Matcher::matches)
                .flatMap(jar -> list.stream()
                        .filter(hole -> hole.getField("artifact").equals(jar.group(1)))
                        .filter(hole -> Arrays.compare(numbers(jar.group(2)), numbers(hole.getField("before"))) < 0)
                        .map(hole ->
                                jar.group() + ": " + hole.getField("hole") + ", mended in " + hole.getField("before")))
                .toList();
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static List<NamedCsvRecord> list() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(LIST)) {
            return rows.stream().toList();
        }
    }
}
