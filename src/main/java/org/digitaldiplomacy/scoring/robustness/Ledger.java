package org.digitaldiplomacy.scoring.robustness;

import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.TreeScores;
import org.jspecify.annotations.Nullable;

/**
 * The ranks and scores of some nodes in every run. The units that the methodology itself ranks are ranked among
 * themselves, so that runs which score more units than it does compare with it. Each run has cells of its own, so that
 * threads do not meet; a rank of 0 stands for no score.
 */
final class Ledger {

    /** Stands for the rank of a unit that has a score here, but none by the methodology itself. */
    private static final int OUTSIDE = -1;

    private static final Reason NOT_PUBLISHED = new Reason.NotAmong("the unit");

    private final List<String> nodes;
    private final int units;
    /** By node: the units that the methodology itself ranks. */
    private final boolean[][] population;

    private final int[][] ranks;
    private final double[][] scores;

    /**
     * @param base the methodology's own scores
     * @throws IllegalArgumentException where runs × units do not fit into an array
     */
    Ledger(List<String> nodes, int runs, Scores base) {
        this(nodes, runs, base.units().size(), population(nodes, base));
    }

    /** For as many runs of the same nodes and units. */
    Ledger like(int runs) {
        return new Ledger(nodes, runs, units, population);
    }

    private Ledger(List<String> nodes, int runs, int units, boolean[][] population) {
        if ((long) runs * units > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(runs + " runs of " + units + " units are too many to keep");
        }
        this.nodes = nodes;
        this.units = units;
        this.population = population;
        ranks = new int[nodes.size()][runs * units];
        scores = new double[nodes.size()][runs * units];
    }

    List<String> nodes() {
        return nodes;
    }

    void write(int run, TreeScores scored) {
        for (int node = 0; node < nodes.size(); node++) {
            Optional<Column> column = scored.find(nodes.get(node));
            if (column.isPresent()) {
                write(run, node, column.get(), scored.ranks(published(node, column.get())));
            }
        }
    }

    private void write(int run, int node, Column column, int[] ranked) {
        System.arraycopy(ranked, 0, ranks[node], run * units, units);
        for (int u = 0; u < units; u++) {
            boolean isScored = column.isKnown(u);
            scores[node][run * units + u] = isScored ? column.value(u) : 0;
            if (isScored && ranked[u] == 0) {
                ranks[node][run * units + u] = OUTSIDE;
            }
        }
    }

    /** The column without the units that the methodology itself does not rank. */
    private Column published(int node, Column column) {
        @Nullable Reason[] outside = new Reason[units];
        boolean isAny = false;
        for (int u = 0; u < units; u++) {
            if (column.isKnown(u) && !population[node][u]) {
                outside[u] = NOT_PUBLISHED;
                isAny = true;
            }
        }
        return isAny ? column.without(outside) : column;
    }

    private static boolean[][] population(List<String> nodes, Scores base) {
        boolean[][] population = new boolean[nodes.size()][base.units().size()];
        for (int node = 0; node < population.length; node++) {
            int[] ranks = base.ranks(nodes.get(node));
            for (int u = 0; u < ranks.length; u++) {
                population[node][u] = ranks[u] > 0;
            }
        }
        return population;
    }

    int rank(int node, int run, int unit) {
        return Math.max(0, ranks[node][run * units + unit]);
    }

    /** Whether the unit had a score, be it among those that the methodology itself ranks or not. */
    boolean isScored(int node, int run, int unit) {
        return ranks[node][run * units + unit] != 0;
    }

    /** 0 where there is none. */
    double score(int node, int run, int unit) {
        return scores[node][run * units + unit];
    }

    int node(String id) {
        int node = nodes.indexOf(id);
        if (node < 0) {
            throw new IllegalArgumentException("expected one of " + nodes + ", found " + id);
        }
        return node;
    }
}
