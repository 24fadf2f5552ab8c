package org.digitaldiplomacy.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Ordinary least squares of scores on size, with an intercept, over the units of which all is known; and what it says
 * about each unit. Beside it the Theil–Sen line on the first regressor, as a check that outliers hardly move.
 *
 * <p>Where the leverage states a {@link Response} other than the linear one, the fit is made on that scale, and what it
 * predicts comes back to points: fitted values, interval ends and the Theil–Sen line. Residuals are differences in points.
 * The hat value, the studentised residual, whether a unit lies outside and the model stay on the scale of the fit.
 *
 * <p>Formulas: Belsley, Kuh and Welsch (1980), <i>Regression Diagnostics</i>, chapter 2.
 */
public final class LeverageFit {

    private static final Reason DECIDED_ALONE =
            new Reason.MethodFailed("leave-one-out residual", "a coefficient rests on this unit alone");
    private static final Reason EXACT = new Reason.MethodFailed(
            "studentised residual", "without this unit the fit is exact, so that there is no spread to measure by");

    private final Leverage leverage;
    private final Units units;
    private final List<Column> regressors;
    private final @Nullable Reason[] leftOut;
    private final int[] rows;
    /** In points. */
    private final double[] score;
    /** The same on the scale of the fit. */
    private final double[] y;

    private final double[][] x;
    private final int n;
    private final LeastSquares squares;
    private final Optional<Reason> refused;

    private LeverageFit(Leverage leverage, Units units, Column scores, List<Column> regressors) {
        this.leverage = leverage;
        this.units = units;
        this.regressors = regressors;
        leftOut = new Reason[scores.size()];
        for (int i = 0; i < leftOut.length; i++) {
            leftOut[i] = leftOut(leverage.id(), scores, regressors, i);
        }
        n = takingPart().length;
        double[] responses = responses(scores);
        rows = takingPart();
        score = pick(scores);
        y = Arrays.stream(rows).mapToDouble(i -> responses[i]).toArray();
        x = regressors.stream().map(this::pick).toArray(double[][]::new);
        squares = new LeastSquares(x, y.length);
        refused = refusal().map(because -> new Reason.MethodFailed(leverage.id(), because));
    }

    private int[] takingPart() {
        return IntStream.range(0, leftOut.length)
                .filter(i -> leftOut[i] == null)
                .toArray();
    }

    private double gap(int i, double residual) {
        return leverage.response().gap(score[i], residual, n);
    }

    /** Leaves out the units for whose score the response is not defined. */
    private double[] responses(Column scores) {
        double[] responses = new double[leftOut.length];
        for (int i = 0; i < responses.length; i++) {
            if (leftOut[i] == null) {
                Cell cell = forward(scores.value(i));
                if (cell instanceof Cell.Known known) {
                    responses[i] = known.value();
                } else {
                    Reason because = ((Cell.Missing) cell).reason();
                    leftOut[i] = failed(i, because);
                }
            }
        }
        return responses;
    }

    private Cell forward(double points) {
        try {
            return leverage.response().forward(points, n);
        } catch (RuntimeException e) {
            return Cell.missing(Failure.threw(leverage.response(), e));
        }
    }

    private double points(double fitted) {
        return leverage.response().back(fitted, n);
    }

    private Optional<String> refusal() {
        int needed = x.length + 3;
        if (y.length < needed) {
            return Optional.of("least squares on " + x.length + " regressors needs at least " + needed
                    + " units, found " + y.length);
        }
        if (Arrays.stream(y).allMatch(v -> v == y[0])) {
            return Optional.of("all scores are equal, so that there is nothing to explain");
        }
        return squares.dependent().isPresent()
                ? Optional.of("regressor " + (squares.dependent().getAsInt() + 1)
                        + " is constant or a combination of those before it")
                : Optional.empty();
    }

    /**
     * Never throws for what the data is like: where no fit is possible, every unit says why.
     *
     * @param units for reasons
     * @param scores in points
     */
    static Result fit(Leverage leverage, Units units, Column scores, List<Column> regressors) {
        LeverageFit fit = new LeverageFit(leverage, units, scores, regressors);
        return fit.refused.isPresent() ? fit.nothing(fit.refused.get()) : fit.result();
    }

    /** The leave-one-out residuals of {@link #fit} without the rest, which takes far longer. */
    static Column leaveOneOut(Leverage leverage, Units units, Column scores, List<Column> regressors) {
        LeverageFit fit = new LeverageFit(leverage, units, scores, regressors);
        return fit.refused.isPresent() ? fit.none(fit.refused.get()) : fit.leaveOneOut(fit.squares.fit(fit.y));
    }

    /** Points above the prediction that is made without the unit. */
    private Column leaveOneOut(LeastSquares.Fit fit) {
        return checked(
                i -> {
                    OptionalDouble residual = fit.leaveOneOut(i);
                    return residual.isEmpty() ? residual : OptionalDouble.of(gap(i, residual.getAsDouble()));
                },
                DECIDED_ALONE);
    }

