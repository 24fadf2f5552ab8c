package org.digitaldiplomacy.scoring.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The units of which every child is known, as a decision matrix.
 *
 * @param units their rows among all units
 * @param all how many units there are
 * @param x values by alternative and criterion
 */
record Matrix(int[] units, int all, double[][] x) {

    /** Scores of the alternatives, or why there are none. */
    sealed interface Outcome {
        record Found(double[] scores) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    static Matrix of(List<Column> children) {
        int all = children.get(0).size();
        int[] units = IntStream.range(0, all)
                .filter(u -> children.stream().allMatch(c -> c.isKnown(u)))
                .toArray();
        double[][] x = new double[units.length][children.size()];
        for (int a = 0; a < units.length; a++) {
            for (int k = 0; k < children.size(); k++) {
                x[a][k] = children.get(k).value(units[a]);
            }
        }
        return new Matrix(units, all, x);
    }

    /** How many alternatives there are. */
    int rows() {
        return units.length;
    }

    /** One criterion's values. */
    double[] criterion(int k) {
        double[] values = new double[x.length];
        for (int a = 0; a < values.length; a++) {
            values[a] = x[a][k];
        }
        return values;
    }

    /** Puts the outcome back into the order of all units. */
    Column column(String method, Outcome outcome) {
        double[] values = new double[all];
        @Nullable Reason[] reasons = new Reason[all];
        Arrays.fill(reasons, new Reason.NoPart("'" + method + "'"));
        for (int a = 0; a < units.length; a++) {
            if (outcome instanceof Outcome.Found found) {
                boolean isFinite = Double.isFinite(found.scores()[a]);
                values[units[a]] = isFinite ? found.scores()[a] : 0;
                reasons[units[a]] =
                        isFinite ? null : new Reason.MethodFailed(method, "the result is too large for a number");
            } else if (outcome instanceof Outcome.Refused refused) {
                reasons[units[a]] = refused.reason();
            } else {
                throw new IllegalStateException("no such outcome: " + outcome);
            }
        }
        return Column.owning(values, reasons);
    }

    /** Refusal because nothing tells one unit from another. */
    static Outcome alike() {
        return new Outcome.Refused(new Reason.NoSpread("what is known of the units"));
    }

    static Outcome refused(String method, String because) {
        return new Outcome.Refused(new Reason.MethodFailed(method, because));
    }
}
