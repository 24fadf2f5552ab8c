package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.digitaldiplomacy.graphql.view.MethodStepView;
import org.digitaldiplomacy.graphql.view.MethodView;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The methods that a scenario can name. */
@GraphQLApi
public class MethodQueries {

    private final MethodRegistry registry;

    MethodQueries(MethodRegistry registry) {
        this.registry = registry;
    }

    @Query("methods")
    @Description("The methods that a scenario can name, step by step, with what they take.")
    public List<@NonNull MethodView> methods(
            @Nullable @Description("Only those for this step; by default for all.") @Name("step") MethodStepView step) {
        return (step == null ? Arrays.stream(MethodStepView.values()) : Stream.of(step))
                .flatMap(each -> methods(each, type(each)))
                .toList();
    }

    private Stream<MethodView> methods(MethodStepView step, Class<? extends Step> type) {
        return registry.names(type).stream()
                .flatMap(name -> registry.find(type, name).stream())
                .map(method -> MethodView.of(method, step));
    }

    private static Class<? extends Step> type(MethodStepView step) {
        return switch (step) {
            case IMPUTE -> Imputer.class;
            case TREAT -> Treatment.class;
            case NORMALISE -> Normaliser.class;
            case WEIGH -> Weigher.class;
            case AGGREGATE -> Aggregator.class;
        };
    }
}
