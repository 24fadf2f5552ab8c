package org.digitaldiplomacy.scoring.derive;

import java.util.List;
import java.util.OptionalInt;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Selected;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * The latest observation that is not younger than the year of scoring and not too old.
 *
 * @param maxAge in years; 0 takes the year of scoring only; empty: any age
 */
public record Latest(OptionalInt maxAge) implements Derivation.Selection {

    public static final Method<Derivation.Selection> METHOD = new Method<>(
            Derivation.Selection.class,
            "latest",
            "Takes the latest observation up to the year of scoring, unless it is too old.",
            "x = x(t), t the latest year with t0 − max-age ≤ t ≤ t0, t0 the year of scoring",
            "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3",
            List.of(Parameter.integer("max-age", "How many years old the observation may be; any age where left out.")
                    .atLeast(0)
                    .orNone()),
            a -> new Latest(a.optionalInteger("max-age")));

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Selected select(String column, List<Datum> series, int asOf) {
        Datum latest = null;
        for (Datum datum : series) {
            if (datum.year() <= asOf) {
                latest = datum;
            }
        }
        if (latest == null) {
            return new Selected.Nothing(new Reason.NoObservation(column));
        }
        if (maxAge.isPresent() && asOf - latest.year() > maxAge.getAsInt()) {
            return new Selected.Nothing(new Reason.TooOld(column, latest.year(), asOf - maxAge.getAsInt()));
        }
        return new Selected.Found(latest.value(), latest.year(), latest.source(), latest.estimated());
    }
}
