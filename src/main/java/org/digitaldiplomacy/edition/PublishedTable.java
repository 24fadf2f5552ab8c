package org.digitaldiplomacy.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Decimals;
import org.digitaldiplomacy.scoring.Scores;

/**
 * A table that somebody published, to hold against what a methodology makes of the same data.
 *
 * @param values node → unit → value; all values of a node have as many decimals as the one with the most
 * @param ranks unit → rank on the root; empty where none is published
 */
public record PublishedTable(Map<String, Map<String, BigDecimal>> values, Map<String, Integer> ranks) {

    public PublishedTable {
        Map<String, Map<String, BigDecimal>> scaled = new LinkedHashMap<>();
        values.forEach((node, column) -> scaled.put(node, scaled(column)));
        values = Collections.unmodifiableMap(scaled);
        ranks = Map.copyOf(ranks);
    }

    private static Map<String, BigDecimal> scaled(Map<String, BigDecimal> column) {
        int decimals =
                column.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        Map<String, BigDecimal> scaled = new LinkedHashMap<>();
        column.forEach((unit, value) -> scaled.put(unit, value.setScale(decimals)));
        return Collections.unmodifiableMap(scaled);
    }

    /**
     * One published value and the score beside it.
     *
     * @param score empty where the unit has none
     * @param publishedRank 0 where none is published
     * @param rank 0 where the unit has none
     */
    public record Line(
            String unit, String node, BigDecimal published, OptionalDouble score, int publishedRank, int rank) {

        /** Whether the rank is the published one, if there is one. */
        public boolean hasPublishedRank() {
            return publishedRank == 0 || publishedRank == rank;
        }

        /** Whether the score is the published value, when rounded like it. */
        public boolean isExact() {
            return isWithin(0);
        }

        /** Whether rank and score are the published ones, but for one in the score's last published decimal. */
        public boolean agrees() {
            return hasPublishedRank() && isWithin(1);
        }

        private boolean isWithin(int unitsInTheLastPlace) {
            if (score.isEmpty()) {
                return false;
            }
            Decimals precision = new Decimals(published.scale(), Decimals.Ties.HALF_UP);
            BigDecimal rounded = BigDecimal.valueOf(precision.round(score.getAsDouble()));
            BigDecimal allowed = BigDecimal.valueOf(unitsInTheLastPlace, published.scale());
            return rounded.subtract(published).abs().compareTo(allowed) <= 0;
        }
    }

    /**
     * A line for each published value.
     *
     * @throws IllegalArgumentException where the methodology does not have a node of the table
     */
    public List<Line> against(Scores scores) {
        List<Line> lines = new ArrayList<>();
        values.forEach((node, column) -> column.forEach((unit, value) -> lines.add(line(scores, node, unit, value))));
        return lines;
    }

    private Line line(Scores scores, String node, String unit, BigDecimal published) {
        int row = scores.units().indexOf(unit);
        boolean isRoot = node.equals(scores.methodology().root().id());
        boolean isScored = row >= 0 && scores.scores(node).isKnown(row);
        return new Line(
                unit,
                node,
                published,
                isScored ? OptionalDouble.of(scores.scores(node).value(row)) : OptionalDouble.empty(),
                isRoot ? ranks.getOrDefault(unit, 0) : 0,
                row < 0 ? 0 : scores.ranks(node)[row]);
    }
}
