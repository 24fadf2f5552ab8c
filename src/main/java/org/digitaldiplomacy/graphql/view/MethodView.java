package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.digitaldiplomacy.scoring.method.Method;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("ScoringMethod")
@Description("A formula for a step of scoring, built in or from a plug-in.")
public record MethodView(
        @Description("Name in rules and scenarios: z-score.")
        String name,

        @Description("The step that it is for.") MethodStepView step,
        @Description("Summary in a sentence.") String summary,
        @Description("The formula, in plain mathematics.") String formula,
        @Description("Publication of the formula.") String reference,
        @Description("Parameters.") List<@NonNull ParameterView> parameters) {

    public static MethodView of(Method<?> m, MethodStepView step) {
        return new MethodView(
                m.name(),
                step,
                m.summary(),
                m.formula(),
                m.reference(),
                m.parameters().stream().map(ParameterView::of).toList());
    }
}
