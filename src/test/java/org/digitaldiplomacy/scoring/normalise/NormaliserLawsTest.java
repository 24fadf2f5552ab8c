package org.digitaldiplomacy.scoring.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Normaliser.Fit;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.builtin.Gaps;

class NormaliserLawsTest {

    private static final List<String> LEARNING =
            List.of("min-max", "z-score", "distance-to-max", "rank", "borda", "percentile-rank");

    @Property(tries = 1000)
    void a_better_value_never_scores_less(
            @ForAll("normalisers") Normaliser normaliser,
            @ForAll("columns") Column x,
            @ForAll IndicatorDirection direction) {
        Column directed = direction == IndicatorDirection.HIGHER_IS_BETTER ? x : x.map(v -> -v);
        if (fit(normaliser, directed, direction) instanceof Fit.Mapping mapping) {
            double[] sorted = directed.knownValues();
            Arrays.sort(sorted);
            double[] scores = Arrays.stream(sorted).map(mapping.scale()).toArray();
            for (int i = 1; i < scores.length; i++) {
                assertThat(scores[i]).isGreaterThanOrEqualTo(scores[i - 1]);
            }
        }
    }

    @Property(tries = 1000)
    void scores_stay_in_their_range(@ForAll("columns") Column x) {
        Map<String, double[]> ranges = Map.of(
                "min-max", new double[] {0, 100},
                "distance-to-max", new double[] {0, 1},
                "percentile-rank", new double[] {0, 1},
                "rank", new double[] {1, x.known()},
                "borda", new double[] {0, Math.max(0, x.known() - 1)});
        ranges.forEach((name, range) -> {
            if (fit(BuiltIn.of(Normaliser.class, name), x, IndicatorDirection.HIGHER_IS_BETTER)
                    instanceof Fit.Mapping mapping) {
                assertThat(Arrays.stream(x.map(mapping.scale()).knownValues()))
                        .as(name)
                        .allMatch(score -> score >= range[0] && score <= range[1]);
            }
        });
    }

    @Property(tries = 500)
    void the_unit_of_measurement_makes_no_difference_to_what_learns_its_scale(
            @ForAll("columns") Column x,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor,
            @ForAll @DoubleRange(min = -1000, max = 1000) double offset) {
        for (String name : LEARNING) {
            Normaliser normaliser = BuiltIn.of(Normaliser.class, name);
            Column other = x.map(v -> factor * v + offset);
            Fit one = fit(normaliser, x, IndicatorDirection.HIGHER_IS_BETTER);
            Fit two = fit(normaliser, other, IndicatorDirection.HIGHER_IS_BETTER);
            assertThat(two.getClass()).isEqualTo(one.getClass());
            if (one instanceof Fit.Mapping a && two instanceof Fit.Mapping b) {
                for (int i = 0; i < x.size(); i++) {
                    if (x.isKnown(i)) {
                        assertThat(score(b, other, i)).as(name).isCloseTo(score(a, x, i), within(1e-6));
                    }
                }
            }
        }
    }

    @Property(tries = 500)
    void permuting_units_permutes_scores(
            @ForAll("normalisers") Normaliser normaliser, @ForAll("columns") Column x, @ForAll Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, x.size()).boxed().toList());
        Collections.shuffle(order, random);
        Column shuffled = Column.of(order.stream().map(x::cell).toArray(Cell[]::new));
        Fit one = fit(normaliser, x, IndicatorDirection.HIGHER_IS_BETTER);
        Fit two = fit(normaliser, shuffled, IndicatorDirection.HIGHER_IS_BETTER);
        assertThat(two.getClass()).isEqualTo(one.getClass());
        if (one instanceof Fit.Mapping a && two instanceof Fit.Mapping b) {
            for (int i = 0; i < order.size(); i++) {
                if (shuffled.isKnown(i)) {
                    assertThat(score(b, shuffled, i)).isCloseTo(score(a, x, order.get(i)), within(1e-9));
                }
            }
        }
    }

    @Property(tries = 500)
    void a_z_score_has_mean_zero_and_standard_deviation_one(@ForAll("columns") Column x) {
        if (fit(BuiltIn.of(Normaliser.class, "z-score"), x, IndicatorDirection.HIGHER_IS_BETTER)
                instanceof Fit.Mapping m) {
            double[] z = x.map(m.scale()).knownValues();
            double mean = Arrays.stream(z).average().orElseThrow();
            double squares = Arrays.stream(z).map(v -> v * v).sum();
            assertThat(mean).isCloseTo(0, within(1e-9));
            assertThat(squares / (z.length - 1)).isCloseTo(1, within(1e-9));
        }
    }

    @Property(tries = 500)
    void the_mean_of_average_percentile_ranks_is_one_half(@ForAll("columns") Column x) {
        Normaliser normaliser = BuiltIn.of(Normaliser.class, "percentile-rank", Map.of("ties", "average"));
        if (fit(normaliser, x, IndicatorDirection.HIGHER_IS_BETTER) instanceof Fit.Mapping mapping) {
            assertThat(Arrays.stream(x.map(mapping.scale()).knownValues())
                            .average()
                            .orElseThrow())
                    .isCloseTo(0.5, within(1e-9));
        }
    }

    @Provide
    Arbitrary<Normaliser> normalisers() {
        return Arbitraries.oneOf(
                Arbitraries.of(LEARNING).map(name -> BuiltIn.of(Normaliser.class, name)),
                Arbitraries.of("scaled", "fraction-of-max", "none").map(name -> BuiltIn.of(Normaliser.class, name)),
                Arbitraries.of(
                        BuiltIn.of(Normaliser.class, "goalposts", Map.of("lower", -3, "upper", 4)),
                        BuiltIn.of(
                                Normaliser.class, "posts", Map.of("lower", "p5", "upper", Map.of("mean-of-best", 2))),
                        BuiltIn.of(Normaliser.class, "fraction-of-sum"),
                        BuiltIn.of(Normaliser.class, "distance-to-target", Map.of("target", 2)),
                        BuiltIn.of(Normaliser.class, "rank", Map.of("ties", "average"))));
    }

    /** Whole numbers for ties, fractions for rounding, and gaps. */
    @Provide
    Arbitrary<Column> columns() {
        Arbitrary<Double> whole = Arbitraries.integers().between(-10, 10).map(Integer::doubleValue);
        Arbitrary<Double> fractions =
                Arbitraries.integers().between(-10_000, 10_000).map(i -> i / 100.0);
        return Arbitraries.oneOf(whole, fractions)
                .injectNull(0.1)
                .array(Double[].class)
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(Gaps::column);
    }

    private static double score(Fit.Mapping mapping, Column x, int i) {
        DoubleUnaryOperator scale = mapping.scale();
        return scale.applyAsDouble(x.value(i));
    }

    private static Fit fit(Normaliser normaliser, Column x, IndicatorDirection direction) {
        Units units =
                Units.of(IntStream.range(0, x.size()).mapToObj(i -> "U" + i).toList());
        return normaliser.fit(x, new Normaliser.Setting("x", units, direction, x));
    }
}
