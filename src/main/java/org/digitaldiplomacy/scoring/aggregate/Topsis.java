package org.digitaldiplomacy.scoring.aggregate;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * TOPSIS: closeness to the best value found on every child, relative to the distance from the worst. Gaps are left out
 * of both distances.
 *
 * @param vectors whether each child is first divided by its Euclidean length, as published; otherwise the children's
 *     own common scale stands
 * @param percent whether the score is brought from [0, 1] to 0–100
 */
public record Topsis(boolean vectors, boolean percent) implements Aggregator.TableAggregator {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "topsis",
                    "Closeness to the ideal unit, which has the best value of every child, relative to the anti-ideal one.",
                    "d⁻/(d⁺ + d⁻), with d± = √Σₖ (wₖ·(rₖ − r±ₖ))², r± the best and the worst value; vector: rₖ = xₖ/√Σ xₖ²",
                    "Hwang & Yoon (1981), Multiple Attribute Decision Making, chapter 3",
                    List.of(
                            Parameter.choice(
                                            "scaling",
                                            "Vector divides each child by its Euclidean length, as published; none leaves it as normalised.",
                                            "vector",
                                            "none")
                                    .orElse("vector"),
                            Parameter.choice(
                                            "score",
                                            "Share runs from 0 to 1, percent from 0 to 100.",
                                            "share",
                                            "percent")
                                    .orElse("share")),
                    arguments -> new Topsis(
                            arguments.text("scaling").equals("vector"),
                            arguments.text("score").equals("percent")))
            .notMonotone(
                    "the ideal, the anti-ideal and the length that a child is divided by move with the unit's own value");

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Column aggregate(List<Column> children, double[] weights) {
        Alternatives units = Alternatives.of(children);
        Span[] spans = new Span[weights.length];
        for (int k = 0; k < spans.length; k++) {
            spans[k] = Span.of(children.get(k).knownValues(), vectors);
        }
        double[] scores = new double[units.count()];
        @Nullable Reason[] reasons = new Reason[scores.length];
        for (int a = 0; a < scores.length; a++) {
            double toBest = 0;
            double toWorst = 0;
            for (int k : units.knownOf(a)) {
                double scale = weights[k] / spans[k].length();
                toBest += square(scale * (spans[k].best() - units.value(a, k)));
                toWorst += square(scale * (units.value(a, k) - spans[k].worst()));
            }
            toBest = Math.sqrt(toBest);
            toWorst = Math.sqrt(toWorst);
            if (toBest + toWorst > 0) {
                scores[a] = (percent ? 100 : 1) * (toWorst / (toBest + toWorst));
            } else {
                reasons[a] = new Reason.NoSpread("what is known of the unit");
            }
        }
        return units.column(name(), scores, reasons);
    }

    @Override
    public OptionalDouble lowest(int units) {
        return OptionalDouble.of(0);
    }

    private static double square(double x) {
        return x * x;
    }

    /** Range of one child and the divisor of its values. */
    private record Span(double worst, double best, double length) {

        static Span of(double[] values, boolean vectors) {
            double worst = Double.POSITIVE_INFINITY;
            double best = Double.NEGATIVE_INFINITY;
            double length = 0;
            for (double x : values) {
                worst = Math.min(worst, x);
                best = Math.max(best, x);
                length += square(x);
            }
            return new Span(worst, best, vectors && length > 0 ? Math.sqrt(length) : 1);
        }
    }
}
