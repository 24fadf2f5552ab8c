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

    private static final int RUNS = 1_000;
    private static final long SEED = 2026;

    private final Map<String, Map<String, Spread>> spreads = new HashMap<>();

    RankIntervals(RuleSet rules, Panel panel, int asOf) {
        Methodology methodology = rules.methodology();
        MonteCarlo usual = MonteCarlo.of(RUNS, SEED);
        RankUncertainty uncertainty = new MonteCarlo(
                        RUNS, SEED, usual.threads(), watched(methodology), usual.top(), usual.level(), 0)
                .run(Study.of(methodology, panel, asOf, rules.choices()), Monitor.NONE);
        for (String node : uncertainty.nodes()) {
            Map<String, Spread> byUnit = new HashMap<>();
            for (Standing standing : uncertainty.standings(node)) {
                standing.rank().ifPresent(rank -> byUnit.put(standing.unit(), rank));
            }
            spreads.put(node, byUnit);
        }
    }

    /** The result with its interval, which takes the rank itself in; as it is where there is none. */
    EditionScore widen(EditionScore score) {
        Spread spread =
                spreads.getOrDefault(score.node(), Map.of()).get(score.country().value());
        if (spread == null || score.rank().isEmpty()) {
            return score;
        }
        int rank = score.rank().getAsInt();
        return score.within(
                Math.min(rank, (int) Math.floor(spread.low())), Math.max(rank, (int) Math.ceil(spread.high())));
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
