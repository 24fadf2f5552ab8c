package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.digitaldiplomacy.scoring.method.Method;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("Method")
@Description("A formula for a step of scoring, built in or from a plug-in.")
public record MethodView(
        @Description("What rules and scenarios call it: z-score.")
        String name,

        @Description("The step that it is for.") MethodStepView step,
        @Description("What it does, in a sentence.") String summary,
        @Description("The formula, in plain mathematics.") String formula,
        @Description("Where the formula comes from.") String reference,
        @Description("What it takes.") List<@NonNull ParameterView> parameters) {

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
