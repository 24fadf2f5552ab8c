package org.digitaldiplomacy.scoring.audit;

import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.scoring.NodeScores;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Scores;

/**
 * The units for which a formula is not defined on a node, or on one below it.
 *
 * @param units in the units' order
 */
public record Failures(String node, List<OfUnit> units) {

    public Failures {
        units = List.copyOf(units);
    }

    /** @param isScored whether the unit took the lower end of the scale; otherwise it has no score */
    public record OfUnit(String unit, boolean isScored, Reason reason) {}

    static Failures of(Scores scores, String node) {
        NodeScores scored = scores.node(node);
        List<OfUnit> units = new ArrayList<>();
        for (int u = 0; u < scores.units().size(); u++) {
            Reason worst = scored.worst().get(u);
            Reason missing = scored.scores().reason(u);
            if (worst != null) {
                units.add(new OfUnit(scores.units().code(u), true, worst));
            } else if (missing != null && missing.isFailure()) {
                units.add(new OfUnit(scores.units().code(u), false, missing));
            }
        }
        return new Failures(node, units);
    }
}
