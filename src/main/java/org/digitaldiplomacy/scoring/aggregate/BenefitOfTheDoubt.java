package org.digitaldiplomacy.scoring.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.jspecify.annotations.Nullable;

/**
 * Benefit of the doubt: each unit is scored with the weights that suit it best, under which no unit scores above one.
 * Share limits keep it from putting all weight on what it is good at. The stated weights only say which children take
 * part. Values must not be negative; where a lower share is set, they must be above zero.
 *
 * <p>A unit with gaps is scored on what is known of it, and others are held against it on what is known of them.
 *
 * @param lower the least share of the score that each known child makes up, 0 to 1
 * @param upper the largest share of the score that a child makes up, 0 to 1
 * @param percent whether the score is brought from [0, 1] to 0–100
 */
public record BenefitOfTheDoubt(double lower, double upper, boolean percent) implements Aggregator.TableAggregator {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "benefit-of-the-doubt",
                    "Each unit under the weights that suit it best, within limits on how much of the score a child may make up.",
                    "max Σₖ wₖ·xₐₖ subject to Σₖ wₖ·x_bₖ ≤ 1 for every unit b, w ≥ 0, and L ≤ wₖ·xₐₖ / Σ w·xₐ ≤ U",
                    "Cherchye, Moesen, Rogge & Van Puyenbroeck (2007), An Introduction to 'Benefit of the Doubt' Composite"
                            + " Indicators, Social Indicators Research 82",
                    List.of(
                            Parameter.number("lower", "The least share of the score that each known child makes up.")
                                    .atLeast(0)
                                    .atMost(1)
                                    .orElse(0.0),
                            Parameter.number("upper", "The largest share of the score that a child makes up.")
                                    .above(0)
                                    .atMost(1)
                                    .orElse(1.0),
                            Parameter.choice(
                                            "score",
                                            "Share runs from 0 to 1, percent from 0 to 100.",
                                            "share",
                                            "percent")
                                    .orElse("share")),
                    arguments -> new BenefitOfTheDoubt(
                            arguments.number("lower"),
                            arguments.number("upper"),
                            arguments.text("score").equals("percent")))
            .monotone();

    private static final double ROUNDING = 1e-12;

    public BenefitOfTheDoubt {
        if (lower > upper) {
            throw new IllegalArgumentException("a 'lower' share up to the 'upper' of " + upper + ", found " + lower);
        }
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    /** Excludes zero where each child must make up a share. */
    @Override
    public Domain domain() {
        return lower > 0 ? Domain.POSITIVE : Domain.NON_NEGATIVE;
    }

    @Override
    public OptionalDouble lowest(int units) {
        return OptionalDouble.of(0);
    }

    @Override
    public Column aggregate(List<Column> children, double[] weights) {
        Alternatives units = Alternatives.of(children);
        int[] valid = IntStream.range(0, units.count())
                .filter(a -> Arrays.stream(units.knownOf(a)).allMatch(k -> units.value(a, k) >= 0))
                .toArray();
        int[] benchmarks = Arrays.stream(valid)
                .filter(b -> Arrays.stream(valid).noneMatch(c -> isIdleBeside(units, b, c)))
                .toArray();
        double[] scores = new double[units.count()];
        @Nullable Reason[] reasons = new Reason[scores.length];
        for (int a = 0; a < scores.length; a++) {
            reasons[a] = refusal(units, a);
            if (reasons[a] == null) {
                try {
                    scores[a] = (percent ? 100 : 1) * score(units, a, benchmarks);
                } catch (MathRuntimeException e) {
                    reasons[a] =
                            new Reason.MethodFailed(name(), "the linear programme was not solved: " + e.getMessage());
                }
            }
        }
        return units.column(name(), scores, reasons);
    }

    /** Whether b can never be the one that holds others back, because c is at least as good on all that b has. */
    private static boolean isIdleBeside(Alternatives units, int b, int c) {
        boolean same = true;
        for (int k = 0; k < units.criteria(); k++) {
            double ofB = units.knows(b, k) ? units.value(b, k) : 0;
            double ofC = units.knows(c, k) ? units.value(c, k) : 0;
            if (ofB > ofC) {
                return false;
            }
            same &= ofB == ofC;
        }
        return !same || c < b;
    }

    /** Whether the limits allow a score depends on what is known alone, so that no unit comes in by falling to zero. */
    private @Nullable Reason refusal(Alternatives units, int a) {
        int[] known = units.knownOf(a);
        for (int k : known) {
            double x = units.value(a, k);
            if (!domain().holds(x)) {
                return new Reason.OutsideDomain(name(), x, domain().words());
            }
        }
        if (known.length * lower > 1 + ROUNDING || known.length * upper < 1 - ROUNDING) {
            return new Reason.MethodFailed(
                    name(),
                    "shares from " + lower + " to " + upper + " cannot make a whole of " + known.length + " parts");
        }
        return null;
    }

    /** Solves for the contributions yₖ = wₖ·xₐₖ, which are all of one size. Zeros leave too few parts to share among. */
    private double score(Alternatives units, int a, int[] benchmarks) {
        int[] known = units.knownOf(a);
        int[] parts = Arrays.stream(known).filter(k -> units.isPositive(a, k)).toArray();
        boolean allOrNothing = lower > 0 && parts.length < known.length;
        if (allOrNothing || parts.length * upper < 1 - ROUNDING) {
            return 0;
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int b : benchmarks) {
            double[] ratios = Arrays.stream(parts)
                    .mapToDouble(k -> units.knows(b, k) ? units.value(b, k) / units.value(a, k) : 0)
                    .toArray();
            constraints.add(new LinearConstraint(ratios, Relationship.LEQ, 1));
        }
        for (int i = 0; i < parts.length; i++) {
            if (lower > 0) {
                constraints.add(new LinearConstraint(share(parts.length, i, lower, 1), Relationship.LEQ, 0));
            }
            if (upper < 1) {
                constraints.add(new LinearConstraint(share(parts.length, i, -upper, -1), Relationship.LEQ, 0));
            }
        }
        double[] ones = new double[parts.length];
        Arrays.fill(ones, 1);
        double best = new SimplexSolver(ROUNDING, 10, ROUNDING)
                .optimize(
                        new LinearObjectiveFunction(ones, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true),
                        PivotSelectionRule.BLAND)
                .getValue();
        return Math.max(0, Math.min(1, best));
    }

    /** The row limit·Σ y − sign·yᵢ. */
    private static double[] share(int n, int i, double limit, int sign) {
        double[] row = new double[n];
        Arrays.fill(row, limit);
        row[i] -= sign;
        return row;
    }
}
