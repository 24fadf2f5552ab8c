package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.digitaldiplomacy.scoring.method.Parameter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("MethodParameter")
@Description("Parameter of a method.")
public record ParameterView(
        @Description("Its name: lower.") String name,
        @Description("Type of the value.") ParameterTypeView type,
        @Description("Meaning.") String meaning,

        @Description("Expectation in words: a number from 0 to 1.")
        String expected,

        @Description("Whether it must be given.") boolean required,

        @Description("Its value where none is given, in words; missing where one must be.") @Nullable
        String byDefault,

        @Description("The words to choose from; empty where there is no such list.")
        List<@NonNull String> choices) {

    public static ParameterView of(Parameter p) {
        return new ParameterView(
                p.name(),
                ParameterTypeView.valueOf(p.type().name()),
                p.meaning(),
                p.expectation(),
                p.isRequired(),
                p.isRequired() ? null : String.valueOf(p.fallback()),
                p.choices());
    }
}
