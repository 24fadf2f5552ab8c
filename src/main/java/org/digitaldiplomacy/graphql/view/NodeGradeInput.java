package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("NodeGradeInput")
@Description("How much a node matters, in grades; weights are the grades as shares of their sum.")
public record NodeGradeInput(
        @Description("The node's key: reach, or an indicator such as internet-users.")
        String node,

        @Description("From 0, not at all, to 5, very much.") int grade) {}
