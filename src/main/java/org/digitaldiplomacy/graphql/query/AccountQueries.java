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
import org.digitaldiplomacy.graphql.view.AccountMetricConnection;
import org.digitaldiplomacy.graphql.view.AccountMetricView;
import org.digitaldiplomacy.graphql.view.AccountView;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.InstitutionView;
import org.digitaldiplomacy.graphql.view.SourceView;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.port.AccountFilter;
import org.digitaldiplomacy.port.AccountOrder;
import org.digitaldiplomacy.port.Accounts;
import org.digitaldiplomacy.port.Institutions;
import org.digitaldiplomacy.port.SortDirection;
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

    private static final String PLATFORMS = "Only on these platforms: x, facebook, youtube. By default all.";

    private final Accounts accounts;
    private final Institutions institutions;
    private final Present present;
    private final Loaders loaders;

    AccountQueries(Accounts accounts, Institutions institutions, Present present, Loaders loaders) {
        this.accounts = accounts;
        this.institutions = institutions;
        this.present = present;
        this.loaders = loaders;
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
            @Nullable @Description(PLATFORMS) @Name("platforms") List<@NonNull String> platforms,
            @Nullable @Description("Only of institutions of this country, by any of its codes.") @Name("country")
                    String country,
            @Nullable @Description("Only of institutions of these kinds; by default of all.") @Name("kinds")
                    List<@NonNull InstitutionKind> kinds,
            @Nullable @Description("Part of the handle or of the institution's name.") @Name("text") String text,
            @DefaultValue("PLATFORM") @Description("Sort key.") @Name("orderBy") AccountOrder orderBy,
            @DefaultValue("ASCENDING") @Description(Ordering.DIRECTION) @Name("direction") SortDirection direction,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        Set<CountryCode> countries = country == null
                ? null
                : Set.of(present.snapshot().known("country", country).code());
        AccountFilter filter = AccountFilter.ALL
                .platforms(platforms(platforms))
                .countries(countries)
                .kinds(kinds == null ? null : Set.copyOf(kinds))
                .text(PageArguments.sought(text));
        PageArguments page = PageArguments.of(first, after, last, before);
        return Connections.accounts(Keys.read(page, asked -> accounts.page(filter, orderBy, direction, asked)));
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
        Set<PlatformId> wanted = platforms(platforms);
        PageArguments page = PageArguments.of(first, after, last, before);
        return loaders.load("Country.accounts", List.of(), country.model().code(), accounts::ofCountries)
                .thenApply(found -> Connections.accounts(page.cut(
                        Keys.orEmpty(found),
                        account ->
                                wanted == null || wanted.contains(account.key().platform()),
                        account -> account.key().toString())));
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
    public CompletionStage<List<@NonNull AccountMetricView>> latestMetrics(@Source AccountView account) {
        return loaders.load("Account.latestMetrics", List.of(), account.model().key(), accounts::latest)
                .thenApply(AccountQueries::views);
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

    private static List<AccountMetricView> views(@Nullable List<AccountMetric> found) {
        return Keys.orEmpty(found).stream().map(AccountMetricView::of).toList();
    }

    @Nullable
    private Set<PlatformId> platforms(@Nullable List<String> names) {
        return names == null
                ? null
                : names.stream()
                        .map(name -> present.snapshot().knownPlatform("platforms", name))
                        .collect(Collectors.toSet());
    }
}
