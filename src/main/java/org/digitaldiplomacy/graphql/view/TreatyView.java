package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.digitaldiplomacy.model.Treaty;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Treaty")
@Description("A treaty on cyberspace that states sign.")
public record TreatyView(
        @Ignore Treaty model,
        @Description("The natural key, in kebab case.") String key,
        @Description("Its name.") String name,

        @Description("Place where it was opened for signature.") @Nullable
        String place,

        @Description("When it was opened for signature.") @Nullable
        LocalDate opened,

        @Description("Its address.") @Nullable String url)
        implements Node, SearchResult {

    public static TreatyView of(Treaty t) {
        return new TreatyView(t, t.id().value(), t.name(), t.place(), t.opened(), t.url());
    }

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.TREATY, key);
    }
}
