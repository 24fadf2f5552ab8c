package org.digitaldiplomacy.scoring;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One number or {@link Reason} for each unit, in the units' order. Immutable. Known values are finite; a missing cell
 * has a reason and no number.
 */
public final class Column {

    private final double[] values;
    private final @Nullable Reason[] reasons;
    private final int known;

    private Column(double[] values, @Nullable Reason[] reasons) {
        this.values = values;
        this.reasons = reasons;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (reasons[i] == null) {
                if (!Double.isFinite(values[i])) {
                    throw new IllegalArgumentException("value " + i + " must be finite, found " + values[i]);
                }
                count++;
            }
        }
        this.known = count;
    }

    /** A column without gaps. */
    public static Column of(double... values) {
        return new Column(values.clone(), new Reason[values.length]);
    }

    /**
     * Takes both arrays over without copying; the caller must not write to them again.
     *
     * @param reasons null where the value counts
     */
    public static Column owning(double[] values, @Nullable Reason[] reasons) {
        if (values.length != reasons.length) {
            throw new IllegalArgumentException(values.length + " values but " + reasons.length + " reasons");
        }
        return new Column(values, reasons);
    }

    public static Column of(Cell... cells) {
        double[] values = new double[cells.length];
        @Nullable Reason[] reasons = new Reason[cells.length];
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Cell.Known k) {
                values[i] = k.value();
            } else if (cells[i] instanceof Cell.Missing m) {
                reasons[i] = m.reason();
            } else {
                throw new IllegalStateException("no such kind: " + cells[i]);
            }
        }
        return new Column(values, reasons);
    }

    /** A column of which nothing is known, for one reason. */
    public static Column missing(int size, Reason reason) {
        @Nullable Reason[] reasons = new Reason[size];
        Arrays.fill(reasons, reason);
        return new Column(new double[size], reasons);
    }

    public int size() {
        return values.length;
    }

    /** How many values are known. */
    public int known() {
        return known;
    }

    public boolean isKnown(int i) {
        return reasons[i] == null;
    }

    /** @throws IllegalStateException where the value is missing */
    public double value(int i) {
        Reason reason = reasons[i];
        if (reason != null) {
            throw new IllegalStateException("value " + i + " is missing: " + reason.sentence());
        }
        return values[i];
    }

    /** Whether the value is missing because a formula is not defined for what is known. */
    public boolean isFailed(int i) {
        Reason reason = reasons[i];
        return reason != null && reason.isFailure();
    }

    /** The value at a place that is known to hold one, without asking again. */
    double known(int i) {
        return values[i];
    }

    /** Null where the value is known. */
    public @Nullable Reason reason(int i) {
        return reasons[i];
    }

    public Cell cell(int i) {
        Reason reason = reasons[i];
        return reason == null ? new Cell.Known(values[i]) : new Cell.Missing(reason);
    }

    /** The known values in the units' order, without the gaps; a fresh array. */
    public double[] knownValues() {
        double[] out = new double[known];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (reasons[i] == null) {
                out[n++] = values[i];
            }
        }
        return out;
    }

    /** Applies {@code f} to the known values; gaps keep their reasons. */
    public Column map(DoubleUnaryOperator f) {
        double[] out = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (reasons[i] == null) {
                out[i] = f.applyAsDouble(values[i]);
            }
        }
        return new Column(out, reasons);
    }

    /** This column without some of its values; a gap of both keeps the reason given here. */
    public Column without(@Nullable Reason[] excluded) {
        if (Arrays.stream(excluded).allMatch(Objects::isNull)) {
            return this;
        }
        @Nullable Reason[] out = reasons.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = excluded[i] == null ? out[i] : excluded[i];
        }
        return new Column(values, out);
    }

    /** This column followed by another: the pool of several years. */
    public Column append(Column next) {
        double[] v = Arrays.copyOf(values, size() + next.size());
        @Nullable Reason[] r = Arrays.copyOf(reasons, size() + next.size());
        System.arraycopy(next.values, 0, v, size(), next.size());
        System.arraycopy(next.reasons, 0, r, size(), next.size());
        return new Column(v, r);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Column c && Arrays.equals(values, c.values) && Arrays.equals(reasons, c.reasons);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < values.length; i++) {
            Reason reason = reasons[i];
            text.append(i == 0 ? "" : ", ").append(reason == null ? String.valueOf(values[i]) : reason.code());
        }
        return text.append(']').toString();
    }
}
