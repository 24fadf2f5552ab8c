package org.digitaldiplomacy.scoring.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.Working;
import org.digitaldiplomacy.scoring.express.Formula;
import org.digitaldiplomacy.scoring.express.Formulated;
import org.digitaldiplomacy.scoring.method.Arguments;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * A formula over the value and other columns of the same unit, and over all units where it takes their median or the like.
 *
 * @param statistics numbers over all units; empty before they are at hand
 */
public record Expression(Formula formula, List<Cell> statistics) implements Derivation.Transformation, Formulated {

    public static final Method<Derivation.Transformation> METHOD = new Method<>(
            Derivation.Transformation.class,
            "expression",
            "Works a formula out: x is the value so far, other names are columns of the same unit. A missing one that is"
                    + " looked at is a gap; what is not defined is a failure.",
            "+ - * / ^, abs, min, max, log, exp, sqrt, mean, median, geometric-mean, harmonic-mean, if(condition, then,"
                    + " otherwise) with < <= > >= = != and or not; over all units: units-min, units-max, units-sum, units-mean,"
                    + " units-median, units-sd",
            "Elementary; each constant's own source is stated beside it",
            List.of(
                    Parameter.text("formula", "What is worked out, such as 100 * x / (x + men)."),
                    Parameter.scale("constants", "Numbers that the formula calls by a name.")
                            .orNone(),
                    Parameter.text("source", "Where the constants come from; required with them.")
                            .orNone(),
                    Parameter.texts(
                                    "units",
                                    "Units of x, of each column and of constants that have one: then sums, differences and"
                                            + " comparisons must be of one unit, and logarithms of pure numbers.")
                            .orNone(),
                    Parameter.text("unit", "Unit of the result, checked against those of the names.")
                            .orNone()),
            Expression::of);

    public Expression {
        statistics = List.copyOf(statistics);
    }

    /** @throws IllegalArgumentException for arguments that do not go together */
    private static Expression of(Arguments a) {
        Map<String, Double> constants = a.scale("constants");
        if (constants.containsKey(Formula.VALUE)) {
            throw new IllegalArgumentException("constants of other names than x, which is the value");
        }
        if (constants.isEmpty() != a.optionalText("source").isEmpty()) {
            throw new IllegalArgumentException("constants and their source together");
        }
        Formula formula = Formula.parse(a.text("formula"), constants);
        Map<String, String> units = a.texts("units");
        String unit = a.optionalText("unit").orElse("");
        if (!units.isEmpty()) {
            formula.checkUnits(units, unit);
        } else if (!unit.isEmpty()) {
            throw new IllegalArgumentException("units of the names beside the unit of the result");
        }
        return new Expression(formula, List.of());
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public List<String> columns() {
        return formula.words().stream().filter(n -> !n.equals(Formula.VALUE)).toList();
    }

    @Override
    public Derivation.Transformation among(List<Derivation.Subject> units) {
        if (!formula.readsAllUnits()) {
            return this;
        }
        List<IntFunction<Cell>> values = new ArrayList<>();
        units.forEach(unit -> values.add(values(unit.x(), unit.row())));
        return new Expression(formula, formula.statistics(values));
    }

    @Override
    public Cell transform(Cell x, Derivation.Row row) {
        return formula.evaluate(values(x, row), statistics);
    }

    @Override
    public List<Working> workings(Cell x, Derivation.Row row) {
        return formula.workings(values(x, row), statistics);
    }

    private IntFunction<Cell> values(Cell x, Derivation.Row row) {
        return slot -> {
            String name = formula.words().get(slot);
            return name.equals(Formula.VALUE) ? x : row.value(name);
        };
    }
}
