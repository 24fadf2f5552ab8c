package org.digitaldiplomacy.scoring.express;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Working;
import org.jspecify.annotations.Nullable;

/** One working out of a formula: what names stand for, and why there is no result where there is none. */
final class Evaluation {

    private final List<String> names;
    private final IntFunction<Cell> values;
    private final List<Cell> statistics;
    private final @Nullable List<Working> workings;
    private @Nullable Reason missing;

    /** @param workings takes each step that is worked out; null where nobody asks */
    Evaluation(List<String> names, IntFunction<Cell> values, List<Cell> statistics, @Nullable List<Working> workings) {
        this.names = names;
        this.values = values;
        this.statistics = statistics;
        this.workings = workings;
    }

    /** Whether something is missing already, so that there will be no result. */
    boolean isMissing() {
        return missing != null;
    }

    Cell result(Quantity root) {
        double value = root.value(this);
        return missing == null ? Cell.of(value + 0.0) : Cell.missing(missing); // turns −0 into 0
    }

    double named(int slot) {
        return known(values.apply(slot));
    }

    double statistic(int slot) {
        return known(statistics.get(slot));
    }

    private double known(Cell cell) {
        if (cell instanceof Cell.Known known) {
            return known.value();
        }
        note(((Cell.Missing) cell).reason());
        return Double.NaN;
    }

    /** A gap comes before a failure, as everywhere. */
    private void note(Reason reason) {
        if (missing == null || (missing.isFailure() && !reason.isFailure())) {
            missing = reason;
        }
    }

    /** Tells a value once. */
    double told(String text, double value) {
        if (workings != null
                && missing == null
                && workings.stream().noneMatch(w -> w.expression().equals(text))) {
            workings.add(new Working(text, Cell.of(value)));
        }
        return value;
    }

    /** Tells the value of a part, which has to be a number. */
    double checked(Quantity part, double value) {
        if (missing == null && !Double.isFinite(value)) {
            note(new Reason.FormulaFailed(part.text(), "a result too large for a number", "a finite one", names(part)));
        }
        return missing == null ? told(part.text(), value) : Double.NaN;
    }

    /** @return not a number, as the function is not defined for the operand's value */
    double outside(Quantity part, Quantity operand, double value, String expected) {
        Set<String> read = names(operand);
        List<String> beside = new ArrayList<>();
        for (String name : read) {
            if (!name.equals(operand.text()) && values.apply(names.indexOf(name)) instanceof Cell.Known known) {
                beside.add(name + " = " + known.value());
            }
        }
        String of = operand instanceof Quantity.Literal ? "" : operand.text() + " = ";
        String found = of + value + (beside.isEmpty() ? "" : " (" + String.join(", ", beside) + ")");
        note(new Reason.FormulaFailed(part.text(), found, expected, read));
        return Double.NaN;
    }

    private static Set<String> names(Quantity part) {
        Set<String> read = new TreeSet<>();
        Reading.names(part, read::add);
        return read;
    }
}
