package org.digitaldiplomacy.graphql.query;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.digitaldiplomacy.graphql.view.AccountConnection;
import org.digitaldiplomacy.graphql.view.AccountEdge;
import org.digitaldiplomacy.graphql.view.AccountMetricConnection;
import org.digitaldiplomacy.graphql.view.AccountMetricEdge;
import org.digitaldiplomacy.graphql.view.AccountMetricView;
import org.digitaldiplomacy.graphql.view.AccountView;
import org.digitaldiplomacy.graphql.view.AuditEntryConnection;
import org.digitaldiplomacy.graphql.view.AuditEntryEdge;
import org.digitaldiplomacy.graphql.view.AuditEntryView;
import org.digitaldiplomacy.graphql.view.CountryConnection;
import org.digitaldiplomacy.graphql.view.CountryEdge;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.ImportConnection;
import org.digitaldiplomacy.graphql.view.ImportEdge;
import org.digitaldiplomacy.graphql.view.ImportView;
import org.digitaldiplomacy.graphql.view.IncidentConnection;
import org.digitaldiplomacy.graphql.view.IncidentEdge;
import org.digitaldiplomacy.graphql.view.IncidentView;
import org.digitaldiplomacy.graphql.view.InstitutionCentralityConnection;
import org.digitaldiplomacy.graphql.view.InstitutionCentralityEdge;
import org.digitaldiplomacy.graphql.view.InstitutionCentralityView;
import org.digitaldiplomacy.graphql.view.InstitutionConnection;
import org.digitaldiplomacy.graphql.view.InstitutionEdge;
import org.digitaldiplomacy.graphql.view.InstitutionView;
import org.digitaldiplomacy.graphql.view.MissionCentralityConnection;
import org.digitaldiplomacy.graphql.view.MissionCentralityEdge;
import org.digitaldiplomacy.graphql.view.MissionCentralityView;
import org.digitaldiplomacy.graphql.view.MissionLinkConnection;
import org.digitaldiplomacy.graphql.view.MissionLinkEdge;
import org.digitaldiplomacy.graphql.view.MissionLinkView;
import org.digitaldiplomacy.graphql.view.PageInfo;
import org.digitaldiplomacy.graphql.view.RankMoveConnection;
import org.digitaldiplomacy.graphql.view.RankMoveEdge;
import org.digitaldiplomacy.graphql.view.RankMoveView;
import org.digitaldiplomacy.graphql.view.RelationConnection;
import org.digitaldiplomacy.graphql.view.RelationEdge;
import org.digitaldiplomacy.graphql.view.RelationView;
import org.digitaldiplomacy.graphql.view.ResultConnection;
import org.digitaldiplomacy.graphql.view.ResultEdge;
import org.digitaldiplomacy.graphql.view.ResultView;
import org.digitaldiplomacy.graphql.view.ScenarioResultConnection;
import org.digitaldiplomacy.graphql.view.ScenarioResultEdge;
import org.digitaldiplomacy.graphql.view.ScenarioResultView;
import org.digitaldiplomacy.graphql.view.SearchConnection;
import org.digitaldiplomacy.graphql.view.SearchEdge;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.port.AccountFilter;
import org.digitaldiplomacy.port.InstitutionFilter;
import org.digitaldiplomacy.port.Position;
import org.digitaldiplomacy.port.Slice;

/** Slices as the connections that clients see. */
final class Connections {

    private Connections() {}

    static CountryConnection countries(Slice<Country> slice) {
        return of(slice.map(CountryView::of), CountryEdge::new, CountryEdge::node, CountryConnection::new);
    }

    static InstitutionConnection institutions(Slice<Institution> slice, InstitutionFilter filter) {
        return of(
                slice.map(InstitutionView::of),
                InstitutionEdge::new,
                InstitutionEdge::node,
                (edges, nodes, total, info) -> new InstitutionConnection(filter, edges, nodes, total, info));
    }

    static AccountConnection accounts(Slice<Account> slice, AccountFilter filter) {
        return of(
                slice.map(AccountView::of),
                AccountEdge::new,
                AccountEdge::node,
                (edges, nodes, total, info) -> new AccountConnection(filter, edges, nodes, total, info));
    }

