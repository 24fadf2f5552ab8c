package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.digitaldiplomacy.graphql.execution.Loaders;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.InstitutionConnection;
import org.digitaldiplomacy.graphql.view.InstitutionFilterInput;
import org.digitaldiplomacy.graphql.view.InstitutionView;
import org.digitaldiplomacy.graphql.view.ListCoverageView;
import org.digitaldiplomacy.graphql.view.SourceView;
import org.digitaldiplomacy.measure.Measure;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.port.AccountTallies;
import org.digitaldiplomacy.port.InstitutionFilter;
import org.digitaldiplomacy.port.InstitutionOrder;
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

/** Ministries, missions and other bodies. */
@GraphQLApi
public class InstitutionQueries {

    private static final Set<InstitutionKind> ALL = EnumSet.allOf(InstitutionKind.class);
    private static final Set<InstitutionKind> MINISTRIES =
            ALL.stream().filter(InstitutionKind::isMinistry).collect(Collectors.toSet());
    private static final String KINDS = "Only these kinds; by default all.";

    private final Institutions institutions;
    private final Present present;
    private final Loaders loaders;
    private final CountryFilters countries;
    private final MeasureOrders measures;
    private final AccountTallies tallies;

    InstitutionQueries(
            Institutions institutions,
            Present present,
            Loaders loaders,
            CountryFilters countries,
            MeasureOrders measures,
            AccountTallies tallies) {
        this.measures = measures;
        this.tallies = tallies;
        this.institutions = institutions;
        this.present = present;
        this.loaders = loaders;
        this.countries = countries;
    }

    @Nullable
    @Query("institution")
    @Description("The institution of this key; null where there is none.")
    public InstitutionView institution(@Description("The natural key: mfa-est.") @Name("key") String key) {
        return Keys.parse(key, InstitutionId::new)
                .map(id -> institutions.byId(List.of(id)).get(id))
                .map(InstitutionView::of)
                .orElse(null);
    }

    @Query("institutions")
    @Description("Ministries, missions and other bodies, by default in the order of their names.")
    public InstitutionConnection institutions(
            @Nullable @Description("Only these; by default all.") @Name("filter") InstitutionFilterInput filter,
            @DefaultValue("NAME") @Description("Sort key.") @Name("orderBy") InstitutionOrder orderBy,
            @DefaultValue("followers") @Description(MeasureOrders.METRIC) @Name("metric") String metric,
            @DefaultValue("ASCENDING") @Description(Ordering.DIRECTION) @Name("direction") SortDirection direction,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        return page(filter(filter), orderBy, metric, direction, PageArguments.of(first, after, last, before));
    }

    @Query("ministries")
    @Description("Foreign ministries and diplomatic services, by default in the order of their names.")
    public InstitutionConnection ministries(
            @Nullable @Description("Only these; by default all.") @Name("filter") InstitutionFilterInput filter,
            @DefaultValue("NAME") @Description("Sort key.") @Name("orderBy") InstitutionOrder orderBy,
            @DefaultValue("followers") @Description(MeasureOrders.METRIC) @Name("metric") String metric,
            @DefaultValue("ASCENDING") @Description(Ordering.DIRECTION) @Name("direction") SortDirection direction,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        return page(
                ministries(filter(filter)), orderBy, metric, direction, PageArguments.of(first, after, last, before));
    }

    @Description("Its foreign ministry or diplomatic service; where there are several, all.")
    public CompletionStage<List<@NonNull InstitutionView>> ministries(@Source CountryView country) {
        return loaders.load(
                        "Country.ministries",
                        List.of(),
                        country.model().code(),
                        codes -> institutions.ofCountries(codes, MINISTRIES))
                .thenApply(found ->
                        Keys.orEmpty(found).stream().map(InstitutionView::of).toList());
    }

    @Description("Institutions of the country, at home and abroad, in the order of kind and key.")
    public CompletionStage<InstitutionConnection> institutions(
            @Source CountryView country,
            @Nullable @Description(KINDS) @Name("kinds") List<@NonNull InstitutionKind> kinds,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        Set<InstitutionKind> wanted = kinds == null ? ALL : Set.copyOf(kinds);
        PageArguments page = PageArguments.of(first, after, last, before);
        return loaders.load(
                        "Country.institutions",
                        List.of(wanted),
                        country.model().code(),
                        codes -> institutions.ofCountries(codes, wanted))
                .thenApply(found -> cut(
                        found,
                        page,
                        InstitutionFilter.ALL
                                .countries(Set.of(country.model().code()))
                                .kinds(wanted)));
    }

