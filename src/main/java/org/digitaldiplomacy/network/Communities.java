package org.digitaldiplomacy.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jspecify.annotations.Nullable;

/**
 * Groups of nodes with more links among them than their degrees would lead one to expect: from single nodes on, the two
 * groups are joined whose union raises modularity most, until none does (A. Clauset, M. E. J. Newman and C. Moore 2004).
 * Gains are compared as whole numbers, and equal ones taken in the order of the nodes, so that the outcome hangs on
 * nothing but the links.
 */
final class Communities {

    /** By the position of a group's first node. A group's neighbours come with the number of links to each. */
    private final SortedMap<Integer, SortedMap<Integer, Long>> between = new TreeMap<>();

    private final Map<Integer, Long> degrees = new LinkedHashMap<>();
    private final Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    private final long twiceLinks;

    private Communities(List<Set<Integer>> neighbours) {
        long ends = 0;
        for (int node = 0; node < neighbours.size(); node++) {
            SortedMap<Integer, Long> links = new TreeMap<>();
            neighbours.get(node).forEach(other -> links.put(other, 1L));
            between.put(node, links);
            degrees.put(node, (long) links.size());
            members.put(node, new ArrayList<>(List.of(node)));
            ends += links.size();
        }
        twiceLinks = ends;
    }

    /**
     * @param nodes in order
     * @param graph undirected, without loops
     * @return each group in the order of the nodes, the largest first, and of equal ones that with the earlier node
     */
    static <N> List<Set<N>> of(List<N> nodes, Graph<N, ?> graph) {
        Map<N, Integer> positions = new LinkedHashMap<>();
        nodes.forEach(node -> positions.put(node, positions.size()));
        List<Set<Integer>> neighbours = new ArrayList<>();
        nodes.forEach(node -> neighbours.add(neighbours(node, graph, positions)));
        return new Communities(neighbours)
                .joined().stream()
                        .map(group -> {
                            Set<N> named = new LinkedHashSet<>();
                            group.forEach(position -> named.add(nodes.get(position)));
                            return named;
                        })
                        .toList();
    }

    private static <N, E> Set<Integer> neighbours(N node, Graph<N, E> graph, Map<N, Integer> positions) {
        Set<Integer> found = new TreeSet<>();
        for (E edge : graph.edgesOf(node)) {
            N source = graph.getEdgeSource(edge);
            N other = source.equals(node) ? graph.getEdgeTarget(edge) : source;
            found.add(positions.getOrDefault(other, -1));
        }
        return found;
    }

    private List<List<Integer>> joined() {
        Pair best = best();
        while (best != null) {
            join(best);
            best = best();
        }
        List<List<Integer>> groups = new ArrayList<>(members.values());
        groups.forEach(group -> group.sort(Comparator.naturalOrder()));
        groups.sort(Comparator.comparing((List<Integer> group) -> -group.size()).thenComparing(group -> group.get(0)));
        return groups;
    }

    private record Pair(int first, int second, long gain) {}

    /** The pair whose union gains most; null where none gains. */
    private @Nullable Pair best() {
        Pair best = null;
        for (Map.Entry<Integer, SortedMap<Integer, Long>> group : between.entrySet()) {
            int first = group.getKey();
            for (Map.Entry<Integer, Long> link :
                    group.getValue().tailMap(first + 1).entrySet()) {
                long gain = twiceLinks * link.getValue() - degree(first) * degree(link.getKey());
                if (gain > (best == null ? 0 : best.gain())) {
                    best = new Pair(first, link.getKey(), gain);
                }
            }
        }
        return best;
    }

    private long degree(int group) {
        return degrees.getOrDefault(group, 0L);
    }

    private void join(Pair pair) {
        int kept = pair.first();
        int gone = pair.second();
        SortedMap<Integer, Long> links = between.getOrDefault(kept, new TreeMap<>());
        links.remove(gone);
        SortedMap<Integer, Long> moved = between.remove(gone);
        if (moved == null) {
            throw new IllegalStateException("group " + gone + " is joined already");
        }
        moved.remove(kept);
        moved.forEach((other, count) -> {
            links.merge(other, count, Long::sum);
            SortedMap<Integer, Long> back = between.getOrDefault(other, new TreeMap<>());
            back.remove(gone);
            back.merge(kept, count, Long::sum);
        });
        degrees.merge(kept, degree(gone), Long::sum);
        degrees.remove(gone);
        List<Integer> joining = members.remove(gone);
        members.merge(kept, joining == null ? List.of() : joining, (a, b) -> {
            a.addAll(b);
            return a;
        });
    }
}
