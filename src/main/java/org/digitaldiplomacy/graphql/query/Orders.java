package org.digitaldiplomacy.graphql.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.util.ULocale;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.graphql.view.CountryOrderView;
import org.digitaldiplomacy.graphql.view.ResultOrderView;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.port.SortDirection;

/** The orders that clients can ask lists of countries and of results to stand in. */
@Singleton
class Orders {

    private final Present present;
    private final CountryNames names;
    private final Caller caller;
    private final Cache<Sorted, List<Country>> sorted =
            Caffeine.newBuilder().maximumSize(64).build();

    Orders(Present present, CountryNames names, Caller caller) {
        this.present = present;
        this.names = names;
        this.caller = caller;
    }

    Ordering<Country> countries(CountryOrderView by, SortDirection direction, ULocale language) {
        Comparator<Country> codes = Comparator.comparing(Country::code);
        return switch (by) {
            case NAME -> Ordering.by(by, direction, country -> country, names.byName(language), codes);
            case CODE -> Ordering.by(by, direction, Country::code, Comparator.<CountryCode>naturalOrder(), codes);
            case POPULATION ->
                Ordering.by(
                        by,
                        direction,
                        country -> present.snapshot().population(country.code()),
                        Comparator.<Double>naturalOrder(),
                        codes);
            case AREA -> Ordering.by(by, direction, Country::areaKm2, Comparator.<Double>naturalOrder(), codes);
        };
    }

    /** All countries, sorted once for as long as the data stay the same. */
    List<Country> sorted(Ordering<Country> order, ULocale language) {
        Snapshot snapshot = present.snapshot();
        return sorted.get(
                new Sorted(snapshot.revision(), order.name(), language),
                key -> order.sort(List.copyOf(snapshot.countries().values())));
    }

    private record Sorted(long revision, String order, ULocale language) {}

    /** Sort values of a row of results; null where it has none. */
    record Row<T>(
            Function<T, CountryCode> country,
            Function<T, @Nullable Integer> rank,
            Function<T, @Nullable Integer> change,
            Function<T, @Nullable Double> coverage) {}

    <T> Ordering<T> results(ResultOrderView by, SortDirection direction, Row<T> row) {
        Comparator<T> codes = Comparator.comparing(row.country());
        return switch (by) {
            case RANK -> Ordering.by(by, direction, row.rank(), Comparator.<Integer>naturalOrder(), codes);
            case RANK_CHANGE -> Ordering.by(by, direction, row.change(), Comparator.<Integer>naturalOrder(), codes);
            case COVERAGE -> Ordering.by(by, direction, row.coverage(), Comparator.<Double>naturalOrder(), codes);
            case NAME, CODE, POPULATION -> {
                Ordering<Country> countries =
                        countries(CountryOrderView.valueOf(by.name()), direction, caller.language());
                yield new Ordering<>(
                        countries.name(),
                        Comparator.comparing(
                                (T item) -> present.snapshot()
                                        .countryOf(row.country().apply(item)),
                                countries.comparator()));
            }
        };
    }
}
