package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A straight axis: values from {@code low} to {@code high} lie between two places on the sheet. */
record Scale(double low, double high, double from, double to) {

    private static final double CLOSEST_TICKS = 28;

    double at(double value) {
        return high > low ? from + (to - from) * (value - low) / (high - low) : (from + to) / 2;
    }

    /** From 0 to 100, as scores are; for points below and above nothing as far as the values go, in steps of five. */
    static Scale ofScores(Collection<Double> values, boolean signed, double from, double to) {
        if (!signed) {
            return new Scale(0, 100, from, to);
        }
        double low = values.stream().mapToDouble(v -> v).min().orElse(0);
        double high = values.stream().mapToDouble(v -> v).max().orElse(0);
        return new Scale(Math.min(0, Math.floor(low / 5) * 5), Math.max(0, Math.ceil(high / 5) * 5), from, to);
    }

    /** Ranks from 1 to the last. */
    static Scale ofRanks(int last, double from, double to) {
        return new Scale(1, Math.max(2, last), from, to);
    }

    /** Round ranks to write at an axis, and the first; as many as there is room for. */
    List<Integer> rankTicks() {
        int first = (int) Math.ceil(low);
        int step = (int) step(2, 5, 10, 20, 25, 50, 100, 200);
        List<Integer> ticks = new ArrayList<>();
        if (first == 1) {
            ticks.add(first);
        }
        for (int rank = (first / step + 1) * step; rank <= high; rank += step) {
            if (ticks.isEmpty() || Math.abs(at(rank) - at(first)) >= CLOSEST_TICKS) {
                ticks.add(rank);
            }
        }
        return ticks;
    }

    /** Round values to write at an axis of scores, as many as there is room for. */
    List<Double> ticks() {
        double step = low < 0 ? step(10, 20, 50) : step(20, 25, 50, 100);
        List<Double> ticks = new ArrayList<>();
        for (double value = Math.ceil(low / step) * step; value <= high + 1e-9; value += step) {
            ticks.add(value);
        }
        return ticks;
    }

    /** The first of the steps that is long enough to write at. */
    private double step(double... steps) {
        for (double step : steps) {
            if (step / (high - low) * Math.abs(to - from) >= CLOSEST_TICKS) {
                return step;
            }
        }
        return steps[steps.length - 1];
    }
}
