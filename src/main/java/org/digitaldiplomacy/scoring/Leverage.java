package org.digitaldiplomacy.scoring;

import java.util.List;

/**
 * How far a unit's result lies above what its size predicts.
 *
 * @param of the node whose scores are explained by size
 * @param response the scale on which scores are regressed; leverage itself is in points whatever it is
 * @param regressors the first one is also the Theil–Sen line's
 * @param level of the prediction interval, such as 0.90
 */
public record Leverage(
        String id, String name, String of, Response response, List<Regressor> regressors, double level, String about)
        implements Element {

    public Leverage {
        regressors = List.copyOf(regressors);
        if (regressors.isEmpty()) {
            throw new IllegalArgumentException("leverage " + id + " needs a regressor");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie between 0 and 1, found " + level);
        }
    }

    /** The same on another scale. */
    public Leverage withResponse(Response other) {
        return new Leverage(id, name, of, other, regressors, level, about);
    }

    /** A measure of size: a data column, picked and transformed like an indicator. */
    public record Regressor(
            String name,
            String column,
            Derivation.Selection selection,
            List<Derivation.Transformation> transformations) {
        public Regressor {
            transformations = List.copyOf(transformations);
        }
    }
}
