package org.digitaldiplomacy.graphql.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitaldiplomacy.edition.ClosestName;
import org.digitaldiplomacy.edition.Deadline;
import org.digitaldiplomacy.edition.EditionGroup;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionReplay;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.GroupRank;
import org.digitaldiplomacy.edition.RankComparison;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Scores;

/**
 * What published editions found, kept in memory: a published edition never changes, so that neither does what is kept.
 */
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
    private final Cache<EditionId, Scores> scores =
            Caffeine.newBuilder().maximumSize(8).build();

    private final Cache<EditionId, RankComparison.Side> inputs =
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

    private Nodes keptNodes(EditionId id) {
        return nodes.get(id, missing -> Nodes.of(editions.nodes(missing)));
    }

    List<EditionGroup> groups(EditionId id) {
        return groups.get(id, editions::groups);
    }

    /**
     * The node's id, where the edition has it.
     *
     * @throws org.digitaldiplomacy.graphql.execution.Refused where it has not, with the closest one
     */
    String known(EditionId id, String node) {
        Set<String> known = keptNodes(id).ids();
        if (!known.contains(node)) {
            throw PageArguments.bad("dimension: found '" + node + "', which edition " + id.slug() + " does not have; "
                    + ClosestName.hint(node, known));
        }
        return node;
    }

    /** Scored again from the frozen inputs. */
    Scores scores(EditionId id) {
        return scores.get(id, missing -> {
            RankComparison.Side from = inputs(missing);
            Deadline.check();
            return Engine.score(from.methodology(), from.panel(), from.asOf());
        });
    }

    /** What the edition was scored from. */
    RankComparison.Side inputs(EditionId id) {
        return inputs.get(id, missing -> replay.inputs(missing)
                .orElseThrow(() -> new IllegalStateException("edition " + missing + " is not there")));
    }

    /**
     * Who belongs to a group of the edition, ranked or not.
     *
     * @throws org.digitaldiplomacy.graphql.execution.Refused where the edition has no such group
     */
    Set<CountryCode> members(EditionId id, String group) {
        if (groups(id).stream().noneMatch(g -> g.id().equals(group))) {
            throw PageArguments.bad("Edition " + id.slug() + " draws no line around " + group + ".");
        }
        Scores found = scores(id);
        boolean[] in = found.members(group);
        return IntStream.range(0, in.length)
                .filter(i -> in[i])
                .mapToObj(i -> new CountryCode(found.units().code(i)))
                .collect(Collectors.toSet());
    }

    private record Table(EditionId edition, String group, String node) {}

    private record Nodes(List<EditionNode> all, Set<String> ids) {

        static Nodes of(List<EditionNode> all) {
            return new Nodes(
                    all, all.stream().map(EditionNode::id).collect(Collectors.toCollection(LinkedHashSet::new)));
        }
    }

    private record Results(List<EditionScore> ranking, Map<CountryCode, EditionScore> byCountry) {

        static Results of(List<EditionScore> ranking) {
            return new Results(
                    ranking, ranking.stream().collect(Collectors.toMap(EditionScore::country, score -> score)));
        }
    }
}
