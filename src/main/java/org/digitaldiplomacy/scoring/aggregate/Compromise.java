package org.digitaldiplomacy.scoring.aggregate;

import java.util.List;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Column;

/** A formula of decision analysis that holds units against each other, and takes those alone of which every child is known. */
interface Compromise extends Aggregator.TableAggregator {

    /**
     * @param matrix has a row at least
     * @param weights shares that sum to one
     */
    Matrix.Outcome scores(Matrix matrix, double[] weights);

    @Override
    default boolean needsAll() {
        return true;
    }

    @Override
    default Column aggregate(List<Column> children, double[] weights) {
        Matrix matrix = Matrix.of(children);
        return matrix.column(
                name(), matrix.rows() == 0 ? new Matrix.Outcome.Found(new double[0]) : scores(matrix, weights));
    }
}
