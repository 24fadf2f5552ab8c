package org.digitaldiplomacy.scoring.screen;

import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Screen;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * Thresholds on what share is known. A share that equals its threshold is enough.
 *
 * @param minKnown the share of the node's indicators that a unit must have to be ranked on the node
 * @param minUnits the share of the units that must have an indicator for it to carry weight
 * @param requireParts whether a unit must be ranked on every direct child of the node too
 */
public record Coverage(double minKnown, double minUnits, boolean requireParts) implements Screen {

    public static final Method<Screen> METHOD = new Method<Screen>(
                    Screen.class,
                    "coverage",
                    "Ranks a unit that has enough of the node's indicators, and weighs an indicator that enough units have.",
                    "known / indicators ≥ min-known; units with a value / units ≥ min-units",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3",
                    List.of(
                            Parameter.number("min-known", "The share of the node's indicators that a unit must have.")
                                    .atLeast(0)
                                    .atMost(1),
                            Parameter.number("min-units", "The share of the units that must have an indicator.")
                                    .atLeast(0)
                                    .atMost(1)
                                    .orElse(0.0),
                            Parameter.flag(
                                            "require-parts",
                                            "Whether a unit must be ranked on each of the node's children too.")
                                    .orElse(false)),
                    a -> new Coverage(a.number("min-known"), a.number("min-units"), a.flag("require-parts")))
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Optional<Reason> indicator(String id, int known, int units) {
        double share = share(known, units);
        return share >= minUnits ? Optional.empty() : Optional.of(new Reason.NotCarried(id, share, minUnits));
    }

    @Override
    public Optional<Reason> unit(Composite node, int knownIndicators, int indicators, List<Part> parts) {
        if (share(knownIndicators, indicators) < minKnown) {
            return Optional.of(new Reason.LowCoverage(node.id(), knownIndicators, indicators, minKnown));
        }
        return requireParts ? missing(node, parts) : Optional.empty();
    }

    /** A gap comes before a failure, so that no unit comes in by having its formula fail beside a gap. */
    private static Optional<Reason> missing(Composite node, List<Part> parts) {
        Optional<Reason> failed = Optional.empty();
        for (Part part : parts) {
            if (part.score() instanceof Cell.Missing missing) {
                Reason reason = new Reason.PartMissing(node.id(), part.id(), missing.reason());
                if (!reason.isFailure()) {
                    return Optional.of(reason);
                }
                failed = failed.or(() -> Optional.of(reason));
            }
        }
        return failed;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
