package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.aggregate.Geometric;
import org.digitaldiplomacy.scoring.robustness.Choice;
import org.digitaldiplomacy.scoring.robustness.Option;
import org.digitaldiplomacy.scoring.robustness.Where;

/**
 * Default robustness choices for a methodology that declares none: every weight up to a quarter more or less, an
 * arithmetic or a geometric mean at the top, and all indicators or all but one.
 */
public final class UsualChoices {

    private static final double SPREAD = 0.25;

    private UsualChoices() {}

    public static List<Choice> of(Methodology methodology) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice.WeightNoise("weights", new Where.Everywhere(), SPREAD));
        if (methodology.root().aggregator() instanceof Aggregator.RowAggregator) {
            List<Option<Aggregator>> means = List.of(Option.of(new Arithmetic()), Option.of(new Geometric()));
            choices.add(new Choice.Aggregation("mean-at-the-top", new Where.Level(0), means));
        }
        Set<String> named = methodology.named();
        List<String> indicators = methodology.indicators().stream()
                .map(IndicatorNode::id)
                .filter(id -> !named.contains(id))
                .toList();
        if (indicators.size() > 1) {
            choices.add(new Choice.Omission("left-out", indicators, true));
        }
        return choices;
    }
}
