package org.digitaldiplomacy.scoring.treat;

import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * Pulls in the farthest values, point by point, until the column's {@link Shape} passes; where the allowed points do
 * not suffice, does something else. Values that are tied at the extreme move together, and not at all where they are
 * more than the points that are left, or where no spread would be left. Fewer than four values, or
 * equal ones, stay as they are.
 *
 * @param maxPoints how many values may move
 * @param otherwise what to do with a column that still fails
 * @param fromWinsorised whether that works on the winsorised column; otherwise on the untreated one
 */
public record Winsorise(
        int maxPoints, double skewness, double kurtosis, Optional<Treatment> otherwise, boolean fromWinsorised)
        implements Treatment {

    public static final Method<Treatment> METHOD = new Method<Treatment>(
                    Treatment.class,
                    "winsorise",
                    "Pulls outliers in, point by point, until skewness or excess kurtosis lies below its limit; else transforms"
                            + " the column.",
                    "while |G1| ≥ skewness and G2 ≥ kurtosis: the extreme on the side of the skew takes the next distinct"
                            + " value, for at most max-points values; still failing: ln(x − min + 0.01 (max − min))",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3; limits after Groeneveld and Meeden"
                            + " (1984), in the form of COINr 1.1",
                    List.of(
                            Parameter.integer("max-points", "How many values may move.")
                                    .atLeast(0)
                                    .orElse(5),
                            Parameter.number(
                                            "skewness",
                                            "The column passes when the absolute sample skewness is below this.")
                                    .above(0)
                                    .orElse(2.0),
                            Parameter.number(
                                            "kurtosis",
                                            "The column passes when the sample excess kurtosis is below this.")
                                    .orElse(3.5),
                            Parameter.choice(
                                            "otherwise",
                                            "What to do with a column that still fails.",
                                            "log",
                                            "log-by-skew",
                                            "box-cox",
                                            "none")
                                    .orElse("log"),
                            Parameter.choice("otherwise-of", "Which values that works on.", "untreated", "winsorised")
                                    .orElse("untreated")),
                    a -> new Winsorise(
                            a.integer("max-points"),
                            a.number("skewness"),
                            a.number("kurtosis"),
                            otherwise(a.text("otherwise")),
                            a.text("otherwise-of").equals("winsorised")))
            .notMonotone("the shape of the column decides how it is treated, and a worse value can change that");

    private static Optional<Treatment> otherwise(String word) {
        return switch (word) {
            case "log" -> Optional.of(new LogOffset(LogOffset.USUAL, false));
            case "log-by-skew" -> Optional.of(new LogOffset(LogOffset.USUAL, true));
            case "box-cox" -> Optional.of(BoxCox.MOST_LIKELY);
            default -> Optional.empty();
        };
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Treated treat(Column column) {
        double[] values = column.knownValues();
        int moved = 0;
        int high = 0;
        int low = 0;
        Optional<Shape> shape = Shape.of(values);
        while (shape.isPresent() && !shape.get().isWithin(skewness, kurtosis)) {
            boolean fromAbove = shape.get().skewness() >= 0;
            int atExtreme = pullIn(values, fromAbove, maxPoints - (fromAbove ? low : high));
            if (atExtreme == 0) {
                return stillFailing(column, values, moved);
            }
            high = fromAbove ? atExtreme : high;
            low = fromAbove ? low : atExtreme;
            moved = high + low;
            shape = Shape.of(values);
        }
        return moved == 0 ? Outcome.untreated(column) : winsorised(column, values, moved);
    }

    /**
     * Gives the values at the extreme the next distinct value.
     *
     * @return how many moved; 0 where none did, because they are more than allowed or no spread would be left
     */
    private static int pullIn(double[] values, boolean fromAbove, int allowed) {
        double least = values[0];
        double greatest = values[0];
        for (double x : values) {
            least = Math.min(least, x);
            greatest = Math.max(greatest, x);
        }
        double extreme = fromAbove ? greatest : least;
        int count = 0;
        double next = fromAbove ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (double x : values) {
            if (x == extreme) {
                count++;
            } else {
                next = fromAbove ? Math.max(next, x) : Math.min(next, x);
            }
        }
        if (count > allowed || next == (fromAbove ? least : greatest)) {
            return 0;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == extreme ? next : values[i];
        }
        return count;
    }

    private Treated stillFailing(Column column, double[] values, int moved) {
        Treated winsorised = moved == 0 ? Outcome.untreated(column) : winsorised(column, values, moved);
        if (otherwise.isEmpty()) {
            return winsorised;
        }
        if (!fromWinsorised) {
            return otherwise.get().treat(column);
        }
        Treated then = otherwise.get().treat(winsorised.column());
        return moved == 0
                ? then
                : new Treated(then.column(), winsorised.action() + ", then " + then.action(), then.changed());
    }

    private static Treated winsorised(Column column, double[] values, int moved) {
        return new Treated(Outcome.withKnown(column, values), "winsorised " + Outcome.points(moved), moved);
    }
}
