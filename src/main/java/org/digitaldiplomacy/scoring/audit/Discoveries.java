package org.digitaldiplomacy.scoring.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.LeverageFit;
import org.digitaldiplomacy.scoring.LeverageScores;
import org.digitaldiplomacy.scoring.Scores;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Units whose result differs from what their size predicts, once it is taken into account that many are looked at: a
 * two-sided test for each unit that its studentised residual, estimated without the unit, is zero (Student's t with n −
 * regressors − 2 degrees of freedom), then the step-up procedure of Benjamini and Hochberg (1995), Controlling the false
 * discovery rate, Journal of the Royal Statistical Society B 57. Of the units that survive, no more than the rate are
 * expected to be chance. A unit without a studentised residual is not tested.
 *
 * @param rate the false discovery rate q
 * @param degreesOfFreedom 0 where there is no fit
 * @param tests from the smallest p-value up; empty where there is no fit
 */
public record Discoveries(String leverage, double rate, int degreesOfFreedom, List<Test> tests) {

    public static final double RATE = 0.10;

    public Discoveries {
        tests = List.copyOf(tests);
    }

    /**
     * One unit's test.
     *
     * @param points above or below what its size predicts
     * @param t the studentised residual
     * @param pValue two-sided
     * @param adjusted the smallest rate at which the unit survives, 0 to 1
     */
    public record Test(String unit, double points, double t, double pValue, double adjusted) {}

    static Discoveries of(Scores scores, LeverageScores leverage) {
        String id = leverage.leverage().id();
        LeverageFit.Result fit = leverage.fit();
        if (fit.model().isEmpty()) {
            return new Discoveries(id, RATE, 0, List.of());
        }
        int freedom = fit.model().get().n() - fit.model().get().coefficients().size() - 1;
        if (freedom < 1) {
            return new Discoveries(id, RATE, 0, List.of());
        }
        TDistribution student = new TDistribution(freedom);
        Column t = fit.studentised();
        List<Test> raw = new ArrayList<>();
        for (int u = 0; u < t.size(); u++) {
            if (t.isKnown(u) && leverage.scores().isKnown(u)) {
                double p = Math.min(1, 2 * student.cumulativeProbability(-Math.abs(t.value(u))));
                raw.add(new Test(scores.units().code(u), leverage.scores().value(u), t.value(u), p, p));
            }
        }
        return new Discoveries(id, RATE, freedom, adjusted(raw));
    }

    /** The tests that survive. */
    public List<Test> survivors() {
        return tests.stream().filter(test -> test.adjusted() <= rate).toList();
    }

    /** Adjusted p-values: the least of m/j·p(j) over all j from the test's own place i up, for the i-th smallest of m. */
    static List<Test> adjusted(List<Test> raw) {
        List<Test> sorted = new ArrayList<>(raw);
        sorted.sort(Comparator.comparingDouble(Test::pValue).thenComparing(Test::unit));
        double least = 1;
        for (int i = sorted.size(); i >= 1; i--) {
            Test test = sorted.get(i - 1);
            least = Math.min(least, test.pValue() * sorted.size() / i);
            sorted.set(i - 1, new Test(test.unit(), test.points(), test.t(), test.pValue(), least));
        }
        return sorted;
    }
}
