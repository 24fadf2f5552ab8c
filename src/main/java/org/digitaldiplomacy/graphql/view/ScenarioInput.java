package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ScenarioInput")
@Description("Changes to the methodology of the edition. Everything left out stays as it is; an empty object "
        + "gives the published scores.")
public record ScenarioInput(
        @Description("Other weights; siblings that are not named keep theirs.") @Nullable
        List<@NonNull NodeWeightInput> weights,

        @Description("Grades from 0 to 5 in place of weights; where one part of a node is graded, all must be.")
        @Nullable
        List<@NonNull NodeGradeInput> grades,

        @Description("Other ways to bring indicators to a common scale: z-score, rank.") @Nullable
        List<@NonNull MethodInput> normalise,

        @Description("Other ways to join the parts of a node: arithmetic, geometric, copeland.") @Nullable
        List<@NonNull MethodInput> aggregate,

        @Description(
                "Other ways to find weights: equal, first-component. Weights and grades given above come before them.")
        @Nullable
        List<@NonNull MethodInput> weigh,

        @Description("Other ways to fill gaps: group-mean, row-median.") @Nullable
        List<@NonNull MethodInput> impute,

        @Description("Other ways to tame outliers: winsorise.") @Nullable
        List<@NonNull MethodInput> treat,

        @Description("Nodes to leave out, with all that lies below: a dimension or an indicator, by its key.") @Nullable
        List<@NonNull String> leaveOut,

        @Description("Participants: scales are set and ranks counted among them alone; by default all of the edition.")
        @Nullable
        CountryFilterInput among) {}
