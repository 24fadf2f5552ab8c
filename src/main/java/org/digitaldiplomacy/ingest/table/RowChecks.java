package org.digitaldiplomacy.ingest.table;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.jspecify.annotations.Nullable;

/** Rules on what the cells of a sound row say together, by table. */
final class RowChecks {

    private static final String DATE = "date";
    private static final String PERIOD_START = "period_start";
    private static final String VALUE = "value";

    private final Vocabulary vocabulary;
    private final Set<String> retired;
    private final Map<Table<?>, Consumer<Row>> checks = Map.of(
            Tables.COUNTRIES, RowChecks::country,
            Tables.INDICATORS, RowChecks::indicator,
            Tables.OBSERVATIONS, RowChecks::observation,
            Tables.ACCOUNT_METRICS, this::accountMetric,
            Tables.MISSION_LINKS, RowChecks::missionLink,
            Tables.RELATIONS, RowChecks::relation,
            Tables.INCIDENTS, RowChecks::incident);

    /** @param retired the years of which no measurement of an account is taken any more */
    RowChecks(Vocabulary vocabulary, Set<String> retired) {
        this.vocabulary = vocabulary;
        this.retired = retired;
    }

    void check(Row row) {
        checks.getOrDefault(row.table(), any -> {}).accept(row);
    }

    private static void country(Row row) {
        Double area = row.find("area_km2", Double.class);
        if (area != null && area <= 0) {
            row.refuse("area_km2", "a number above 0; leave the cell blank where it is missing");
        }
    }

    private static void indicator(Row row) {
        Double least = row.find("minimum", Double.class);
        Double greatest = row.find("maximum", Double.class);
        if (least != null && greatest != null && least > greatest) {
            row.refuse("maximum", "at least the minimum, " + row.text("minimum"));
        }
    }

    private static void observation(Row row) {
        Indicator of = row.named("indicator", Indicator.class);
        double least = Objects.requireNonNullElse(of.minimum(), Double.NEGATIVE_INFINITY);
        double greatest = Objects.requireNonNullElse(of.maximum(), Double.POSITIVE_INFINITY);
        double found = row.get(VALUE, Double.class);
        if (found < least || found > greatest) {
            row.refuse(VALUE, DecimalNumber.range(least, greatest) + ", the bounds of " + of.id());
        }
    }

    private void accountMetric(Row row) {
        period(row);
        LocalDate date = row.get(DATE, LocalDate.class);
        LocalDate start = row.find(PERIOD_START, LocalDate.class);
        LocalDate first = row.find("earliest", LocalDate.class);
        if (first != null && (start != null || first.isAfter(date))) {
            row.refuse("earliest", start == null ? upTo(row) : "nothing, since a count's period has known days");
        }
        if (!retired.isEmpty() && retired.contains(String.valueOf(date.getYear()))) {
            row.refuse(DATE, "a date in a year whose measurements are not retired");
        }
        String metric = row.text("metric");
        MetricUnit unit = vocabulary.metrics().getOrDefault(metric, MetricUnit.NUMBER);
        if (!unit.fits(row.get(VALUE, Double.class))) {
            row.refuse(VALUE, unit.expected() + " for " + metric);
        }
    }

    private static void missionLink(Row row) {
        if (isSame(row, "sender", "host")) {
            row.refuse("host", "another country than the sender");
        }
    }

    private static void relation(Row row) {
        period(row);
        if (isSame(row, "from_institution", "to_institution")) {
            row.refuse("to_institution", "another institution than that in from_institution");
        }
    }

    private static void incident(Row row) {
        if (isBlank(row, "country") && isBlank(row, "institution")) {
            row.refuse("country, institution", "no victim", "a country, an institution, or both");
        }
        if (!isBlank(row, "confidence") && isBlank(row, "attributed_to") && isBlank(row, "actor")) {
            row.refuse("confidence", "a blank, since nobody is named in attributed_to or actor");
        }
    }

    private static void period(Row row) {
        LocalDate start = row.find(PERIOD_START, LocalDate.class);
        if (start != null && start.isAfter(row.get(DATE, LocalDate.class))) {
            row.refuse(PERIOD_START, upTo(row));
        }
    }

    private static String upTo(Row row) {
        return "a day up to the date, " + row.text(DATE);
    }

    private static boolean isSame(Row row, String one, String other) {
        @Nullable Object value = row.find(one, Object.class);
        return value != null && value.equals(row.find(other, Object.class));
    }

    private static boolean isBlank(Row row, String column) {
        return row.text(column).isEmpty();
    }
}
