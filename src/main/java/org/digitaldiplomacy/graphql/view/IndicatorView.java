package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.model.Indicator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Indicator")
@Description("Measured quantity of countries.")
public record IndicatorView(
        @Ignore Indicator model,

        @Description("The natural key, in kebab case: internet-users.")
        String key,

        @Description("Description of what it measures, and what it does not.")
        String description,

        @Description(
                "Subject, in a word of the data package: SIZE, REACH, OPENNESS, CYBER, CONTEXT in the bundled one.")
        String kind,

        @Description("The least value that makes sense, where there is one.") @Nullable
        Double minimum,

        @Description("The greatest value that makes sense, where there is one.") @Nullable
        Double maximum,

        @Description("The publisher's own code for it.") @Nullable
        String publisherCode,

        @Description("Address of the publisher's description.") @Nullable
        String url)
        implements Node, SearchResult {

    public static IndicatorView of(Indicator i) {
        return new IndicatorView(
                i,
                i.id().value(),
                i.description(),
                i.kind().value(),
                i.minimum(),
                i.maximum(),
                i.publisherCode(),
                i.url());
    }

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.INDICATOR, key);
    }
}
