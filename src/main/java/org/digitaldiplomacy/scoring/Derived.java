package org.digitaldiplomacy.scoring;

import java.util.ArrayList;
import java.util.List;

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
            int unit = i;
            Selected picked = selection.select(column, panel.series(column, unit), asOf);
            Derivation.Row row = other ->
                    selection.select(other, panel.series(other, unit), asOf).cell();
            Cell cell = picked.cell();
            for (Derivation.Transformation t : transformations) {
                cell = t.transform(cell, row);
            }
            selected.add(picked);
            cells[i] = cell;
        }
        return new Derived(selected, Column.of(cells));
    }
}
