package org.digitaldiplomacy.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a methodology: derive, screen, impute, treat, normalise, weight, aggregate, rank, and leverage at the end. A
 * pure function of its arguments: the same ones give the same scores, bit for bit.
 */
public final class Engine {

    private Engine() {}

    /**
     * Scores the units that are in the methodology's scope.
     *
     * @param asOf the year as of which the latest observations count
     * @throws ScoringStopped where the methodology says that a failure must stop the scoring
     */
    public static Scores score(Methodology methodology, Panel panel, int asOf) {
        Panel scoped = scope(methodology, panel);
        Map<String, IndicatorScores> indicators = new IndicatorSteps(methodology, scoped).run(asOf);
        return score(methodology, scoped, asOf, indicators);
    }

    /** The steps above the indicators: what a run repeats when nothing below them has changed. */
    static Scores score(Methodology methodology, Panel scoped, int asOf, Map<String, IndicatorScores> indicators) {
        Map<String, NodeScores> nodes = new TreeSteps(methodology, scoped.units(), indicators).run();
        Map<String, LeverageScores> leverages = new LinkedHashMap<>();
        for (Leverage leverage : methodology.leverages()) {
            leverages.put(leverage.id(), leverage(methodology, leverage, scoped, asOf, nodes));
        }
        Map<String, boolean[]> groups = new LinkedHashMap<>();
        for (UnitGroup group : methodology.groups()) {
            groups.put(group.id(), members(group, scoped, asOf));
        }
        return new Scores(methodology, scoped.units(), asOf, nodes, indicators, leverages, groups);
    }

    static Panel scope(Methodology methodology, Panel panel) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < panel.units().size(); i++) {
            if (methodology.scope().holds(panel.units(), i)) {
                rows.add(i);
            }
        }
        return rows.size() == panel.units().size() ? panel : panel.subset(rows);
    }

    private static LeverageScores leverage(
            Methodology methodology, Leverage leverage, Panel panel, int asOf, Map<String, NodeScores> nodes) {
        List<Column> sizes = new ArrayList<>();
        for (Leverage.Regressor r : leverage.regressors()) {
            sizes.add(Derived.column(panel, r.column(), r.selection(), r.transformations(), asOf)
                    .derived());
        }
        NodeScores explained = nodes.get(leverage.of());
        if (explained == null) {
            throw new IllegalArgumentException("leverage " + leverage.id() + " names no scored node");
        }
        LeverageFit.Result fit = LeverageFit.fit(leverage.id(), explained.scores(), sizes, leverage.level());
        return new LeverageScores(leverage, fit, methodology.ranker().rank(fit.leaveOneOut()));
    }

    private static boolean[] members(UnitGroup group, Panel panel, int asOf) {
        boolean[] members = new boolean[panel.units().size()];
        String label = group.label();
        for (int i = 0; i < members.length; i++) {
            boolean in = label == null || panel.units().isIn(i, label);
            for (UnitGroup.Criterion c : group.criteria()) {
                Selected size = c.selection().select(c.column(), panel.series(c.column(), i), asOf);
                in &= size instanceof Selected.Found found && c.holds(found.value());
            }
            members[i] = in;
        }
        return members;
    }
}
