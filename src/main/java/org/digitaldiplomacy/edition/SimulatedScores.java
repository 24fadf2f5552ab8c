package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.scoring.Scores;

/** Results of a scenario, country by country beside the published ones. */
public final class SimulatedScores {

    private static final Comparator<Standing> BEST_FIRST = Comparator.comparingInt(
                    (Standing s) -> s.result().rank().orElse(Integer.MAX_VALUE))
            .thenComparing(s -> s.result().country());

    private final Scores published;
    private final Scores scores;
    private final ScoreSheet sheet;
    private final Map<String, List<Standing>> rankings = new ConcurrentHashMap<>();

    SimulatedScores(Scores published, Scores scores) {
        this.published = published;
        this.scores = scores;
        this.sheet = new ScoreSheet(scores);
    }

    /**
     * A country's result on a node.
     *
     * @param publishedRank among all whom the edition ranks
     * @param publishedRankAmong by the published scores, but among those only whom the scenario takes in
     */
    public record Standing(EditionScore result, OptionalInt publishedRank, OptionalInt publishedRankAmong) {

        /**
         * How many ranks better than published, among the same countries; empty where it lacks a rank on either side.
         */
        public OptionalInt change() {
            return publishedRankAmong.isPresent() && result.rank().isPresent()
                    ? OptionalInt.of(
                            publishedRankAmong.getAsInt() - result.rank().getAsInt())
                    : OptionalInt.empty();
        }
    }

    /** How many countries take part. */
    public int countries() {
        return scores.units().size();
    }

    /** The nodes that were scored, with the weights in force; a parent before its children, leverages last. */
    public List<EditionNode> nodes() {
        return sheet.nodes();
    }

    /**
     * Everybody's result on a node: best rank first, those without a rank last, equals in the order of their codes.
     *
     * @throws IllegalArgumentException where there is no such node
     */
    public List<Standing> ranking(String node) {
        return rankings.computeIfAbsent(node, this::rank);
    }

    private List<Standing> rank(String node) {
        int[] all = published.ranks(node);
        int[] among = published.ranksAmong(code -> scores.units().indexOf(code) >= 0, node);
        List<Standing> standings = new ArrayList<>();
        for (EditionScore result : sheet.scores(node)) {
            int row = published.units().indexOf(result.country().value());
            standings.add(new Standing(result, rank(all, row), rank(among, row)));
        }
        standings.sort(BEST_FIRST);
        return List.copyOf(standings);
    }

    /** How a country comes by its scores under the scenario, in the order of the nodes; empty where it takes no part. */
    public List<ExplainedNode> explain(CountryCode country) {
        Map<String, EditionNode> nodes = new HashMap<>();
        nodes().forEach(node -> nodes.put(node.id(), node));
        List<ExplainedNode> explained = new ArrayList<>();
        for (EditionStep step : new StepSheet(scores).of(country)) {
            EditionScore result = ranking(step.node()).stream()
                    .map(Standing::result)
                    .filter(score -> score.country().equals(country))
                    .findFirst()
                    .orElseThrow();
            explained.add(new ExplainedNode(Objects.requireNonNull(nodes.get(step.node())), result, step));
        }
        return explained;
    }

    private static OptionalInt rank(int[] ranks, int row) {
        return row < 0 || ranks[row] == 0 ? OptionalInt.empty() : OptionalInt.of(ranks[row]);
    }
}
