package org.digitaldiplomacy.scoring.treat;

import java.util.function.DoubleUnaryOperator;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Treatment.Treated;
import org.jspecify.annotations.Nullable;

/** What became of a column, with the count of what changed. */
final class Outcome {

    private Outcome() {}

    static Treated untreated(Column column) {
        return new Treated(column, "none", 0);
    }

    /** Transforms every known value, unless a result does not fit a number: then the column stays as it is. */
    static Treated transformed(Column column, String action, DoubleUnaryOperator f) {
        double[] values = column.knownValues();
        for (int i = 0; i < values.length; i++) {
            values[i] = f.applyAsDouble(values[i]);
            if (!Double.isFinite(values[i])) {
                return new Treated(column, "none, because " + action + " gives no number", 0);
            }
        }
        return new Treated(withKnown(column, values), action, values.length);
    }

    /** @param known the new values of the column's known cells, in their order */
    static Column withKnown(Column column, double[] known) {
        double[] values = new double[column.size()];
        @Nullable Reason[] reasons = new Reason[column.size()];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            reasons[i] = column.reason(i);
            if (reasons[i] == null) {
                values[i] = known[next++];
            }
        }
        return Column.owning(values, reasons);
    }

    static String points(int n) {
        return n == 1 ? "1 point" : n + " points";
    }
}
