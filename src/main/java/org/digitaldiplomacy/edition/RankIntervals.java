package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.aggregate.Geometric;
import org.digitaldiplomacy.scoring.robustness.Choice;
import org.digitaldiplomacy.scoring.robustness.Monitor;
import org.digitaldiplomacy.scoring.robustness.MonteCarlo;
import org.digitaldiplomacy.scoring.robustness.Option;
import org.digitaldiplomacy.scoring.robustness.RankUncertainty;
import org.digitaldiplomacy.scoring.robustness.Spread;
import org.digitaldiplomacy.scoring.robustness.Standing;
import org.digitaldiplomacy.scoring.robustness.Study;
import org.digitaldiplomacy.scoring.robustness.Where;

/**
 * How far a rank depends on choices that could have been taken otherwise: every weight up to a quarter more or less, an
 * arithmetic or a geometric mean at the top, and all indicators or all but one. The interval holds the ranks of the
 * middle nine tenths of the runs.
 */
final class RankIntervals {

    private static final int RUNS = 1_000;
    private static final long SEED = 2026;
    private static final double SPREAD = 0.25;

    private final Map<String, Map<String, Spread>> spreads = new HashMap<>();

    RankIntervals(Methodology methodology, Panel panel, int asOf) {
        MonteCarlo usual = MonteCarlo.of(RUNS, SEED);
        RankUncertainty uncertainty = new MonteCarlo(
                        RUNS, SEED, usual.threads(), watched(methodology), usual.top(), usual.level(), 0)
                .run(Study.of(methodology, panel, asOf, choices(methodology)), Monitor.NONE);
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

    private static List<Choice> choices(Methodology methodology) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice.WeightNoise("weights", new Where.Everywhere(), SPREAD));
        if (methodology.root().aggregator() instanceof Aggregator.RowAggregator) {
            List<Option<Aggregator>> means = List.of(Option.of(new Arithmetic()), Option.of(new Geometric()));
            choices.add(new Choice.Aggregation("mean at the top", new Where.Level(0), means));
        }
        List<String> indicators =
                methodology.indicators().stream().map(IndicatorNode::id).toList();
        if (indicators.size() > 1) {
            choices.add(new Choice.Omission("left out", indicators, true));
        }
        return choices;
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
