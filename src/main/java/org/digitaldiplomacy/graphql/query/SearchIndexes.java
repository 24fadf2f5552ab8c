package org.digitaldiplomacy.graphql.query;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.RuleDescription.DescribedNode;
import org.digitaldiplomacy.graphql.view.GroupView;
import org.digitaldiplomacy.graphql.view.IndicatorView;
import org.digitaldiplomacy.graphql.view.MethodologyNodeView;
import org.digitaldiplomacy.graphql.view.SearchResult;
import org.digitaldiplomacy.graphql.view.TreatyView;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.port.InstitutionFilter;
import org.digitaldiplomacy.port.InstitutionOrder;
import org.digitaldiplomacy.port.Institutions;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.search.Context;
import org.digitaldiplomacy.search.Entry;
import org.digitaldiplomacy.search.Index;
import org.digitaldiplomacy.search.Name;
import org.digitaldiplomacy.search.NamedCountries;
import org.digitaldiplomacy.search.NamedInstitutions;
import org.digitaldiplomacy.search.Query;
import org.jspecify.annotations.Nullable;

/** Keeps indexes of names for as long as what they name stays the same. Accounts, of which there are most, stay in the store. */
@ApplicationScoped
class SearchIndexes {

    private static final int MOST_INSTITUTIONS = 100_000;

    private final Institutions institutions;
    private final StoredDescriptions descriptions;
    private volatile Kept<List<Country>, Country> countries = Kept.empty();
    private volatile Kept<List<Institution>, Institution> named = Kept.empty();
    private volatile Kept<Long, SearchResult> concepts = Kept.empty();
    private volatile long readAt = -1;

    SearchIndexes(Institutions institutions, StoredDescriptions descriptions) {
        this.institutions = institutions;
        this.descriptions = descriptions;
    }

    Index<Country> countries(Snapshot snapshot) {
        List<Country> present = List.copyOf(snapshot.countries().values());
        Kept<List<Country>, Country> kept = countries;
        return kept.isOf(present) ? kept.index() : indexCountries(present);
    }

    /** Countries that a text fits, for filters. */
    Set<Country> countries(Snapshot snapshot, String text, ULocale language) {
        return countries(snapshot).find(Query.of(text), language.getLanguage()).stream()
                .map(hit -> hit.entry().value())
                .collect(Collectors.toSet());
    }

    private synchronized Index<Country> indexCountries(List<Country> present) {
        if (!countries.isOf(present)) {
            countries = new Kept<>(present, NamedCountries.index(present));
        }
        return countries.index();
    }

    /** The first {@value #MOST_INSTITUTIONS} by key. */
    Index<Institution> institutions(Snapshot snapshot) {
        return readAt == snapshot.revision() ? named.index() : indexInstitutions(snapshot);
    }

    private synchronized Index<Institution> indexInstitutions(Snapshot snapshot) {
        if (readAt != snapshot.revision()) {
            List<Institution> present = institutions
                    .page(InstitutionFilter.ALL, InstitutionOrder.KEY, Page.first(MOST_INSTITUTIONS))
                    .values();
            if (!named.isOf(present)) {
                named = new Kept<>(present, NamedInstitutions.index(present, countries(snapshot)));
            }
            readAt = snapshot.revision();
        }
        return named.index();
    }

    /** Indicators, groups of countries, treaties and the nodes that the latest edition ranks. */
    Index<SearchResult> concepts(Snapshot snapshot) {
        Kept<Long, SearchResult> kept = concepts;
        if (!kept.isOf(snapshot.revision())) {
            kept = new Kept<>(snapshot.revision(), new Index<>(conceptsOf(snapshot)));
            concepts = kept;
        }
        return kept.index();
    }

    private List<Entry<SearchResult>> conceptsOf(Snapshot snapshot) {
        List<Entry<SearchResult>> entries = new ArrayList<>();
        snapshot.edition(null, null).ifPresent(edition -> descriptions
                .of(edition.methodologyDigest())
                .nodes()
                .forEach(node -> entries.add(new Entry<>(
                        MethodologyNodeView.of(node), 2, names(node.name(), node.id()), about(about(node))))));
        snapshot.groups()
                .values()
                .forEach(group -> entries.add(new Entry<>(
                        GroupView.of(group), 1, names(group.name(), group.id().value()))));
        snapshot.treaties()
                .values()
                .forEach(treaty -> entries.add(new Entry<>(
                        TreatyView.of(treaty),
                        1,
                        names(treaty.name(), treaty.id().value()))));
        snapshot.indicators()
                .values()
                .forEach(indicator -> entries.add(new Entry<>(
                        IndicatorView.of(indicator),
                        0,
                        names(indicator.name(), indicator.id().value()),
                        about(indicator.description()))));
        return entries;
    }

    private static List<Name> names(String name, String key) {
        return List.of(Name.of(name, Name.Role.NAME), Name.of(key, Name.Role.ALIAS));
    }

    private static String about(DescribedNode node) {
        String measures = node.measures();
        return measures == null ? "" : measures;
    }

    private static List<Context> about(String description) {
        return List.of(Context.of(Context.Kind.DESCRIPTION, List.of(description)));
    }

    /** @param of from which the index was made; null before the first */
    private record Kept<S, T>(@Nullable S of, Index<T> index) {
        static <S, T> Kept<S, T> empty() {
            return new Kept<>(null, new Index<>(List.of()));
        }

        boolean isOf(S present) {
            return present.equals(of);
        }
    }
}
