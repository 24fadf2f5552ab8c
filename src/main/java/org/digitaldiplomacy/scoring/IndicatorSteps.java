package org.digitaldiplomacy.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps below the tree: derive, screen, impute, treat and normalise every indicator. */
final class IndicatorSteps {

    private final Methodology methodology;
    private final Panel panel;

    IndicatorSteps(Methodology methodology, Panel panel) {
        this.methodology = methodology;
        this.panel = panel;
    }

    Map<String, IndicatorScores> run(int asOf) {
        Map<String, Prepared> current = prepare(asOf);
        List<Map<String, Prepared>> pool = new ArrayList<>();
        for (int year : methodology.poolYears()) {
            pool.add(year == asOf ? current : prepare(year));
        }
        Map<String, IndicatorScores> out = new LinkedHashMap<>();
        current.forEach((id, p) -> out.put(id, normalise(p, pool)));
        return out;
    }

    /** An indicator up to its treatment. */
    private record Prepared(
            IndicatorNode node, Derived raw, Column imputed, Treatment.Treated treated, Optional<Reason> notCarried) {}

    private Map<String, Prepared> prepare(int asOf) {
        Map<String, Derived> derived = new LinkedHashMap<>();
        for (IndicatorNode i : methodology.indicators()) {
            derived.put(i.id(), Derived.column(panel, i.column(), i.selection(), i.transformations(), asOf));
        }
        Map<String, Column> imputed = new Imputation(methodology, panel, asOf).fill(derived);
        Map<String, Prepared> prepared = new LinkedHashMap<>();
        prepare(methodology.root(), derived, imputed, prepared);
        return prepared;
    }

    private void prepare(
            Composite parent, Map<String, Derived> derived, Map<String, Column> imputed, Map<String, Prepared> into) {
        for (Composite.Child child : parent.children()) {
            if (child.node() instanceof Composite c) {
                prepare(c, derived, imputed, into);
            } else if (child.node() instanceof IndicatorNode i) {
                Derived raw = derived.get(i.id());
                Column filled = imputed.get(i.id());
                if (raw == null || filled == null) {
                    throw new IllegalStateException("indicator " + i.id() + " was not derived");
                }
                into.put(
                        i.id(),
                        new Prepared(
                                i,
                                raw,
                                filled,
                                i.treatment().treat(filled),
                                parent.screen()
                                        .indicator(
                                                i.id(),
                                                raw.derived().known(),
                                                panel.units().size())));
            }
        }
    }

    private IndicatorScores normalise(Prepared p, List<Map<String, Prepared>> pool) {
        int sign = p.node().direction().sign();
        Column directed = directed(p, sign);
        Column scale = directed;
        for (int i = 0; i < pool.size(); i++) {
            Prepared year = pool.get(i).get(p.node().id());
            if (year != null) {
                scale = i == 0 ? directed(year, sign) : scale.append(directed(year, sign));
            }
        }
        Optional<Reason> notCarried = p.notCarried();
        Column normalised;
        if (directed.known() == 0) {
            normalised = directed;
            notCarried = notCarried.or(
                    () -> Optional.of(new Reason.NoObservation(p.node().column())));
        } else {
            Normaliser.Setting setting = new Normaliser.Setting(
                    p.node().id(), panel.units(), p.node().direction(), directed);
            Normaliser.Fit fit = p.node().normaliser().fit(scale, setting);
            if (fit instanceof Normaliser.Fit.Mapping mapping) {
                normalised = directed.map(mapping.scale());
            } else {
                Reason reason = ((Normaliser.Fit.Refused) fit).reason();
                normalised = Column.missing(directed.size(), reason);
                notCarried = Optional.of(reason);
            }
        }
        return new IndicatorScores(
                p.node(), p.raw().selected(), p.raw().derived(), p.imputed(), p.treated(), normalised, notCarried);
    }

    private static Column directed(Prepared p, int sign) {
        Column treated = p.treated().column();
        return sign > 0 ? treated : treated.map(x -> -x);
    }
}
