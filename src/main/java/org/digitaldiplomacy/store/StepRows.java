package org.digitaldiplomacy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.digitaldiplomacy.edition.EditionStep;
import org.digitaldiplomacy.model.CountryCode;
import org.jspecify.annotations.Nullable;

/** Steps of explanations as rows, written and read in one order. */
final class StepRows {

    static final String COLUMNS =
            "country, node, effective_weight, contribution, above_average, aggregator, known, indicators,"
                    + " value, year, source, estimated, unit, direction, derived, imputed, treated, treatment, fitted, fitted_low,"
                    + " fitted_high";

    private StepRows() {}

    static @Nullable Object[] row(EditionStep s) {
        EditionStep.Observed o = s.observed();
        return new @Nullable Object[] {
            s.country(),
            s.node(),
            FrozenRows.orNull(s.effectiveWeight()),
            FrozenRows.orNull(s.contribution()),
            FrozenRows.orNull(s.aboveAverage()),
            s.aggregator(),
            FrozenRows.orNull(s.known()),
            FrozenRows.orNull(s.indicators()),
            o == null ? null : o.value(),
            o == null ? null : o.year(),
            o == null ? null : o.source(),
            o == null ? null : o.estimated(),
            s.unit(),
            s.direction(),
            FrozenRows.orNull(s.derived()),
            s.imputed(),
            FrozenRows.orNull(s.treated()),
            s.treatment(),
            FrozenRows.orNull(s.fitted()),
            FrozenRows.orNull(s.low()),
            FrozenRows.orNull(s.high())
        };
    }

    /** @param at the number of the row's first column */
    static EditionStep read(ResultSet row, int at) throws SQLException {
        Double value = row.getObject(at + 8, Double.class);
        return new EditionStep(
                new CountryCode(row.getString(at)),
                row.getString(at + 1),
                FrozenSql.optionalDouble(row, at + 2),
                FrozenSql.optionalDouble(row, at + 3),
                FrozenSql.optionalDouble(row, at + 4),
                row.getString(at + 5),
                FrozenSql.optionalInt(row, at + 6),
                FrozenSql.optionalInt(row, at + 7),
                value == null
                        ? null
                        : new EditionStep.Observed(
                                value, row.getInt(at + 9), row.getString(at + 10), row.getBoolean(at + 11)),
                row.getString(at + 12),
                row.getString(at + 13),
                FrozenSql.optionalDouble(row, at + 14),
                row.getObject(at + 15, Boolean.class),
                FrozenSql.optionalDouble(row, at + 16),
                row.getString(at + 17),
                FrozenSql.optionalDouble(row, at + 18),
                FrozenSql.optionalDouble(row, at + 19),
                FrozenSql.optionalDouble(row, at + 20));
    }
}
