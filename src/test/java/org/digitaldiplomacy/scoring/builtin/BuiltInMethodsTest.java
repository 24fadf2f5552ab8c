package org.digitaldiplomacy.scoring.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;
import org.junit.jupiter.api.Test;

class BuiltInMethodsTest {

    @Test
    void every_method_says_what_it_does_and_where_it_comes_from() {
        assertThat(BuiltIn.registry().all()).isNotEmpty().allSatisfy(method -> {
            assertThat(method.name()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
            assertThat(method.summary()).matches("[A-Z].*\\.");
            assertThat(method.formula()).isNotBlank();
            assertThat(method.reference()).isNotBlank();
            assertThat(method.parameters()).allSatisfy(p -> {
                assertThat(p.name()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
                assertThat(p.meaning()).matches("[A-Z].*\\.");
            });
        });
    }

    @Test
    void every_method_makes_a_step_of_its_own_kind_and_name() {
        assertThat(BuiltIn.registry().all()).allSatisfy(method -> {
            Method.Binding<?> binding = method.bind(example(method.parameters()));
            assertThat(binding).isInstanceOf(Method.Binding.Bound.class);
            Step step = ((Method.Binding.Bound<?>) binding).step();
            assertThat(step).isInstanceOf(method.step());
            assertThat(step.name()).isEqualTo(method.name());
        });
    }

    /** Arguments that go together, for whatever must be stated. */
    private static Map<String, Object> example(List<Parameter> parameters) {
        Map<String, Object> arguments = new HashMap<>();
        for (Parameter p : parameters) {
            if (p.isRequired() || p.name().equals("lower")) {
                arguments.put(p.name(), example(p));
            }
        }
        return arguments;
    }

    private static Object example(Parameter p) {
        return switch (p.type()) {
            case NUMBER -> p.name().equals("upper") ? 2.5 : p.upper() == null ? 1.0 : p.upper() / 2;
            case INTEGER -> 2;
            case FLAG -> true;
            case TEXT, COLUMN -> "text";
            case POST -> p.name().equals("upper") ? "p95" : 1.0;
            case TEXTS -> Map.of("text", "text");
            case CHOICE -> p.choices().get(0);
            case COLUMNS -> List.of("text");
            case NUMBERS -> List.of(1.0, 2.0);
            case SCALE -> Map.of(p.name().equals("pairs") ? "a / b" : "1", 10.0);
            case GROUPS -> Map.of("group", 0.5);
        };
    }
}
