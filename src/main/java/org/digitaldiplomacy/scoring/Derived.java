package org.digitaldiplomacy.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * A column made from observations.
 *
 * @param selected what was selected
 * @param derived what the transformations made of it
 * @param workings how they made it of one unit's value, by the unit's row
 */
record Derived(List<Selected> selected, Column derived, IntFunction<List<Working>> workings) {

    static Derived column(
            Panel panel,
            String column,
            Derivation.Selection selection,
            List<Derivation.Transformation> transformations,
            int asOf) {
        int n = panel.units().size();
        List<Selected> selected = new ArrayList<>(n);
        List<Derivation.Row> rows = new ArrayList<>(n);
        Cell[] cells = new Cell[n];
        for (int i = 0; i < n; i++) {
            Selected picked = select(selection, column, panel.series(column, i), asOf);
            selected.add(picked);
            rows.add(row(panel, selection, i, asOf));
            cells[i] = picked.cell();
        }
        List<Derivation.Transformation> steps = new ArrayList<>();
        for (Derivation.Transformation transformation : transformations) {
            Derivation.Transformation step = among(transformation, cells, rows);
            for (int i = 0; i < n; i++) {
                cells[i] = transform(step, cells[i], rows.get(i));
            }
            steps.add(step);
        }
        return new Derived(
                selected, Column.of(cells), i -> workings(steps, selected.get(i).cell(), rows.get(i)));
    }

    private static List<Working> workings(List<Derivation.Transformation> steps, Cell selected, Derivation.Row row) {
        List<Working> workings = new ArrayList<>();
        Cell cell = selected;
        for (Derivation.Transformation step : steps) {
            try {
                workings.addAll(step.workings(cell, row));
            } catch (RuntimeException e) {
                workings.add(new Working(step.name(), Cell.missing(Failure.threw(step, e))));
            }
            cell = transform(step, cell, row);
        }
        return workings;
    }

    private static Derivation.Row row(Panel panel, Derivation.Selection selection, int unit, int asOf) {
        return new Derivation.Row() {
            @Override
            public Cell value(String column) {
                return select(selection, column, panel.series(column, unit), asOf)
                        .cell();
            }

            @Override
            public boolean isIn(String group) {
                return panel.units().isIn(unit, group);
            }
        };
    }

    private static Selected select(Derivation.Selection selection, String column, List<Datum> series, int asOf) {
        try {
            Selected selected = Objects.requireNonNull(selection.select(column, series, asOf));
            return selected instanceof Selected.Found found && !Double.isFinite(found.value())
                    ? new Selected.Nothing(Failure.notANumber(selection, found.value()))
                    : selected;
        } catch (RuntimeException e) {
            return new Selected.Nothing(Failure.threw(selection, e));
        }
    }

    /** The step with what it takes from all units. One that fails there fails for each unit, when it is asked. */
    private static Derivation.Transformation among(
            Derivation.Transformation step, Cell[] cells, List<Derivation.Row> rows) {
        List<Derivation.Subject> units = new ArrayList<>(cells.length);
        for (int i = 0; i < cells.length; i++) {
            units.add(new Derivation.Subject(cells[i], rows.get(i)));
        }
        try {
            return Objects.requireNonNull(step.among(units));
        } catch (RuntimeException e) {
            return step;
        }
    }

    private static Cell transform(Derivation.Transformation transformation, Cell x, Derivation.Row row) {
        try {
            return Objects.requireNonNull(transformation.transform(x, row));
        } catch (RuntimeException e) {
            return Cell.missing(Failure.threw(transformation, e));
        }
    }
}
