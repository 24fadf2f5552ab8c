package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ParameterInput")
@Description("An argument of a method: its name and one value, of the type that the method asks for.")
public record ParameterInput(
        @Description("The name of the parameter: lower.") String name,
        @Description("A number.") @Nullable Double number,
        @Description("True or false.") @Nullable Boolean flag,

        @Description("A text, or one of a few words.") @Nullable
        String text,

        @Description("A list of numbers.") @Nullable List<@NonNull Double> numbers) {}
