package org.digitaldiplomacy.graphql.query;

import java.util.List;
import java.util.function.Function;
import org.digitaldiplomacy.graphql.view.AccountView;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.GroupView;
import org.digitaldiplomacy.graphql.view.IndicatorView;
import org.digitaldiplomacy.graphql.view.InstitutionView;
import org.digitaldiplomacy.graphql.view.MethodologyNodeView;
import org.digitaldiplomacy.graphql.view.SearchEdge;
import org.digitaldiplomacy.graphql.view.SearchFitView;
import org.digitaldiplomacy.graphql.view.SearchHighlightView;
import org.digitaldiplomacy.graphql.view.SearchKindView;
import org.digitaldiplomacy.graphql.view.SearchResult;
import org.digitaldiplomacy.graphql.view.TreatyView;
import org.digitaldiplomacy.search.Hit;

/** Search result with its match. */
record FoundResult(SearchResult result, double score, Hit<?> hit) {

    static <T> FoundResult of(Hit<T> hit, Function<T, ? extends SearchResult> view) {
        return of(hit, view, 1);
    }

    /** @param share of the match's score that the result takes */
    static <T> FoundResult of(Hit<T> hit, Function<T, ? extends SearchResult> view, double share) {
        return new FoundResult(view.apply(hit.entry().value()), share * hit.score(), hit);
    }

    SearchKindView kind() {
        return kindAndKey().kind();
    }

    /** Unique among all results. */
    String key() {
        KindAndKey of = kindAndKey();
        return of.kind() + "/" + of.key();
    }

    private KindAndKey kindAndKey() {
        if (result instanceof CountryView country) {
            return new KindAndKey(SearchKindView.COUNTRY, country.code());
        } else if (result instanceof GroupView group) {
            return new KindAndKey(SearchKindView.GROUP, group.key());
        } else if (result instanceof MethodologyNodeView node) {
            return new KindAndKey(SearchKindView.NODE, node.key());
        } else if (result instanceof IndicatorView indicator) {
            return new KindAndKey(SearchKindView.INDICATOR, indicator.key());
        } else if (result instanceof TreatyView treaty) {
            return new KindAndKey(SearchKindView.TREATY, treaty.key());
        } else if (result instanceof InstitutionView institution) {
            return new KindAndKey(SearchKindView.INSTITUTION, institution.key());
        } else if (result instanceof AccountView account) {
            return new KindAndKey(SearchKindView.ACCOUNT, account.platformKey() + "/" + account.handle());
        }
        throw new IllegalStateException("a result of no kind: " + result);
    }

    SearchEdge edge(String cursor) {
        List<SearchHighlightView> highlights = hit.highlights().stream()
                .map(part -> new SearchHighlightView(part.start(), part.end()))
                .toList();
        return new SearchEdge(
                cursor,
                result,
                score,
                SearchFitView.valueOf(hit.fit().name()),
                hit.name().text(),
                highlights);
    }

    private record KindAndKey(SearchKindView kind, String key) {}
}
