package org.digitaldiplomacy.scoring.robustness;

import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.TreeScores;

/**
 * The ranks and scores of some nodes in every run. Each run has cells of its own, so that threads do not meet; a rank
 * of 0 stands for no score.
 */
final class Ledger {

    private final List<String> nodes;
    private final int units;
    private final int[][] ranks;
    private final double[][] scores;

    /** @throws IllegalArgumentException where runs × units do not fit into an array */
    Ledger(List<String> nodes, int runs, int units) {
        if ((long) runs * units > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(runs + " runs of " + units + " units are too many to keep");
        }
        this.nodes = nodes;
        this.units = units;
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
                write(run, node, column.get(), scored.ranks(column.get()));
            }
        }
    }

    private void write(int run, int node, Column column, int[] ranked) {
        System.arraycopy(ranked, 0, ranks[node], run * units, units);
        for (int u = 0; u < units; u++) {
            scores[node][run * units + u] = column.isKnown(u) ? column.value(u) : 0;
        }
    }

    int rank(int node, int run, int unit) {
        return ranks[node][run * units + unit];
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
