package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page on rule folders shows a folder that is read, a message that is given, and the keys that there are. Write the
 * keys anew: {@code mvn test -Dtest=FormatPageTest -Dschema.write=true}.
 */
class FormatPageTest {

    private static final Path PAGE = Path.of("scoring-rules/README.md");
    private static final String FROM = "<!-- keys: generated, see FormatPageTest -->\n";
    private static final String TO = "<!-- end of keys -->\n";

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(b -> b.substring(3 + language.length() + 1, b.length() - 3))
                .toList();
    }

    private static Map<String, String> least() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("methodology.yaml", blocks("yaml").get(0));
        files.put("indicators/internet-users.yaml", blocks("yaml").get(1));
        files.put(
                "indicators/freedom-of-expression.yaml",
                blocks("yaml").get(1).replace("internet-users", "freedom-of-expression"));
        files.put("README.md", SampleFolder.README);
        return files;
    }

    @Test
    void the_least_that_works_works() throws IOException {
        RuleReading reading = Flagship.READER.read(RuleFiles.of(least()));
        assertThat(reading instanceof RuleReading.Refused r ? r.report() : "").isEmpty();
    }

    @Test
    void the_message_is_the_one_that_is_given() throws IOException {
        SampleFolder broken =
                new SampleFolder(least()).replacing("indicators/internet-users.yaml", "higher-is-better", "higher");
        RuleReading reading = Flagship.READER.read(RuleFiles.of(broken.files()));
        assertThat(((RuleReading.Refused) reading).report() + "\n")
                .isEqualTo(blocks("text").get(0));
    }

    @Test
    void the_keys_are_up_to_date() throws IOException {
        String page = Files.readString(PAGE);
        String written =
                page.substring(0, page.indexOf(FROM) + FROM.length()) + keys() + page.substring(page.indexOf(TO));
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(PAGE, written);
        }
        assertThat(Files.readString(PAGE))
                .as("write it anew with -Dschema.write=true")
                .isEqualTo(written);
    }

    private static String keys() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        collect(RuleFormat.METHODOLOGY, shapes);
        collect(RuleFormat.INDICATOR, shapes);
        StringBuilder text = new StringBuilder();
        shapes.forEach((article, shape) -> {
            text.append("\n### ").append(Character.toUpperCase(article.charAt(0)));
            text.append(article.substring(1)).append("\n\n| key | | takes |\n|---|---|---|\n");
            for (Shape.Key key : shape.keys()) {
                String mark = key.required() ? "**" : "";
                text.append("| ")
                        .append(mark)
                        .append('`')
                        .append(key.name())
                        .append('`')
                        .append(mark);
                text.append(" | ").append(key.meaning()).append(" | ");
                text.append(takes(key.form())).append(" |\n");
            }
        });
        return text.append('\n').toString();
    }

    private static String takes(Form form) {
        if (form instanceof Form.Fields f) {
            String article = f.shape().article();
            return "[" + article + "](#" + article.replace(' ', '-') + ")";
        }
        if (form instanceof Form.Items l) {
            return "a list, each " + takes(l.item());
        }
        if (form instanceof Form.Children) {
            return "a list, each [an indicator's place](#an-indicators-place) or [a node](#a-node)";
        }
        return form instanceof Form.Method ? "a method" : form.words();
    }

    /** The shape and those within it, in the order in which they are met. */
    private static void collect(Shape shape, Map<String, Shape> into) {
        if (into.putIfAbsent(shape.article(), shape) == null) {
            shape.keys().forEach(key -> collect(key.form(), into));
        }
    }

    private static void collect(Form form, Map<String, Shape> into) {
        if (form instanceof Form.Fields f) {
            collect(f.shape(), into);
        } else if (form instanceof Form.Items l) {
            collect(l.item(), into);
        } else if (form instanceof Form.Children c) {
            collect(c.each().marked(), into);
            collect(c.each().other(), into);
        }
    }
}
