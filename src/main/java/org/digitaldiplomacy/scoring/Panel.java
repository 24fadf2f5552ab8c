package org.digitaldiplomacy.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Input of the engine: for each column and unit, its dated values, oldest first. */
public final class Panel {

    private final Units units;
    private final Map<String, List<List<Datum>>> series;

    private Panel(Units units, Map<String, List<List<Datum>>> series) {
        this.units = units;
        this.series = series;
    }

    public Units units() {
        return units;
    }

    public Set<String> columns() {
        return series.keySet();
    }

    /** Empty where the column has nothing for the unit, or there is no such column. */
    public List<Datum> series(String column, int unit) {
        List<List<Datum>> rows = series.get(column);
        return rows == null ? List.of() : rows.get(unit);
    }

    /** The latest year in which any of these columns has a value; 0 where none has. */
    public int lastYear(Set<String> among) {
        return among.stream()
                .flatMap(column -> series.getOrDefault(column, List.of()).stream())
                .filter(data -> !data.isEmpty())
                .mapToInt(data -> data.get(data.size() - 1).year())
                .max()
                .orElse(0);
    }

    /** The panel of the units at these rows only. */
    public Panel subset(List<Integer> rows) {
        Map<String, List<List<Datum>>> kept = new HashMap<>();
        series.forEach(
                (column, all) -> kept.put(column, rows.stream().map(all::get).toList()));
        return new Panel(units.subset(rows), kept);
    }

    public static Builder of(Units units) {
        return new Builder(units);
    }

    /** Collects values in any order. */
    public static final class Builder {

        private final Units units;
        private final Map<String, List<List<Datum>>> series = new HashMap<>();

        private Builder(Units units) {
            this.units = units;
        }

        /** @throws IllegalArgumentException for an unknown unit, or a second value of the same column, unit and year */
        public Builder add(String column, String unit, Datum datum) {
            int row = units.indexOf(unit);
            if (row < 0) {
                throw new IllegalArgumentException("unknown unit " + unit + " in column " + column);
            }
            List<Datum> cell = series.computeIfAbsent(column, c -> {
                        List<List<Datum>> rows = new ArrayList<>(units.size());
                        for (int i = 0; i < units.size(); i++) {
                            rows.add(new ArrayList<>(1));
                        }
                        return rows;
                    })
                    .get(row);
            int at = cell.size();
            while (at > 0 && cell.get(at - 1).year() >= datum.year()) {
                at--;
            }
            if (at < cell.size() && cell.get(at).year() == datum.year()) {
                throw new IllegalArgumentException("two values of " + column + " for " + unit + " in " + datum.year());
            }
            cell.add(at, datum);
            return this;
        }

        public Panel build() {
            Map<String, List<List<Datum>>> frozen = new HashMap<>();
            series.forEach((column, rows) ->
                    frozen.put(column, rows.stream().map(List::copyOf).toList()));
            return new Panel(units, frozen);
        }
    }
}
