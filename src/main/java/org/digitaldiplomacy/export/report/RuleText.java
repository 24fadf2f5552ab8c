package org.digitaldiplomacy.export.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.digitaldiplomacy.edition.StoredRules;

/** Descriptions in the rules of an edition, as HTML. */
final class RuleText {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();

    /** Tags that stand in the text are shown, not obeyed. */
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private final StoredRules rules;
    private final Map<String, String> sections = new LinkedHashMap<>();

    RuleText(StoredRules rules) {
        this.rules = rules;
        for (String section : ("\n" + text("README.md")).split("\n## ", -1)) {
            int end = section.indexOf('\n');
            if (end > 0) {
                sections.put(section.substring(0, end).strip(), section.substring(end));
            }
        }
    }

    /** Section of the README below a heading of the second level; empty where there is none. */
    String section(String heading) {
        return html(sections.getOrDefault(heading, ""));
    }

    /** The reasons for the choices over which rank intervals are taken, as the rules give them. */
    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        try {
            JsonNode methodology = new YAMLMapper().readTree(text("methodology.yaml"));
            methodology
                    .path("robustness")
                    .forEach(choice -> choices.add(new Choice(
                            choice.path("id").asText(), choice.path("why").asText())));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("rules that are stored can be read", unreadable);
        }
        return choices;
    }

    /** A choice by its name, and why it could have been made otherwise. */
    public record Choice(String name, String why) {}

    private String text(String file) {
        return rules.files().getOrDefault(file, "");
    }

    private static String html(String markdown) {
        return HTML.render(MARKDOWN.parse(markdown));
    }
}
