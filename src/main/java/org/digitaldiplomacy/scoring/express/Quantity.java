package org.digitaldiplomacy.scoring.express;

import java.util.List;

/** Part of a formula that has a number for a value. */
sealed interface Quantity extends Term {

    double value(Evaluation e);

    /** A number as it is written. */
    record Literal(String text, int at, double number) implements Quantity {
        @Override
        public double value(Evaluation e) {
            return number;
        }
    }

    /** A number with a name, stated beside the formula. */
    record Constant(String text, int at, double number) implements Quantity {
        @Override
        public double value(Evaluation e) {
            return e.told(text, number);
        }
    }

    /** @param slot place among the names that the formula reads */
    record Name(String text, int at, int slot) implements Quantity {
        @Override
        public double value(Evaluation e) {
            return e.told(text, e.named(slot));
        }
    }

    record Negation(String text, int at, Quantity of) implements Quantity {
        @Override
        public double value(Evaluation e) {
            return -of.value(e);
        }
    }

    record Operation(String text, int at, Operator operator, Quantity left, Quantity right) implements Quantity {
        @Override
        public double value(Evaluation e) {
            double a = left.value(e);
            double b = right.value(e);
            return e.isMissing() ? Double.NaN : e.checked(this, operator.apply(this, a, b, e));
        }
    }

    record Call(String text, int at, Function function, List<Quantity> arguments) implements Quantity {
        @Override
        public double value(Evaluation e) {
            double[] values = new double[arguments.size()];
            for (int k = 0; k < values.length; k++) {
                values[k] = arguments.get(k).value(e);
            }
            return e.isMissing() ? Double.NaN : e.checked(this, function.apply(this, values, e));
        }
    }

    /** One of two quantities; the other one is not looked at. */
    record Choice(String text, int at, Condition condition, Quantity then, Quantity otherwise) implements Quantity {
        @Override
        public double value(Evaluation e) {
            boolean holds = condition.holds(e);
            return e.isMissing() ? Double.NaN : e.checked(this, holds ? then.value(e) : otherwise.value(e));
        }
    }

    /** @param slot place among the statistics that the formula reads */
    record OverUnits(String text, int at, Statistic statistic, Quantity of, int slot) implements Quantity {
        @Override
        public double value(Evaluation e) {
            return e.told(text, e.statistic(slot));
        }
    }
}
