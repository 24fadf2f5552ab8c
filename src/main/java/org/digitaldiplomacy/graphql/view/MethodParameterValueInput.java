package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.OneOf;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@OneOf
@Input("MethodParameterValueInput")
@Description("Value of a method's parameter: exactly one of these.")
public record MethodParameterValueInput(
        @Description("A number.") @Nullable Double number,
        @Description("True or false.") @Nullable Boolean flag,

        @Description("A text, or one of a few words.") @Nullable
        String text,

        @Description("A list of numbers.") @Nullable List<@NonNull Double> numbers) {}
