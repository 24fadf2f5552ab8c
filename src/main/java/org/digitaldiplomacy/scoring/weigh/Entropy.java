package org.digitaldiplomacy.scoring.weigh;

import java.util.Arrays;
import java.util.List;
import org.digitaldiplomacy.model.OrderedSum;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.method.Method;

/**
 * Weights from entropy: the more unevenly a child's total is spread over the units, the more it tells them apart. Values
 * must not be negative. Gaps are left out, child by child; a constant child gets no weight.
 */
public record Entropy() implements Weigher.TableWeigher {

    public static final Method<Weigher> METHOD = new Method<Weigher>(
                    Weigher.class,
                    "entropy",
                    "Shannon's entropy of each child's shares over the units: the more uneven a child, the more it weighs.",
                    "wₖ = 1 − eₖ, with eₖ = −Σᵢ pᵢₖ·ln pᵢₖ / ln n and pᵢₖ = xᵢₖ/Σᵢ xᵢₖ",
                    "Hwang & Yoon (1981), Multiple Attribute Decision Making, chapter 3, after Shannon (1948)",
                    List.of(),
                    arguments -> new Entropy())
            .notMonotone(
                    "the weights are read from the children's scores, so that a worse value can move weight to what the unit is good at");

    /** Less than this is rounding. */
    private static final double ROUNDING = 1e-14;

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Weights weigh(double[] stated, List<Column> children) {
        return weigh(CompleteCases.numbered(stated.length), stated, children);
    }

    @Override
    public Weights weigh(List<String> names, double[] stated, List<Column> children) {
        double[] weights = new double[stated.length];
        for (int k = 0; k < weights.length; k++) {
            if (stated[k] > 0) {
                double[] values = children.get(k).knownValues();
                double least = Arrays.stream(values).min().orElse(0);
                if (least < 0) {
                    return new Weights.Refused(new Reason.OutsideDomain(
                            name(), least, "numbers from zero, as min-max gives, in " + names.get(k)));
                }
                weights[k] = diversity(values);
            }
        }
        return OrderedSum.of(weights) > 0
                ? new Weights.Found(weights)
                : new Weights.Refused(new Reason.NoSpread("every child"));
    }

    /** One less the entropy, from 0 for equal values to 1 where one unit has it all. */
    private static double diversity(double[] values) {
        double total = OrderedSum.of(values);
        if (values.length < 2 || total == 0) {
            return 0;
        }
        double entropy = 0;
        for (double x : values) {
            if (x > 0) {
                entropy -= x / total * StrictMath.log(x / total);
            }
        }
        double diversity = 1 - entropy / StrictMath.log(values.length);
        return diversity > ROUNDING ? diversity : 0;
    }
}
