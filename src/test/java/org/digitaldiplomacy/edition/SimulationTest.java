package org.digitaldiplomacy.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Scenario.Replaceable;
import org.digitaldiplomacy.edition.Scenario.Replacement;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.SmallWorld;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.builtin.BuiltInMethods;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationTest {

    private static final List<String> CODES = List.of("AAA", "BBB", "CCC", "DDD");
    private static final RankComparison.Side EDITION = new RankComparison.Side(SmallWorld.methodology(), panel(), 2020);
    private static final Scores PUBLISHED = EDITION.scores(unit -> true);
    private static final Simulation SIMULATION = new Simulation(new MethodRegistry(List.of(new BuiltInMethods())));

    private static Panel panel() {
        double[][] values = {{1, 40, 9, 3}, {5, 10, 4, 8}, {2, 30, 7, 1}, {9, 20, 1, 5}};
        List<String> columns = List.of("posts", "followers", "data", "delay");
        Panel.Builder panel = Panel.of(Units.of(CODES));
        for (int u = 0; u < values.length; u++) {
            for (int c = 0; c < columns.size(); c++) {
                panel.add(columns.get(c), CODES.get(u), new Datum(2020, values[u][c], "made-up", false));
            }
        }
        return panel.build();
    }

    @Test
    void nothing_decided_otherwise_gives_the_published_scores_to_the_last_bit() {
        SimulatedScores found = scored(Scenario.AS_PUBLISHED);
        for (String node : PUBLISHED.nodeIds()) {
            assertThat(found.ranking(node)).hasSameSizeAs(CODES).allSatisfy(standing -> {
                int row = PUBLISHED.units().indexOf(standing.result().country().value());
                assertThat(standing.result().score().orElseThrow())
                        .isEqualTo(PUBLISHED.scores(node).value(row));
                assertThat(standing.change()).hasValue(0);
            });
        }
    }

    @Test
    void a_weight_counts_against_its_siblings_and_leaves_other_families_alone() {
        SimulatedScores found = scored(weights(Map.of("reach", 3.0)));
        assertThat(shares(found)).containsEntry("reach", 0.75).containsEntry("openness", 0.25);
        assertThat(shares(found)).containsEntry("posts", 0.5).containsEntry("data", 0.5);
    }

    @Test
    void grades_become_shares_of_their_sum() {
        SimulatedScores found = scored(grades(Map.of("reach", 4, "openness", 1)));
        assertThat(shares(found)).containsEntry("reach", 0.8).containsEntry("openness", 0.2);
        assertThat(ranks(found)).isEqualTo(ranks(scored(weights(Map.of("reach", 4.0)))));
    }

    @Test
    void a_grade_of_zero_takes_a_part_out_of_the_sum_as_leaving_it_out_does() {
        SimulatedScores zero = scored(grades(Map.of("reach", 0, "openness", 5)));
        SimulatedScores without = scored(leaveOut(Set.of("reach")));
        assertThat(zero.ranking("index").stream().map(s -> s.result().score()))
                .containsExactlyElementsOf(without.ranking("index").stream()
                        .map(s -> s.result().score())
                        .toList());
        assertThat(without.nodes().stream().map(EditionNode::id)).doesNotContain("reach", "posts", "followers");
    }

    @Test
    void a_subset_is_scored_and_ranked_among_itself_beside_its_published_ranks() {
        Set<CountryCode> some = Set.of(new CountryCode("BBB"), new CountryCode("DDD"), new CountryCode("ZZZ"));
        SimulatedScores found = scored(new Scenario(Map.of(), Map.of(), List.of(), Set.of(), some));
        Scores expected = Engine.score(SmallWorld.methodology(), panel().subset(List.of(1, 3)), 2020);
        assertThat(found.countries()).isEqualTo(2);
        for (SimulatedScores.Standing standing : found.ranking("index")) {
            String code = standing.result().country().value();
            assertThat(standing.result().score().orElseThrow())
                    .isEqualTo(expected.scores("index").value(expected.units().indexOf(code)));
            assertThat(standing.publishedRank())
                    .hasValue(PUBLISHED.ranks("index")[PUBLISHED.units().indexOf(code)]);
            assertThat(standing.publishedRankAmong().orElseThrow()).isBetween(1, 2);
        }
    }

    @Test
    void another_method_reaches_the_nodes_below_the_one_named() {
        Replacement ranks = new Replacement(Replaceable.NORMALISE, "reach", "rank", Map.of());
        SimulatedScores found = scored(methods(ranks));
        assertThat(found.ranking("posts").stream().map(s -> s.result().score().orElseThrow()))
                .allSatisfy(score -> assertThat(score % 1).isZero());
        assertThat(found.ranking("data").stream().map(s -> s.result().score()))
                .containsExactlyElementsOf(scored(Scenario.AS_PUBLISHED).ranking("data").stream()
                        .map(s -> s.result().score())
                        .toList());
    }

    static List<Scenario> everythingThatIsRefused() {
        return List.of(
                weights(Map.of("reech", 1.0)),
                weights(Map.of("index", 1.0)),
                weights(Map.of("reach", -1.0)),
                weights(Map.of("reach", Double.NaN)),
                weights(Map.of("reach", 1e300)),
                methods(new Replacement(Replaceable.NORMALISE, null, "min-max", Map.of("upper", 1e300))),
                methods(new Replacement(Replaceable.WEIGH, null, "grades", Map.of())),
                weights(Map.of("reach", 0.0, "openness", 0.0)),
                grades(Map.of("reach", 6, "openness", 1)),
                grades(Map.of("reach", -1, "openness", 1)),
                grades(Map.of("reach", 3)),
                grades(Map.of("reach", 0, "openness", 0)),
                new Scenario(Map.of("openness", 1.0), Map.of("reach", 3), List.of(), Set.of(), null),
                leaveOut(Set.of("index")),
                leaveOut(Set.of("reach", "data", "delay")),
                leaveOut(Set.of("beauty")),
                methods(new Replacement(Replaceable.NORMALISE, null, "z-scores", Map.of())),
                methods(new Replacement(Replaceable.NORMALISE, null, "arithmetic", Map.of())),
                methods(new Replacement(Replaceable.NORMALISE, null, "min-max", Map.of("lower", "x"))),
                methods(new Replacement(Replaceable.NORMALISE, null, "min-max", Map.of("floor", 1.0))),
                methods(new Replacement(Replaceable.AGGREGATE, "posts", "geometric", Map.of())),
                methods(new Replacement(Replaceable.AGGREGATE, "indx", "geometric", Map.of())),
                new Scenario(Map.of(), Map.of(), List.of(), Set.of(), Set.of(new CountryCode("AAA"))));
    }

    @ParameterizedTest
    @MethodSource("everythingThatIsRefused")
    void what_makes_no_sense_is_refused_in_sentences(Scenario scenario) {
        assertThat(problems(scenario)).isNotEmpty().allSatisfy(problem -> assertThat(problem)
                .matches("(?s).*[.?]"));
    }

    @Test
    void a_misspelt_name_is_told_the_closest_one() {
        assertThat(problems(weights(Map.of("reech", 1.0))))
                .containsExactly("weights: there is no node 'reech'; did you mean 'reach'?");
        assertThat(problems(methods(new Replacement(Replaceable.NORMALISE, null, "z-scor", Map.of()))))
                .containsExactly("normalise: there is no method 'z-scor'; did you mean 'z-score'?");
        assertThat(problems(methods(new Replacement(Replaceable.NORMALISE, null, "min-max", Map.of("uper", 1.0)))))
                .containsExactly("normalise, method 'min-max': there is no parameter 'uper'; did you mean 'upper'?");
    }

    @Test
    void a_grade_outside_its_range_is_told_the_range() {
        assertThat(problems(grades(Map.of("reach", 7, "openness", 1))))
                .containsExactly("grades: the grade of 'reach' must be from 0 to 5, found 7.");
    }

    @Test
    void what_is_left_out_needs_no_grade() {
        Scenario scenario = new Scenario(Map.of(), Map.of("posts", 5), List.of(), Set.of("followers"), null);
        assertThat(shares(scored(scenario))).containsEntry("posts", 1.0);
    }

    private static Scenario weights(Map<String, Double> weights) {
        return new Scenario(weights, Map.of(), List.of(), Set.of(), null);
    }

    private static Scenario grades(Map<String, Integer> grades) {
        return new Scenario(Map.of(), grades, List.of(), Set.of(), null);
    }

    private static Scenario leaveOut(Set<String> nodes) {
        return new Scenario(Map.of(), Map.of(), List.of(), nodes, null);
    }

    private static Scenario methods(Replacement... replacements) {
        return new Scenario(Map.of(), Map.of(), List.of(replacements), Set.of(), null);
    }

    private static SimulatedScores scored(Scenario scenario) {
        return ((Simulation.Outcome.Scored) SIMULATION.run(EDITION, PUBLISHED, scenario)).scores();
    }

    private static List<String> problems(Scenario scenario) {
        return ((Simulation.Outcome.Refused) SIMULATION.run(EDITION, PUBLISHED, scenario)).problems();
    }

    private static Map<String, Double> shares(SimulatedScores scores) {
        return scores.nodes().stream()
                .filter(node -> node.weight().isPresent())
                .collect(Collectors.toMap(EditionNode::id, node -> node.weight().getAsDouble()));
    }

    private static List<String> ranks(SimulatedScores scores) {
        return scores.ranking("index").stream()
                .map(s -> s.result().country() + " " + s.result().rank())
                .toList();
    }
}
