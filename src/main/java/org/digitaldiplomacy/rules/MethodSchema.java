package org.digitaldiplomacy.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.digitaldiplomacy.scoring.method.Parameter;

/** Writes the methods of one step: a name alone, or a name with parameters. */
final class MethodSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final MethodRegistry registry;
    private final Function<Form, ObjectNode> forms;

    /** @param forms writes the form that a parameter takes */
    MethodSchema(MethodRegistry registry, Function<Form, ObjectNode> forms) {
        this.registry = registry;
        this.forms = forms;
    }

    <S extends Step> ObjectNode of(Class<S> step) {
        List<Method<S>> methods = registry.names(step).stream()
                .map(name -> registry.find(step, name).orElseThrow())
                .toList();
        ArrayNode bare = JSON.arrayNode();
        ObjectNode called = JSON.objectNode();
        for (Method<S> method : methods) {
            if (method.parameters().stream().noneMatch(Parameter::isRequired)) {
                bare.addObject().put("const", method.name()).put("description", description(method));
            }
            called.set(method.name(), call(method));
        }
        ObjectNode node = JSON.objectNode();
        ArrayNode ways = node.putArray("oneOf");
        if (!bare.isEmpty()) {
            ways.addObject().put("type", "string").set("anyOf", bare);
        }
        ways.addObject()
                .put("type", "object")
                .put("minProperties", 1)
                .put("maxProperties", 1)
                .put("additionalProperties", false)
                .set("properties", called);
        return node;
    }

    private ObjectNode call(Method<?> method) {
        ObjectNode node = JSON.objectNode()
                .put("type", "object")
                .put("description", description(method))
                .put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Parameter p : method.parameters()) {
            ObjectNode parameter = forms.apply(Form.of(p)).put("description", p.meaning());
            if (p.isRequired()) {
                required.add(p.name());
            } else if (!(p.fallback() instanceof Enum<?>)) { // which stands for no value at all
                parameter.putPOJO("default", p.fallback());
            }
            properties.set(p.name(), parameter);
        }
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        return node;
    }

    private static String description(Method<?> method) {
        return method.summary() + " " + method.formula() + " (" + method.reference() + ")";
    }
}
