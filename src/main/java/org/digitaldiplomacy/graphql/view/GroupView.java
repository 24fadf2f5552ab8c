package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.GroupKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("CountryGroup")
@Description("A named group of countries, such as a region or the members of the United Nations.")
public record GroupView(
        @Ignore CountryGroup model,

        @Description("The natural key, in kebab case: region-africa.")
        String key,

        @Description("Kind of the group.") GroupKind kind,

        @Description("Description, where the name does not say all.") @Nullable
        String description)
        implements Node {

    public static GroupView of(CountryGroup g) {
        return new GroupView(g, g.id().value(), g.kind(), g.description());
    }

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.GROUP, key);
    }
}
