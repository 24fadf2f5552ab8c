package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("MethodParameterInput")
@Description("An argument of a method: a parameter's name and its value.")
public record MethodParameterInput(
        @Description("The name of the parameter: lower.") String name,

        @Description("The value, of the type that the method asks for.")
        MethodParameterValueInput value) {}
