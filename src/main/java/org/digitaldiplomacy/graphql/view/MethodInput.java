package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("MethodInput")
@Description("A method for a step, in place of the one that the methodology names.")
public record MethodInput(
        @Description("Node to change; by default all. A method for indicators reaches all below the node, any other "
                + "the node alone.")
        @Nullable
        String node,

        @Description("The name of the method: z-score, geometric. The field methods lists them.")
        String method,

        @Description("Its arguments; by default its own defaults.") @Nullable
        List<@NonNull MethodParameterInput> parameters) {}
