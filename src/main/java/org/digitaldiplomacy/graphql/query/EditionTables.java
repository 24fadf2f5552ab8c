package org.digitaldiplomacy.graphql.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionGroup;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionReplay;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.ExplainedNode;
import org.digitaldiplomacy.edition.FrozenPlugin;
import org.digitaldiplomacy.edition.GroupRank;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.model.CountryCode;

/** Cache of published editions' results. Published editions are immutable, so entries never expire. */
@Singleton
class EditionTables {

    private final Editions editions;
    private final EditionReplay replay;
    private final Cache<Table, Results> rankings =
            Caffeine.newBuilder().maximumSize(512).build();
    private final Cache<Table, List<GroupRank>> groupRankings =
            Caffeine.newBuilder().maximumSize(512).build();
    private final Cache<EditionId, Nodes> nodes =
            Caffeine.newBuilder().maximumSize(64).build();
    private final Cache<EditionId, List<EditionGroup>> groups =
            Caffeine.newBuilder().maximumSize(64).build();
    private final Cache<EditionId, List<String>> warnings =
            Caffeine.newBuilder().maximumSize(64).build();
    private final Cache<EditionId, Map<CountryCode, List<ExplainedNode>>> explanations =
            Caffeine.newBuilder().maximumSize(8).build();
    private final Cache<EditionId, List<FrozenPlugin>> plugins =
            Caffeine.newBuilder().maximumSize(64).build();
    private final Cache<EditionId, EditionReplay.Replayed> replays =
            Caffeine.newBuilder().maximumSize(8).build();

    EditionTables(Editions editions, EditionReplay replay) {
        this.editions = editions;
        this.replay = replay;
    }

    /** All countries' results on a node, best rank first. */
    List<EditionScore> ranking(EditionId id, String node) {
        return results(id, node).ranking();
    }

    /** A country's result on a node; empty where it took no part. */
    Optional<EditionScore> result(EditionId id, String node, CountryCode country) {
        return Optional.ofNullable(results(id, node).byCountry().get(country));
    }

    private Results results(EditionId id, String node) {
        return rankings.get(new Table(id, "", node), table -> Results.of(editions.ranking(id, node)));
    }

    List<GroupRank> groupRanking(EditionId id, String group, String node) {
        return groupRankings.get(new Table(id, group, node), table -> editions.groupRanking(id, group, node));
    }

    List<EditionNode> nodes(EditionId id) {
        return keptNodes(id).all();
    }

    /** A node that the edition has. */
    EditionNode node(EditionId id, String node) {
        return Keys.present(keptNodes(id).byId().get(node));
    }

    private Nodes keptNodes(EditionId id) {
        return nodes.get(id, missing -> Nodes.of(editions.nodes(missing)));
    }

    List<EditionGroup> groups(EditionId id) {
        return groups.get(id, editions::groups);
    }

    List<String> warnings(EditionId id) {
        return warnings.get(id, editions::warnings);
    }

    boolean has(EditionId id, String node) {
        return keptNodes(id).ids().contains(node);
    }

    /**
     * The node's id, where the edition has it.
     *
     * @throws org.digitaldiplomacy.graphql.execution.Refused where it has not, with the closest one
     */
    String known(EditionId id, String node) {
        Set<String> known = keptNodes(id).ids();
        if (!known.contains(node)) {
            throw Refused.unknown("node", node, "a node of edition " + id.slug() + ", one of " + known, known);
        }
        return node;
    }

    /**
     * Inputs and scores of the edition, ready to be scored otherwise.
     *
     * @throws org.digitaldiplomacy.edition.NotReproducible where the code here is not the code that scored it
     */
    EditionReplay.Replayed replayed(EditionId id) {
        return replays.get(id, missing -> replay.replay(missing)
                .orElseThrow(() -> new IllegalStateException("edition " + missing + " is not there")));
    }

    /**
     * How a country came by its results, in the order of the nodes; empty where it took no part.
     */
    List<ExplainedNode> explained(Edition edition, CountryCode country) {
        return explanations.get(edition.id(), editions::explanations).getOrDefault(country, List.of());
    }

    /** The plug-in jars that scored the edition. */
    List<FrozenPlugin> plugins(EditionId id) {
        return plugins.get(id, editions::plugins);
    }

    private record Table(EditionId edition, String group, String node) {}

    private record Nodes(List<EditionNode> all, Map<String, EditionNode> byId) {

        static Nodes of(List<EditionNode> all) {
            Map<String, EditionNode> byId = new LinkedHashMap<>();
            all.forEach(node -> byId.put(node.id(), node));
            return new Nodes(all, byId);
        }

        Set<String> ids() {
            return byId.keySet();
        }
    }

    private record Results(List<EditionScore> ranking, Map<CountryCode, EditionScore> byCountry) {

        static Results of(List<EditionScore> ranking) {
            return new Results(
                    ranking, ranking.stream().collect(Collectors.toMap(EditionScore::country, score -> score)));
        }
    }
}
