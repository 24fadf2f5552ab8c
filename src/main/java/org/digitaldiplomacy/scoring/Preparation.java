package org.digitaldiplomacy.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores variants of one methodology on the same panel: what two of them have in common, such as an indicator that is
 * treated and normalised alike, is worked out once. Any number of threads may ask.
 */
public final class Preparation {

    private final Methodology methodology;
    private final int asOf;
    private final Panel scoped;
    private final Derivations derivations;
    private final IndicatorSteps indicators;

    private Preparation(Methodology methodology, Panel scoped, int asOf) {
        this.methodology = methodology;
        this.asOf = asOf;
        this.scoped = scoped;
        this.derivations = new Derivations(scoped);
        this.indicators = new IndicatorSteps(derivations, asOf, methodology.poolYears());
    }

    /**
     * Takes in the units that are in the methodology's scope.
     *
     * @param asOf the year as of which the latest observations count
     */
    public static Preparation of(Methodology methodology, Panel panel, int asOf) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < panel.units().size(); i++) {
            if (methodology.scope().holds(panel.units(), i)) {
                rows.add(i);
            }
        }
        Panel scoped = rows.size() == panel.units().size() ? panel : panel.subset(rows);
        return new Preparation(methodology, scoped, asOf);
    }

    /** The units that take part. */
    public Units units() {
        return scoped.units();
    }

    /**
     * The same as {@link Engine#score}, of the variant.
     *
     * @throws IllegalArgumentException where the variant's scope or pooled years are not those of the methodology
     */
    public Scores score(Methodology variant) {
        Map<String, IndicatorScores> scored = indicators(variant);
        TreeScores tree = tree(variant, scored).score();
        Map<String, LeverageScores> leverages = new LinkedHashMap<>();
        variant.leverages().forEach(l -> leverages.put(l.id(), tree.leverage(l)));
        Map<String, boolean[]> groups = new LinkedHashMap<>();
        variant.groups().forEach(g -> groups.put(g.id(), members(g)));
        return new Scores(variant, units(), asOf, tree.nodes(), scored, leverages, groups);
    }

    /**
     * The variant with its indicators scored.
     *
     * @throws IllegalArgumentException where the variant's scope or pooled years are not those of the methodology
     */
    public PreparedTree tree(Methodology variant) {
        return tree(variant, indicators(variant));
    }

    private Map<String, IndicatorScores> indicators(Methodology variant) {
        if (!variant.scope().equals(methodology.scope()) || !variant.poolYears().equals(methodology.poolYears())) {
            throw new IllegalArgumentException("a variant of " + methodology.id()
                    + " must have its scope and pooled years, found " + variant.scope() + ", " + variant.poolYears());
        }
        return indicators.run(variant.root());
    }

    private PreparedTree tree(Methodology variant, Map<String, IndicatorScores> scored) {
        Map<String, List<Column>> sizes = new LinkedHashMap<>();
        for (Leverage leverage : variant.leverages()) {
            sizes.put(
                    leverage.id(),
                    leverage.regressors().stream()
                            .map(r -> derivations.of(r, asOf))
                            .toList());
        }
        return new PreparedTree(variant, units(), scored, sizes);
    }

    private boolean[] members(UnitGroup group) {
        boolean[] members = new boolean[units().size()];
        String label = group.label();
        for (int i = 0; i < members.length; i++) {
            boolean in = label == null || units().isIn(i, label);
            for (UnitGroup.Criterion c : group.criteria()) {
                Selected size = c.selection().select(c.column(), scoped.series(c.column(), i), asOf);
                in &= size instanceof Selected.Found found && c.holds(found.value());
            }
            members[i] = in;
        }
        return members;
    }
}
