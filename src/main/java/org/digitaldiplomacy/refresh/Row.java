package org.digitaldiplomacy.refresh;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row of a table as text; a column that it does not name is blank. */
public record Row(Map<String, String> cells) {

    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** Columns and cells in turn. */
    public static Row of(String... columnsAndCells) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndCells.length; i += 2) {
            cells.put(columnsAndCells[i], columnsAndCells[i + 1]);
        }
        return new Row(cells);
    }

    /** An observation's row. */
    public static Row observation(String country, String indicator, int year, String value, String source) {
        return of(
                "country",
                country,
                "indicator",
                indicator,
                "year",
                String.valueOf(year),
                "value",
                value,
                "status",
                "OBSERVED",
                "source",
                source);
    }

    public String get(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The row with this cell. */
    public Row with(String column, String cell) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.put(column, cell);
        return new Row(changed);
    }
}
