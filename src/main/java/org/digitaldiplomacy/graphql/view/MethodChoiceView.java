package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.digitaldiplomacy.edition.RuleDescription.DescribedChoice;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("MethodologyChoice")
@Description(
        "A decision of a methodology that could have been taken otherwise; intervals of ranks are taken over all of"
                + " them.")
public record MethodChoiceView(
        @Description("The natural key, in kebab case: mean-at-the-top.")
        String key,

        @Description("The keys of the nodes that it reaches; empty where it reaches all that it applies to.")
        List<@NonNull String> nodes,

        @Description("Alternatives, each drawn as often as the others; empty where weights are drawn.")
        List<@NonNull String> alternatives,

        @Description("By how much of its value each weight is moved at most, up or down; missing for other choices.")
        @Nullable
        Double weightSpread) {

    public static MethodChoiceView of(DescribedChoice choice) {
        return new MethodChoiceView(choice.id(), choice.nodes(), choice.alternatives(), choice.weightSpread());
    }
}
