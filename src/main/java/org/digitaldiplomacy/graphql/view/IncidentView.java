package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.model.Confidence;
import org.digitaldiplomacy.model.Incident;
import org.digitaldiplomacy.model.IncidentKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Incident")
@Description(
        "A breach or another incident, with one victim. Context: that none is listed does not mean there was none.")
public record IncidentView(
        @Ignore Incident model,

        @Description("The natural key, in kebab case.") String key,
        @Description("Kind of incident.") IncidentKind kind,
        @Description("Common name.") String name,

        @Description("Description in prose.") @Nullable String description,

        @Description("When, to the precision that the source gives: 2024-05-17, 2024-05 or 2024.") @AsPartialDate
        String date,

        @Description("The group or person, or the kind of either, that it is attributed to.") @Nullable
        String actor,

        @Description("How sure the attribution is; missing where there is none, or the source does not say.") @Nullable
        Confidence confidence,

        @Description("Address of a report.") @Nullable String url)
        implements Node {

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.INCIDENT, key);
    }

    public static IncidentView of(Incident i) {
        return new IncidentView(
                i,
                i.id().value(),
                i.kind(),
                i.name(),
                i.description(),
                i.date().value(),
                i.actor(),
                i.confidence(),
                i.url());
    }
}
