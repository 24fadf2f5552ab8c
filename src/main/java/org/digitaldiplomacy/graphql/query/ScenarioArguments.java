package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.Scenario;
import org.digitaldiplomacy.edition.Scenario.Replaceable;
import org.digitaldiplomacy.edition.Scenario.Replacement;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.view.CountryFilterInput;
import org.digitaldiplomacy.graphql.view.MethodInput;
import org.digitaldiplomacy.graphql.view.MethodParameterInput;
import org.digitaldiplomacy.graphql.view.MethodParameterValueInput;
import org.digitaldiplomacy.graphql.view.NodeGradeInput;
import org.digitaldiplomacy.graphql.view.NodeWeightInput;
import org.digitaldiplomacy.graphql.view.ScenarioInput;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;

/** A client's changes as the scenario that they describe. */
@Singleton
class ScenarioArguments {

    private static final int MOST_METHODS = 20;

    private final Present present;
    private final CountryFilters filters;

    ScenarioArguments(Present present, CountryFilters filters) {
        this.present = present;
        this.filters = filters;
    }

    /** @throws org.digitaldiplomacy.graphql.execution.Refused where the changes contradict themselves */
    Scenario scenario(ScenarioInput changes, Edition edition) {
        List<Replacement> replacements = new ArrayList<>();
        replacements.addAll(replacements(Replaceable.IMPUTE, changes.impute()));
        replacements.addAll(replacements(Replaceable.TREAT, changes.treat()));
        replacements.addAll(replacements(Replaceable.NORMALISE, changes.normalise()));
        replacements.addAll(replacements(Replaceable.WEIGH, changes.weigh()));
        replacements.addAll(replacements(Replaceable.AGGREGATE, changes.aggregate()));
        if (replacements.size() > MOST_METHODS) {
            throw Refused.argument("changes", replacements.size(), "at most " + MOST_METHODS + " methods");
        }
        return new Scenario(
                byNode("weights", Keys.orEmpty(changes.weights()), NodeWeightInput::node, NodeWeightInput::weight),
                byNode("grades", Keys.orEmpty(changes.grades()), NodeGradeInput::node, NodeGradeInput::grade),
                replacements,
                Set.copyOf(Keys.orEmpty(changes.leaveOut())),
                among(changes.among(), edition));
    }

    private static <T, V> Map<String, V> byNode(
            String field, List<T> given, Function<T, String> node, Function<T, V> value) {
        Map<String, V> byNode = new HashMap<>();
        for (T each : given) {
            if (byNode.put(node.apply(each), value.apply(each)) != null) {
                throw Refused.argument("changes." + field, node.apply(each), "each node once");
            }
        }
        return byNode;
    }

    private static List<Replacement> replacements(Replaceable step, @Nullable List<MethodInput> given) {
        return Keys.orEmpty(given).stream()
                .map(method -> new Replacement(
                        step, method.node(), method.method(), arguments(Keys.orEmpty(method.parameters()))))
                .toList();
    }

    private static Map<String, Object> arguments(List<MethodParameterInput> parameters) {
        return byNode("parameters", parameters, MethodParameterInput::name, parameter -> {
            MethodParameterValueInput value = parameter.value();
            return Stream.<@Nullable Object>of(value.number(), value.flag(), value.text(), value.numbers())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
        });
    }

    @Nullable
    private Set<CountryCode> among(@Nullable CountryFilterInput filter, Edition edition) {
        if (filter == null) {
            return null;
        }
        Predicate<CountryCode> chosen = filters.among("changes.among", filter, edition);
        return present.snapshot().countries().values().stream()
                .map(Country::code)
                .filter(chosen)
                .collect(Collectors.toSet());
    }
}
