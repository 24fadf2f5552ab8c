package org.digitaldiplomacy.scoring.treat;

import java.util.function.DoubleUnaryOperator;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Treatment.Treated;
import org.jspecify.annotations.Nullable;

/** Treated column and the count of changed values. */
final class Outcome {

    private Outcome() {}

    static Treated untreated(Column column) {
        return new Treated(column, "none", 0);
    }

    /** Transforms every known value; one whose result is no finite number fails. */
    static Treated transformed(Column column, String action, DoubleUnaryOperator f) {
        double[] values = new double[column.size()];
        @Nullable Reason[] reasons = new Reason[column.size()];
        for (int i = 0; i < values.length; i++) {
            reasons[i] = column.reason(i);
            if (reasons[i] == null) {
                values[i] = f.applyAsDouble(column.value(i));
                reasons[i] = Double.isFinite(values[i])
                        ? null
                        : new Reason.MethodFailed(action, "it leads from " + column.value(i) + " to no finite number");
            }
        }
        return new Treated(Column.owning(values, reasons), action, column.known());
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
