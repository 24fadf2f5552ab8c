package org.digitaldiplomacy.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The steps below the tree: derive, screen, impute, treat and normalise every indicator. An indicator that is
 * configured as an earlier one was is not scored again.
 */
final class IndicatorSteps {

    private final Derivations derivations;
    private final int asOf;
    private final List<Integer> poolYears;
    private final Map<Wanted, IndicatorScores> made = new ConcurrentHashMap<>();

    IndicatorSteps(Derivations derivations, int asOf, List<Integer> poolYears) {
        this.derivations = derivations;
        this.asOf = asOf;
        this.poolYears = poolYears;
    }

    /** All that an indicator's scores depend on, beside the panel. */
    private record Wanted(IndicatorNode node, Screen screen, List<IndicatorNode> siblings) {}

    /** @return the indicators below the node, in the tree's order */
    Map<String, IndicatorScores> run(Composite node) {
        Map<String, IndicatorScores> scores = new LinkedHashMap<>();
        run(node, scores);
        return scores;
    }

    private void run(Composite parent, Map<String, IndicatorScores> into) {
        for (Composite.Child child : parent.children()) {
            if (child.node() instanceof Composite c) {
                run(c, into);
            } else if (child.node() instanceof IndicatorNode i) {
                List<IndicatorNode> siblings = i.imputer() instanceof Imputer.RowImputer ? siblings(parent) : List.of();
                into.put(i.id(), made.computeIfAbsent(new Wanted(i, parent.screen(), siblings), this::score));
            }
        }
    }

    private static List<IndicatorNode> siblings(Composite parent) {
        return parent.children().stream()
                .map(Composite.Child::node)
                .filter(IndicatorNode.class::isInstance)
                .map(IndicatorNode.class::cast)
                .toList();
    }

    private IndicatorScores score(Wanted wanted) {
        IndicatorNode i = wanted.node();
        Derived raw = derivations.of(i, asOf);
        Column imputed = impute(wanted, asOf);
        Treatment.Treated treated = i.treatment().treat(imputed);
        Column directed = directed(i, treated);
        Optional<Reason> notCarried =
                wanted.screen().indicator(i.id(), raw.derived().known(), directed.size());
        Column normalised;
        if (directed.known() == 0) {
            normalised = directed;
            notCarried = notCarried.or(() -> Optional.of(new Reason.NoObservation(i.column())));
        } else {
            Normaliser.Setting setting =
                    new Normaliser.Setting(i.id(), derivations.panel().units(), i.direction(), directed);
            Normaliser.Fit fit = i.normaliser().fit(pool(wanted, directed), setting);
            if (fit instanceof Normaliser.Fit.Mapping mapping) {
                normalised = directed.map(mapping.scale());
            } else {
                Reason reason = ((Normaliser.Fit.Refused) fit).reason();
                normalised = Column.missing(directed.size(), reason);
                notCarried = Optional.of(reason);
            }
        }
        return new IndicatorScores(i, raw.selected(), raw.derived(), imputed, treated, normalised, notCarried);
    }

    private Column impute(Wanted wanted, int year) {
        return new Imputation(derivations, year).fill(wanted.node(), wanted.siblings());
    }

    /** The directed columns of the years that set the scale, one after another; this year's where none are stated. */
    private Column pool(Wanted wanted, Column current) {
        IndicatorNode i = wanted.node();
        Column pool = null;
        for (int year : poolYears) {
            Column next = year == asOf ? current : directed(i, i.treatment().treat(impute(wanted, year)));
            pool = pool == null ? next : pool.append(next);
        }
        return pool == null ? current : pool;
    }

    private static Column directed(IndicatorNode node, Treatment.Treated treated) {
        return node.direction().sign() > 0 ? treated.column() : treated.column().map(x -> -x);
    }
}
