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
    private final Map<String, Map<String, Spread>> spreads = new HashMap<>();
    private final Map<String, Map<String, Map<String, Spread>>> inGroups = new HashMap<>();

    RankIntervals(RuleSet rules, Panel panel, int asOf, IntervalRuns runs) {
        Methodology methodology = rules.methodology();
        MonteCarlo usual = MonteCarlo.of(runs.count(), runs.seed());
        uncertainty = new MonteCarlo(
                        runs.count(), runs.seed(), usual.threads(), watched(methodology), usual.top(), usual.level(), 0)
                .run(Study.of(methodology, panel, asOf, rules.choices()), Monitor.NONE);
    }

    /** The result with its interval, which takes the rank itself in; as it is where there is none. */
    EditionScore widen(EditionScore score) {
        if (score.rank().isEmpty() || !uncertainty.nodes().contains(score.node())) {
            return score;
        }
        Spread spread = spreads.computeIfAbsent(score.node(), node -> byUnit(uncertainty.standings(node)))
                .get(score.country().value());
        int rank = score.rank().getAsInt();
        return spread == null ? score : score.within(low(rank, spread), high(rank, spread));
    }

    /** The rank among a group with its interval; as it is where there is none. */
    GroupRank widen(GroupRank rank) {
        if (!uncertainty.nodes().contains(rank.node())) {
            return rank;
        }
        Spread spread = inGroups.computeIfAbsent(rank.group(), group -> new HashMap<>())
                .computeIfAbsent(rank.node(), node -> byUnit(uncertainty.standingsWithin(rank.group(), node)))
                .get(rank.country().value());
        return spread == null ? rank : rank.within(low(rank.rank(), spread), high(rank.rank(), spread));
    }

    private static Map<String, Spread> byUnit(List<Standing> standings) {
        Map<String, Spread> byUnit = new HashMap<>();
        for (Standing standing : standings) {
            standing.rank().ifPresent(rank -> byUnit.put(standing.unit(), rank));
        }
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
