package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("NodeWeightInput")
@Description("The weight of a node, to be read against those of its siblings.")
public record NodeWeightInput(
        @Description("The node's key: reach, or an indicator such as internet-users.")
        String node,

        @Description("Zero or more; 2 counts twice as much as 1.")
        double weight) {}
