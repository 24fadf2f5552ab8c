package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.digitaldiplomacy.graphql.execution.Loaders;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.InstitutionConnection;
import org.digitaldiplomacy.graphql.view.InstitutionView;
import org.digitaldiplomacy.graphql.view.SourceView;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.port.InstitutionFilter;
import org.digitaldiplomacy.port.InstitutionOrder;
import org.digitaldiplomacy.port.Institutions;
import org.digitaldiplomacy.port.SortDirection;
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

    InstitutionQueries(Institutions institutions, Present present, Loaders loaders) {
        this.institutions = institutions;
        this.present = present;
        this.loaders = loaders;
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
            @Nullable @Description(KINDS) @Name("kinds") List<@NonNull InstitutionKind> kinds,
            @Nullable @Description("Only those of this country, by any of its codes.") @Name("country") String country,
            @Nullable @Description("Only those that stand in this country, by any of its codes.") @Name("host")
                    String host,
            @Nullable @Description("Part of the name or the city, whatever its case and accents.") @Name("text")
                    String text,
            @DefaultValue("NAME") @Description("Sort key.") @Name("orderBy") InstitutionOrder orderBy,
            @DefaultValue("ASCENDING") @Description(Ordering.DIRECTION) @Name("direction") SortDirection direction,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        InstitutionFilter filter = new InstitutionFilter(
                kinds == null ? null : Set.copyOf(kinds),
                codes("country", country),
                codes("host", host),
                PageArguments.sought(text));
        return page(filter, orderBy, direction, PageArguments.of(first, after, last, before));
    }

    @Query("ministries")
    @Description("Foreign ministries and diplomatic services, by default in the order of their names.")
    public InstitutionConnection ministries(
            @Nullable @Description("Part of the name or the city, whatever its case and accents.") @Name("text")
                    String text,
            @DefaultValue("NAME") @Description("Sort key.") @Name("orderBy") InstitutionOrder orderBy,
            @DefaultValue("ASCENDING") @Description(Ordering.DIRECTION) @Name("direction") SortDirection direction,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        InstitutionFilter filter = InstitutionFilter.ALL.kinds(MINISTRIES).text(PageArguments.sought(text));
        return page(filter, orderBy, direction, PageArguments.of(first, after, last, before));
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
                .thenApply(found -> cut(found, page));
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
                .thenApply(found -> cut(found, page));
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
            InstitutionFilter filter, InstitutionOrder orderBy, SortDirection direction, PageArguments arguments) {
        return Connections.institutions(
                Keys.read(arguments, asked -> institutions.page(filter, orderBy, direction, asked)));
    }

    private static InstitutionConnection cut(@Nullable List<Institution> found, PageArguments page) {
        return Connections.institutions(page.cut(Keys.orEmpty(found), institution -> true, institution -> institution
                .id()
                .value()));
    }

    @Nullable
    private CountryView country(@Nullable CountryCode code) {
        return code == null ? null : Keys.map(present.snapshot().countries().get(code), CountryView::of);
    }

    @Nullable
    private Set<CountryCode> codes(String argument, @Nullable String anyCode) {
        return anyCode == null
                ? null
                : Set.of(present.snapshot().known(argument, anyCode).code());
    }
}