    private static @Nullable Reason leftOut(String id, Column y, List<Column> regressors, int unit) {
        Reason missing = y.reason(unit);
        if (missing != null) {
            return new Reason.PartMissing(id, "the score that size is to explain", missing);
        }
        for (int k = 0; k < regressors.size(); k++) {
            missing = regressors.get(k).reason(unit);
            if (missing != null) {
                return new Reason.PartMissing(id, "regressor " + (k + 1), missing);
            }
        }
        return null;
    }

    private Result result() {
        LeastSquares.Fit fit = squares.fit(y);
        TDistribution student = new TDistribution(squares.degreesOfFreedom());
        double t = student.inverseCumulativeProbability((1 + leverage.level()) / 2);
        TheilSen line = TheilSen.fit(x[0], y);
        return new Result(
                regressors,
                column(i -> points(fit.fitted(i))),
                column(i -> gap(i, fit.residual(i))),
                column(squares::leverage),
                leaveOneOut(fit),
                checked(fit::studentised, EXACT),
                column(i -> points(fit.fitted(i) - t * fit.predictionError(i))),
                column(i -> points(fit.fitted(i) + t * fit.predictionError(i))),
                column(i -> Math.abs(fit.residual(i)) > t * fit.predictionError(i) ? 1 : 0),
                column(i -> score[i] - points(line.at(x[0][i]))),
                Optional.of(model(fit, student, line)));
    }

    private static Model model(LeastSquares.Fit fit, TDistribution student, TheilSen line) {
        double[] estimates = fit.coefficients();
        double[] errors = fit.standardErrors();
        List<Coefficient> coefficients = new ArrayList<>();
        for (int k = 0; k < estimates.length; k++) {
            double t = errors[k] > 0 ? Math.abs(estimates[k]) / errors[k] : Double.MAX_VALUE;
            coefficients.add(new Coefficient(estimates[k], errors[k], 2 * student.cumulativeProbability(-t)));
        }
        return new Model(coefficients, fit.rSquared(), fit.n(), fit.standardError(), line.intercept(), line.slope());
    }

    private Result nothing(Reason because) {
        Column none = none(because);
        return new Result(regressors, none, none, none, none, none, none, none, none, none, Optional.empty());
    }

    private Column none(Reason because) {
        @Nullable Reason[] reasons = leftOut.clone();
        for (int row : rows) {
            reasons[row] = because;
        }
        return Column.owning(new double[reasons.length], reasons);
    }

    private double[] pick(Column column) {
        return Arrays.stream(rows).mapToDouble(column::value).toArray();
    }

    private Column column(IntToDoubleFunction values) {
        return checked(i -> OptionalDouble.of(values.applyAsDouble(i)), EXACT);
    }

    /** A column of values that may not exist for a unit, and then for one reason, unless the response fails. */
    private Column checked(IntFunction<OptionalDouble> values, Reason otherwise) {
        double[] all = new double[leftOut.length];
        @Nullable Reason[] reasons = leftOut.clone();
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            try {
                OptionalDouble value = values.apply(i);
                all[row] = value.orElse(0);
                reasons[row] = value.isPresent() ? null : otherwise;
                if (!Double.isFinite(all[row])) {
                    reasons[row] = failed(row, Failure.notANumber(leverage.response(), all[row]));
                }
            } catch (RuntimeException e) {
                reasons[row] = failed(row, Failure.threw(leverage.response(), e));
            }
        }
        return Column.owning(all, reasons);
    }

    private Reason failed(int row, Reason because) {
        return new Reason.PartFailed(leverage.id(), units.code(row), leverage.of(), because);
    }

    /**
     * The fit, unit by unit, in points where nothing else is said; a unit that took no part says why.
     *
     * @param fitted what size predicts
     * @param residual score − fitted
     * @param hat how far the unit's own score draws its fitted value, from 1/n to 1
     * @param leaveOneOut score − what a fit without the unit predicts; residual / (1 − hat) where the response is linear
     * @param studentised the residual on the scale of the fit over its standard error, which is estimated without the unit;
     *     Student's t with n − regressors − 2 degrees of freedom
     * @param low the lower end of the prediction interval
     * @param high the upper end of the prediction interval
     * @param outside 1 where the score lies outside the prediction interval, else 0
     * @param theilSenGap score − Theil–Sen line on the first regressor
     * @param model empty where no fit was possible
     */
    public record Result(
            List<Column> regressors,
            Column fitted,
            Column residual,
            Column hat,
            Column leaveOneOut,
            Column studentised,
            Column low,
            Column high,
            Column outside,
            Column theilSenGap,
            Optional<Model> model) {
        public Result {
            regressors = List.copyOf(regressors);
        }
    }

    /**
     * The fit as a whole, on the scale of the response.
     *
     * @param coefficients the intercept, then one for each regressor
     * @param n how many units took part
     * @param standardError of the residuals, with n − regressors − 1 degrees of freedom
     */
    public record Model(
            List<Coefficient> coefficients,
            double rSquared,
            int n,
            double standardError,
            double theilSenIntercept,
            double theilSenSlope) {
        public Model {
            coefficients = List.copyOf(coefficients);
        }
    }

    /** @param pValue two-sided, from Student's t */
    public record Coefficient(double estimate, double standardError, double pValue) {}
}
