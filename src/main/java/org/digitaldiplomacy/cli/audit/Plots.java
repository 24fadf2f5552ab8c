package org.digitaldiplomacy.cli.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.digitaldiplomacy.draw.Drawing;
import org.digitaldiplomacy.draw.HeatMap;
import org.digitaldiplomacy.draw.Histogram;
import org.digitaldiplomacy.draw.ScatterPlot;
import org.digitaldiplomacy.draw.SvgWriter;
import org.digitaldiplomacy.draw.Theme;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.audit.Correlation;
import org.digitaldiplomacy.scoring.audit.Variable;

/** Distributions and relations of an audit as SVG that stands inside its page. */
final class Plots {

    private static final int BINS = 12;

    private Plots() {}

    /** Counts in bins of equal width. */
    static String histogram(Variable variable, String title) {
        double[] x = variable.values().knownValues();
        if (x.length == 0) {
            return "";
        }
        double low = Arrays.stream(x).min().orElse(0);
        double high = Arrays.stream(x).max().orElse(0);
        int[] counts = new int[BINS];
        for (double v : x) {
            double at = high > low ? (v / 2 - low / 2) / (high / 2 - low / 2) : 0.5;
            counts[Math.min(BINS - 1, (int) (at * BINS))]++;
        }
        int most = Arrays.stream(counts).max().orElse(1);
        String description = "Histogram of " + x.length + " values from " + Figures.short4(low) + " to "
                + Figures.short4(high) + "; counts " + Arrays.toString(counts);
        return svg(Histogram.draw(
                title, description, counts, Figures.short4(low), Figures.short4(high), "tallest: " + most));
    }

    /** Pearson's r of every pair. */
    static String heatmap(List<Variable> variables, String title) {
        List<List<HeatMap.Cell>> rows = variables.stream()
                .map(one -> variables.stream().map(other -> cell(one, other)).toList())
                .toList();
        return svg(HeatMap.draw(
                title,
                "Heat map of Pearson correlations; the tables give them too",
                variables.stream().map(Variable::name).toList(),
                rows));
    }

    private static HeatMap.Cell cell(Variable one, Variable other) {
        Correlation c = Correlation.of(one, other);
        String pair = one.name() + " and " + other.name() + ": ";
        return c.pearson() instanceof Cell.Known known
                ? new HeatMap.Cell(
                        OptionalDouble.of(known.value()),
                        Figures.two(known),
                        pair + "r = " + Figures.two(known) + ", n = " + c.n())
                : new HeatMap.Cell(OptionalDouble.empty(), "", pair + Figures.reason(c.pearson()));
    }

    /** Each unit a point; those at the ends, and furthest from the line of least squares, carry their codes. */
    static String scatter(Variable across, Variable up, Units units, String title) {
        int[] rows = IntStream.range(0, units.size())
                .filter(u -> across.values().isKnown(u) && up.values().isKnown(u))
                .toArray();
        if (rows.length < 2) {
            return "";
        }
        Set<Integer> named = extremes(across.values(), up.values(), rows);
        List<ScatterPlot.Dot> dots = new ArrayList<>();
        for (int u : rows) {
            double x = across.values().value(u);
            double y = up.values().value(u);
            String said = units.code(u) + ": " + Figures.short4(x) + ", " + Figures.short4(y);
            dots.add(new ScatterPlot.Dot(x, y, units.code(u), said, null, true, named.contains(u)));
        }
        Correlation c = Correlation.of(across, up);
        return svg(ScatterPlot.draw(
                title,
                "Scatter plot of " + rows.length + " units, r = " + Figures.two(c.pearson()),
                axis(across, rows),
                axis(up, rows),
                dots));
    }

    private static ScatterPlot.Axis axis(Variable variable, int[] rows) {
        double[] known =
                Arrays.stream(rows).mapToDouble(variable.values()::value).toArray();
        return ScatterPlot.Axis.over(variable.name(), known, Figures::short4);
    }

    private static String svg(Drawing drawing) {
        return SvgWriter.inHtml(drawing, Theme.AUTO);
    }

    private static Set<Integer> extremes(Column x, Column y, int[] rows) {
        double meanX = Arrays.stream(rows).mapToDouble(x::value).average().orElse(0);
        double meanY = Arrays.stream(rows).mapToDouble(y::value).average().orElse(0);
        double product = 0;
        double square = 0;
        for (int u : rows) {
            product += (x.value(u) - meanX) * (y.value(u) - meanY);
            square += (x.value(u) - meanX) * (x.value(u) - meanX);
        }
        double slope = square > 0 ? product / square : 0;
        Set<Integer> named = new LinkedHashSet<>();
        ends(named, rows, 2, x::value);
        ends(named, rows, 3, y::value);
        ends(named, rows, 5, u -> y.value(u) - meanY - slope * (x.value(u) - meanX));
        return named;
    }

    private static void ends(Set<Integer> named, int[] rows, int count, IntToDoubleFunction by) {
        Integer[] order = Arrays.stream(rows).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(by::applyAsDouble));
        for (int k = 0; k < Math.min(count, order.length); k++) {
            named.add(order[k]);
            named.add(order[order.length - 1 - k]);
        }
    }
}
