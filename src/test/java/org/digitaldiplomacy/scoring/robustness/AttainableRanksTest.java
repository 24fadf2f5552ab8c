package org.digitaldiplomacy.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Asem;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.PlainSteps;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.SmallWorld;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.aggregate.Copeland;
import org.digitaldiplomacy.scoring.aggregate.Geometric;
import org.digitaldiplomacy.scoring.aggregate.Harmonic;
import org.digitaldiplomacy.scoring.aggregate.PowerMean;
import org.digitaldiplomacy.scoring.normalise.MinMax;
import org.junit.jupiter.api.Test;

class AttainableRanksTest {

    private static final AttainableRanks ALL = AttainableRanks.ofAllWeights();

    @Test
    void with_two_children_every_rank_along_the_line_between_them_is_known() {
        Scores scores = Engine.score(
                Asem.methodology(Asem.winsorised(5), new MinMax(0, 100), new Arithmetic()), Asem.panel(), Asem.YEAR);
        List<Attainable> found = ALL.on(scores, "Index", Monitor.NONE);

        for (int u = 0; u < 51; u++) {
            Attainable.Range range = found.get(u).range().orElseThrow();
            int best = 51;
            int worst = 1;
            for (int step = 0; step <= 20_000; step++) {
                int rank = 1;
                for (int other = 0; other < 51; other++) {
                    rank += lead(scores, other, u, step / 20_000.0) > 1e-9 ? 1 : 0;
                }
                best = Math.min(best, rank);
                worst = Math.max(worst, rank);
            }
            assertThat(range.best().isExact()).isTrue();
            assertThat(range.worst().isExact()).isTrue();
            assertThat(range.best().rank()).isLessThanOrEqualTo(best).isGreaterThanOrEqualTo(best - 1);
            assertThat(range.worst().rank()).isGreaterThanOrEqualTo(worst).isLessThanOrEqualTo(worst + 1);
            assertThat(found.get(u).baseRank())
                    .isBetween(range.best().rank(), range.worst().rank());
        }
    }

    private static double lead(Scores scores, int one, int other, double weight) {
        return weight
                        * (scores.scores("Conn").value(one)
                                - scores.scores("Conn").value(other))
                + (1 - weight)
                        * (scores.scores("Sust").value(one)
                                - scores.scores("Sust").value(other));
    }

    @Test
    void with_three_children_the_best_rank_is_that_of_the_best_crossing() {
        for (int seed = 0; seed < 15; seed++) {
            double[][] x = random(seed, 12, 3);
            Scores scores = scored(x, new Arithmetic());
            List<Attainable> found = ALL.on(scores, "index", Monitor.NONE);
            for (int u = 0; u < x.length; u++) {
                Attainable.Range range = found.get(u).range().orElseThrow();
                assertThat(range.best().isExact()).isTrue();
                assertThat(range.best().rank()).isEqualTo(bestAtCrossings(x, u));
                assertThat(range.worst().isExact()).isTrue();
            }
        }
    }

