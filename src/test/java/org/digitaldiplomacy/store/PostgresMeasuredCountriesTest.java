package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.measure.CountryMeasure;
import org.digitaldiplomacy.measure.Figure;
import org.digitaldiplomacy.measure.Window;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.port.MeasuredCountries;
import org.digitaldiplomacy.port.PackageMeasuredCountries;
import org.junit.jupiter.api.Test;

/** The database gives the figures of the package that it holds, to the last bit. */
class PostgresMeasuredCountriesTest {

    private static final FreshDatabase FRESH = new FreshDatabase();

    @Test
    void figures_of_the_bundled_package_are_the_same_to_the_last_bit() {
        DataPackage bundled = BundledPackageLoadTest.bundled();
        new PostgresDataPackages(FRESH.database()).replace(bundled);
        for (int year : List.of(2021, 2022, 2026)) {
            List<String> stored = figures(new PostgresMeasuredCountries(FRESH.database()), year);
            assertThat(stored).hasSizeGreaterThan(30).isEqualTo(figures(new PackageMeasuredCountries(bundled), year));
        }
    }

    private static List<String> figures(MeasuredCountries countries, int year) {
        Window window = Window.year(year);
        List<String> known = new ArrayList<>();
        countries.within(window).forEach(country -> CountryMeasure.all(false).forEach(measure -> {
            if (measure.of(country, window) instanceof Figure.Known figure) {
                known.add(country.code() + " " + measure.description().name() + " " + figure);
            }
        }));
        return known;
    }
}
