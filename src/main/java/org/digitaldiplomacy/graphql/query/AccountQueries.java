package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.digitaldiplomacy.graphql.execution.Loaders;
import org.digitaldiplomacy.graphql.view.AccountConnection;
import org.digitaldiplomacy.graphql.view.AccountFilterInput;
import org.digitaldiplomacy.graphql.view.AccountMetricConnection;
import org.digitaldiplomacy.graphql.view.AccountMetricView;
import org.digitaldiplomacy.graphql.view.AccountView;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.InstitutionView;
import org.digitaldiplomacy.graphql.view.ListCoverageView;
import org.digitaldiplomacy.graphql.view.SourceView;
import org.digitaldiplomacy.measure.Measure;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.port.AccountFilter;
import org.digitaldiplomacy.port.AccountOrder;
import org.digitaldiplomacy.port.AccountTallies;
import org.digitaldiplomacy.port.Accounts;
import org.digitaldiplomacy.port.Institutions;
import org.digitaldiplomacy.port.SortDirection;
import org.digitaldiplomacy.port.Sorting;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Institutions' accounts and what is measured of them. */
@GraphQLApi
public class AccountQueries {

    static final String COVERAGE = "How far the data reach over the whole list.";

    private static final String PLATFORMS = "Only on these platforms: x, facebook, youtube. By default all.";

    private final Accounts accounts;
    private final Institutions institutions;
    private final Present present;
    private final Loaders loaders;
    private final CountryFilters countries;
    private final MeasureOrders measures;
    private final AccountTallies tallies;

    AccountQueries(
            Accounts accounts,
            Institutions institutions,
            Present present,
            Loaders loaders,
            CountryFilters countries,
            MeasureOrders measures,
            AccountTallies tallies) {
        this.measures = measures;
        this.tallies = tallies;
        this.accounts = accounts;
        this.institutions = institutions;
        this.present = present;
        this.loaders = loaders;
        this.countries = countries;
    }

    @Nullable
    @Query("account")
    @Description("The account of this handle; null where there is none.")
    public AccountView account(
            @Description("The platform: x.") @Name("platform") String platform,
            @Description("The handle, in any case.") @Name("handle") String handle) {
        return find(present.snapshot().knownPlatform("platform", platform), handle);
    }

    @Nullable
    AccountView find(PlatformId platform, String handle) {
        return Keys.parse(handle, text -> new AccountKey(platform, text))
                .map(key -> accounts.byKey(List.of(key)).get(key))
                .map(AccountView::of)
                .orElse(null);
    }

    @Query("accounts")
    @Description("Institutions' accounts, by default in the order of platform and handle.")
    public AccountConnection accounts(
            @Nullable @Description("Only these; by default all.") @Name("filter") AccountFilterInput filter,
            @DefaultValue("PLATFORM") @Description("Sort key.") @Name("orderBy") AccountOrder orderBy,
            @DefaultValue("followers") @Description(MeasureOrders.METRIC) @Name("metric") String metric,
            @DefaultValue("ASCENDING") @Description(Ordering.DIRECTION) @Name("direction") SortDirection direction,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        AccountFilter chosen = filter == null
                ? AccountFilter.ALL
                : AccountFilter.ALL
                        .platforms(present.snapshot().knownPlatforms("filter.platforms", filter.platforms()))
                        .countries(countries.codes("filter.country", filter.country()))
                        .kinds(Keys.map(filter.institutionKinds(), Set::copyOf))
                        .text(PageArguments.sought("filter.text", filter.text()))
                        .measuredSince(filter.measuredSince());
        PageArguments page = PageArguments.of(first, after, last, before);
        Optional<Measure> measure = orderBy == AccountOrder.METRIC ? measures.measure(metric) : Optional.empty();
        return Connections.accounts(
                measure.map(by -> measures.page(
                                by,
                                direction,
                                page,
                                asked -> accounts.page(chosen, asked),
                                Account::key,
                                tallies::ofAccounts))
                        .orElseGet(() -> Keys.read(
                                page, asked -> accounts.page(chosen, Sorting.by(orderBy, metric, direction), asked))),
                chosen);
    }