    /** Best ranks are attained where two of the planes on which units are level, or weights are zero, cross. */
    private static int bestAtCrossings(double[][] x, int unit) {
        List<double[]> planes =
                new ArrayList<>(List.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1}));
        for (double[] other : x) {
            planes.add(new double[] {other[0] - x[unit][0], other[1] - x[unit][1], other[2] - x[unit][2]});
        }
        int best = x.length;
        for (double[] p : planes) {
            for (double[] q : planes) {
                double[] w = {p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]};
                double sum = w[0] + w[1] + w[2];
                if (Math.abs(sum) > 1e-9 && w[0] / sum > -1e-12 && w[1] / sum > -1e-12 && w[2] / sum > -1e-12) {
                    int rank = 1;
                    for (double[] other : x) {
                        double lead = 0;
                        for (int k = 0; k < 3; k++) {
                            lead += w[k] / sum * (other[k] - x[unit][k]);
                        }
                        rank += lead > 1e-9 ? 1 : 0;
                    }
                    best = Math.min(best, rank);
                }
            }
        }
        return best;
    }

    @Test
    void no_weights_tried_do_better_than_the_bounds_even_with_little_effort() {
        double[][] x = random(99, 20, 5);
        for (Aggregator aggregator :
                List.of(new Arithmetic(), new Geometric(), new Harmonic(), new PowerMean(-2), new PowerMean(0.5))) {
            Scores scores = scored(x, aggregator);
            List<Attainable> hasty = new AttainableRanks(0, 1, 1, 1).on(scores, "index", Monitor.NONE);
            List<Attainable> thorough = ALL.on(scores, "index", Monitor.NONE);
            Random random = new Random(4);
            for (int u = 0; u < x.length; u++) {
                Attainable.Range h = hasty.get(u).range().orElseThrow();
                Attainable.Range t = thorough.get(u).range().orElseThrow();
                assertThat(h.best().bound()).isLessThanOrEqualTo(t.best().bound());
                assertThat(h.best().rank()).isGreaterThanOrEqualTo(t.best().rank());
                assertThat(h.worst().bound()).isGreaterThanOrEqualTo(t.worst().bound());
                for (int trial = 0; trial < 200; trial++) {
                    double[] w = random.doubles(5).map(v -> -Math.log(v)).toArray();
                    int rank = rank(x, w, u, (Aggregator.RowAggregator) aggregator);
                    assertThat(rank).isBetween(t.best().bound(), t.worst().bound());
                    assertThat(rank).isBetween(h.best().bound(), h.worst().bound());
                }
            }
        }
    }

    private static int rank(double[][] x, double[] w, int unit, Aggregator.RowAggregator aggregator) {
        double sum = 0;
        for (double v : w) {
            sum += v;
        }
        double[] shares = w.clone();
        for (int k = 0; k < w.length; k++) {
            shares[k] /= sum;
        }
        double own = aggregator.aggregate(x[unit].clone(), shares.clone(), w.length);
        int rank = 1;
        for (double[] other : x) {
            rank += aggregator.aggregate(other.clone(), shares.clone(), w.length) > own + 1e-9 ? 1 : 0;
        }
        return rank;
    }

    @Test
    void limits_on_shares_narrow_the_range() {
        double[][] x = random(3, 15, 4);
        Scores scores = scored(x, new Arithmetic());
        List<Attainable> all = ALL.on(scores, "index", Monitor.NONE);
        List<Attainable> some = new AttainableRanks(0.15, 0.4, 4000, 2).on(scores, "index", Monitor.NONE);
        for (int u = 0; u < x.length; u++) {
            Attainable.Range wide = all.get(u).range().orElseThrow();
            Attainable.Range narrow = some.get(u).range().orElseThrow();
            assertThat(narrow.best().rank()).isGreaterThanOrEqualTo(wide.best().rank());
            assertThat(narrow.worst().rank()).isLessThanOrEqualTo(wide.worst().rank());
            assertThat(narrow.best().shares()).satisfies(shares -> {
                for (double share : shares) {
                    assertThat(share).isBetween(0.15 - 1e-9, 0.4 + 1e-9);
                }
            });
        }
        List<Attainable> one = new AttainableRanks(0.25, 0.25, 10, 1).on(scores, "index", Monitor.NONE);
        assertThat(one).allSatisfy(a -> {
            assertThat(a.range().orElseThrow().best().rank()).isEqualTo(a.baseRank());
            assertThat(a.range().orElseThrow().worst().rank()).isEqualTo(a.baseRank());
        });
    }

    @Test
    void a_unit_that_lacks_a_child_takes_no_part() {
        Scores scores = Engine.score(SmallWorld.methodology(), SmallWorld.panel(), 2020);
        List<Attainable> found = ALL.on(scores, "openness", Monitor.NONE);
        assertThat(found.get(5).range()).isEmpty();
        assertThat(found.get(5).why()).startsWith("openness needs data, which is missing.");
        assertThat(found.get(1).range().orElseThrow().best().rank()).isEqualTo(1);
        assertThat(found.get(1).range().orElseThrow().worst().rank()).isEqualTo(1);
    }

    @Test
    void a_node_whose_formula_is_no_weighted_mean_is_refused() {
        Scores scores = scored(random(1, 5, 2), new Copeland(false));
        assertThatThrownBy(() -> ALL.on(scores, "index", Monitor.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("index is not made of others unit by unit");
        assertThatThrownBy(() -> new AttainableRanks(0.6, 1, 10, 1)
                        .on(scored(random(1, 5, 2), new Arithmetic()), "index", Monitor.NONE))
                .hasMessage("no 2 shares of index lie between 0.6 and 1.0 and sum to 1");
    }

    private static double[][] random(int seed, int units, int children) {
        Random random = new Random(seed);
        double[][] x = new double[units][];
        for (int u = 0; u < units; u++) {
            x[u] = random.doubles(children, 1, 10).toArray();
        }
        return x;
    }

    private static Scores scored(double[][] x, Aggregator aggregator) {
        List<String> codes = new ArrayList<>();
        for (int u = 0; u < x.length; u++) {
            codes.add("U" + u);
        }
        Panel.Builder panel = Panel.of(Units.of(codes));
        Node[] children = new Node[x[0].length];
        for (int k = 0; k < children.length; k++) {
            for (int u = 0; u < x.length; u++) {
                panel.add("x" + k, "U" + u, new Datum(2020, x[u][k], "test", false));
            }
            children[k] = SmallWorld.indicator("x" + k).withNormaliser(new PlainSteps.AsIs());
        }
        Composite root = SmallWorld.composite("index", children).withAggregator(aggregator);
        Methodology methodology = SmallWorld.methodology(root);
        return Engine.score(methodology, panel.build(), 2020);
    }
}
