package org.digitaldiplomacy.scoring.normalise;

import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Normaliser.Fit;
import org.digitaldiplomacy.scoring.Normaliser.Setting;
import org.digitaldiplomacy.scoring.Reason;

/** The least and the greatest known value. */
record Range(double least, double greatest) {

    /** Of a column that has a known value. */
    static Range of(Column column) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < column.size(); i++) {
            if (column.isKnown(i)) {
                least = Math.min(least, column.value(i));
                greatest = Math.max(greatest, column.value(i));
            }
        }
        return new Range(least, greatest);
    }

    /** Fits to a pool that has a known value; refuses another. */
    static Fit known(Column pool, Setting setting, Function<Range, Fit> fit) {
        return pool.known() == 0 ? new Fit.Refused(new Reason.NoObservation(setting.column())) : fit.apply(of(pool));
    }

    /** Fits to a pool whose values differ; refuses another. */
    static Fit spread(Column pool, Setting setting, Function<Range, Fit> fit) {
        return known(
                pool,
                setting,
                range -> range.least == range.greatest
                        ? new Fit.Refused(new Reason.NoSpread(setting.column()))
                        : fit.apply(range));
    }

    /**
     * The mapping, unless it leads out of the numbers; as it never turns, its ends tell.
     *
     * @param width what the mapping divides by
     */
    Fit mapping(String method, Setting setting, double width, DoubleUnaryOperator monotone) {
        Range all = setting.current().known() == 0 ? this : join(of(setting.current()));
        boolean holds = Double.isFinite(width)
                && Double.isFinite(monotone.applyAsDouble(all.least))
                && Double.isFinite(monotone.applyAsDouble(all.greatest));
        return holds ? new Fit.Mapping(monotone) : failed(method, "the values lie too far apart for a number");
    }

    Range join(Range other) {
        return new Range(Math.min(least, other.least), Math.max(greatest, other.greatest));
    }

    static Fit failed(String method, String because) {
        return new Fit.Refused(new Reason.MethodFailed(method, because));
    }
}
