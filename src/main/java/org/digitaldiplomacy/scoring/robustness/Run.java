package org.digitaldiplomacy.scoring.robustness;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One vector of settings for all choices of a study.
 *
 * @param point a number from [0, 1) for each thing that the choices draw: one for each choice among alternatives, one
 *     for each weight
 */
public record Run(int index, double[] point) {

    public Run {
        point = point.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Run r && index == r.index && Arrays.equals(point, r.point);
    }

    @Override
    public int hashCode() {
        return 31 * index + Arrays.hashCode(point);
    }

    @Override
    public String toString() {
        return "run " + index;
    }

    /** Setting of one choice in a run. */
    public sealed interface Setting {

        /** The choice's id. */
        String choice();

        /** One of the alternatives. */
        record Alternative(String choice, int option, String label) implements Setting {}

        /** The draws behind the weights. */
        record Weights(String choice, List<Draw> draws) implements Setting {
            public Weights {
                draws = List.copyOf(draws);
            }
        }
    }

    /** @param draw from [0, 1): how far up its distribution the child's weight lies */
    public record Draw(String parent, String child, double draw) {}
}
