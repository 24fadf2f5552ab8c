package org.digitaldiplomacy.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Aggregates row by row: leaves gaps out, renormalises the weights of the rest, and keeps to the formula's domain. */
final class RowAggregation {

    private final Composite node;
    private final Aggregator.RowAggregator aggregator;
    private final Units units;
    private final @Nullable DoubleUnaryOperator term;
    /** For each child that is a leaf, the terms of its values; empty where there are none to keep. */
    private final double[][] leafTerms;

    /** @param leaves the children that are the same in every run; null in place of the others */
    RowAggregation(Composite node, Aggregator.RowAggregator aggregator, Units units, @Nullable Column[] leaves) {
        this.node = node;
        this.aggregator = aggregator;
        this.units = units;
        term = aggregator.term().orElse(null);
        leafTerms = new double[leaves.length][];
        for (int k = 0; k < leaves.length; k++) {
            Column leaf = leaves[k];
            leafTerms[k] = term == null || leaf == null ? new double[0] : terms(leaf, term);
        }
    }

    private double[] terms(Column leaf, DoubleUnaryOperator of) {
        double[] terms = new double[leaf.size()];
        try {
            for (int u = 0; u < terms.length; u++) {
                if (leaf.isKnown(u) && aggregator.domain().holds(leaf.known(u))) {
                    terms[u] = of.applyAsDouble(leaf.known(u));
                }
            }
        } catch (RuntimeException e) {
            return new double[0]; // each unit asks for its own then, and fails on its own
        }
        return terms;
    }

    /** @param weights one for each child; a child with weight 0 does not count */
    Column run(List<Column> children, double[] weights) {
        int[] counted =
                IntStream.range(0, weights.length).filter(k -> weights[k] != 0).toArray();
        Row row = new Row(children, weights, counted);
        Decimals decimals = node.decimals().orElse(null);
        double[] scores = new double[units.size()];
        @Nullable Reason[] reasons = new Reason[units.size()];
        for (int u = 0; u < scores.length; u++) {
            try {
                Reason missing = row.take(u);
                double score = missing == null ? row.aggregate() : 0;
                if (missing != null) {
                    reasons[u] = missing;
                } else if (Double.isFinite(score)) {
                    scores[u] = decimals == null ? score : row.rounded(score, decimals);
                } else {
                    reasons[u] = row.noNumber(u, score);
                }
            } catch (RuntimeException e) {
                reasons[u] = new Reason.PartFailed(node.id(), units.code(u), "", Failure.threw(aggregator, e));
            }
        }
        return Column.owning(scores, reasons);
    }

    /** Buffers of one unit, reused for the next. */
    private final class Row {

        private final Column[] columns;
        private final double[][] kept;
        private final int[] counted;
        private final double[] weights;
        private final double[] shares;
        private final Aggregator.Domain domain = aggregator.domain();
        private final boolean isRounded = node.decimals().isPresent();
        private final boolean needsAll = aggregator.needsAll();
        private final boolean dropsFailures = node.onFailure() == Composite.OnFailure.DROP_AND_REWEIGHT;
        private final Reason nothing = new Reason.NoPart(node.id());

        private final double[] x;
        private final double[] terms;
        private final double[] w;

        /** The weights as the weigher gave them; kept where the score is rounded. */
        private final double[] given;

        private int n;

        Row(List<Column> children, double[] all, int[] counted) {
            this.counted = counted;
            columns = new Column[counted.length];
            kept = new double[counted.length][];
            weights = new double[counted.length];
            shares = new double[counted.length];
            x = new double[counted.length];
            terms = new double[counted.length];
            w = new double[counted.length];
            given = new double[counted.length];
            double total = 0;
            for (int k = 0; k < counted.length; k++) {
                columns[k] = children.get(counted[k]);
                kept[k] = leafTerms[counted[k]];
                weights[k] = all[counted[k]];
                total += weights[k];
            }
            for (int k = 0; k < counted.length; k++) {
                shares[k] = aggregator.takesShares() ? weights[k] / total : weights[k];
            }
        }

        /** @return why the unit has no score; null where it has one. A gap comes before a failure, as in a screen. */
        @Nullable
        Reason take(int unit) {
            n = 0;
            Reason gap = null;
            Reason failure = null;
            for (int k = 0; k < columns.length; k++) {
                Reason missing = columns[k].reason(unit);
                if (missing == null) {
                    double value = columns[k].known(unit);
                    if (domain.holds(value)) {
                        x[n] = value;
                        terms[n] = term(k, unit, value);
                        if (isRounded) {
                            given[n] = weights[k];
                        }
                        w[n++] = weights[k];
                        continue;
                    }
                    missing = new Reason.OutsideDomain(aggregator.name(), value, domain.words());
                }
                if (!missing.isFailure()) {
                    gap = gap == null && needsAll ? new Reason.PartMissing(node.id(), child(k), missing) : gap;
                } else if (failure == null) {
                    failure = new Reason.PartFailed(node.id(), units.code(unit), child(k), missing);
                }
            }
            if (gap != null) {
                return gap;
            }
            if (failure != null && (!dropsFailures || n == 0 || needsAll)) {
                return failure;
            }
            return n > 0 ? null : nothing;
        }

        /** Rounds the exact result of the parts' decimals, where the formula has one. */
        double rounded(double score, Decimals decimals) {
            return aggregator
                    .exact(exact(x, n), exact(given, n))
                    .map(decimals::round)
                    .orElseGet(() -> decimals.roundComputed(score));
        }

        private static List<BigDecimal> exact(double[] values, int n) {
            return Arrays.stream(values, 0, n).mapToObj(Decimals::exact).toList();
        }

        private String child(int k) {
            return node.children().get(counted[k]).node().id();
        }

        Reason noNumber(int unit, double found) {
            Reason because =
                    Failure.gave(aggregator, found + " for " + Arrays.toString(Arrays.copyOf(x, n)), "a finite number");
            return new Reason.PartFailed(node.id(), units.code(unit), "", because);
        }

        private double term(int k, int unit, double value) {
            if (term == null) {
                return value;
            }
            return kept[k].length == 0 ? term.applyAsDouble(value) : kept[k][unit];
        }

        double aggregate() {
            if (n == shares.length) {
                System.arraycopy(shares, 0, w, 0, n);
            } else if (aggregator.takesShares()) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += w[k];
                }
                for (int k = 0; k < n; k++) {
                    w[k] /= sum;
                }
            }
            return aggregator.aggregate(x, terms, w, n);
        }
    }
}
