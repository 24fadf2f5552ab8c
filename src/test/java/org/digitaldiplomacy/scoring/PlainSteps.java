package org.digitaldiplomacy.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The simplest step of every kind, so that the engine is tested without the built-in methods. */
public final class PlainSteps {

    private PlainSteps() {}

    /** The last observation up to the year. */
    public record Newest() implements Derivation.Selection {
        @Override
        public String name() {
            return "newest";
        }

        @Override
        public Selected select(String column, List<Datum> series, int asOf) {
            Selected last = new Selected.Nothing(new Reason.NoObservation(column));
            for (Datum d : series) {
                if (d.year() <= asOf) {
                    last = new Selected.Found(d.value(), d.year(), d.source(), d.estimated());
                }
            }
            return last;
        }
    }

    public record KeepGaps() implements Imputer.ColumnImputer {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public Column impute(Column column, Units units) {
            return column;
        }
    }

    /** Fills with the mean of the known siblings. */
    public record SiblingMean() implements Imputer.RowImputer {
        @Override
        public String name() {
            return "sibling-mean";
        }

        @Override
        public double impute(double[] siblings) {
            return Arrays.stream(siblings).average().orElseThrow();
        }
    }

    public record Untreated() implements Treatment {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public Treated treat(Column column) {
            return new Treated(column, "none", 0);
        }
    }

    /** Values above the bound take it. */
    public record Capped(double bound) implements Treatment {
        @Override
        public String name() {
            return "capped";
        }

        @Override
        public Treated treat(Column column) {
            return new Treated(column.map(x -> Math.min(x, bound)), "capped", 0);
        }
    }

    public record AsIs() implements Normaliser {
        @Override
        public String name() {
            return "as-is";
        }

        @Override
        public Fit fit(Column pool, Setting setting) {
            return new Fit.Mapping(x -> x);
        }
    }

    /** From {@code low} for the least value of the pool to {@code high} for the greatest. */
    public record Range(double low, double high) implements Normaliser {
        @Override
        public String name() {
            return "range";
        }

        @Override
        public Fit fit(Column pool, Setting setting) {
            double[] known = pool.knownValues();
            double min = Arrays.stream(known).min().orElseThrow();
            double max = Arrays.stream(known).max().orElseThrow();
            return min == max
                    ? new Fit.Refused(new Reason.NoSpread(setting.column()))
                    : new Fit.Mapping(x -> low + (high - low) * (x - min) / (max - min));
        }
    }

    public record NoScreen() implements Screen {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public Optional<Reason> indicator(String id, int known, int units) {
            return Optional.empty();
        }

        @Override
        public Optional<Reason> unit(Composite node, int knownIndicators, int indicators, List<Part> parts) {
            return Optional.empty();
        }
    }

    /** Every carried part must be known. */
    public record Complete() implements Screen {
        @Override
        public String name() {
            return "complete";
        }

        @Override
        public Optional<Reason> indicator(String id, int known, int units) {
            return Optional.empty();
        }

        @Override
        public Optional<Reason> unit(Composite node, int knownIndicators, int indicators, List<Part> parts) {
            for (Part part : parts) {
                if (part.score() instanceof Cell.Missing m) {
                    return Optional.of(new Reason.PartMissing(node.id(), part.id(), m.reason()));
                }
            }
            return Optional.empty();
        }
    }

    /** Weights by the number of units that have a score. */
    public record ByCoverage() implements Weigher.TableWeigher {
        @Override
        public String name() {
            return "by-coverage";
        }

        @Override
        public Weights weigh(double[] stated, List<Column> children) {
            return new Weights.Found(
                    children.stream().mapToDouble(Column::known).toArray());
        }
    }

    /** 1 + the number of higher scores. */
    public record CountBetter() implements Ranker {
        @Override
        public String name() {
            return "count-better";
        }

        @Override
        public int[] rank(Column scores) {
            int[] ranks = new int[scores.size()];
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = scores.isKnown(i) ? 1 + better(scores, scores.value(i)) : 0;
            }
            return ranks;
        }

        private static int better(Column scores, double than) {
            int better = 0;
            for (int i = 0; i < scores.size(); i++) {
                better += scores.isKnown(i) && scores.value(i) > than + 1e-9 ? 1 : 0;
            }
            return better;
        }
    }
}
