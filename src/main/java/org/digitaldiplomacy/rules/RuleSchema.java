package org.digitaldiplomacy.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.digitaldiplomacy.scoring.method.Post;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON Schemas of rule files, for editors and programs: the vocabulary of {@link RuleFormat} with the methods
 * of a registry, so that a plug-in's formula is known to the editor as soon as the schema is written with it.
 */
public final class RuleSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final MethodRegistry registry;
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private RuleSchema(MethodRegistry registry) {
        this.registry = registry;
    }

    /** Schema of {@code methodology.yaml}. */
    public static String methodology(MethodRegistry registry) {
        return new RuleSchema(registry).write("A methodology: methodology.yaml", RuleFormat.METHODOLOGY);
    }

    /** Schema of the files in {@code indicators/}. */
    public static String indicator(MethodRegistry registry) {
        return new RuleSchema(registry).write("An indicator: indicators/<id>.yaml", RuleFormat.INDICATOR);
    }

    private String write(String title, Shape shape) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.setAll(fields(shape));
        ObjectNode defs = schema.putObject("$defs");
        definitions.forEach(defs::set);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try {
            return MAPPER.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(indenter)
                                    .withArrayIndenter(indenter))
                            .writeValueAsString(schema)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
    }

    private ObjectNode schema(Form form) {
        ObjectNode node = JSON.objectNode();
        if (form instanceof Form.Text t) {
            node.put("type", "string").put("pattern", t.pattern() == null ? "\\S" : "^(?:" + t.pattern() + ")$");
        } else if (form instanceof Form.Reference) {
            node.put("type", "string").put("pattern", "\\S");
        } else if (form instanceof Form.Decimal d) {
            bounds(node.put("type", "number"), d.lower(), d.lowerExcluded(), d.upper());
        } else if (form instanceof Form.Whole w) {
            bounds(node.put("type", "integer"), w.lower(), w.lowerExcluded(), w.upper());
        } else if (form instanceof Form.Flag) {
            node.put("type", "boolean");
        } else if (form instanceof Form.Choice c) {
            c.choices().forEach(node.put("type", "string").putArray("enum")::add);
        } else if (form instanceof Form.Scale scale) {
            node.put("type", "object").put("minProperties", 1).set("additionalProperties", schema(scale.value()));
        } else if (form instanceof Form.Post) {
            post(node.putArray("oneOf"));
        } else if (form instanceof Form.Items l) {
            node.put("type", "array").put("minItems", 1).set("items", schema(l.item()));
            if (l.distinct()) {
                node.put("uniqueItems", true);
            }
        } else if (form instanceof Form.Children c) {
            node.put("type", "array").put("minItems", 1).set("items", schema(c.each()));
        } else if (form instanceof Form.Either e) {
            either(node, e);
        } else if (form instanceof Form.Fields f) {
            return fields(f.shape());
        } else if (form instanceof Form.Method m) {
            return method(m.step());
        } else {
            throw new IllegalStateException("no such kind: " + form);
        }
        return node;
    }

    private static void post(ArrayNode ways) {
        ways.addObject().put("type", "number");
        ways.addObject().put("type", "string").put("pattern", "^(?:" + Post.PERCENTILE + ")$");
        for (String mean : List.of("mean-of-best", "mean-of-worst")) {
            ObjectNode way = ways.addObject().put("type", "object").put("additionalProperties", false);
            way.putObject("properties").putObject(mean).put("type", "integer").put("minimum", 1);
            way.putArray("required").add(mean);
        }
    }

    private static void bounds(ObjectNode node, @Nullable Double lower, boolean lowerExcluded, @Nullable Double upper) {
        if (lower != null) {
            node.put(lowerExcluded ? "exclusiveMinimum" : "minimum", lower);
        }
        if (upper != null) {
            node.put("maximum", upper);
        }
    }

    private ObjectNode fields(Shape shape) {
        ObjectNode node = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ArrayNode required = JSON.arrayNode();
        ObjectNode properties = node.putObject("properties");
        for (Shape.Key key : shape.keys()) {
            properties.set(key.name(), schema(key.form()).put("description", key.meaning()));
            if (key.required()) {
                required.add(key.name());
            }
        }
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        return node;
    }

    private void either(ObjectNode node, Form.Either form) {
        node.put("type", "object");
        node.putObject("if").putArray("required").add(form.mark());
        node.set("then", shared("indicator-place", form.marked()));
        node.set("else", shared("node", form.other()));
    }

    /** A reference to a shape that may hold itself. */
    private ObjectNode shared(String name, Shape shape) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, JSON.objectNode());
            definitions.put(name, fields(shape));
        }
        return reference(name);
    }

    private ObjectNode method(Class<? extends Step> step) {
        String name = "method-" + step.getSimpleName().toLowerCase(java.util.Locale.ROOT);
        definitions.computeIfAbsent(name, n -> new MethodSchema(registry, this::schema).of(step));
        return reference(name);
    }

    private static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }
}
