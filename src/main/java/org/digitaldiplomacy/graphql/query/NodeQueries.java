package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.GlobalId;
import org.digitaldiplomacy.graphql.view.MethodologyView;
import org.digitaldiplomacy.graphql.view.Node;
import org.digitaldiplomacy.graphql.view.TreatyView;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.TreatyId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Anything by its global id. */
@GraphQLApi
public class NodeQueries {

    private static final int MOST = 100;

    private final CatalogueQueries catalogue;
    private final Present present;
    private final InstitutionQueries institutions;
    private final AccountQueries accounts;
    private final EditionQueries editions;
    private final Methodologies methodologies;
    private final EditionTables tables;

    NodeQueries(
            CatalogueQueries catalogue,
            Present present,
            InstitutionQueries institutions,
            AccountQueries accounts,
            EditionQueries editions,
            Methodologies methodologies,
            EditionTables tables) {
        this.catalogue = catalogue;
        this.present = present;
        this.institutions = institutions;
        this.accounts = accounts;
        this.editions = editions;
        this.methodologies = methodologies;
        this.tables = tables;
    }

    @Nullable
    @Query("node")
    @Description("Object with this global id; null if there is none.")
    public Node node(@Id @Description("A global id that was given out before.") @Name("id") String id) {
        return GlobalId.parse(id).map(this::find).orElse(null);
    }

    @Query("nodes")
    @Description(
            "Objects with these global ids, at most 100, in the order of the ids; null in place of one that is not there.")
    public List<@io.smallrye.graphql.api.Nullable Node> nodes(
            @Id @Description("Global ids that were given out before.") @Name("ids") List<@NonNull String> ids) {
        if (ids.size() > MOST) {
            throw Refused.argument("ids", ids.size(), "at most " + MOST + " ids");
        }
        return ids.stream().map(this::node).collect(Collectors.toCollection(ArrayList::new));
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
            case RESULT -> result(key.split("/", 4));
            case TREATY ->
                Keys.parse(key, TreatyId::new)
                        .map(present.snapshot().treaties()::get)
                        .map(TreatyView::of)
                        .orElse(null);
            case METHODOLOGY -> methodologies.find(key).map(MethodologyView::of).orElse(null);
        };
    }

    /** @param parts slug, revision, country and node */
    private @Nullable Node result(String[] parts) {
        return parts.length < 4 || !parts[1].matches("[1-9][0-9]{0,5}")
                ? null
                : present.snapshot()
                        .edition(parts[0], Integer.valueOf(parts[1]))
                        .filter(edition -> tables.has(edition.id(), parts[3]))
                        .flatMap(edition -> present.snapshot()
                                .country(parts[2])
                                .map(country -> new Ranking(edition, parts[3], tables).of(country.code())))
                        .orElse(null);
    }
}
