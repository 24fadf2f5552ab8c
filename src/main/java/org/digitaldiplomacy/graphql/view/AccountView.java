package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.digitaldiplomacy.model.Account;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Account")
@Description("An institution's account on a platform.")
public record AccountView(
        @Ignore Account model,
        @Description("The platform: x, facebook, youtube.") String platform,
        @Description("The handle on the platform.") String handle,
        @Description("The account's address.") @Nullable String url,
        @Description("The day on which the source said so.") LocalDate asOf)
        implements Node, SearchResult {

    public static AccountView of(Account a) {
        return new AccountView(a, a.key().platform().value(), a.key().handle(), a.url(), a.asOf());
    }

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.ACCOUNT, platform + "/" + handle);
    }
}
