package org.digitaldiplomacy.graphql.query;

import com.ibm.icu.util.ULocale;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.graphql.view.CountryConnection;
import org.digitaldiplomacy.graphql.view.CountryFilterInput;
import org.digitaldiplomacy.graphql.view.CountryOrderView;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.GroupView;
import org.digitaldiplomacy.graphql.view.ObservationView;
import org.digitaldiplomacy.graphql.view.SourceView;
import org.digitaldiplomacy.graphql.view.TreatyActionView;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.GroupKind;
import org.digitaldiplomacy.port.SortDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Countries: found by code, listed by name, and what belongs to each of them at hand. */
@GraphQLApi
public class CountryQueries {

    private static final String LANGUAGE =
            "The language of names, as a BCP 47 tag: fr, ar, zh-Hant. By default what Accept-Language prefers.";

    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,3}|[0-9]{3}");

    private final Present present;
    private final CountryNames names;
    private final Caller caller;
    private final CountryFilters filters;
    private final Orders orders;

    CountryQueries(Present present, CountryNames names, Caller caller, CountryFilters filters, Orders orders) {
        this.present = present;
        this.names = names;
        this.caller = caller;
        this.filters = filters;
        this.orders = orders;
    }

    @Nullable
    @Query("country")
    @Description(
            "The country of this code; null where there is none, and refused where it is no code, with the closest one.")
    public CountryView country(
            @Description("ISO 3166-1 alpha-2 or alpha-3, or the United Nations' three-digit code: EE, EST, 233.")
                    @Name("code")
                    String code) {
        Snapshot snapshot = present.snapshot();
        return CODE.matcher(code.strip()).matches()
                ? snapshot.country(code).map(CountryView::of).orElse(null)
                : CountryView.of(snapshot.known("code", code));
    }

    @Query("countries")
    @Description("Countries and territories, by default in the order of their names.")
    public CountryConnection countries(
            @Nullable @Description("Only these; by default all.") @Name("filter") CountryFilterInput filter,
            @DefaultValue("NAME") @Description("Sort key.") @Name("orderBy") CountryOrderView orderBy,
            @DefaultValue("ASCENDING") @Description(Ordering.DIRECTION) @Name("direction") SortDirection direction,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        ULocale locale = caller.language();
        Ordering<Country> order = orders.countries(orderBy, direction, locale);
        List<Country> whole = orders.sorted(order, locale);
        return Connections.countries(PageArguments.of(first, after, last, before)
                .cut(whole, filters.chosen("filter", filter, locale), order.name(), country -> country.code()
                        .value()));
    }

    @Nullable
    @Description("How many people live there: the latest observation; missing where there is none.")
    public ObservationView population(@Source CountryView country) {
        return Keys.map(present.snapshot().populations().get(country.model().code()), ObservationView::of);
    }

    @Description("The country's name.")
    public String name(
            @Source CountryView country, @Nullable @Description(LANGUAGE) @Name("language") String language) {
        return names.name(country.model(), caller.language());
    }

    @Description("The groups that it belongs to.")
    public List<@NonNull GroupView> groups(@Source CountryView country) {
        return groups(country.model()).map(GroupView::of).toList();
    }

    @Nullable
    @Description("The continent.")
    public GroupView region(@Source CountryView country) {
        return ofKind(country, GroupKind.REGION);
    }

    @Nullable
    @Description("The part of the continent.")
    public GroupView subregion(@Source CountryView country) {
        return ofKind(country, GroupKind.SUBREGION);
    }

    @Description("Source of the facts about the country itself.")
    public SourceView source(@Source CountryView country) {
        return SourceView.of(present.snapshot().source(country.model().source()));
    }

    @Description("Actions on treaties on cyberspace.")
    public List<@NonNull TreatyActionView> treatyActions(@Source CountryView country) {
        Snapshot snapshot = present.snapshot();
        return snapshot.treatyActions().getOrDefault(country.model().code(), List.of()).stream()
                .map(TreatyActionView::of)
                .toList();
    }

    @Description("The group's members, in the order of their codes.")
    public List<@NonNull CountryView> countries(@Source GroupView group) {
        return present.snapshot().members().getOrDefault(group.model().id(), List.of()).stream()
                .map(CountryView::of)
                .toList();
    }

    private Stream<CountryGroup> groups(Country country) {
        return present.snapshot().groupsOf().getOrDefault(country.code(), List.of()).stream();
    }

    @Nullable
    private GroupView ofKind(CountryView country, GroupKind kind) {
        return groups(country.model())
                .filter(group -> group.kind() == kind)
                .findFirst()
                .map(GroupView::of)
                .orElse(null);
    }
}
