package org.digitaldiplomacy.graphql.query;

import com.ibm.icu.util.ULocale;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.view.AccountView;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.IndicatorView;
import org.digitaldiplomacy.graphql.view.InstitutionView;
import org.digitaldiplomacy.graphql.view.SearchKindView;
import org.digitaldiplomacy.graphql.view.SearchResult;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.port.AccountFilter;
import org.digitaldiplomacy.port.Accounts;
import org.digitaldiplomacy.port.InstitutionFilter;
import org.digitaldiplomacy.port.InstitutionOrder;
import org.digitaldiplomacy.port.Institutions;
import org.digitaldiplomacy.port.Page;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** One box to search everything. */
@GraphQLApi
public class SearchQueries {

    private static final int MOST = 50;

    private final Present present;
    private final CountryNames names;
    private final CountrySearch search;
    private final Caller caller;
    private final Institutions institutions;
    private final Accounts accounts;

    SearchQueries(
            Present present,
            CountryNames names,
            CountrySearch search,
            Caller caller,
            Institutions institutions,
            Accounts accounts) {
        this.present = present;
        this.names = names;
        this.search = search;
        this.caller = caller;
        this.institutions = institutions;
        this.accounts = accounts;
    }

    @Query("search")
    @Description(
            "Objects with this text in their name: countries first, then indicators, institutions and " + "accounts.")
    public List<@NonNull SearchResult> search(
            @Description("At least two letters; case does not matter.") @Name("text") String text,
            @Nullable @Description("Only among these; by default among all.") @Name("among")
                    List<@NonNull SearchKindView> among,
            @DefaultValue("10") @Description("How many of each kind at most: 1 to 50.") @Name("first") int first) {
        PageArguments.sought(text);
        String part = text.strip().toLowerCase(Locale.ROOT);
        if (part.length() < 2) {
            throw Refused.argument("text", text, "at least two letters");
        } else if (first < 1 || first > MOST) {
            throw Refused.argument("first", first, "1 to " + MOST);
        }
        Set<SearchKindView> kinds = among == null ? EnumSet.allOf(SearchKindView.class) : Set.copyOf(among);
        List<SearchResult> found = new ArrayList<>();
        if (kinds.contains(SearchKindView.COUNTRY)) {
            countries(part).limit(first).forEach(found::add);
        }
        if (kinds.contains(SearchKindView.INDICATOR)) {
            indicators(part).limit(first).forEach(found::add);
        }
        if (kinds.contains(SearchKindView.INSTITUTION)) {
            institutions
                    .page(InstitutionFilter.ALL.text(text.strip()), InstitutionOrder.NAME, Page.first(first))
                    .values()
                    .forEach(institution -> found.add(InstitutionView.of(institution)));
        }
        if (kinds.contains(SearchKindView.ACCOUNT)) {
            accounts.page(AccountFilter.ALL.text(text.strip()), Page.first(first))
                    .values()
                    .forEach(account -> found.add(AccountView.of(account)));
        }
        return found;
    }

    /** Countries of this code first, then those whose name begins with the text, then the rest, each by name. */
    private Stream<CountryView> countries(String text) {
        ULocale language = caller.language();
        return search.find(text, present.snapshot().countries().values(), language).entrySet().stream()
                .sorted(Map.Entry.<Country, CountrySearch.Fit>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(names.byName(language))))
                .map(found -> CountryView.of(found.getKey()));
    }

    private Stream<IndicatorView> indicators(String part) {
        return present.snapshot().indicators().values().stream()
                .filter(i -> Stream.of(i.id().value(), i.name(), i.description())
                        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(part)))
                .map(IndicatorView::of);
    }
}
