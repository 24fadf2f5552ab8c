package org.digitaldiplomacy.network;

import java.util.Arrays;

/**
 * The share of shortest paths between all other ordered pairs that lead through a node (U. Brandes, A faster algorithm
 * for betweenness centrality, 2001). Does what JGraphT's class of this name does on links without weights, in a
 * fraction of the time: the first client to ask for a network waits for it.
 */
final class Betweenness {

    private final int[][] targets;
    private final double[] through;

    private final int[] distance;
    private final double[] paths;
    private final double[] dependency;
    private final int[] reached;

    private Betweenness(int[][] targets) {
        this.targets = targets;
        int nodes = targets.length;
        through = new double[nodes];
        distance = new int[nodes];
        paths = new double[nodes];
        dependency = new double[nodes];
        reached = new int[nodes];
    }

    /**
     * @param targets for each node those that it has a link to
     * @return for each node 0 to 1; 0 where there are fewer than three
     */
    static double[] of(int[][] targets) {
        Betweenness betweenness = new Betweenness(targets);
        for (int source = 0; source < targets.length; source++) {
            betweenness.gather(source, betweenness.search(source));
        }
        double pairs = (targets.length - 1.0) * (targets.length - 2.0);
        return pairs <= 0
                ? new double[targets.length]
                : Arrays.stream(betweenness.through).map(x -> x / pairs).toArray();
    }

    /** Counts the shortest paths from the source. Returns how many nodes are reached. */
    private int search(int source) {
        Arrays.fill(distance, -1);
        Arrays.fill(paths, 0);
        Arrays.fill(dependency, 0);
        distance[source] = 0;
        paths[source] = 1;
        reached[0] = source;
        int found = 1;
        for (int i = 0; i < found; i++) {
            int node = reached[i];
            for (int target : targets[node]) {
                if (distance[target] < 0) {
                    distance[target] = distance[node] + 1;
                    reached[found++] = target;
                }
                if (distance[target] == distance[node] + 1) {
                    paths[target] += paths[node];
                }
            }
        }
        return found;
    }

    /** Hands each path's share back along it, from the farthest node on. */
    private void gather(int source, int found) {
        for (int i = found - 1; i >= 0; i--) {
            int node = reached[i];
            for (int target : targets[node]) {
                if (distance[target] == distance[node] + 1) {
                    dependency[node] += paths[node] / paths[target] * (1 + dependency[target]);
                }
            }
            if (node != source) {
                through[node] += dependency[node];
            }
        }
    }
}
