package org.digitaldiplomacy.graphql.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.function.Predicate;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.RankComparison;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.view.CountryComparisonView;
import org.digitaldiplomacy.graphql.view.CountryFilterInput;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.EditionComparisonView;
import org.digitaldiplomacy.graphql.view.EditionNodeView;
import org.digitaldiplomacy.graphql.view.EditionView;
import org.digitaldiplomacy.graphql.view.RankMoveConnection;
import org.digitaldiplomacy.graphql.view.RankMoveView;
import org.digitaldiplomacy.graphql.view.RankMoveView.Pair;
import org.digitaldiplomacy.graphql.view.ResultOrderView;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.port.SortDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Countries beside countries, and editions beside editions. */
@GraphQLApi
public class ComparisonQueries {

    private static final int MOST_COUNTRIES = 10;
    private static final List<String> ALL = List.of("*");

    private final EditionTables tables;
    private final CountryComparisons comparisons;
    private final Present present;
    private final CountryFilters filters;
    private final Orders orders;
    private final StoredDescriptions descriptions;
    private final Cache<Pair, List<RankMoveView>> moves =
            Caffeine.newBuilder().maximumSize(128).build();

    ComparisonQueries(
            EditionTables tables,
            CountryComparisons comparisons,
            Present present,
            CountryFilters filters,
            Orders orders,
            StoredDescriptions descriptions) {
        this.tables = tables;
        this.comparisons = comparisons;
        this.present = present;
        this.filters = filters;
        this.orders = orders;
        this.descriptions = descriptions;
    }

    @Query("compareCountries")
    @Description("Countries side by side, node by node: scores, ranks, places among those compared, and what each part"
            + " adds to the node above.")
    public CountryComparisonView compareCountries(
            @Description("Two to ten countries, by any of their codes.") @Name("countries")
                    List<@NonNull String> countries,
            @Nullable @Description(Ranking.EDITION) @Name("edition") String slug,
            @Nullable @Description("The keys of the nodes to compare on; by default all of the edition.") @Name("nodes")
                    List<@NonNull String> nodes) {
        Edition edition = present.snapshot().knownEdition("edition", slug);
        List<Country> compared = present.snapshot().allKnown("countries", countries).stream()
                .distinct()
                .toList();
        if (compared.size() < 2 || compared.size() > MOST_COUNTRIES) {
            throw Refused.argument("countries", compared.size(), "2 to " + MOST_COUNTRIES + " different countries");
        }
        if (nodes != null) {
            nodes.forEach(node -> tables.known(edition.id(), node));
        }
        List<EditionNode> asked = tables.nodes(edition.id()).stream()
                .filter(node -> nodes == null || nodes.contains(node.id()))
                .toList();
        return comparisons.compare(edition, compared, asked, nodes == null ? ALL : nodes);
    }

    @Description("The edition.")
    public EditionView edition(@Source CountryComparisonView comparison) {
        return EditionView.of(comparison.of());
    }

    @Description("The countries, in the order in which they were asked for.")
    public List<@NonNull CountryView> countries(@Source CountryComparisonView comparison) {
        return comparison.compared().stream().map(CountryView::of).toList();
    }

    @Query("compareEditions")
    @Description("Two editions side by side: who moved on a node, and how much of it is due to data, method and"
            + " membership.")
    public EditionComparisonView compareEditions(
            @Description("The earlier edition's slug: 2020.") @Name("from") String from,
            @Nullable @Description("The later edition's slug. By default the latest.") @Name("to") String to,
            @DefaultValue("index") @Description(Ranking.NODE) @Name("node") String node) {
        Edition earlier = present.snapshot().knownEdition("from", from);
        Edition later = present.snapshot().knownEdition("to", to);
        if (earlier.year() > later.year()) {
            throw Refused.argument(
                    "from",
                    from,
                    "the earlier edition, not one after " + later.id().slug());
        }
        tables.known(earlier.id(), node);
        tables.known(later.id(), node);
        Pair pair = new Pair(earlier.id(), later.id(), node);
        return EditionComparisonView.of(earlier, later, node, moves.get(pair, this::moves));
    }

    private List<RankMoveView> moves(Pair pair) {
        return new RankComparison(
                        tables.replayed(pair.earlier()).inputs(),
                        tables.replayed(pair.later()).inputs())
                .moves(pair.node()).stream()
                        .map(move -> RankMoveView.of(move, pair))
                        .toList();
    }

    @Description("The node, of the later edition.")
    public EditionNodeView node(@Source EditionComparisonView comparison) {
        return EditionNodeView.of(tables.node(comparison.later().id(), comparison.nodeKey()));
    }

    @Description("The earlier edition.")
    public EditionView from(@Source EditionComparisonView comparison) {
        return EditionView.of(comparison.earlier());
    }

    @Description("The later edition.")
    public EditionView to(@Source EditionComparisonView comparison) {
        return EditionView.of(comparison.later());
    }

    @Description("Keys of the indicators whose series breaks between the two: where there are any, ranks must not be"
            + " compared.")
    public List<@NonNull String> breaks(@Source EditionComparisonView comparison) {
        Edition later = comparison.later();
        return descriptions
                .breaks(later.methodologyDigest())
                .between(comparison.nodeKey(), comparison.earlier().year(), later.year());
    }

    @Description("The moves of all whom either edition ranks: by default the highest climbers first.")
    public RankMoveConnection moves(
            @Source EditionComparisonView comparison,
            @Nullable @Description("Only these countries. The ranks stay those among all.") @Name("filter")
                    CountryFilterInput filter,
            @DefaultValue("RANK_CHANGE")
                    @Description("Sort key: RANK is the later one; all but COVERAGE.")
                    @Name("orderBy")
                    ResultOrderView orderBy,
            @DefaultValue("DESCENDING") @Description("Which way; by default descending.") @Name("direction")
                    SortDirection direction,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        if (orderBy == ResultOrderView.COVERAGE) {
            throw Refused.argument("orderBy", "COVERAGE", "another order, since moves have no coverage");
        }
        Ordering<RankMoveView> order = orders.results(
                orderBy,
                direction,
                new Orders.Row<>(ComparisonQueries::code, RankMoveView::after, RankMoveView::change, move -> null));
        Predicate<CountryCode> among = filters.among("filter", filter, comparison.later());
        return Connections.moves(PageArguments.of(first, after, last, before)
                .cut(order.sort(comparison.all()), move -> among.test(code(move)), order.name(), move -> code(move)
                        .value()));
    }

    @Description("The country.")
    public CountryView country(@Source RankMoveView move) {
        return CountryView.of(present.snapshot().countryOf(code(move)));
    }

    /** @param parts slug and revision of the edition, countries and nodes, each with commas between */
    @Nullable
    CountryComparisonView comparison(String[] parts) {
        List<String> nodes = List.of(parts[3].split(",", 0));
        return compareCountries(
                List.of(parts[2].split(",", 0)), parts[0] + "/" + parts[1], nodes.equals(ALL) ? null : nodes);
    }

    /** @param parts slugs and revisions of both editions, node and country */
    @Nullable
    RankMoveView move(String[] parts) {
        EditionComparisonView compared =
                compareEditions(parts[0] + "/" + parts[1], parts[2] + "/" + parts[3], parts[4]);
        return compared.all().stream()
                .filter(move -> move.model().unit().equals(parts[5]))
                .findFirst()
                .orElse(null);
    }

    private static CountryCode code(RankMoveView move) {
        return new CountryCode(move.model().unit());
    }
}
