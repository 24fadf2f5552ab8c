package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Institution")
@Description("A ministry, a mission, or another body that speaks in public on foreign affairs.")
public record InstitutionView(
        @Ignore Institution model,

        @Description("The natural key, in kebab case: mfa-est.")
        String key,

        @Description("Kind.") InstitutionKind kind,
        @Description("Its name.") String name,

        @Description("The city in which it stands.") @Nullable
        String city,

        @Description("Its website.") @Nullable String website,

        @Description("Address of its press releases.") @Nullable
        String pressUrl,

        @Description("Its item in Wikidata: Q642938.") @Nullable
        String wikidata,

        @Description("Degrees north.") @Nullable Double latitude,
        @Description("Degrees east.") @Nullable Double longitude,

        @Description("When the source said so: 2024-05-17, 2024-05 or 2024.") @AsPartialDate
        String asOf)
        implements Node, SearchResult {

    public static InstitutionView of(Institution i) {
        return new InstitutionView(
                i,
                i.id().value(),
                i.kind(),
                i.name(),
                i.city(),
                i.website(),
                i.pressUrl(),
                i.wikidata(),
                i.latitude(),
                i.longitude(),
                i.asOf().value());
    }

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.INSTITUTION, key);
    }
}