    @Description("Foreign missions in the country: embassies, consulates, permanent missions.")
    public CompletionStage<InstitutionConnection> hostedInstitutions(
            @Source CountryView country,
            @Nullable @Description(KINDS) @Name("kinds") List<@NonNull InstitutionKind> kinds,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        Set<InstitutionKind> wanted = kinds == null ? ALL : Set.copyOf(kinds);
        PageArguments page = PageArguments.of(first, after, last, before);
        return loaders.load(
                        "Country.hostedInstitutions",
                        List.of(wanted),
                        country.model().code(),
                        codes -> institutions.hostedBy(codes, wanted))
                .thenApply(found -> cut(
                        found,
                        page,
                        InstitutionFilter.ALL
                                .hosts(Set.of(country.model().code()))
                                .kinds(wanted)));
    }

    @Nullable
    @Description("The state that it belongs to; missing for an international organisation, a company or an NGO.")
    public CountryView country(@Source InstitutionView institution) {
        return country(institution.model().country());
    }

    @Nullable
    @Description("Host country of a mission; missing for an institution at home.")
    public CountryView hostCountry(@Source InstitutionView institution) {
        return country(institution.model().hostCountry());
    }

    @Nullable
    @Description("The institution that it is part of.")
    public CompletionStage<InstitutionView> organisation(@Source InstitutionView institution) {
        return loaders.loadIfAny(
                        "Institution.organisation",
                        List.of(),
                        institution.model().organisation(),
                        institutions::byId)
                .thenApply(found -> Keys.map(found, InstitutionView::of));
    }

    @Description("Source of the facts about it.")
    public SourceView source(@Source InstitutionView institution) {
        return SourceView.of(present.snapshot().source(institution.model().source()));
    }

    private InstitutionConnection page(
            InstitutionFilter filter,
            InstitutionOrder order,
            String metric,
            SortDirection direction,
            PageArguments page) {
        Optional<Measure> measure = order == InstitutionOrder.METRIC ? measures.measure(metric) : Optional.empty();
        return Connections.institutions(
                measure.map(by -> measures.page(
                                by,
                                direction,
                                page,
                                asked -> institutions.page(filter, InstitutionOrder.KEY, asked),
                                Institution::id,
                                tallies::ofInstitutions))
                        .orElseGet(() -> Keys.read(
                                page, asked -> institutions.page(filter, Sorting.by(order, metric, direction), asked))),
                filter);
    }

    @NonNull
    @Description(AccountQueries.COVERAGE)
    public ListCoverageView coverage(@Source InstitutionConnection list) {
        return ListCoverageView.of(institutions.coverage(list.filter()));
    }

    private InstitutionFilter filter(@Nullable InstitutionFilterInput asked) {
        return asked == null
                ? InstitutionFilter.ALL
                : new InstitutionFilter(
                                Keys.map(asked.kinds(), Set::copyOf),
                                countries.codes("filter.country", asked.country()),
                                countries.codes("filter.host", asked.host()),
                                PageArguments.sought("filter.text", asked.text()))
                        .accounts(
                                present.snapshot().knownPlatforms("filter.platforms", asked.platforms()),
                                asked.hasAccounts(),
                                asked.measuredSince());
    }

    /** Ministries of those kinds only that were asked for. */
    private static InstitutionFilter ministries(InstitutionFilter filter) {
        Set<InstitutionKind> kinds = new HashSet<>(MINISTRIES);
        if (filter.kinds() != null) {
            kinds.retainAll(filter.kinds());
        }
        return filter.kinds(kinds);
    }

    private static InstitutionConnection cut(
            @Nullable List<Institution> found, PageArguments page, InstitutionFilter filter) {
        return Connections.institutions(
                page.cut(Keys.orEmpty(found), institution -> true, institution -> institution
                        .id()
                        .value()),
                filter);
    }

    @Nullable
    private CountryView country(@Nullable CountryCode code) {
        return code == null ? null : Keys.map(present.snapshot().countries().get(code), CountryView::of);
    }
}
