package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.GroupRank;
import org.digitaldiplomacy.edition.ScoreStatus;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.view.CountryFilterInput;
import org.digitaldiplomacy.graphql.view.EditionNodeView;
import org.digitaldiplomacy.graphql.view.RankInGroupView;
import org.digitaldiplomacy.graphql.view.ResultConnection;
import org.digitaldiplomacy.graphql.view.ResultOrderView;
import org.digitaldiplomacy.graphql.view.ResultView;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.port.SortDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Rankings: the countries' results on one node of one edition, narrowed and ordered as the client asks. */
@GraphQLApi
public class RankingQueries {

    private static final String SINCE = "The earlier edition's slug: 2020. By default the one before.";

    private final EditionTables tables;
    private final Present present;
    private final CountryFilters filters;
    private final Orders orders;
    private final Groups groups;

    RankingQueries(EditionTables tables, Present present, CountryFilters filters, Orders orders, Groups groups) {
        this.tables = tables;
        this.present = present;
        this.filters = filters;
        this.orders = orders;
        this.groups = groups;
    }

    @Query("ranking")
    @Description(
            "The countries' results on a node of an edition: by default best rank first, those without a rank last.")
    public ResultConnection ranking(
            @Nullable @Description(Ranking.EDITION) @Name("edition") String slug,
            @DefaultValue("index") @Description(Ranking.NODE) @Name("node") String node,
            @Nullable
                    @Description(
                            "Only members of this group, by its key: small-states, region-africa. Ranks stay those among all; rankIn has those among the group.")
                    @Name("group")
                    String group,
            @Nullable @Description("Only these countries. The ranks stay those among all.") @Name("filter")
                    CountryFilterInput filter,
            @Nullable @Description("Only scores of at least this.") @Name("scoreAtLeast") Double scoreAtLeast,
            @Nullable @Description("Only scores of at most this.") @Name("scoreAtMost") Double scoreAtMost,
            @Nullable @Description("Only ranks from this one down: 11 leaves out the first ten.") @Name("rankAtLeast")
                    Integer rankAtLeast,
            @Nullable @Description("Only ranks down to this.") @Name("rankAtMost") Integer rankAtMost,
            @DefaultValue("false") @Description("Leave out countries without a rank.") @Name("rankedOnly")
                    boolean rankedOnly,
            @Nullable
                    @Description("Only results of these statuses: NOT_RANKED with the reason of each.")
                    @Name("statuses")
                    List<@NonNull ScoreStatus> statuses,
            @DefaultValue("RANK") @Description("Sort key.") @Name("orderBy") ResultOrderView orderBy,
            @DefaultValue("ASCENDING") @Description(Ordering.DIRECTION) @Name("direction") SortDirection direction,
            @Nullable @Description("For RANK_CHANGE: " + SINCE) @Name("since") String since,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        Bounds.requireOrder("scoreAtLeast", scoreAtLeast, "scoreAtMost", scoreAtMost);
        Bounds.requireRanks(rankAtLeast, rankAtMost);
        Edition edition = present.snapshot().knownEdition("edition", slug);
        tables.known(edition.id(), node);
        if (since != null) {
            present.snapshot().knownEdition("since", since);
        }
        Ranking ranking = new Ranking(edition, node, tables);
        Predicate<CountryCode> among = filters.among("filter", filter, edition);
        Set<CountryCode> members = group == null ? null : groups.members("group", group, Optional.of(edition));
        Predicate<EditionScore> chosen = score -> (members == null || members.contains(score.country()))
                && among.test(score.country())
                && (!rankedOnly || score.rank().isPresent())
                && (statuses == null || statuses.contains(score.status()))
                && (rankAtLeast == null || score.rank().orElse(Integer.MIN_VALUE) >= rankAtLeast)
                && (rankAtMost == null || score.rank().orElse(Integer.MAX_VALUE) <= rankAtMost)
                && (scoreAtLeast == null || score.score().orElse(Double.NEGATIVE_INFINITY) >= scoreAtLeast)
                && (scoreAtMost == null || score.score().orElse(Double.POSITIVE_INFINITY) <= scoreAtMost);
        Ordering<EditionScore> order = order(edition, node, orderBy, direction, since);
        boolean isAsKept = orderBy == ResultOrderView.RANK && direction == SortDirection.ASCENDING;
        List<EditionScore> whole = isAsKept ? ranking.scores() : order.sort(ranking.scores());
        return Connections.results(PageArguments.of(first, after, last, before)
                .cut(whole, chosen, order.name(), score -> score.country().value())
                .map(ranking::view));
    }

    @Description("The node.")
    public EditionNodeView node(@Source ResultView result) {
        return EditionNodeView.of(tables.node(result.of().id(), result.nodeKey()));
    }

    @Nullable
    @Description(
            "The rank among a group, such as the small states; null where the country is none of its ranked members.")
    public RankInGroupView rankIn(
            @Source ResultView result,
            @DefaultValue("small-states")
                    @Description("The group, by its key: small-states, region-africa.")
                    @Name("group")
                    String group) {
        Map<CountryCode, GroupRank> ranks = groups.ranks("group", group, result.of(), result.nodeKey());
        return Keys.map(ranks.get(result.model().country()), rank -> RankInGroupView.of(rank, ranks.size()));
    }

    @Nullable
    @Description("How many ranks better than in an earlier edition; negative for worse, missing without both ranks.")
    public Integer rankChange(@Source ResultView result, @Nullable @Description(SINCE) @Name("since") String since) {
        Integer then = comparable(result.of(), since)
                .filter(earlier -> tables.has(earlier.id(), result.nodeKey()))
                .map(earlier ->
                        ranks(earlier, result.nodeKey()).get(result.model().country()))
                .orElse(null);
        return then == null || result.rank() == null ? null : Integer.valueOf(then - result.rank());
    }

    private Ordering<EditionScore> order(
            Edition edition, String node, ResultOrderView by, SortDirection direction, @Nullable String since) {
        Map<CountryCode, Integer> earlier =
                by == ResultOrderView.RANK_CHANGE ? ranks(earlier(edition, since), node) : Map.of();
        return orders.results(
                by,
                direction,
                new Orders.Row<>(
                        EditionScore::country,
                        RankingQueries::rank,
                        score -> {
                            Integer then = earlier.get(score.country());
                            Integer now = rank(score);
                            return then == null || now == null ? null : Integer.valueOf(then - now);
                        },
                        EditionScore::coverage));
    }

    /** Empty where no edition comes before. */
    private Optional<Edition> comparable(Edition edition, @Nullable String since) {
        return since == null
                ? present.snapshot().editions().before(edition)
                : Optional.of(present.snapshot().knownEdition("since", since));
    }

    private Edition earlier(Edition edition, @Nullable String since) {
        return comparable(edition, since)
                .orElseThrow(() -> Refused.argument(
                        "since", "none", "an edition before " + edition.id().slug() + ", of which there is none"));
    }

    private Map<CountryCode, Integer> ranks(Edition edition, String node) {
        return tables.ranking(edition.id(), tables.known(edition.id(), node)).stream()
                .filter(score -> score.rank().isPresent())
                .collect(Collectors.toMap(
                        EditionScore::country, score -> score.rank().getAsInt()));
    }

    @Nullable
    private static Integer rank(EditionScore score) {
        return score.rank().isPresent() ? score.rank().getAsInt() : null;
    }
}
