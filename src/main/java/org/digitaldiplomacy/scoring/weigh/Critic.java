package org.digitaldiplomacy.scoring.weigh;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.digitaldiplomacy.model.OrderedSum;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.method.Method;

/**
 * CRITIC: a child weighs more the more it varies, once brought to the range from 0 to 1, and the less the other children
 * already say the same. Gaps: units with all children known count.
 */
public record Critic() implements Weigher.TableWeigher {

    public static final Method<Weigher> METHOD = new Method<Weigher>(
                    Weigher.class,
                    "critic",
                    "Contrast times conflict: how much a child varies within its range, and how little the others say the same.",
                    "wₖ = σₖ·Σⱼ (1 − rⱼₖ), with σₖ the standard deviation of (x − min)/(max − min) and r the correlations",
                    "Diakoulaki, Mavrotas & Papayannakis (1995), Determining objective weights in multiple criteria problems:"
                            + " the CRITIC method, Computers & Operations Research 22",
                    List.of(),
                    arguments -> new Critic())
            .notMonotone(
                    "the weights are read from the children's scores, so that a worse value can move weight to what the unit is good at");

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
        CompleteCases cases = CompleteCases.of(names, stated, children);
        if (cases.size() < 2) {
            return cases.found(
                    DoubleStream.generate(() -> 1).limit(cases.size()).toArray());
        }
        Optional<Reason> refusal = cases.refusal(name());
        if (refusal.isPresent()) {
            return new Weights.Refused(refusal.get());
        }
        double[] weights = new double[cases.size()];
        for (int k = 0; k < weights.length; k++) {
            double conflict = 0;
            for (int j = 0; j < weights.length; j++) {
                conflict += 1 - cases.correlation(j, k);
            }
            weights[k] = cases.length(k) / cases.range(k) * conflict;
        }
        return OrderedSum.of(weights) > 0
                ? cases.found(weights)
                : new Weights.Refused(
                        new Reason.MethodFailed(name(), "all children say exactly the same, so that none conflicts"));
    }
}
