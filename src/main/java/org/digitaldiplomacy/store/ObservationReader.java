package org.digitaldiplomacy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.IndicatorId;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.ObservationStatus;
import org.digitaldiplomacy.model.SourceId;

/** Reads country, indicator, year, value, status and source; one object for each code, however many rows have it. */
final class ObservationReader implements Database.RowReader<Observation> {

    private final Map<String, CountryCode> countries = new HashMap<>();
    private final Map<String, IndicatorId> indicators = new HashMap<>();
    private final Map<String, SourceId> sources = new HashMap<>();

    @Override
    public Observation read(ResultSet row) throws SQLException {
        return new Observation(
                countries.computeIfAbsent(row.getString(1), CountryCode::new),
                indicators.computeIfAbsent(row.getString(2), IndicatorId::new),
                row.getInt(3),
                row.getDouble(4),
                ObservationStatus.valueOf(row.getString(5)),
                sources.computeIfAbsent(row.getString(6), SourceId::new));
    }
}
