package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.model.Account;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Account")
@Description("An institution's account on a platform.")
public record AccountView(
        @Ignore Account model,
        @Ignore String platformKey,
        @Description("The handle on the platform.") String handle,
        @Description("The account's address.") @Nullable String url,

        @Description("When the source said so.") @AsPartialDate
        String asOf)
        implements Node, SearchResult {

    public static AccountView of(Account a) {
        return new AccountView(
                a,
                a.key().platform().value(),
                a.key().handle(),
                a.url(),
                a.asOf().value());
    }

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.ACCOUNT, platformKey, handle);
    }
}
