package org.digitaldiplomacy.scoring;

import java.util.List;

/** Gives the children of a node their weights. The engine turns them into shares of their sum. */
public sealed interface Weigher extends Step {

    /** Needs nothing but the weights that the methodology states. */
    non-sealed interface StatedWeigher extends Weigher {

        /**
         * @param stated the stated weights, one for each child
         * @return as many weights, none negative
         */
        double[] weigh(double[] stated);

        /**
         * The same, of children that are called by their names.
         *
         * @param names one for each child
         */
        default double[] weigh(List<String> names, double[] stated) {
            return weigh(stated);
        }
    }

    /** Reads the weights from the children's scores. */
    non-sealed interface TableWeigher extends Weigher {

        Weights weigh(double[] stated, List<Column> children);

        /**
         * The same, with refusals that call the children by their names.
         *
         * @param names one for each child
         */
        default Weights weigh(List<String> names, double[] stated, List<Column> children) {
            return weigh(stated, children);
        }
    }

    /** The outcome of reading weights from data. */
    sealed interface Weights {
        /** @param values one for each child, none negative */
        record Found(double[] values) implements Weights {}

        record Refused(Reason reason) implements Weights {}
    }
}
