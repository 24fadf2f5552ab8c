package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.GlobalId;
import org.digitaldiplomacy.graphql.view.MethodologyView;
import org.digitaldiplomacy.graphql.view.Node;
import org.digitaldiplomacy.model.PlatformId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;

/** Anything by its global id. */
@GraphQLApi
public class NodeQueries {

    private final CatalogueQueries catalogue;
    private final Present present;
    private final InstitutionQueries institutions;
    private final AccountQueries accounts;
    private final EditionQueries editions;
    private final Methodologies methodologies;

    NodeQueries(
            CatalogueQueries catalogue,
            Present present,
            InstitutionQueries institutions,
            AccountQueries accounts,
            EditionQueries editions,
            Methodologies methodologies) {
        this.catalogue = catalogue;
        this.present = present;
        this.institutions = institutions;
        this.accounts = accounts;
        this.editions = editions;
        this.methodologies = methodologies;
    }

    @Nullable
    @Query("node")
    @Description("Object with this global id; null if there is none.")
    public Node node(@Id @Description("A global id that was given out before.") @Name("id") String id) {
        return GlobalId.parse(id).map(this::find).orElse(null);
    }

    @Nullable
    private Node find(GlobalId id) {
        String key = id.key();
        String[] parts = key.split("/", 2);
        return switch (id.kind()) {
            case COUNTRY -> present.snapshot().country(key).map(CountryView::of).orElse(null);
            case GROUP -> catalogue.group(key);
            case SOURCE -> catalogue.source(key);
            case INDICATOR -> catalogue.indicator(key);
            case INSTITUTION -> institutions.institution(key);
            case ACCOUNT ->
                parts.length < 2
                        ? null
                        : Keys.parse(parts[0], PlatformId::new)
                                .map(platform -> accounts.find(platform, parts[1]))
                                .orElse(null);
            case EDITION ->
                parts.length < 2 || !parts[1].matches("[1-9][0-9]{0,5}")
                        ? null
                        : editions.edition(parts[0], Integer.valueOf(parts[1]));
            case METHODOLOGY -> methodologies.find(key).map(MethodologyView::of).orElse(null);
        };
    }
}
