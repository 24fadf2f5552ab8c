package org.digitaldiplomacy.scoring.derive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * Numbers for the classes of an ordinal scale.
 *
 * @param map raw value → number; a raw value that is not in it has no number
 */
public record Ordinal(Map<Double, Double> map) implements Derivation.Transformation {

    public static final Method<Derivation.Transformation> METHOD = new Method<>(
            Derivation.Transformation.class,
            "ordinal",
            "Gives each class of an ordinal scale its number; a class that is not named has none.",
            "map(x)",
            "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5, categorical scales",
            List.of(Parameter.scale("map", "Raw value to number: {0: 0, 1: 50, 2: 100}.")),
            a -> new Ordinal(keys(a.scale("map"))));

    public Ordinal {
        map = Map.copyOf(map);
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Cell transform(Cell x, Row row) {
        if (!(x instanceof Cell.Known known)) {
            return x;
        }
        Double number = map.get(known.value() + 0.0); // turns −0 into 0
        return number != null
                ? Cell.of(number)
                : Outcome.outside(name(), known.value(), "one of " + new TreeMap<>(map).keySet());
    }

    private static Map<Double, Double> keys(Map<String, Double> texts) {
        Map<Double, Double> numbers = new TreeMap<>();
        texts.forEach((text, number) -> {
            if (numbers.put(key(text), number) != null) {
                throw new IllegalArgumentException("each raw value once, found " + text + " again");
            }
        });
        return numbers;
    }

    private static double key(String text) {
        try {
            return Double.parseDouble(text) + 0.0;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("raw values that are numbers, found '" + text + "'", e);
        }
    }
}
