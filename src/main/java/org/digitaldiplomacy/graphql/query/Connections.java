package org.digitaldiplomacy.graphql.query;

import java.util.List;
import org.digitaldiplomacy.graphql.view.AccountConnection;
import org.digitaldiplomacy.graphql.view.AccountEdge;
import org.digitaldiplomacy.graphql.view.AccountMetricConnection;
import org.digitaldiplomacy.graphql.view.AccountMetricEdge;
import org.digitaldiplomacy.graphql.view.AccountMetricView;
import org.digitaldiplomacy.graphql.view.AccountView;
import org.digitaldiplomacy.graphql.view.CountryConnection;
import org.digitaldiplomacy.graphql.view.CountryEdge;
import org.digitaldiplomacy.graphql.view.CountryView;
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
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.port.Position;
import org.digitaldiplomacy.port.Slice;

/** Slices as the connections that clients see. */
final class Connections {

    private Connections() {}

    static CountryConnection countries(Slice<Country> slice) {
        List<CountryEdge> edges = slice.items().stream()
                .map(i -> new CountryEdge(i.position().value(), CountryView.of(i.value())))
                .toList();
        return new CountryConnection(
                edges, edges.stream().map(CountryEdge::node).toList(), total(slice), pageInfo(slice));
    }

    static InstitutionConnection institutions(Slice<Institution> slice) {
        List<InstitutionEdge> edges = slice.items().stream()
                .map(i -> new InstitutionEdge(i.position().value(), InstitutionView.of(i.value())))
                .toList();
        return new InstitutionConnection(
                edges, edges.stream().map(InstitutionEdge::node).toList(), total(slice), pageInfo(slice));
    }

    static AccountConnection accounts(Slice<Account> slice) {
        List<AccountEdge> edges = slice.items().stream()
                .map(i -> new AccountEdge(i.position().value(), AccountView.of(i.value())))
                .toList();
        return new AccountConnection(
                edges, edges.stream().map(AccountEdge::node).toList(), total(slice), pageInfo(slice));
    }

    static AccountMetricConnection metrics(Slice<AccountMetric> slice) {
        List<AccountMetricEdge> edges = slice.items().stream()
                .map(i -> new AccountMetricEdge(i.position().value(), AccountMetricView.of(i.value())))
                .toList();
        return new AccountMetricConnection(
                edges, edges.stream().map(AccountMetricEdge::node).toList(), total(slice), pageInfo(slice));
    }

    static ResultConnection results(Slice<ResultView> slice) {
        List<ResultEdge> edges = slice.items().stream()
                .map(i -> new ResultEdge(i.position().value(), i.value()))
                .toList();
        return new ResultConnection(
                edges, edges.stream().map(ResultEdge::node).toList(), total(slice), pageInfo(slice));
    }

    static ScenarioResultConnection scenarioResults(Slice<ScenarioResultView> slice) {
        List<ScenarioResultEdge> edges = slice.items().stream()
                .map(i -> new ScenarioResultEdge(i.position().value(), i.value()))
                .toList();
        return new ScenarioResultConnection(
                edges, edges.stream().map(ScenarioResultEdge::node).toList(), total(slice), pageInfo(slice));
    }

    static RankMoveConnection moves(Slice<RankMoveView> slice) {
        List<RankMoveEdge> edges = slice.items().stream()
                .map(i -> new RankMoveEdge(i.position().value(), i.value()))
                .toList();
        return new RankMoveConnection(
                edges, edges.stream().map(RankMoveEdge::node).toList(), total(slice), pageInfo(slice));
    }

    static MissionCentralityConnection missionCentralities(Slice<MissionCentralityView> slice) {
        List<MissionCentralityEdge> edges = slice.items().stream()
                .map(i -> new MissionCentralityEdge(i.position().value(), i.value()))
                .toList();
        return new MissionCentralityConnection(
                edges, edges.stream().map(MissionCentralityEdge::node).toList(), total(slice), pageInfo(slice));
    }

    static MissionLinkConnection missionLinks(Slice<MissionLinkView> slice) {
        List<MissionLinkEdge> edges = slice.items().stream()
                .map(i -> new MissionLinkEdge(i.position().value(), i.value()))
                .toList();
        return new MissionLinkConnection(
                edges, edges.stream().map(MissionLinkEdge::node).toList(), total(slice), pageInfo(slice));
    }

    static InstitutionCentralityConnection institutionCentralities(Slice<InstitutionCentralityView> slice) {
        List<InstitutionCentralityEdge> edges = slice.items().stream()
                .map(i -> new InstitutionCentralityEdge(i.position().value(), i.value()))
                .toList();
        return new InstitutionCentralityConnection(
                edges, edges.stream().map(InstitutionCentralityEdge::node).toList(), total(slice), pageInfo(slice));
    }

    static RelationConnection relations(Slice<RelationView> slice) {
        List<RelationEdge> edges = slice.items().stream()
                .map(i -> new RelationEdge(i.position().value(), i.value()))
                .toList();
        return new RelationConnection(
                edges, edges.stream().map(RelationEdge::node).toList(), total(slice), pageInfo(slice));
    }

    static IncidentConnection incidents(Slice<IncidentView> slice) {
        List<IncidentEdge> edges = slice.items().stream()
                .map(i -> new IncidentEdge(i.position().value(), i.value()))
                .toList();
        return new IncidentConnection(
                edges, edges.stream().map(IncidentEdge::node).toList(), total(slice), pageInfo(slice));
    }

    private static int total(Slice<?> slice) {
        return Math.toIntExact(slice.total().orElseThrow());
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
