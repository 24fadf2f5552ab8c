package org.digitaldiplomacy.scoring.robustness;

import java.util.OptionalDouble;

/** The results whose variance is apportioned: a unit's rank in each run, or the mean shift of all units' ranks. */
final class RankTable {

    /** In place of a unit: all of them, and how far they lie from where the methodology has them. */
    static final int MEAN_SHIFT = -1;

    private final Ledger ledger;
    private final int runs;
    private final int[] base;

    /** @param ledger of one node; a run that stopped has ranks of 0 */
    RankTable(Ledger ledger, int runs, int[] base) {
        this.ledger = ledger;
        this.runs = runs;
        this.base = base;
    }

    int runs() {
        return runs;
    }

    /** Empty where the unit was not ranked, or no unit was. */
    OptionalDouble result(int run, int unit) {
        if (unit == MEAN_SHIFT) {
            return meanShift(run);
        }
        int rank = ledger.rank(0, run, unit);
        return rank > 0 ? OptionalDouble.of(rank) : OptionalDouble.empty();
    }

    private OptionalDouble meanShift(int run) {
        int shift = 0;
        int both = 0;
        for (int u = 0; u < base.length; u++) {
            int rank = ledger.rank(0, run, u);
            if (rank > 0 && base[u] > 0) {
                shift += Math.abs(rank - base[u]);
                both++;
            }
        }
        return both == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) shift / both);
    }
}
