package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.robustness.Monitor;
import org.digitaldiplomacy.scoring.robustness.MonteCarlo;
import org.digitaldiplomacy.scoring.robustness.RankUncertainty;
import org.digitaldiplomacy.scoring.robustness.Spread;
import org.digitaldiplomacy.scoring.robustness.Standing;
import org.digitaldiplomacy.scoring.robustness.Study;

/**
 * How far a rank depends on the choices that the rules declare. The interval holds the ranks of the middle nine tenths
 * of the runs.
 */
final class RankIntervals {

    private final RankUncertainty uncertainty;
    private final Map<String, Map<String, Standing>> all = new HashMap<>();
    private final Map<String, Map<String, Map<String, Standing>>> inGroups = new HashMap<>();

    RankIntervals(RuleSet rules, Panel panel, int asOf, IntervalRuns runs) {
        Methodology methodology = rules.methodology();
        MonteCarlo usual = MonteCarlo.of(runs.count(), runs.seed());
        uncertainty = new MonteCarlo(
                        runs.count(), runs.seed(), usual.threads(), watched(methodology), usual.top(), usual.level(), 0)
                .run(Study.of(methodology, panel, asOf, rules.choices()), Monitor.NONE);
    }

    /** The result with its interval, which takes the rank itself in, and the share of the runs that rank it. */
    EditionScore widen(EditionScore score) {
        if (!uncertainty.nodes().contains(score.node())) {
            return score;
        }
        Standing standing = all.computeIfAbsent(score.node(), node -> byUnit(uncertainty.standings(node)))
                .get(score.country().value());
        if (standing == null) {
            return score;
        }
        Spread spread = standing.rank().orElse(null);
        return spread == null || score.rank().isEmpty()
                ? score.rankedIn(standing.rankedShare())
                : score.within(
                        low(score.rank().getAsInt(), spread),
                        high(score.rank().getAsInt(), spread),
                        standing.rankedShare());
    }

    /** The rank among a group with its interval, likewise. */
    GroupRank widen(GroupRank rank) {
        if (!uncertainty.nodes().contains(rank.node())) {
            return rank;
        }
        Standing standing = inGroups.computeIfAbsent(rank.group(), group -> new HashMap<>())
                .computeIfAbsent(rank.node(), node -> byUnit(uncertainty.standingsWithin(rank.group(), node)))
                .get(rank.country().value());
        if (standing == null) {
            return rank;
        }
        return standing.rank()
                .map(s -> rank.within(low(rank.rank(), s), high(rank.rank(), s), standing.rankedShare()))
                .orElseGet(() -> rank.rankedIn(standing.rankedShare()));
    }

    private static Map<String, Standing> byUnit(List<Standing> standings) {
        Map<String, Standing> byUnit = new HashMap<>();
        standings.forEach(standing -> byUnit.put(standing.unit(), standing));
        return byUnit;
    }

    private static int low(int rank, Spread spread) {
        return Math.min(rank, (int) Math.floor(spread.low()));
    }

    private static int high(int rank, Spread spread) {
        return Math.max(rank, (int) Math.ceil(spread.high()));
    }

    private static List<String> watched(Methodology methodology) {
        List<String> nodes = new ArrayList<>();
        for (Node node : methodology.nodes()) {
            if (node instanceof Composite) {
                nodes.add(node.id());
            }
        }
        methodology.leverages().stream().map(Leverage::id).forEach(nodes::add);
        return nodes;
    }
}
