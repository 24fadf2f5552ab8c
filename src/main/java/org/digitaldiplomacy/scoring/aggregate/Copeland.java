package org.digitaldiplomacy.scoring.aggregate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.model.OrderedSum;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * Copeland's rule: units meet in pairs, and a unit wins where the children on which it is ahead weigh more than half of
 * the children on which the pair differs. A child counts in a pair only where it is known of both, so that neither gains
 * from the other's gap; a pair with nothing in common is drawn. Values that differ by no more than rounding are equal.
 *
 * <p>Takes the weights as stated and adds them up exactly, as the decimals that they are written as: 0.1 + 0.2 against
 * 0.3 is a draw.
 *
 * @param percent whether the score is 100 · (wins + draws/2) / pairs; otherwise wins − losses
 */
public record Copeland(boolean percent) implements Aggregator.TableAggregator {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "copeland",
                    "Wins less losses in pairwise comparison; says nothing about by how much, so that nothing makes up for"
                            + " anything.",
                    "Σ_b sign(Σₖ wₖ·sign(xₐₖ − x_bₖ)), over the children known of both",
                    "Copeland (1951), A Reasonable Social Welfare Function; Munda & Nardo (2009), Noncompensatory/nonlinear"
                            + " composite indicators for ranking countries, Applied Economics 41",
                    List.of(Parameter.choice(
                                    "score",
                                    "Net is wins − losses, percent 100 · (wins + draws/2) / pairs.",
                                    "net",
                                    "percent")
                            .orElse("net")),
                    arguments -> new Copeland(arguments.text("score").equals("percent")))
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public boolean takesShares() {
        return false;
    }

    @Override
    public OptionalDouble lowest(int units) {
        return OptionalDouble.of(percent ? 0 : 1 - units);
    }

    @Override
    public Column aggregate(List<Column> children, double[] weights) {
        return aggregate(children, weights, 0);
    }

    /** A unit wins against each of the last ones. */
    @Override
    public Column aggregate(List<Column> children, double[] weights, int last) {
        Alternatives units = Alternatives.of(children);
        Ballot ballot = new Ballot(weights);
        double[] net = new double[units.count()];
        Arrays.fill(net, last);
        for (int a = 1; a < net.length; a++) {
            for (int b = 0; b < a; b++) {
                int outcome = ballot.outcome(units, a, b);
                net[a] += outcome;
                net[b] -= outcome;
            }
        }
        int pairs = Math.max(1, net.length - 1 + last);
        return units.column(
                name(),
                percent ? Arrays.stream(net).map(x -> 50 * (1 + x / pairs)).toArray() : net);
    }

    /** Weighs one pair. Adds up in floating point where that leaves no doubt about the sign, else in decimals. */
    private static final class Ballot {
        private final double[] weights;
        private final BigDecimal[] exact;
        /** More than all rounding together: of each weight to binary, and of each addition. */
        private final double doubt;

        Ballot(double[] weights) {
            this.weights = weights;
            this.exact = Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
            this.doubt = 2 * (weights.length + 1) * Math.ulp(1.0) * OrderedSum.of(weights);
        }

        /** @return 1 where a wins, −1 where b wins, 0 for a draw */
        int outcome(Alternatives units, int a, int b) {
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * lead(units, a, b, k);
            }
            return Math.abs(sum) > doubt ? (int) Math.signum(sum) : exactOutcome(units, a, b);
        }

        private int exactOutcome(Alternatives units, int a, int b) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int k = 0; k < exact.length; k++) {
                int lead = lead(units, a, b, k);
                sum = lead > 0 ? sum.add(exact[k]) : lead < 0 ? sum.subtract(exact[k]) : sum;
            }
            return sum.signum();
        }

        private static int lead(Alternatives units, int a, int b, int k) {
            return units.compares(a, b, k) ? (int) Math.signum(units.lead(a, b, k)) : 0;
        }
    }
}
