package org.digitaldiplomacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ASEM example in configurations that no published table covers: recomputed here from the files in plain arrays, by
 * the definitions and without the engine, and compared at every level.
 */
class AsemRecomputationTest {

    private static final List<NamedCsvRecord> DATA = Asem.rows("asem-data.csv");
    private static final List<NamedCsvRecord> META = Asem.rows("asem-meta.csv");
    private static final int N = DATA.size();

    /** The penalty needs values far above zero, as its authors' z-scores are. */
    static Stream<Arguments> configurations() {
        return Stream.of(5, 2, 0).flatMap(points -> Stream.of("min-max", "z-score", "rank")
                .flatMap(scale -> Stream.of("arithmetic", "geometric", "harmonic", "power", "penalised")
                        .filter(mean -> !mean.equals("penalised") || scale.equals("z-score"))
                        .flatMap(mean ->
                                Stream.of(false, true).map(uneven -> Arguments.of(points, scale, mean, uneven)))));
    }

    @ParameterizedTest(name = "winsorised {0}, {1}, {2}, uneven weights {3}")
    @MethodSource("configurations")
    void the_engine_agrees_with_a_recomputation_by_hand(int points, String scale, String mean, boolean uneven) {
        Map<String, Double> weights = weights(uneven);
        Methodology asem = Asem.methodology(Asem.winsorised(points), normaliser(scale), aggregator(mean));
        Methodology methodology = withRoot(asem, reweighted(asem.root(), weights));
        Scores scores = Engine.score(methodology, Asem.panel(), Asem.YEAR);

        new Recomputation(points, scale, mean, weights).nodes().forEach((node, expected) -> {
            for (int u = 0; u < N; u++) {
                int row = scores.units().indexOf(DATA.get(u).getField("uCode"));
                assertThat(scores.scores(node).value(row))
                        .as("%s of %s", node, DATA.get(u).getField("uCode"))
                        .isCloseTo(expected[u], within(1e-12 * Math.abs(expected[u])));
            }
        });
    }

    private static Map<String, Double> weights(boolean uneven) {
        Random random = new Random(7);
        Map<String, Double> weights = new HashMap<>();
        META.forEach(row -> weights.put(row.getField("iCode"), uneven ? 0.5 + random.nextDouble() : 1));
        return weights;
    }

    private static Normaliser normaliser(String scale) {
        return switch (scale) {
            case "min-max" -> BuiltIn.of(Normaliser.class, "min-max", Map.of("lower", 1, "upper", 100));
            case "z-score" -> BuiltIn.of(Normaliser.class, "z-score", Map.of("mean", 100, "sd", 10));
            default -> BuiltIn.of(Normaliser.class, "rank", Map.of("ties", "min", "tolerance", 0));
        };
    }

    private static Aggregator aggregator(String mean) {
        return switch (mean) {
            case "power" -> BuiltIn.of(Aggregator.class, "power-mean", Map.of("power", -2.5));
            case "penalised" -> BuiltIn.of(Aggregator.class, "mazziotta-pareto");
            default -> BuiltIn.of(Aggregator.class, mean);
        };
    }

    private static Methodology withRoot(Methodology m, Composite root) {
        return new Methodology(
                m.id(),
                m.version(),
                m.name(),
                m.summary(),
                m.scope(),
                root,
                m.leverages(),
                m.groups(),
                m.ranker(),
                m.poolYears());
    }

    private static Composite reweighted(Composite node, Map<String, Double> weights) {
        List<Composite.Child> children = node.children().stream()
                .map(child -> new Composite.Child(
                        child.node() instanceof Composite c ? reweighted(c, weights) : child.node(),
                        weights.getOrDefault(child.node().id(), 1.0),
                        ""))
                .toList();
        return new Composite(
                node.id(),
                node.name(),
                children,
                node.weigher(),
                node.aggregator(),
                node.screen(),
                node.decimals(),
                node.onFailure());
    }

    /** By the definitions, as plainly as can be. */
    private record Recomputation(int points, String scale, String mean, Map<String, Double> weights) {

        /** The scores of every indicator and every node, by code. */
        Map<String, double[]> nodes() {
            Map<String, double[]> scores = new LinkedHashMap<>();
            for (String level : List.of("1", "2", "3", "4")) {
                for (NamedCsvRecord row : META) {
                    if (row.getField("Level").equals(level)) {
                        scores.put(row.getField("iCode"), level.equals("1") ? indicator(row) : node(row, scores));
                    }
                }
            }
            return scores;
        }

        private double[] indicator(NamedCsvRecord meta) {
            double[] x = treated(filled(raw(meta)));
            double direction = Double.parseDouble(meta.getField("Direction"));
            return scaled(DoubleStream.of(x).map(v -> direction * v).toArray());
        }

