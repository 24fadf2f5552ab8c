package org.digitaldiplomacy.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaldiplomacy.model.IncidentKind.DATA_THEFT;
import static org.digitaldiplomacy.model.IncidentKind.ESPIONAGE;

import java.time.LocalDate;
import java.util.List;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.IncidentKind;
import org.digitaldiplomacy.model.PartialDate;
import org.junit.jupiter.api.Test;

class IncidentCountTest {

    private static final Window YEAR = Window.year(2024);

    /** Made up. */
    private static final MeasuredCountry HIT = country(
            hit(ESPIONAGE, "2023-12-31"),
            hit(ESPIONAGE, "2024-02"),
            hit(DATA_THEFT, "2024-05-17"),
            hit(ESPIONAGE, "2024"));

    @Test
    void incidents_of_the_window_are_counted_by_kind_whatever_the_precision_of_their_dates() {
        assertThat(figure("incidents", HIT, YEAR, false))
                .isEqualTo(new Figure.Known(3, 0, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), List.of()));
        assertThat(figure("incidents-data-theft", HIT, YEAR, false))
                .isEqualTo(new Figure.Known(1, 0, LocalDate.of(2024, 5, 17), LocalDate.of(2024, 5, 17), List.of()));
    }

    @Test
    void what_may_lie_outside_the_window_does_not_count() {
        Window spring = Window.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 5, 31));
        assertThat(figure("incidents-espionage", HIT, spring, false))
                .isEqualTo(new Figure.Known(1, 0, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29), List.of()));
    }

    @Test
    void no_listed_incident_is_no_zero_unless_the_list_is_complete() {
        assertThat(figure("incidents-sabotage", HIT, YEAR, false))
                .isEqualTo(new Figure.Missing(
                        Figure.Reason.NOT_MEASURED, "No incident is listed, which does not mean that there was none."));
        assertThat(figure("incidents-sabotage", country(), YEAR, true))
                .isEqualTo(new Figure.Known(0, 0, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), List.of()));
    }

    private static Figure figure(String name, MeasuredCountry country, Window window, boolean isComplete) {
        return CountryMeasure.all(isComplete).stream()
                .filter(measure -> measure.description().name().equals(name))
                .findFirst()
                .orElseThrow()
                .of(country, window);
    }

    private static DatedIncident hit(IncidentKind kind, String date) {
        return new DatedIncident(kind, new PartialDate(date));
    }

    private static MeasuredCountry country(DatedIncident... incidents) {
        return new MeasuredCountry(new CountryCode("EST"), List.of(), List.of(incidents));
    }
}
