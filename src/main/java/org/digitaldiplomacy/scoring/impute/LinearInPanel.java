package org.digitaldiplomacy.scoring.impute;

import java.util.List;
import java.util.OptionalInt;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Selected;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * Fills a gap on the straight line between the unit's observations before and after the year of scoring. Nothing is
 * drawn beyond the first or the last one.
 *
 * @param maxSpan how many years may lie between the two; empty: any number
 */
public record LinearInPanel(OptionalInt maxSpan) implements Imputer.PanelImputer {

    public static final Method<Imputer> METHOD = new Method<Imputer>(
                    Imputer.class,
                    "linear",
                    "Gives a gap the value on the line between the unit's observations before and after the year of scoring.",
                    "x0 + (x1 − x0) (t − t0) / (t1 − t0)",
                    "Linear interpolation; impute_panel of COINr 1.1",
                    List.of(Parameter.integer(
                                    "max-span", "How many years may lie between the two; any number where left out.")
                            .atLeast(1)
                            .orNone()),
                    a -> new LinearInPanel(a.optionalInteger("max-span")))
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Selected impute(String column, List<Datum> series, int asOf) {
        Datum before = null;
        Datum after = null;
        for (Datum datum : series) {
            if (datum.year() <= asOf) {
                before = datum;
            }
            if (datum.year() >= asOf && after == null) {
                after = datum;
            }
        }
        if (before == null && after == null) {
            return new Selected.Nothing(new Reason.NoObservation(column));
        }
        if (before == null || after == null) {
            return nothing(column, (before == null ? "before " : "after ") + asOf);
        }
        int span = after.year() - before.year();
        if (maxSpan.isPresent() && span > maxSpan.getAsInt()) {
            return nothing(column, "close enough to " + asOf + ": the nearest lie " + span + " years apart");
        }
        double part = span == 0 ? 0 : (double) (asOf - before.year()) / span;
        return new Selected.Found(
                before.value() * (1 - part) + after.value() * part,
                after.year(),
                after.source(),
                before.estimated() || after.estimated());
    }

    private static Selected nothing(String column, String when) {
        return new Selected.Nothing(new Reason.NoObservationThen(column, when));
    }
}
