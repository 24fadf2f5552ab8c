package org.digitaldiplomacy.scoring.builtin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.derive.Latest;
import org.digitaldiplomacy.scoring.impute.NoImputation;
import org.digitaldiplomacy.scoring.normalise.MinMax;
import org.digitaldiplomacy.scoring.rank.Competition;
import org.digitaldiplomacy.scoring.screen.Coverage;
import org.digitaldiplomacy.scoring.treat.NoTreatment;
import org.digitaldiplomacy.scoring.weigh.Given;

/**
 * The plainest index in code: the latest value of each column, min-max to 0–100, equal weights, an arithmetic mean, and
 * competition ranks. A unit without all parts has no score. Every choice can be replaced by the records' {@code with…}
 * methods; published indices are rule folders instead, which state each choice with its reason.
 */
public final class PlainIndex {

    private PlainIndex() {}

    /** Indicator of the same id as its column; higher is better. */
    public static IndicatorNode indicator(String column) {
        return new IndicatorNode(
                column,
                column,
                column,
                new Latest(OptionalInt.empty()),
                List.of(),
                IndicatorDirection.HIGHER_IS_BETTER,
                new NoImputation(),
                new NoTreatment(),
                new MinMax(0, 100),
                new IndicatorNode.About(column, "", "", "", ""));
    }

    /** Mean of the parts, each of weight 1. */
    public static Composite composite(String id, Node... parts) {
        return new Composite(
                id,
                id,
                Arrays.stream(parts)
                        .map(part -> new Composite.Child(part, 1, ""))
                        .toList(),
                new Given(),
                new Arithmetic(),
                new Coverage(1, 0, true),
                Optional.empty(),
                Composite.OnFailure.EXCLUDE_UNIT);
    }

    /** Methodology over all units of a panel, without leverages or groups. */
    public static Methodology methodology(Composite root) {
        return new Methodology(
                root.id(),
                "1.0.0",
                root.name(),
                "",
                Methodology.Scope.ALL,
                root,
                List.of(),
                List.of(),
                new Competition(0, Optional.empty()),
                List.of());
    }
}
