package org.digitaldiplomacy.scoring.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * PROMETHEE II: how strongly a unit is preferred to the others on average, less how strongly they are preferred to it.
 * A child counts in a pair only where it is known of both, and the weights of the rest are renormalised; a pair with
 * nothing in common has no preference. Values that differ by no more than rounding are equal.
 *
 * @param usual whether any lead is full preference; otherwise preference grows in line with the lead
 * @param indifference a lead up to which there is no preference, on the children's own scale
 * @param strict a lead from which preference is full
 * @param percent whether the score is brought from [−1, 1] to 0–100
 */
public record Promethee(boolean usual, double indifference, double strict, boolean percent)
        implements Aggregator.TableAggregator {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "promethee",
                    "PROMETHEE II net flow: how strongly a unit is preferred to the others, less how strongly they are to it.",
                    "φ(a) = 1/(n−1) · Σ_b Σₖ wₖ·(P(xₐₖ − x_bₖ) − P(x_bₖ − xₐₖ)); usual: P(d) = 1 for d > 0, else 0; linear:"
                            + " P(d) = (d − q)/(p − q), kept within 0 and 1",
                    "Brans & Vincke (1985), A Preference Ranking Organisation Method, Management Science 31",
                    List.of(
                            Parameter.choice(
                                            "preference",
                                            "Usual counts any lead in full; linear grows from the indifference to the strict lead.",
                                            "usual",
                                            "linear")
                                    .orElse("usual"),
                            Parameter.number("indifference", "The lead q up to which nothing counts; for linear.")
                                    .atLeast(0)
                                    .orElse(0.0),
                            Parameter.number(
                                            "strict",
                                            "The lead p from which all counts, above the indifference; for linear.")
                                    .atLeast(0)
                                    .orElse(10.0),
                            Parameter.choice(
                                            "score",
                                            "Net runs from −1 to 1; percent is 50 · (1 + φ).",
                                            "net",
                                            "percent")
                                    .orElse("net")),
                    arguments -> new Promethee(
                            arguments.text("preference").equals("usual"),
                            arguments.number("indifference"),
                            arguments.number("strict"),
                            arguments.text("score").equals("percent")))
            .monotone();

    public Promethee {
        if (!usual && !(strict > indifference)) {
            throw new IllegalArgumentException(
                    "a 'strict' lead above the 'indifference' of " + indifference + ", found " + strict);
        }
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public OptionalDouble lowest(int units) {
        return OptionalDouble.of(percent ? 0 : -1);
    }

    @Override
    public Column aggregate(List<Column> children, double[] weights) {
        return aggregate(children, weights, 0);
    }

    /** A unit is preferred in full to each of the last ones. */
    @Override
    public Column aggregate(List<Column> children, double[] weights, int last) {
        Alternatives units = Alternatives.of(children);
        double[] flow = new double[units.count()];
        Arrays.fill(flow, last);
        for (int a = 1; a < flow.length; a++) {
            for (int b = 0; b < a; b++) {
                double net = preference(units, a, b, weights);
                flow[a] += net;
                flow[b] -= net;
            }
        }
        int others = Math.max(1, flow.length - 1 + last);
        return units.column(
                name(),
                Arrays.stream(flow)
                        .map(f -> Math.max(-1, Math.min(1, f / others)))
                        .map(f -> percent ? 50 * (1 + f) : f)
                        .toArray());
    }

    /** How strongly a is preferred to b, less how strongly b is to a. */
    private double preference(Alternatives units, int a, int b, double[] weights) {
        double sum = 0;
        double common = 0;
        for (int k = 0; k < weights.length; k++) {
            if (units.compares(a, b, k)) {
                double lead = units.lead(a, b, k);
                sum += weights[k] * Math.signum(lead) * strength(Math.abs(lead));
                common += weights[k];
            }
        }
        return common > 0 ? sum / common : 0;
    }

    /** @param lead zero or more */
    private double strength(double lead) {
        return usual ? 1 : Math.max(0, Math.min(1, (lead - indifference) / (strict - indifference)));
    }
}
