package org.digitaldiplomacy.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A column made from observations: what was selected, and what the transformations made of it. */
record Derived(List<Selected> selected, Column derived) {

    static Derived column(
            Panel panel,
            String column,
            Derivation.Selection selection,
            List<Derivation.Transformation> transformations,
            int asOf) {
        int n = panel.units().size();
        List<Selected> selected = new ArrayList<>(n);
        Cell[] cells = new Cell[n];
        for (int i = 0; i < n; i++) {
            Selected picked = select(selection, column, panel.series(column, i), asOf);
            Derivation.Row row = row(panel, selection, i, asOf);
            Cell cell = picked.cell();
            for (Derivation.Transformation t : transformations) {
                cell = transform(t, cell, row);
            }
            selected.add(picked);
            cells[i] = cell;
        }
        return new Derived(selected, Column.of(cells));
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

    private static Cell transform(Derivation.Transformation transformation, Cell x, Derivation.Row row) {
        try {
            return Objects.requireNonNull(transformation.transform(x, row));
        } catch (RuntimeException e) {
            return Cell.missing(Failure.threw(transformation, e));
        }
    }
}
