package org.digitaldiplomacy.scoring.derive;

import java.util.List;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Selected;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * How far a series moved over a number of years. The late end is the latest observation up to the year of scoring, at
 * most {@code tolerance} years old; the early end is the observation nearest to {@code years} before it, at most
 * {@code tolerance} years off, the later one of two that are equally near.
 *
 * @param as what the movement is expressed in; percentages need an early end above zero
 */
public record Change(int years, int tolerance, Form as) implements Derivation.Selection {

    public static final Method<Derivation.Selection> METHOD = new Method<>(
            Derivation.Selection.class,
            "change",
            "Takes how far the series moved over a number of years.",
            "difference: x1 − x0; percent: 100 (x1 / x0 − 1); a year: (x1 − x0) / (t1 − t0),"
                    + " or 100 ((x1 / x0)^(1 / (t1 − t0)) − 1)",
            "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5",
            List.of(
                    Parameter.integer("years", "How many years lie between the two ends.")
                            .atLeast(1),
                    Parameter.integer("tolerance", "How many years each end may be off.")
                            .atLeast(0)
                            .orElse(0),
                    Parameter.choice(
                                    "as",
                                    "What the movement is expressed in; the annual forms divide by the years found.",
                                    "difference",
                                    "percent",
                                    "annual-difference",
                                    "annual-percent")
                            .orElse("difference")),
            a -> new Change(a.integer("years"), a.integer("tolerance"), Form.of(a.text("as"))));

    public Change {
        if (tolerance >= years) {
            throw new IllegalArgumentException("a tolerance below the number of years, " + years);
        }
    }

    /** Unit of a change. */
    public enum Form {
        DIFFERENCE,
        PERCENT,
        ANNUAL_DIFFERENCE,
        ANNUAL_PERCENT;

        static Form of(String word) {
            return switch (word) {
                case "percent" -> PERCENT;
                case "annual-difference" -> ANNUAL_DIFFERENCE;
                case "annual-percent" -> ANNUAL_PERCENT;
                default -> DIFFERENCE;
            };
        }

        boolean isRelative() {
            return this == PERCENT || this == ANNUAL_PERCENT;
        }
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Selected select(String column, List<Datum> series, int asOf) {
        Datum late = nearest(series, asOf, asOf);
        if (late == null) {
            return new Selected.Nothing(new Reason.NoObservation(column));
        }
        if (asOf - late.year() > tolerance) {
            return new Selected.Nothing(new Reason.TooOld(column, late.year(), asOf - tolerance));
        }
        int start = late.year() - years;
        Datum early = nearest(series, start, late.year() - 1);
        if (early == null || Math.abs(early.year() - start) > tolerance) {
            return new Selected.Nothing(new Reason.NoObservationThen(column, "around " + start));
        }
        if (as.isRelative() && !(early.value() > 0)) {
            return new Selected.Nothing(new Reason.OutsideDomain(name(), early.value(), "an early end above zero"));
        }
        if (as == Form.ANNUAL_PERCENT && late.value() < 0) {
            return new Selected.Nothing(new Reason.OutsideDomain(name(), late.value(), "a late end from zero"));
        }
        double change = between(early, late);
        return Double.isFinite(change)
                ? new Selected.Found(change, late.year(), late.source(), early.estimated() || late.estimated())
                : new Selected.Nothing(
                        new Reason.MethodFailed(name(), "the change of " + column + " is too large for a number"));
    }

    private double between(Datum early, Datum late) {
        double span = late.year() - early.year();
        return switch (as) {
            case DIFFERENCE -> late.value() - early.value();
            case PERCENT -> 100 * (late.value() / early.value() - 1);
            case ANNUAL_DIFFERENCE -> (late.value() - early.value()) / span;
            case ANNUAL_PERCENT -> 100 * (StrictMath.pow(late.value() / early.value(), 1 / span) - 1);
        };
    }

    /** @return the observation nearest to a year, of those up to a last year; null where there is none */
    private static @Nullable Datum nearest(List<Datum> series, int year, int last) {
        Datum nearest = null;
        for (Datum datum : series) {
            boolean closer = nearest == null || Math.abs(datum.year() - year) <= Math.abs(nearest.year() - year);
            if (datum.year() <= last && closer) {
                nearest = datum;
            }
        }
        return nearest;
    }
}
