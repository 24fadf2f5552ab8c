package org.digitaldiplomacy.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.alg.scoring.EigenvectorCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.graph.SimpleGraph;

/**
 * Nodes and the links between them, measured. The same links, in whatever order, give the same bits: nodes and links are
 * taken in the order of the nodes.
 */
public final class Network<N extends Comparable<N>> {

    private static final double DAMPING = 0.85;
    private static final double TOLERANCE = 1e-12;
    private static final int ITERATIONS = 10_000;

    private final SortedSet<Link<N>> links;
    private final List<Set<N>> communities;
    private final double modularity;
    private final Map<N, Centrality<N>> centralities;

    private Network(SortedSet<Link<N>> links) {
        this.links = links;
        SortedSet<N> nodes = new TreeSet<>();
        links.forEach(link -> nodes.addAll(List.of(link.from(), link.to())));
        Graph<N, DefaultEdge> directed = new SimpleDirectedGraph<>(DefaultEdge.class);
        Graph<N, DefaultEdge> either = new SimpleGraph<>(DefaultEdge.class);
        nodes.forEach(node -> {
            directed.addVertex(node);
            either.addVertex(node);
        });
        links.forEach(link -> {
            directed.addEdge(link.from(), link.to());
            either.addEdge(link.from(), link.to());
        });
        communities = Communities.of(List.copyOf(nodes), either);
        modularity = links.isEmpty() ? 0 : new UndirectedModularityMeasurer<>(either).modularity(communities);
        centralities = centralities(nodes, directed, either);
    }

    /** The network of these links; a link that is there twice counts once. Nodes without a link are none of it. */
    public static <N extends Comparable<N>> Network<N> of(Collection<Link<N>> links) {
        SortedSet<Link<N>> sorted = new TreeSet<>(
                Comparator.comparing((Link<N> link) -> link.from()).thenComparing(Link::to));
        sorted.addAll(links);
        return new Network<>(sorted);
    }

    private Map<N, Centrality<N>> centralities(
            Set<N> nodes, Graph<N, DefaultEdge> directed, Graph<N, DefaultEdge> either) {
        Map<N, Centrality<N>> measured = new LinkedHashMap<>();
        if (nodes.isEmpty()) {
            return measured;
        }
        double[] betweenness = Betweenness.of(targets(List.copyOf(nodes), directed));
        Map<N, Double> eigenvector = new EigenvectorCentrality<>(either, ITERATIONS, TOLERANCE).getScores();
        Map<N, Double> pageRank = new PageRank<>(directed, DAMPING, ITERATIONS, TOLERANCE).getScores();
        double highest = eigenvector.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        Map<N, Integer> numbers = new HashMap<>();
        for (int i = 0; i < communities.size(); i++) {
            int number = i + 1;
            communities.get(i).forEach(node -> numbers.put(node, number));
        }
        for (N node : nodes) {
            measured.put(
                    node,
                    new Centrality<>(
                            node,
                            directed.outDegreeOf(node),
                            directed.inDegreeOf(node),
                            mutual(node, directed),
                            betweenness[measured.size()],
                            eigenvector.getOrDefault(node, 0.0) / highest,
                            pageRank.getOrDefault(node, 0.0),
                            numbers.getOrDefault(node, 0)));
        }
        return measured;
    }

    private static <N> int[][] targets(List<N> nodes, Graph<N, DefaultEdge> directed) {
        Map<N, Integer> positions = new HashMap<>();
        nodes.forEach(node -> positions.put(node, positions.size()));
        return nodes.stream()
                .map(node -> directed.outgoingEdgesOf(node).stream()
                        .mapToInt(edge -> positions.getOrDefault(directed.getEdgeTarget(edge), -1))
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
    }

    private int mutual(N node, Graph<N, DefaultEdge> directed) {
        return (int) directed.outgoingEdgesOf(node).stream()
                .filter(edge -> directed.containsEdge(directed.getEdgeTarget(edge), node))
                .count();
    }

    /** In the order of the nodes. */
    public List<Centrality<N>> centralities() {
        return new ArrayList<>(centralities.values());
    }

    /** Empty where the node has no link. */
    public Optional<Centrality<N>> centrality(N node) {
        return Optional.ofNullable(centralities.get(node));
    }

    /**
     * Groups of nodes with more links among them, either way, than their degrees would lead one to expect, found by
     * greedy modularity (A. Clauset, M. E. J. Newman and C. Moore 2004). The largest first.
     */
    public List<Set<N>> communities() {
        return communities;
    }

    /**
     * How far the communities hold together: the share of links within them less the share expected by chance, −0.5 to 1
     * (M. E. J. Newman and M. Girvan 2004). Below 0.3 there is hardly any division. 0 where there is no link.
     */
    public double modularity() {
        return modularity;
    }

    public int nodeCount() {
        return centralities.size();
    }

    public int linkCount() {
        return links.size();
    }

    /** The share of the links that could be, 0 to 1; 0 where there are none. */
    public double density() {
        long nodes = nodeCount();
        return nodes == 0 ? 0 : linkCount() / (double) (nodes * (nodes - 1));
    }

    /** The share of links that are answered by one the other way round, 0 to 1; 0 where there are none. */
    public double reciprocity() {
        long mutual = links.stream().filter(this::isMutual).count();
        return links.isEmpty() ? 0 : mutual / (double) linkCount();
    }

    /** Whether there is a link the other way round. */
    public boolean isMutual(Link<N> link) {
        return links.contains(link.turned());
    }
}
