package org.digitaldiplomacy.refresh.publisher;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.refresh.Answer;
import org.digitaldiplomacy.refresh.Answers;
import org.digitaldiplomacy.refresh.Refused;

/**
 * Questions to the Wikidata Query Service.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-results-json/">SPARQL results in JSON</a>
 */
final class Sparql {

    private static final String SERVICE = "https://query.wikidata.org/sparql?format=json&query=";

    private Sparql() {}

    /** A result: its variables, blank where unbound. */
    record Binding(JsonNode node) {

        String text(String variable) {
            return node.path(variable).path("value").asText("").strip();
        }

        /** The id at the end of an entity's address. */
        String item(String variable) {
            return text(variable).replaceAll(".*/", "");
        }
    }

    /** All results, together with the file that they come from. */
    record Results(Answer answer, List<Binding> bindings) {}

    /** @param variables that the answer's head must name */
    static Results ask(Answers answers, String file, String query, List<String> variables) throws Refused {
        URI address = URI.create(SERVICE + URLEncoder.encode(query.strip(), StandardCharsets.UTF_8));
        Answer answer = answers.get(file, address);
        JsonNode whole = JsonText.of(answer);
        List<String> named = new ArrayList<>();
        JsonText.field(answer, JsonText.field(answer, whole, "head", "the answer"), "vars", "the head")
                .forEach(name -> named.add(name.asText()));
        for (String variable : variables) {
            if (!named.contains(variable)) {
                throw answer.refused("the variables " + String.join(", ", named), variable + " among them");
            }
        }
        List<Binding> bindings = new ArrayList<>();
        JsonText.field(answer, JsonText.field(answer, whole, "results", "the answer"), "bindings", "the results")
                .forEach(node -> bindings.add(new Binding(node)));
        return new Results(answer, bindings);
    }
}
