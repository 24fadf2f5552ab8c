package org.digitaldiplomacy.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.junit.jupiter.api.Test;

/** Small synthetic networks whose measures can be told by hand. */
class NetworkTest {

    private static final double NEARLY = 1e-9;

    private static Network<String> of(String... links) {
        return Network.of(Stream.of(links)
                .map(l -> new Link<>(l.substring(0, 1), l.substring(1)))
                .toList());
    }

    private static Centrality<String> at(Network<String> network, String node) {
        return network.centrality(node).orElseThrow();
    }

    @Test
    void degrees_count_links_each_way_and_mutual_ones() {
        Network<String> network = of("ab", "ba", "ac", "cb");

        assertThat(network.centralities())
                .extracting(Centrality::node, Centrality::outDegree, Centrality::inDegree, Centrality::mutual)
                .containsExactly(tuple("a", 2, 1, 1), tuple("b", 1, 2, 1), tuple("c", 1, 1, 0));
        assertThat(network.linkCount()).isEqualTo(4);
        assertThat(network.reciprocity()).isEqualTo(0.5);
        assertThat(network.density()).isEqualTo(4 / 6.0);
    }

    @Test
    void whoever_all_paths_lead_through_has_them_all() {
        Network<String> star = of("ab", "ba", "ac", "ca", "ad", "da");

        assertThat(at(star, "a").betweenness()).isEqualTo(1);
        assertThat(at(star, "b").betweenness()).isZero();
    }

    @Test
    void betweenness_is_that_of_the_graph_library() {
        Random random = new Random(11);
        Graph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        List<Link<Integer>> links = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int from = random.nextInt(60);
            int to = random.nextInt(60);
            graph.addVertex(from);
            graph.addVertex(to);
            if (from != to && graph.addEdge(from, to) != null) {
                links.add(new Link<>(from, to));
            }
        }
        Map<Integer, Double> expected = new BetweennessCentrality<>(graph, true).getScores();

        assertThat(Network.of(links).centralities()).hasSize(expected.size()).allSatisfy(c -> assertThat(
                        c.betweenness())
                .isCloseTo(expected.getOrDefault(c.node(), -1.0), within(NEARLY)));
    }

    @Test
    void equal_paths_count_in_parts() {
        Network<String> square = of("ab", "bc", "ad", "dc");

        assertThat(at(square, "b").betweenness()).isCloseTo(0.5 / 6, within(NEARLY));
        assertThat(at(square, "d").betweenness()).isCloseTo(0.5 / 6, within(NEARLY));
    }

    @Test
    void the_eigenvector_of_a_triangle_with_a_tail_solves_its_equation() {
        Network<String> triangleWithTail = of("ab", "bc", "ca", "cd");
        double c = at(triangleWithTail, "c").eigenvector();
        double a = at(triangleWithTail, "a").eigenvector();
        double d = at(triangleWithTail, "d").eigenvector();
        // The largest root λ of λ³ − λ² − 3λ + 1, the characteristic polynomial without the factor of a = b.
        double lambda = 2.1700864866260337;

        assertThat(c).isEqualTo(1);
        assertThat(a).isCloseTo(1 / (lambda - 1), within(NEARLY));
        assertThat(d).isCloseTo(1 / lambda, within(NEARLY));
    }

    @Test
    void page_ranks_sum_to_one_and_are_equal_round_a_circle() {
        Network<String> circle = of("ab", "bc", "cd", "da");

        assertThat(circle.centralities())
                .allSatisfy(c -> assertThat(c.pageRank()).isCloseTo(0.25, within(NEARLY)));
        assertThat(of("ab", "ac", "cb").centralities().stream()
                        .mapToDouble(Centrality::pageRank)
                        .sum())
                .isCloseTo(1, within(NEARLY));
    }

    @Test
    void two_triangles_joined_by_a_link_are_two_communities() {
        Network<String> network = of("ab", "bc", "ca", "de", "ef", "fd", "cd");

        assertThat(network.communities()).containsExactly(Set.of("a", "b", "c"), Set.of("d", "e", "f"));
        assertThat(at(network, "f").community()).isEqualTo(2);
        assertThat(network.modularity()).isCloseTo(5 / 14.0, within(NEARLY));
    }

    @Test
    void the_largest_community_comes_first() {
        Network<String> network = of("ab", "ba", "cd", "de", "ec");

        assertThat(network.communities()).containsExactly(Set.of("c", "d", "e"), Set.of("a", "b"));
    }

    @Test
    void the_order_of_the_links_changes_not_a_bit() {
        Random random = new Random(7);
        List<Link<Integer>> links = new ArrayList<>(IntStream.range(0, 600)
                .mapToObj(i -> List.of(random.nextInt(80), random.nextInt(80)))
                .filter(pair -> !pair.get(0).equals(pair.get(1)))
                .map(pair -> new Link<>(pair.get(0), pair.get(1)))
                .toList());
        Network<Integer> before = Network.of(links);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(links, random);
            Network<Integer> after = Network.of(links);
            assertThat(after.centralities()).isEqualTo(before.centralities());
            assertThat(after.communities()).isEqualTo(before.communities());
            assertThat(after.modularity()).isEqualTo(before.modularity());
        }
    }

    @Test
    void a_link_that_is_there_twice_counts_once() {
        assertThat(of("ab", "ab", "bc").centralities()).isEqualTo(of("ab", "bc").centralities());
    }

    @Test
    void a_network_of_two_has_no_paths_through_anybody() {
        assertThat(of("ab").centralities())
                .allSatisfy(c -> assertThat(c.betweenness()).isZero());
    }

    @Test
    void a_network_without_links_is_empty() {
        Network<String> none = of();

        assertThat(none.centralities()).isEmpty();
        assertThat(none.communities()).isEmpty();
        assertThat(none.centrality("a")).isEmpty();
        assertThat(List.of(none.density(), none.reciprocity(), none.modularity()))
                .containsOnly(0.0);
    }

    @Test
    void nothing_is_linked_to_itself() {
        assertThatThrownBy(() -> of("aa"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a link leads to another node, found a to itself");
    }
}
