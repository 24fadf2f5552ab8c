package org.digitaldiplomacy.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page on metrics lists every measure that there is, as it states itself. Write the list anew: {@code mvn test
 * -Dtest=MetricsPageTest -Dschema.write=true}.
 */
class MetricsPageTest {

    private static final Path PAGE = Path.of("docs/metrics.md");
    private static final String FROM = "<!-- measures: generated, see MetricsPageTest -->\n";
    private static final String TO = "<!-- end of measures -->\n";

    @Test
    void the_list_is_up_to_date() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder list = new StringBuilder("\n");
        CountryMeasure.all(false).forEach(measure -> write(measure.description(), list));
        String written =
                page.substring(0, page.indexOf(FROM) + FROM.length()) + list + page.substring(page.indexOf(TO));
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(PAGE, written);
        }
        assertThat(Files.readString(PAGE))
                .as("write it anew with -Dschema.write=true")
                .isEqualTo(written);
    }

    private static void write(Measure.Description d, StringBuilder list) {
        list.append("### ")
                .append(d.name())
                .append("\n\n")
                .append(d.summary())
                .append(" In ")
                .append(d.unit());
        list.append(d.needs().isEmpty() ? "" : ". Takes `" + String.join("`, `", d.needs()) + "`")
                .append(".\n\n");
        list.append("> ").append(d.formula()).append("\n\n");
    }
}
