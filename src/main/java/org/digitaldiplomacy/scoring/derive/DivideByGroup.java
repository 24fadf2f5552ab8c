package org.digitaldiplomacy.scoring.derive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * Quotient of the value and a factor of the unit's group, such as the share of the truth that a count finds in a region.
 * A gap stays a gap; a unit in two groups that have factors fails.
 *
 * @param factors group → factor, above 0
 * @param otherwise the factor of a unit in none of these groups, above 0
 */
public record DivideByGroup(Map<String, Double> factors, double otherwise) implements Derivation.Transformation {

    public static final Method<Derivation.Transformation> METHOD = new Method<>(
            Derivation.Transformation.class,
            "divide-by-group",
            "Divides by a factor of the unit's group, as for a count that finds less in some regions than in others; a unit in"
                    + " two of the groups fails.",
            "x / f(group)",
            "Ratio estimation: Cochran, Sampling Techniques (1977), chapter 6, a ratio for each stratum",
            List.of(
                    Parameter.groups("factors", "What to divide by in each group.")
                            .above(0),
                    Parameter.number("otherwise", "What to divide by in none of these groups.")
                            .above(0)),
            a -> new DivideByGroup(a.scale("factors"), a.number("otherwise")));

    public DivideByGroup {
        factors = Map.copyOf(factors);
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
        List<String> groups =
                new TreeMap<>(factors).keySet().stream().filter(row::isIn).toList();
        if (groups.size() > 1) {
            return Cell.missing(new Reason.MethodFailed(
                    name(), "the unit is in " + String.join(" and ", groups) + ", expected one group with a factor"));
        }
        double factor = groups.isEmpty() ? otherwise : factors.getOrDefault(groups.get(0), otherwise);
        return Outcome.of(name(), known.value() / factor);
    }
}
