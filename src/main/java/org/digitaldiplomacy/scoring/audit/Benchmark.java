package org.digitaldiplomacy.scoring.audit;

import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Units;
import org.jspecify.annotations.Nullable;

/** Somebody else's numbers, by unit, to hold the results against. Units that the methodology does not know are ignored. */
public record Benchmark(String name, Map<String, Double> values) {

    public Benchmark {
        values = Map.copyOf(values);
        values.forEach((unit, x) -> {
            if (!Double.isFinite(x)) {
                throw new IllegalArgumentException(name + " of " + unit + " must be finite, found " + x);
            }
        });
    }

    Variable among(Units units) {
        List<String> codes = units.codes();
        double[] numbers = new double[codes.size()];
        @Nullable Reason[] reasons = new Reason[codes.size()];
        for (int i = 0; i < numbers.length; i++) {
            Double value = values.get(codes.get(i));
            if (value == null) {
                reasons[i] = new Reason.NoObservation(name);
            } else {
                numbers[i] = value;
            }
        }
        return new Variable(name, Column.owning(numbers, reasons));
    }
}
