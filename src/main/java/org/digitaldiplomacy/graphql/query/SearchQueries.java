package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.graphql.view.AccountView;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.InstitutionView;
import org.digitaldiplomacy.graphql.view.SearchConnection;
import org.digitaldiplomacy.graphql.view.SearchKindView;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.port.Accounts;
import org.digitaldiplomacy.search.Handles;
import org.digitaldiplomacy.search.Hit;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** One box to search everything. */
@GraphQLApi
public class SearchQueries {

    private static final int MOST_ACCOUNTS = 500;

    /** Institutions whose accounts are found with them. */
    private static final int MOST_OWNERS = 25;

    /** Score of an account against its institution's. */
    private static final double OF_INSTITUTION = 0.8;

    private final Present present;
    private final SearchIndexes indexes;
    private final Caller caller;
    private final Accounts accounts;

    SearchQueries(Present present, SearchIndexes indexes, Caller caller, Accounts accounts) {
        this.present = present;
        this.indexes = indexes;
        this.caller = caller;
        this.accounts = accounts;
    }

    @Query("search")
    @Description(
            "Objects of all kinds that a text names, the best match first: by code, name, alias, beginning, words in any"
                    + " order, and with up to two typing errors where nothing fits as written. Case, accents, apostrophes and dots do"
                    + " not matter; names of countries are known in all languages.")
    public SearchConnection search(
            @Description("Text to search for: at most 200 characters. One without a letter or digit finds nothing.")
                    @Name("text")
                    String text,
            @Nullable @Description("Only these kinds; by default all.") @Name("kinds")
                    List<@NonNull SearchKindView> kinds,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        PageArguments.sought("text", text);
        PageArguments page = PageArguments.of(first, after, last, before);
        Set<SearchKindView> wanted = kinds == null ? EnumSet.allOf(SearchKindView.class) : Set.copyOf(kinds);
        List<FoundResult> found = found(org.digitaldiplomacy.search.Query.of(text), wanted);
        return Connections.found(page.cut(found, hit -> true, FoundResult::key));
    }

    private List<FoundResult> found(org.digitaldiplomacy.search.Query query, Set<SearchKindView> wanted) {
        Snapshot snapshot = present.snapshot();
        String language = caller.language().getLanguage();
        List<FoundResult> found = new ArrayList<>();
        if (wanted.contains(SearchKindView.COUNTRY)) {
            indexes.countries(snapshot)
                    .find(query, language)
                    .forEach(hit -> found.add(FoundResult.of(hit, CountryView::of)));
        }
        indexes.concepts(snapshot).find(query, language).stream()
                .map(hit -> FoundResult.of(hit, Function.identity()))
                .filter(hit -> wanted.contains(hit.kind()))
                .forEach(found::add);
        List<Hit<Institution>> institutions = indexes.institutions(snapshot).find(query, language);
        if (wanted.contains(SearchKindView.INSTITUTION)) {
            institutions.forEach(hit -> found.add(FoundResult.of(hit, InstitutionView::of)));
        }
        if (wanted.contains(SearchKindView.ACCOUNT)) {
            found.addAll(accounts(query, institutions));
        }
        found.sort(Comparator.comparingDouble(FoundResult::score).reversed().thenComparing(FoundResult::kind));
        return found;
    }

    /** By handle, and those of the institutions that fit best. */
    private List<FoundResult> accounts(org.digitaldiplomacy.search.Query query, List<Hit<Institution>> institutions) {
        if (query.isEmpty()) {
            return List.of();
        }
        List<FoundResult> found = new ArrayList<>();
        Set<AccountKey> seen = new HashSet<>();
        List<Account> likely = accounts.withHandlesLike(query.squeezed(), MOST_ACCOUNTS);
        if (likely.isEmpty()) {
            likely = accounts.withHandles(Handles.misspelt(query), MOST_ACCOUNTS);
        }
        Handles.rank(likely, account -> account.key().handle(), query).forEach(hit -> {
            seen.add(hit.entry().value().key());
            found.add(FoundResult.of(hit, AccountView::of));
        });
        Map<InstitutionId, Hit<Institution>> owners = institutions.stream()
                .limit(MOST_OWNERS)
                .collect(Collectors.toMap(hit -> hit.entry().value().id(), Function.identity()));
        accounts.ofInstitutions(owners.keySet()).values().stream()
                .flatMap(List::stream)
                .filter(account -> !seen.contains(account.key()))
                .sorted(Comparator.comparing((Account account) -> account.key().platform())
                        .thenComparing(account -> account.key().handle()))
                .forEach(account -> found.add(FoundResult.of(
                        Keys.present(owners.get(account.institution())),
                        owner -> AccountView.of(account),
                        OF_INSTITUTION)));
        return found;
    }
}