        /** NaN stands for a gap, here alone. */
        private static double[] raw(NamedCsvRecord meta) {
            String denominator = meta.getField("Denominator");
            return DATA.stream()
                    .mapToDouble(row -> number(row, meta.getField("iCode"))
                            / (denominator.isEmpty() ? 1 : number(row, denominator)))
                    .toArray();
        }

        private static double number(NamedCsvRecord row, String column) {
            return row.getField(column).isEmpty() ? Double.NaN : Double.parseDouble(row.getField(column));
        }

        private static double[] filled(double[] x) {
            double[] filled = x.clone();
            for (int u = 0; u < N; u++) {
                if (Double.isNaN(x[u])) {
                    String group = DATA.get(u).getField("EurAsia_group");
                    filled[u] = IntStream.range(0, N)
                            .filter(v -> DATA.get(v).getField("EurAsia_group").equals(group))
                            .mapToDouble(v -> x[v])
                            .filter(v -> !Double.isNaN(v))
                            .average()
                            .orElseThrow();
                }
            }
            return filled;
        }

        /** All the points that may move, on the side of the skew, take the value of the next one inwards. */
        private double[] treated(double[] x) {
            for (int p = 0; p <= points; p++) {
                double[] sorted = DoubleStream.of(x).sorted().toArray();
                double top = moment(x, 3) > 0 ? sorted[N - 1 - p] : sorted[N - 1];
                double bottom = moment(x, 3) > 0 ? sorted[0] : sorted[p];
                double[] w = DoubleStream.of(x)
                        .map(v -> Math.max(bottom, Math.min(top, v)))
                        .toArray();
                if (Math.abs(skewness(w)) < 2 || kurtosis(w) < 3.5) {
                    return w;
                }
            }
            double least = DoubleStream.of(x).min().orElseThrow();
            double range = DoubleStream.of(x).max().orElseThrow() - least;
            return DoubleStream.of(x)
                    .map(v -> Math.log(v - least + 0.01 * range))
                    .toArray();
        }

        private static double moment(double[] x, int power) {
            double m = DoubleStream.of(x).average().orElseThrow();
            return DoubleStream.of(x).map(v -> Math.pow(v - m, power)).average().orElseThrow();
        }

        private static double skewness(double[] x) {
            double n = N;
            return moment(x, 3) / Math.pow(moment(x, 2), 1.5) * Math.sqrt(n * (n - 1)) / (n - 2);
        }

        private static double kurtosis(double[] x) {
            double n = N;
            double g2 = moment(x, 4) / Math.pow(moment(x, 2), 2) - 3;
            return ((n + 1) * g2 + 6) * (n - 1) / ((n - 2) * (n - 3));
        }

        private double[] scaled(double[] x) {
            double least = DoubleStream.of(x).min().orElseThrow();
            double most = DoubleStream.of(x).max().orElseThrow();
            double m = DoubleStream.of(x).average().orElseThrow();
            double s = Math.sqrt(moment(x, 2) * N / (N - 1));
            return switch (scale) {
                case "min-max" -> map(x, v -> 1 + 99 * (v - least) / (most - least));
                case "z-score" -> map(x, v -> 100 + 10 * (v - m) / s);
                default -> map(x, v -> 1 + DoubleStream.of(x).filter(y -> y < v).count());
            };
        }

        private static double[] map(double[] x, ToDoubleFunction<Double> f) {
            return Arrays.stream(x).map(f::applyAsDouble).toArray();
        }

        private double[] node(NamedCsvRecord meta, Map<String, double[]> scores) {
            List<String> children = META.stream()
                    .filter(row -> row.getField("Parent").equals(meta.getField("iCode")))
                    .map(row -> row.getField("iCode"))
                    .toList();
            double total = children.stream()
                    .mapToDouble(c -> weights.getOrDefault(c, 1.0))
                    .sum();
            double[] node = new double[N];
            for (int u = 0; u < N; u++) {
                int unit = u;
                ToDoubleFunction<ToDoubleFunction<Double>> weighted = f -> children.stream()
                        .mapToDouble(c -> weights.getOrDefault(c, 1.0)
                                / total
                                * f.applyAsDouble(scores.getOrDefault(c, new double[0])[unit]))
                        .sum();
                double arithmetic = weighted.applyAsDouble(v -> v);
                node[u] = switch (mean) {
                    case "arithmetic" -> arithmetic;
                    case "geometric" -> Math.exp(weighted.applyAsDouble(Math::log));
                    case "harmonic" -> 1 / weighted.applyAsDouble(v -> 1 / v);
                    case "power" -> Math.pow(weighted.applyAsDouble(v -> Math.pow(v, -2.5)), -0.4);
                    default ->
                        arithmetic - weighted.applyAsDouble(v -> (v - arithmetic) * (v - arithmetic)) / arithmetic;
                };
            }
            return node;
        }
    }
}
