package org.digitaldiplomacy.scoring.express;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.digitaldiplomacy.model.OrderedSum;

/** Function of numbers that formulas can call. */
enum Function {
    ABS("abs", false),
    MIN("min", true),
    MAX("max", true),
    LOG("log", false),
    EXP("exp", false),
    SQRT("sqrt", false),
    MEAN("mean", true),
    MEDIAN("median", true),
    GEOMETRIC_MEAN("geometric-mean", true),
    HARMONIC_MEAN("harmonic-mean", true);

    private static final String POSITIVE = "numbers above zero";

    private final String word;
    private final boolean takesMany;

    Function(String word, boolean takesMany) {
        this.word = word;
        this.takesMany = takesMany;
    }

    static Optional<Function> called(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Function::word).toList();
    }

    String word() {
        return word;
    }

    /** Whether it takes two numbers or more; otherwise it takes one. */
    boolean takesMany() {
        return takesMany;
    }

    double apply(Quantity.Call of, double[] x, Evaluation e) {
        return switch (this) {
            case ABS -> Math.abs(x[0]);
            case MIN -> Arrays.stream(x).min().orElseThrow();
            case MAX -> Arrays.stream(x).max().orElseThrow();
            case LOG -> within(of, x, e, v -> v > 0, POSITIVE) ? StrictMath.log(x[0]) : Double.NaN;
            case EXP -> StrictMath.exp(x[0]);
            case SQRT -> within(of, x, e, v -> v >= 0, "numbers from zero") ? Math.sqrt(x[0]) : Double.NaN;
            case MEAN -> OrderedSum.mean(x);
            case MEDIAN -> Statistic.median(x);
            case GEOMETRIC_MEAN -> within(of, x, e, v -> v > 0, POSITIVE) ? geometric(x) : Double.NaN;
            case HARMONIC_MEAN -> within(of, x, e, v -> v > 0, POSITIVE) ? harmonic(x) : Double.NaN;
        };
    }

    /** Whether the function is defined for all of the numbers; says which it is not for. */
    private static boolean within(Quantity.Call of, double[] x, Evaluation e, DoublePredicate domain, String words) {
        for (int k = 0; k < x.length; k++) {
            if (!domain.test(x[k])) {
                e.outside(of, of.arguments().get(k), x[k], words);
                return false;
            }
        }
        return true;
    }

    private static double geometric(double[] x) {
        return StrictMath.exp(
                OrderedSum.mean(Arrays.stream(x).map(StrictMath::log).toArray()));
    }

    private static double harmonic(double[] x) {
        return 1 / OrderedSum.mean(Arrays.stream(x).map(v -> 1 / v).toArray());
    }
}
