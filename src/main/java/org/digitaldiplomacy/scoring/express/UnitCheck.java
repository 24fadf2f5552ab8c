package org.digitaldiplomacy.scoring.express;

import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.scoring.Cell;

/** Finds the unit of each part of a formula, and refuses parts that do not go together. */
final class UnitCheck {

    private final Map<String, String> units;

    /** @param units by the names that have them */
    UnitCheck(Map<String, String> units) {
        this.units = units;
    }

    Unit of(Quantity part) {
        if (part instanceof Quantity.Literal literal) {
            return literal.number() == 0 ? Unit.ANY : Unit.PURE;
        } else if (part instanceof Quantity.Constant constant) {
            return Unit.of(units.getOrDefault(constant.text(), "1"));
        } else if (part instanceof Quantity.Name name) {
            return named(name);
        } else if (part instanceof Quantity.Negation negation) {
            return of(negation.of());
        } else if (part instanceof Quantity.Operation operation) {
            return of(operation);
        } else if (part instanceof Quantity.Call call) {
            return of(call);
        } else if (part instanceof Quantity.Choice choice) {
            check(choice.condition());
            return same(List.of(choice.then(), choice.otherwise()));
        } else if (part instanceof Quantity.OverUnits over) {
            return of(over.of());
        }
        throw new IllegalStateException("no such kind: " + part);
    }

    private Unit named(Quantity.Name name) {
        String unit = units.get(name.text());
        if (unit == null) {
            throw new FormulaRefused(
                    name.at(),
                    "'" + name.text() + "' without a unit",
                    "one for each name, where units are stated",
                    ClosestName.to(name.text(), units.keySet()).orElse(null));
        }
        return Unit.of(unit);
    }

    private Unit of(Quantity.Operation part) {
        return switch (part.operator()) {
            case PLUS, MINUS -> same(List.of(part.left(), part.right()));
            case TIMES -> of(part.left()).times(of(part.right()), 1);
            case OVER -> of(part.left()).times(of(part.right()), -1);
            case POWER -> power(part.left(), part.right());
        };
    }

    private Unit power(Quantity base, Quantity exponent) {
        pure(exponent);
        Unit unit = of(base);
        if (unit.fits(Unit.PURE)) {
            return unit;
        }
        if (!Reading.isConstant(exponent)) {
            throw new FormulaRefused(
                    exponent.at(), "a power of " + unit + " that varies", "a fixed power, or a pure number");
        }
        Cell fixed = new Evaluation(List.of(), slot -> Cell.of(0), List.of(), null).result(exponent);
        return Unit.PURE.times(unit, ((Cell.Known) fixed).value());
    }

    private Unit of(Quantity.Call part) {
        return switch (part.function()) {
            case ABS, MIN, MAX, MEAN, MEDIAN, GEOMETRIC_MEAN, HARMONIC_MEAN -> same(part.arguments());
            case LOG, EXP -> pure(part.arguments().get(0));
            case SQRT -> Unit.PURE.times(of(part.arguments().get(0)), 0.5);
        };
    }

    private Unit pure(Quantity part) {
        Unit unit = of(part);
        if (!unit.fits(Unit.PURE)) {
            throw new FormulaRefused(part.at(), "'" + part.text() + "' in " + unit, "a pure number, such as a ratio");
        }
        return Unit.PURE;
    }

    /** The unit that all parts are of. */
    private Unit same(List<Quantity> parts) {
        Unit unit = Unit.ANY;
        String first = "";
        for (Quantity part : parts) {
            Unit next = of(part);
            if (!unit.fits(next)) {
                throw new FormulaRefused(
                        part.at(), "'" + part.text() + "' in " + next, "the unit of '" + first + "', " + unit);
            }
            first = unit.isAny() ? part.text() : first;
            unit = unit.isAny() ? next : unit;
        }
        return unit;
    }

    private void check(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            same(List.of(comparison.left(), comparison.right()));
        } else {
            Reading.children(condition, child -> check((Condition) child));
        }
    }
}
