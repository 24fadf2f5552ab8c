package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.edition.RuleDescription.DescribedNode;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("MethodologyNode")
@Description("A node of a methodology's tree, with what its authors say about it.")
public record MethodologyNodeView(
        @Description("The natural key, in kebab case.") String key,
        @Ignore String englishName,
        @Description("Kind.") NodeKindView kind,

        @Description("The key of the node above; missing for the root and for leverages.") @Nullable
        String parent,

        @Description("Its weight as stated, to be read against its siblings'; missing for the root and for leverages.")
        @Nullable
        Double weight,

        @Description("Why this weight.") @Nullable String rationale,

        @Description("How a composite joins its parts.") @Nullable
        String aggregator,

        @Description("Meaning of an indicator or a leverage.") @Nullable
        String measures,

        @Description("Why an indicator belongs.") @Nullable String why,

        @Ignore @Nullable String englishUnit,

        @Description("Publisher of an indicator.") @Nullable String publishedBy,

        @Description("Limits of an indicator.") @Nullable String limits,

        @Description("Which way is better.") @Nullable IndicatorDirection direction,

        @Description("The key of the data that an indicator reads: internet-users.") @Nullable
        String column) {

    public static MethodologyNodeView of(DescribedNode n) {
        return new MethodologyNodeView(
                n.id(),
                n.name(),
                NodeKindView.valueOf(n.kind().name()),
                n.parent(),
                n.weight(),
                n.rationale(),
                n.aggregator(),
                n.measures(),
                n.why(),
                n.unit(),
                n.source(),
                n.limits(),
                n.direction() == null ? null : IndicatorDirection.valueOf(n.direction()),
                n.column());
    }
}