    static AccountMetricConnection metrics(Slice<AccountMetric> slice) {
        return of(
                slice.map(AccountMetricView::of),
                AccountMetricEdge::new,
                AccountMetricEdge::node,
                AccountMetricConnection::new);
    }

    static ResultConnection results(Slice<ResultView> slice) {
        return of(slice, ResultEdge::new, ResultEdge::node, ResultConnection::new);
    }

    static ScenarioResultConnection scenarioResults(Slice<ScenarioResultView> slice) {
        return of(slice, ScenarioResultEdge::new, ScenarioResultEdge::node, ScenarioResultConnection::new);
    }

    static RankMoveConnection moves(Slice<RankMoveView> slice) {
        return of(slice, RankMoveEdge::new, RankMoveEdge::node, RankMoveConnection::new);
    }

    static MissionCentralityConnection missionCentralities(Slice<MissionCentralityView> slice) {
        return of(slice, MissionCentralityEdge::new, MissionCentralityEdge::node, MissionCentralityConnection::new);
    }

    static MissionLinkConnection missionLinks(Slice<MissionLinkView> slice) {
        return of(slice, MissionLinkEdge::new, MissionLinkEdge::node, MissionLinkConnection::new);
    }

    static InstitutionCentralityConnection institutionCentralities(Slice<InstitutionCentralityView> slice) {
        return of(
                slice,
                InstitutionCentralityEdge::new,
                InstitutionCentralityEdge::node,
                InstitutionCentralityConnection::new);
    }

    static RelationConnection relations(Slice<RelationView> slice) {
        return of(slice, RelationEdge::new, RelationEdge::node, RelationConnection::new);
    }

    static IncidentConnection incidents(Slice<IncidentView> slice) {
        return of(slice, IncidentEdge::new, IncidentEdge::node, IncidentConnection::new);
    }

    static ImportConnection imports(Slice<ImportView> slice) {
        return uncounted(slice, ImportEdge::new, ImportEdge::node, ImportConnection::new);
    }

    static AuditEntryConnection auditEntries(Slice<AuditEntryView> slice) {
        return uncounted(slice, AuditEntryEdge::new, AuditEntryEdge::node, AuditEntryConnection::new);
    }

    static SearchConnection found(Slice<FoundResult> slice) {
        return of(slice, (cursor, found) -> found.edge(cursor), SearchEdge::node, SearchConnection::new);
    }

    /** @throws java.util.NoSuchElementException where the slice was not counted */
    private static <V, E, N, C> C of(
            Slice<V> slice, BiFunction<String, V, E> edge, Function<E, N> node, Counted<N, E, C> connection) {
        int total = Math.toIntExact(slice.total().orElseThrow());
        return uncounted(slice, edge, node, (edges, nodes, info) -> connection.make(edges, nodes, total, info));
    }

    private static <V, E, N, C> C uncounted(
            Slice<V> slice, BiFunction<String, V, E> edge, Function<E, N> node, Uncounted<N, E, C> connection) {
        List<E> edges = slice.items().stream()
                .map(item -> edge.apply(item.position().value(), item.value()))
                .toList();
        return connection.make(edges, edges.stream().map(node).toList(), pageInfo(slice));
    }

    /** Constructor of the record of a connection that tells how long the whole list is. */
    private interface Counted<N, E, C> {
        C make(List<E> edges, List<N> nodes, int total, PageInfo info);
    }

    /** Constructor of the record of one that does not. */
    private interface Uncounted<N, E, C> {
        C make(List<E> edges, List<N> nodes, PageInfo info);
    }

    private static PageInfo pageInfo(Slice<?> slice) {
        int size = slice.items().size();
        Position first = size == 0 ? null : slice.items().get(0).position();
        Position last = size == 0 ? null : slice.items().get(size - 1).position();
        return new PageInfo(
                slice.hasNext(),
                slice.hasPrevious(),
                first == null ? null : first.value(),
                last == null ? null : last.value());
    }
}
