package org.digitaldiplomacy.scoring.normalise;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.digitaldiplomacy.model.OrderedSum;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.method.Method;

/**
 * The share of the sum of all values. Shares need a natural zero: values from zero where higher is better, and values above
 * zero where lower is better; there the reciprocals are shared.
 */
public record FractionOfSum(double scale) implements Normaliser {

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "fraction-of-sum",
                    "Divides by the sum of all values; where lower is better, the reciprocals.",
                    "scale · x / Σ x; where lower is better: scale · (1/x) / Σ (1/x)",
                    "Zavadskas & Turskis (2010), A new additive ratio assessment (ARAS) method in multicriteria decision-making,"
                            + " Technological and Economic Development of Economy 16",
                    List.of(DistanceToMax.SCALE),
                    a -> new FractionOfSum(a.number("scale")))
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public OptionalDouble lowest() {
        return OptionalDouble.of(0);
    }

    @Override
    public Fit fit(Column pool, Setting setting) {
        return Range.known(pool, setting, range -> {
            Range all = setting.current().known() == 0 ? range : range.join(Range.of(setting.current()));
            boolean isHigher = setting.direction() == IndicatorDirection.HIGHER_IS_BETTER;
            if (isHigher ? all.least() < 0 : !(all.greatest() < 0)) {
                return new Fit.Refused(
                        isHigher
                                ? new Reason.OutsideDomain(name(), all.least(), "numbers from zero")
                                : new Reason.OutsideDomain(name(), -all.greatest() + 0.0, "numbers above zero"));
            }
            DoubleUnaryOperator part = isHigher ? x -> x : x -> -1 / x; // as they were before direction was applied
            double sum =
                    OrderedSum.of(Arrays.stream(pool.knownValues()).map(part).toArray());
            return sum > 0
                    ? range.mapping(name(), setting, sum, x -> scale * (part.applyAsDouble(x) / sum))
                    : new Fit.Refused(new Reason.NoSpread(setting.column()));
        });
    }
}
