package org.digitaldiplomacy.graphql.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.List;
import org.digitaldiplomacy.edition.EditionGroup;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionReplay;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.GroupRank;
import org.digitaldiplomacy.scoring.Scores;

/**
 * What published editions found, kept in memory: a published edition never changes, so that neither does what is kept.
 */
@Singleton
class EditionTables {

    private final Editions editions;
    private final EditionReplay replay;
    private final Cache<Table, List<EditionScore>> rankings =
            Caffeine.newBuilder().maximumSize(512).build();
    private final Cache<Table, List<GroupRank>> groupRankings =
            Caffeine.newBuilder().maximumSize(512).build();
    private final Cache<EditionId, List<EditionNode>> nodes =
            Caffeine.newBuilder().maximumSize(64).build();
    private final Cache<EditionId, List<EditionGroup>> groups =
            Caffeine.newBuilder().maximumSize(64).build();
    private final Cache<EditionId, Scores> scores =
            Caffeine.newBuilder().maximumSize(8).build();

    EditionTables(Editions editions, EditionReplay replay) {
        this.editions = editions;
        this.replay = replay;
    }

    List<EditionScore> ranking(EditionId id, String node) {
        return rankings.get(new Table(id, "", node), table -> editions.ranking(id, node));
    }

    List<GroupRank> groupRanking(EditionId id, String group, String node) {
        return groupRankings.get(new Table(id, group, node), table -> editions.groupRanking(id, group, node));
    }

    List<EditionNode> nodes(EditionId id) {
        return nodes.get(id, editions::nodes);
    }

    List<EditionGroup> groups(EditionId id) {
        return groups.get(id, editions::groups);
    }

    /** Scored again from the frozen inputs. */
    Scores scores(EditionId id) {
        return scores.get(id, missing -> replay.scores(missing)
                .orElseThrow(() -> new IllegalStateException("edition " + missing + " is not there")));
    }

    private record Table(EditionId edition, String group, String node) {}
}
