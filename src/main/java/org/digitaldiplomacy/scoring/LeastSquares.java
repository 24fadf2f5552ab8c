package org.digitaldiplomacy.scoring;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.digitaldiplomacy.model.OrderedSum;

/**
 * Ordinary least squares with an intercept, by orthogonalising the centred regressors (modified Gram–Schmidt, twice
 * over, which keeps full precision). Made once for its regressors, it fits any number of results.
 */
final class LeastSquares {

    /** A regressor counts as a combination of earlier ones when this share of its spread or less is its own. */
    private static final double OWN_SPREAD = 1e-10;

    /** A spread of this share of the mean or less is rounding. */
    private static final double ROUNDING = 1e-13;

    private final int n;
    private final double[] means;
    /** One orthonormal column for each regressor. */
    private final double[][] q;
    /** Upper triangular; centred regressors = q · r. */
    private final double[][] r;

    private final double[] leverage;
    private OptionalInt dependent = OptionalInt.empty();

    /** @param x one array of {@code n} values for each regressor */
    LeastSquares(double[][] x, int n) {
        this.n = n;
        means = new double[x.length];
        q = new double[x.length][];
        r = new double[x.length][x.length];
        leverage = new double[n];
        Arrays.fill(leverage, 1.0 / n);
        for (int k = 0; k < x.length && dependent.isEmpty(); k++) {
            means[k] = mean(x[k]);
            q[k] = centred(x[k], means[k]);
            double spread = norm(q[k]);
            orthogonalise(k);
            r[k][k] = norm(q[k]);
            if (r[k][k] > OWN_SPREAD * spread && spread > ROUNDING * Math.sqrt(n) * Math.abs(means[k])) {
                accept(k);
            } else {
                dependent = OptionalInt.of(k);
            }
        }
    }

    private void orthogonalise(int k) {
        for (int pass = 0; pass < 2; pass++) {
            for (int j = 0; j < k; j++) {
                double projection = dot(q[j], q[k]);
                r[j][k] += projection;
                for (int i = 0; i < n; i++) {
                    q[k][i] -= projection * q[j][i];
                }
            }
        }
    }

    private void accept(int k) {
        for (int i = 0; i < n; i++) {
            q[k][i] /= r[k][k];
            leverage[i] += q[k][i] * q[k][i];
        }
    }

    /** The first regressor that is constant or a combination of those before it: with one there is no fit. */
    OptionalInt dependent() {
        return dependent;
    }

    /** The hat value of a unit: how far its own result draws its fitted value; between 1/n and 1. */
    double leverage(int i) {
        return leverage[i];
    }

    int degreesOfFreedom() {
        return n - means.length - 1;
    }

    Fit fit(double[] y) {
        double middle = mean(y);
        double[] c = centred(y, middle);
        double total = dot(c, c);
        double[] fitted = new double[n];
        double[] projections = new double[q.length];
        for (int k = 0; k < q.length; k++) {
            projections[k] = dot(q[k], c);
            for (int i = 0; i < n; i++) {
                fitted[i] += projections[k] * q[k][i];
                c[i] -= projections[k] * q[k][i];
            }
        }
        for (int i = 0; i < n; i++) {
            fitted[i] += middle;
        }
        return new Fit(middle, projections, fitted, c, total);
    }

    /** One result explained by the regressors. */
    final class Fit {
        private final double middle;
        private final double[] projections;
        private final double[] fitted;
        private final double[] residual;
        private final double total;
        private final double unexplained;

        private Fit(double middle, double[] projections, double[] fitted, double[] residual, double total) {
            this.middle = middle;
            this.projections = projections;
            this.fitted = fitted;
            this.residual = residual;
            this.total = total;
            this.unexplained = dot(residual, residual);
        }

        int n() {
            return n;
        }

        double fitted(int i) {
            return fitted[i];
        }

        double residual(int i) {
            return residual[i];
        }

        double rSquared() {
            return 1 - unexplained / total;
        }

        /** The standard deviation of the residuals. */
        double standardError() {
            return Math.sqrt(unexplained / degreesOfFreedom());
        }

        /** The standard error of a new result of a unit with the same regressors. */
        double predictionError(int i) {
            return standardError() * Math.sqrt(1 + leverage[i]);
        }

        /** The residual from a fit without the unit; empty where there is no such fit. */
        OptionalDouble leaveOneOut(int i) {
            double own = 1 - leverage[i];
            return own > OWN_SPREAD ? OptionalDouble.of(residual[i] / own) : OptionalDouble.empty();
        }

        /** The residual over its standard error, estimated without the unit; empty where that error is zero. */
        OptionalDouble studentised(int i) {
            double own = 1 - leverage[i];
            double rest = unexplained - residual[i] * residual[i] / own;
            return own > OWN_SPREAD && rest > ROUNDING * total
                    ? OptionalDouble.of(residual[i] / Math.sqrt(rest / (degreesOfFreedom() - 1) * own))
                    : OptionalDouble.empty();
        }

        /** The intercept, then one slope for each regressor. */
        double[] coefficients() {
            double[] b = new double[means.length + 1];
            b[0] = middle;
            for (int k = means.length - 1; k >= 0; k--) {
                double right = projections[k];
                for (int j = k + 1; j < means.length; j++) {
                    right -= r[k][j] * b[j + 1];
                }
                b[k + 1] = right / r[k][k];
                b[0] -= b[k + 1] * means[k];
            }
            return b;
        }

        /** One for each coefficient. */
        double[] standardErrors() {
            double[] errors = new double[means.length + 1];
            errors[0] = standardError() * Math.sqrt(1.0 / n + squaredLength(means));
            for (int k = 0; k < means.length; k++) {
                double[] unit = new double[means.length];
                unit[k] = 1;
                errors[k + 1] = standardError() * Math.sqrt(squaredLength(unit));
            }
            return errors;
        }
    }

    /** vᵀ(RᵀR)⁻¹v, by solving Rᵀz = v. */
    private double squaredLength(double[] v) {
        double[] z = new double[v.length];
        for (int k = 0; k < v.length; k++) {
            double right = v[k];
            for (int j = 0; j < k; j++) {
                right -= r[j][k] * z[j];
            }
            z[k] = right / r[k][k];
        }
        return dot(z, z);
    }

    private double mean(double[] v) {
        return OrderedSum.of(v) / n;
    }

    private double[] centred(double[] v, double middle) {
        return Arrays.stream(v).map(x -> x - middle).toArray();
    }

    private static double norm(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