    @NonNull
    @Description(COVERAGE)
    public ListCoverageView coverage(@Source AccountConnection list) {
        return ListCoverageView.of(accounts.coverage(list.filter()));
    }

    @Description("Its accounts, in the order of platform and handle.")
    public CompletionStage<List<@NonNull AccountView>> accounts(@Source InstitutionView institution) {
        return loaders.load(
                        "Institution.accounts", List.of(), institution.model().id(), accounts::ofInstitutions)
                .thenApply(found ->
                        Keys.orEmpty(found).stream().map(AccountView::of).toList());
    }

    @Description("The accounts of all its institutions, in the order of platform and handle.")
    public CompletionStage<AccountConnection> accounts(
            @Source CountryView country,
            @Nullable @Description(PLATFORMS) @Name("platforms") List<@NonNull String> platforms,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        Set<PlatformId> wanted = present.snapshot().knownPlatforms("platforms", platforms);
        PageArguments page = PageArguments.of(first, after, last, before);
        return loaders.load("Country.accounts", List.of(), country.model().code(), accounts::ofCountries)
                .thenApply(found -> Connections.accounts(
                        page.cut(
                                Keys.orEmpty(found),
                                account -> wanted == null
                                        || wanted.contains(account.key().platform()),
                                account -> account.key().toString()),
                        AccountFilter.ALL
                                .countries(Set.of(country.model().code()))
                                .platforms(wanted)));
    }

    @Description("The institution that runs it.")
    public CompletionStage<InstitutionView> institution(@Source AccountView account) {
        return loaders.load("Account.institution", List.of(), account.model().institution(), institutions::byId)
                .thenApply(found -> InstitutionView.of(Keys.present(found)));
    }

    @Description("Source of the account's details.")
    public SourceView source(@Source AccountView account) {
        return SourceView.of(present.snapshot().source(account.model().source()));
    }

    @Description("The latest measurement of each metric, in the order of their names.")
    public CompletionStage<List<@NonNull AccountMetricView>> latestMetrics(
            @Source AccountView account,
            @Nullable @Description("Only these metrics, by their keys; by default all.") @Name("metrics")
                    List<@NonNull String> metrics) {
        Set<MetricId> wanted = metrics == null
                ? null
                : metrics.stream().map(present.snapshot()::knownMetric).collect(Collectors.toSet());
        return loaders.load("Account.latestMetrics", List.of(), account.model().key(), accounts::latest)
                .thenApply(found -> views(found, wanted));
    }

    @Description("All measurements of a metric, the oldest first.")
    public CompletionStage<AccountMetricConnection> metrics(
            @Source AccountView account,
            @Description("Metric: followers, posts.") @Name("metric") String metric,
            @Nullable @Description("The first day; by default the earliest.") @Name("from") LocalDate from,
            @Nullable @Description("The last day; by default the latest.") @Name("to") LocalDate to,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        MetricId id = present.snapshot().knownMetric(metric);
        Bounds.requireOrder("from", from, "to", to);
        PageArguments page = PageArguments.of(first, after, last, before);
        return loaders.load(
                        "Account.metrics",
                        List.of(id, Optional.ofNullable(from), Optional.ofNullable(to)),
                        account.model().key(),
                        keys -> accounts.series(keys, List.of(id), from, to))
                .thenApply(found -> Connections.metrics(
                        page.cut(Keys.orEmpty(found), m -> true, m -> m.date() + "/" + m.periodStart())));
    }

    @Description("Source of the measurement.")
    public SourceView source(@Source AccountMetricView metric) {
        return SourceView.of(present.snapshot().source(metric.model().source()));
    }

    private static List<AccountMetricView> views(@Nullable List<AccountMetric> found, @Nullable Set<MetricId> wanted) {
        return Keys.orEmpty(found).stream()
                .filter(measured -> wanted == null || wanted.contains(measured.metric()))
                .map(AccountMetricView::of)
                .toList();
    }
}
