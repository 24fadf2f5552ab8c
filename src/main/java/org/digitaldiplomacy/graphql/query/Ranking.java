package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionGroup;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.GroupRank;
import org.digitaldiplomacy.edition.ScoreStatus;
import org.digitaldiplomacy.graphql.view.ResultView;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.model.CountryCode;

/** One node's results in one edition, perhaps among a group of the edition only. */
final class Ranking {

    /** Described once, for every field that takes them. */
    static final String NODE =
            "The node: a dimension such as index, reach, openness, cyber-resilience or small-state-leverage, or any"
                    + " other node or indicator of the edition.";

    static final String EDITION = "The edition's slug: 2024; with a revision: 2024/1. By default the latest.";

    private final Edition edition;
    private final String node;
    private final EditionTables tables;

    @Nullable
    private final Map<CountryCode, GroupRank> ranksInGroup;

    Ranking(Edition edition, String node, EditionTables tables) {
        this(edition, node, tables, null);
    }

    private Ranking(
            Edition edition, String node, EditionTables tables, @Nullable Map<CountryCode, GroupRank> ranksInGroup) {
        this.edition = edition;
        this.node = node;
        this.tables = tables;
        this.ranksInGroup = ranksInGroup;
    }

    /** @throws org.digitaldiplomacy.graphql.execution.Refused where the edition has no such group */
    Ranking withGroup(@Nullable String group) {
        if (group == null) {
            return this;
        }
        List<String> groups =
                tables.groups(edition.id()).stream().map(EditionGroup::id).toList();
        if (!groups.contains(group)) {
            throw PageArguments.bad("group: found '" + group + "', which edition "
                    + edition.id().slug() + " does not have; " + ClosestName.hint(group, groups));
        }
        Map<CountryCode, GroupRank> ranks = tables.groupRanking(edition.id(), group, node).stream()
                .collect(Collectors.toMap(GroupRank::country, rank -> rank));
        return new Ranking(edition, node, tables, ranks);
    }

    /** All countries' results, best rank first. */
    List<EditionScore> scores() {
        return tables.ranking(edition.id(), node);
    }

    boolean holds(EditionScore score) {
        return ranksInGroup == null || ranksInGroup.containsKey(score.country());
    }

    ResultView view(EditionScore score) {
        return ResultView.of(score, edition, ranksInGroup == null ? null : ranksInGroup.get(score.country()));
    }

    /** Also for a country that took no part. */
    ResultView of(CountryCode country) {
        return view(tables.result(edition.id(), node, country)
                .orElseGet(() -> EditionScore.unscored(
                        country,
                        node,
                        0,
                        ScoreStatus.NOT_RANKED,
                        "NOT_IN_SCOPE",
                        "The methodology ranks states with a foreign service of their own; " + country
                                + " is not among them.")));
    }
}
