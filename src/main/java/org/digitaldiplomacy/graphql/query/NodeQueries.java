package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.time.format.DateTimeParseException;
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
    private final IncidentQueries incidents;
    private final ComparisonQueries comparisons;
    private final MissionNetworkQueries missions;
    private final RelationNetworkQueries relations;

    NodeQueries(
            CatalogueQueries catalogue,
            Present present,
            InstitutionQueries institutions,
            AccountQueries accounts,
            EditionQueries editions,
            Methodologies methodologies,
            IncidentQueries incidents,
            ComparisonQueries comparisons,
            MissionNetworkQueries missions,
            RelationNetworkQueries relations) {
        this.catalogue = catalogue;
        this.present = present;
        this.institutions = institutions;
        this.accounts = accounts;
        this.editions = editions;
        this.methodologies = methodologies;
        this.incidents = incidents;
        this.comparisons = comparisons;
        this.missions = missions;
        this.relations = relations;
    }

    @Nullable
    @Query("node")
    @Description("Object with this global id; null if there is none.")
    public Node node(@Id @Description("A global id that was given out before.") @Name("id") String id) {
        return GlobalId.parse(id)
                .map(this::find)
                .filter(found -> found.getId().equals(id))
                .orElse(null);
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

    /** Null for an id that was not given out, whatever it says. */
    @Nullable
    private Node find(GlobalId id) {
        try {
            return find(id.key(), id.kind());
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException | Refused madeUp) {
            return null;
        }
    }

    @Nullable
    private Node find(String key, GlobalId.Kind kind) {
        return switch (kind) {
            case COUNTRY -> present.snapshot().country(key).map(CountryView::of).orElse(null);
            case GROUP -> catalogue.group(key);
            case SOURCE -> catalogue.source(key);
            case INDICATOR -> catalogue.indicator(key);
            case INSTITUTION -> institutions.institution(key);
            case ACCOUNT -> accounts.find(new PlatformId(parts(key, 2)[0]), parts(key, 2)[1]);
            case EDITION -> editions.edition(parts(key, 2)[0], Integer.valueOf(parts(key, 2)[1]));
            case RESULT -> editions.result(parts(key, 4));
            case TREATY -> Keys.map(present.snapshot().treaties().get(new TreatyId(key)), TreatyView::of);
            case METHODOLOGY -> methodologies.find(key).map(MethodologyView::of).orElse(null);
            case INCIDENT -> incidents.incident(key);
            case RANK_MOVE -> comparisons.move(parts(key, 6));
            case COUNTRY_COMPARISON -> comparisons.comparison(parts(key, 4));
            case MISSION_LINK -> missions.link(parts(key, 3));
            case MISSION_CENTRALITY -> missions.centrality(parts(key, 2));
            case RELATION -> relations.link(parts(key, 5));
            case RELATION_CENTRALITY -> relations.centrality(parts(key, 3));
        };
    }

    /** @param count of parts, the last of which may have slashes */
    private static String[] parts(String key, int count) {
        return key.split("/", count);
    }
}
