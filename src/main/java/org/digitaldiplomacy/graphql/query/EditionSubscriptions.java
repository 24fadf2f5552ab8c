package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.digitaldiplomacy.graphql.view.EditionView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;

/** Subscriptions. */
@GraphQLApi
public class EditionSubscriptions {

    private final PublicationFeed feed;

    EditionSubscriptions(PublicationFeed feed) {
        this.feed = feed;
    }

    @NonNull
    @Subscription("editionPublished")
    @Description("Each edition, and each new revision of one, when it is published from now on.")
    public Multi<EditionView> editionPublished() {
        return feed.published().map(EditionView::of);
    }
}
