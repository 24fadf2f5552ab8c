package org.digitaldiplomacy.scoring;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The derived columns of a panel, each made once. Any number of threads may ask. */
final class Derivations {

    private final Panel panel;
    private final Map<Wanted, Derived> made = new ConcurrentHashMap<>();

    Derivations(Panel panel) {
        this.panel = panel;
    }

    Panel panel() {
        return panel;
    }

    Derived of(IndicatorNode i, int year) {
        return of(new Wanted(i.column(), i.selection(), i.transformations(), year));
    }

    Column of(Leverage.Regressor r, int year) {
        return of(new Wanted(r.column(), r.selection(), r.transformations(), year))
                .derived();
    }

    private Derived of(Wanted wanted) {
        return made.computeIfAbsent(
                wanted, w -> Derived.column(panel, w.column(), w.selection(), w.transformations(), w.year()));
    }

    private record Wanted(
            String column, Derivation.Selection selection, List<Derivation.Transformation> transformations, int year) {}
}
