package org.digitaldiplomacy.scoring;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills the gaps of derived columns by each indicator's own imputer. Observed values never change. */
final class Imputation {

    private final Methodology methodology;
    private final Panel panel;
    private final int asOf;

    Imputation(Methodology methodology, Panel panel, int asOf) {
        this.methodology = methodology;
        this.panel = panel;
        this.asOf = asOf;
    }

    Map<String, Column> fill(Map<String, Derived> derived) {
        Map<String, Column> columns = new LinkedHashMap<>();
        derived.forEach((id, d) -> columns.put(id, d.derived()));
        Map<String, Column> filled = new LinkedHashMap<>(columns);
        fill(methodology.root(), columns, filled);
        return filled;
    }

    private void fill(Composite parent, Map<String, Column> observed, Map<String, Column> filled) {
        List<IndicatorNode> siblings = parent.children().stream()
                .map(Composite.Child::node)
                .filter(IndicatorNode.class::isInstance)
                .map(IndicatorNode.class::cast)
                .toList();
        for (IndicatorNode i : siblings) {
            Column column = column(observed, i);
            if (column.known() < column.size()) {
                filled.put(i.id(), fillGaps(column, impute(i, column, siblings, observed)));
            }
        }
        for (Composite.Child child : parent.children()) {
            if (child.node() instanceof Composite c) {
                fill(c, observed, filled);
            }
        }
    }

    private Column impute(IndicatorNode i, Column column, List<IndicatorNode> siblings, Map<String, Column> observed) {
        Imputer imputer = i.imputer();
        if (imputer instanceof Imputer.ColumnImputer c) {
            return c.impute(column, panel.units());
        } else if (imputer instanceof Imputer.PanelImputer p) {
            return fromOtherYears(i, p);
        }
        return fromSiblings(i, column, (Imputer.RowImputer) imputer, siblings, observed);
    }

    private Column fromOtherYears(IndicatorNode i, Imputer.PanelImputer imputer) {
        Derivation.Selection selection = new OtherYears(i, imputer);
        return Derived.column(panel, i.column(), selection, i.transformations(), asOf)
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
            IndicatorNode target,
            Column column,
            Imputer.RowImputer imputer,
            List<IndicatorNode> siblings,
            Map<String, Column> observed) {
        Scale own = Scale.of(column, target.direction());
        Map<IndicatorNode, Scale> scales = new LinkedHashMap<>();
        siblings.forEach(s -> scales.put(s, Scale.of(column(observed, s), s.direction())));
        double[] row = new double[siblings.size()];
        Cell[] cells = new Cell[column.size()];
        for (int u = 0; u < cells.length; u++) {
            int n = 0;
            for (IndicatorNode s : siblings) {
                Column other = column(observed, s);
                Scale scale = scales.get(s);
                if (other.isKnown(u) && scale != null && scale.hasSpread()) {
                    row[n++] = scale.toUnit(other.value(u));
                }
            }
            boolean fillable = !column.isKnown(u) && n > 0 && own.hasSpread();
            cells[u] = fillable ? Cell.of(own.fromUnit(imputer.impute(Arrays.copyOf(row, n)))) : column.cell(u);
        }
        return Column.of(cells);
    }

    /** The min-max scale of a column, turned so that 1 is best. */
    private record Scale(double worst, double best) {

        static Scale of(Column column, Direction direction) {
            double[] known = column.knownValues();
            double min = Arrays.stream(known).min().orElse(0);
            double max = Arrays.stream(known).max().orElse(0);
            return direction == Direction.HIGHER_IS_BETTER ? new Scale(min, max) : new Scale(max, min);
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

    /** The column with its gaps filled from another; what was observed stays. */
    private static Column fillGaps(Column column, Column filled) {
        Cell[] cells = new Cell[column.size()];
        for (int u = 0; u < cells.length; u++) {
            cells[u] = column.isKnown(u) || !filled.isKnown(u) ? column.cell(u) : filled.cell(u);
        }
        return Column.of(cells);
    }

    private static Column column(Map<String, Column> columns, IndicatorNode i) {
        Column column = columns.get(i.id());
        if (column == null) {
            throw new IllegalStateException("indicator " + i.id() + " was not derived");
        }
        return column;
    }
}
