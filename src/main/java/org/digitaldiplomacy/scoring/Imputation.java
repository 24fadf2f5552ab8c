package org.digitaldiplomacy.scoring;

import java.util.Arrays;
import java.util.List;

/** Fills the gaps of derived columns by each indicator's own imputer. Observed values never change. */
final class Imputation {

    private final Derivations derivations;
    private final int asOf;

    Imputation(Derivations derivations, int asOf) {
        this.derivations = derivations;
        this.asOf = asOf;
    }

    /** @param siblings the indicator and those beside it in the tree; only a row imputer asks for them */
    Column fill(IndicatorNode i, List<IndicatorNode> siblings) {
        Column column = observed(i);
        if (column.known() == column.size()) {
            return column;
        }
        try {
            Column filled = impute(i, column, siblings);
            return filled.size() == column.size()
                    ? fillGaps(column, filled)
                    : refused(column, Failure.gave(i.imputer(), filled.size() + " values", column.size() + ""));
        } catch (RuntimeException e) {
            return refused(column, Failure.threw(i.imputer(), e));
        }
    }

    /** With a failure in place of each gap that was to be filled. */
    private static Column refused(Column column, Reason reason) {
        return fillGaps(column, Column.missing(column.size(), reason));
    }

    private Column observed(IndicatorNode i) {
        return derivations.of(i, asOf).derived();
    }

    private Column impute(IndicatorNode i, Column column, List<IndicatorNode> siblings) {
        Imputer imputer = i.imputer();
        if (imputer instanceof Imputer.ColumnImputer c) {
            return c.impute(column, derivations.panel().units());
        } else if (imputer instanceof Imputer.PanelImputer p) {
            return fromOtherYears(i, p);
        } else if (imputer instanceof Imputer.RowImputer r) {
            return fromSiblings(i, column, r, siblings);
        }
        throw new IllegalStateException("no such kind: " + imputer);
    }

    private Column fromOtherYears(IndicatorNode i, Imputer.PanelImputer imputer) {
        Derivation.Selection selection = new OtherYears(i, imputer);
        return Derived.column(derivations.panel(), i.column(), selection, i.transformations(), asOf)
                .derived();
    }

    /** Picks the indicator's own column by the imputer, and denominators by the indicator's own selection. */
    private record OtherYears(IndicatorNode indicator, Imputer.PanelImputer imputer) implements Derivation.Selection {
        @Override
        public String name() {
            return imputer.name();
        }

        @Override
        public Selected select(String column, List<Datum> series, int asOf) {
            return column.equals(indicator.column())
                    ? imputer.impute(column, series, asOf)
                    : indicator.selection().select(column, series, asOf);
        }
    }

    private Column fromSiblings(
            IndicatorNode target, Column column, Imputer.RowImputer imputer, List<IndicatorNode> siblings) {
        Scale own = Scale.of(column, target.direction());
        List<Column> others = siblings.stream().map(this::observed).toList();
        List<Scale> scales =
                siblings.stream().map(s -> Scale.of(observed(s), s.direction())).toList();
        double[] row = new double[siblings.size()];
        Cell[] cells = new Cell[column.size()];
        for (int u = 0; u < cells.length; u++) {
            int n = 0;
            for (int k = 0; k < row.length; k++) {
                if (others.get(k).isKnown(u) && scales.get(k).hasSpread()) {
                    row[n++] = scales.get(k).toUnit(others.get(k).value(u));
                }
            }
            boolean fillable = !column.isKnown(u) && n > 0 && own.hasSpread();
            cells[u] = fillable ? Cell.of(own.fromUnit(imputer.impute(Arrays.copyOf(row, n)))) : column.cell(u);
        }
        return Column.of(cells);
    }

    /** The min-max scale of a column, turned so that 1 is best. */
    private record Scale(double worst, double best) {

        static Scale of(Column column, IndicatorDirection direction) {
            double[] known = column.knownValues();
            double min = Arrays.stream(known).min().orElse(0);
            double max = Arrays.stream(known).max().orElse(0);
            return direction == IndicatorDirection.HIGHER_IS_BETTER ? new Scale(min, max) : new Scale(max, min);
        }

        boolean hasSpread() {
            return worst != best;
        }

        double toUnit(double x) {
            return (x - worst) / (best - worst);
        }

        double fromUnit(double x) {
            return worst + x * (best - worst);
        }
    }

    /** The column with its gaps filled from another; what was observed stays, and so does what failed. */
    private static Column fillGaps(Column column, Column filled) {
        Cell[] cells = new Cell[column.size()];
        for (int u = 0; u < cells.length; u++) {
            boolean fills = filled.isKnown(u) || filled.isFailed(u);
            cells[u] = column.isKnown(u) || column.isFailed(u) || !fills ? column.cell(u) : filled.cell(u);
        }
        return Column.of(cells);
    }
}
